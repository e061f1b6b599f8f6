// Counts that Arabic and Hebrew say without a number word in front: the dual («طائرتين»), one
// behind its noun («يوم واحد»), and the plural that somebody gets or loses («اقتنت أقمارا»).

#include "claims/extract/hedge_reader.h"
#include "claims/extract/value_scanner.h"

namespace tawatur {

// «دفعتين», for read_unknown_dual().
bool ValueScanner::is_feminine_dual(std::string_view folded) const {
  constexpr std::string_view kEnding = "تين";
  return lexicon_.clitics == Clitics::arabic && folded.size() > kEnding.size() &&
         folded.back() == kEnding.back() &&
         folded.substr(folded.size() - kEnding.size()) == kEnding;
}

// «بصوت واحد», «على خط واحد»: behind a preposition one thing is a manner, one day a time.
bool ValueScanner::is_one_voice(std::size_t noun, const PhraseMatch& match,
                                const Term& term) const {
  if (term.kind != TermKind::thing && term.kind != TermKind::people) return false;
  if ((match.clitics & kCliticPreposition) != 0) return true;
  if (noun <= begin_ || tokens_[noun].has(kParagraphBefore)) return false;
  return lexicon_.stop.begins(tokens_.folded(noun - 1));
}

// «יום אחד עמד על הבמה»: once upon a time. A length of time has a word before it, as in «ביום אחד».
bool ValueScanner::is_told_of_a_day(std::size_t noun, const PhraseMatch& match) const {
  if (lexicon_.clitics != Clitics::hebrew || (match.clitics & kCliticPreposition) != 0)
    return false;
  if (noun <= begin_ || tokens_[noun].has(kParagraphBefore)) return true;
  const Token& before = tokens_[noun - 1];
  return !before.is_word();
}

// «يوم واحد», "שקל אחד": the unit stands before.
std::size_t ValueScanner::read_one_behind(const ReadNumber& number) {
  if (lexicon_.clitics == Clitics::none || number.clitics != 0 || number.first <= begin_ ||
      tokens_[number.first].has(kParagraphBefore)) {
    return number.first;
  }
  const std::size_t noun = number.first - 1;
  const auto match = lexicon_.terms.longest(tokens_, noun, number.first, lexicon_.clitics);
  if (!match || (match->clitics & kCliticArticle) != 0) return number.first;
  const Term& term = lexicon_.term_list[match->payload];
  if (!term.printed.empty() || is_one_voice(noun, *match, term)) return number.first;
  if (term.kind == TermKind::unit && is_told_of_a_day(noun, *match)) return number.first;
  Amount amount;
  amount.number = number;
  amount.number.prefix_bytes = match->prefix_bytes;
  amount.first = noun;
  amount.number.first = noun;
  amount.last = number.last;
  amount.number.single_one = false;
  amount.behind = FoundTerm{term.kind, term.id, number.last, 0, false, false};
  return emit(std::move(amount), std::nullopt);
}

std::size_t ValueScanner::read_dual(std::size_t at) {
  const auto match = lexicon_.duals.longest(tokens_, at, limit_, lexicon_.clitics);
  if (!match) return lexicon_.clitics == Clitics::arabic ? read_unknown_dual(at) : at;
  const Term& term = lexicon_.term_list[match->payload];
  if (term.party && (match->clitics & kCliticArticle) != 0) return at;
  if (is_named_pair(at, *match)) return at;
  if (match->tokens == 1 && lexicon_.stop.begins(tokens_.folded(at))) return at;  // «التي»
  Amount amount;
  amount.first = at;
  amount.last = at + match->tokens;
  amount.number.first = at;
  amount.number.last = amount.last;
  amount.number.prefix_bytes = match->prefix_bytes;
  amount.number.clitics = match->clitics;
  amount.number.value = Rational(2);
  FoundTerm found{term.kind, term.id, amount.last, 0, false, false};
  if (term.kind == TermKind::currency || term.kind == TermKind::subunit) {
    std::size_t last = amount.last;
    found.country = country_adjective(tokens_, amount.last, limit_, lexicon_, last);
    if (found.country != 0) amount.last = last;
  }
  amount.behind = found;
  // «بين سنتين وخمس سنوات»
  const bool between = follows_between(tokens_, amount.first, begin_, lexicon_);
  auto second = second_of_range(amount, between);
  if (second && !is_rising(amount, *second)) second.reset();
  return emit(std::move(amount), second);
}

// «دفعتين»، «زيارتان»: a feminine dual of a word in no list, indefinite.
std::size_t ValueScanner::read_unknown_dual(std::size_t at) {
  constexpr std::size_t kLetter = 2;
  const std::string_view word = tokens_.folded(at);
  if (word.size() < 6 * kLetter || word.substr(0, 2 * kLetter) == "ال") return at;
  if (word.substr(word.size() - 3 * kLetter) != "تين" || tokens_[at].script != Script::arabic)
    return at;
  if (lexicon_.stop.begins(word) || lexicon_.country_names.longest(tokens_, at, lexicon_.clitics)) {
    return at;
  }
  // A name or an adjective of the dual before it: «دولتين متجاورتين».
  if (at > 0 && !tokens_[at].has(kParagraphBefore)) {
    const std::string_view before = tokens_.folded(at - 1);
    const std::string_view ending = before.size() > 3 * kLetter
                                        ? before.substr(before.size() - 2 * kLetter)
                                        : std::string_view();
    // «جلس الاثنان صامتين», «ما زالتا مفتوحتين»
    const bool dual = ending == "ين" || ending == "تا" ||
                      (ending == "ان" && before.substr(0, 2 * kLetter) == "ال");
    if (dual || !tokens_[at - 1].is_word()) return at;
  }
  ReadValue value;
  value.kind = ReadValueKind::count;
  value.number = Rational(2);
  value.unit = std::string(word.substr(0, word.size() - 3 * kLetter)) + "ة";
  value.doubts.push_back(ReadingDoubt::noun_guessed);
  Amount amount;
  amount.first = at;
  amount.number.first = at;
  if (word.substr(0, kLetter) == "ب" || word.substr(0, kLetter) == "ل") return at;
  place_value(amount, at + 1, value);
  found_.push_back(std::move(value));
  begin_ = at + 1;
  return at + 1;
}

// The object of a verb of getting or losing, a few words behind it: indefinite, and no construct
// with what follows it («أنظمة الدفاع» are particular ones).
std::size_t ValueScanner::read_plural(std::size_t at) {
  constexpr std::size_t kReach = 6;
  const auto match = lexicon_.plurals.longest(tokens_, at, limit_, Clitics::none);
  if (!match) return at;
  const std::size_t behind = at + match->tokens;
  const bool construct = behind < limit_ && !tokens_[behind].has(kParagraphBefore) &&
                         tokens_.folded(behind).substr(0, 4) == "ال" && tokens_[behind].is_word();
  if (construct || lexicon_.never_bare.longest(tokens_, at, behind, Clitics::none)) return at;
  for (std::size_t steps = 1; steps <= kReach && steps <= at - begin_; ++steps) {
    const std::size_t place = at - steps;
    if (!tokens_[place].is_word() && tokens_.folded(place) != "«" && tokens_.folded(place) != "»") {
      return at;
    }
    const auto verb = lexicon_.getting_verbs.longest(tokens_, place, at, lexicon_.clitics);
    if (verb && (verb->clitics & ~unsigned{kCliticAnd}) == 0) {
      // What stands between is the subject: a name or a definite noun, no preposition's noun.
      for (std::size_t inner = place + verb->tokens; inner < at; ++inner) {
        if (lexicon_.stop.begins(tokens_.folded(inner))) return at;
      }
      ReadValue value;
      value.kind = ReadValueKind::count;
      value.number = Rational(3);
      value.hedge = Hedge::at_least;
      value.implicit = true;
      value.unit = lexicon_.term_list[match->payload].id;
      Amount amount;
      amount.number.first = at;
      amount.first = at;
      place_value(amount, behind, value);
      found_.push_back(std::move(value));
      begin_ = behind;
      return behind;
    }
    if (tokens_[place].has(kParagraphBefore)) return at;
  }
  return at;
}

}  // namespace tawatur
