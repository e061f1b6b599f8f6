// At each token, in this order: money with its sign in front ("$5 bn"), a number and what stands
// behind it, an Arabic or Hebrew dual («طائرتين»), an Arabic plural that somebody gets or loses
// («اقتنت أقمارا»). Then a second number, when the first was one end of a range.

#include "claims/extract/value_scanner.h"

#include "claims/extract/hedge_reader.h"
#include "claims/extract/number_context.h"

namespace tawatur {

std::vector<ReadValue> ValueScanner::run(const std::vector<TokenRange>& taken) {
  begin_ = 0;
  std::size_t next_taken = 0;
  std::size_t at = 0;
  while (at < tokens_.size()) {
    while (next_taken < taken.size() && taken[next_taken].last <= at) ++next_taken;
    limit_ = next_taken < taken.size() ? taken[next_taken].first : tokens_.size();
    if (at >= limit_) {
      at = begin_ = taken[next_taken].last;
      continue;
    }
    if (!may_begin(at)) {
      ++at;
      continue;
    }
    if (const std::size_t behind = skip_address(at); behind > at) {
      at = begin_ = behind;
      continue;
    }
    if (const auto name = lexicon_.names.longest(tokens_, at, limit_, lexicon_.clitics)) {
      at = begin_ = at + name->tokens;
      continue;
    }
    const std::size_t behind = read_at(at);
    if (behind > at) {
      at = behind;
    } else {
      ++at;
    }
  }
  return std::move(found_);
}

bool ValueScanner::may_begin(std::size_t at) const {
  const Token& token = tokens_[at];
  if (token.is_digits()) return true;
  if (token.is_word()) return beginnings_.may_begin(at) || is_feminine_dual(tokens_.folded(at));
  const std::string_view folded = tokens_.folded(at);
  if (folded == "." || folded == "," || folded == "٫") {  // ".08"
    return at + 1 < limit_ && tokens_[at + 1].is_digits() && !tokens_[at + 1].has(kSpaceBefore);
  }
  return beginnings_.may_begin(at);
}

// «دفعتين», for read_unknown_dual().
bool ValueScanner::is_feminine_dual(std::string_view folded) const {
  constexpr std::string_view kEnding = "تين";
  return lexicon_.clitics == Clitics::arabic && folded.size() > kEnding.size() &&
         folded.back() == kEnding.back() &&
         folded.substr(folded.size() - kEnding.size()) == kEnding;
}

// Addresses of the web, and digits in a form that no number has (192.168.0.1).
std::size_t ValueScanner::skip_address(std::size_t at) const {
  const Token& token = tokens_[at];
  std::size_t end = at;
  if (token.is_digits()) {
    const DigitNumber digits = read_digits(tokens_, at, limit_, lexicon_.language);
    return digits.is_number ? at : digits.last;
  }
  if (!token.is_word() || token.script != Script::latin) return at;
  const std::string_view folded = tokens_.folded(at);
  if (folded != "http" && folded != "https" && folded != "www") return at;
  for (end = at + 1; end < limit_ && !tokens_[end].has(kSpaceBefore); ++end) {
  }
  return end > at + 2 ? end : at;
}

std::size_t ValueScanner::read_at(std::size_t at) {
  if (const std::size_t behind = read_one_and_a_half(at); behind > at) return behind;
  if (const std::size_t behind = read_amount(at); behind > at) return behind;
  if (tokens_.folded(at) == "%") return read_percent_before(at);
  if (!tokens_[at].is_word()) return at;
  if (lexicon_.clitics == Clitics::none) return at;
  if (const std::size_t behind = read_dual(at); behind > at) return behind;
  return lexicon_.clitics == Clitics::arabic ? read_plural(at) : at;
}

std::size_t ValueScanner::read_amount(std::size_t at) {
  NumberOptions options;
  options.fractions = bare_numbers_;
  auto first = amount_at(at, options);
  if (!first) return at;
  if (const std::size_t behind = read_uncounted(*first); behind > at) return begin_ = behind;
  NumberPlace place = NumberPlace::free;
  if (!first->before && !(first->behind && first->behind->percent)) {
    place = place_of_number(tokens_, first->number, begin_, limit_, lexicon_);
  }
  const bool in_name = place != NumberPlace::free &&
                       !(place == NumberPlace::labelled && counts_behind_label(*first));
  if (first->number.ordinal) return in_name ? first->last : emit(*std::move(first), std::nullopt);
  if (!first->behind && first->number.single_one) {
    if (const std::size_t behind = read_one_behind(first->number); behind > at) return behind;
  }
  if (const std::size_t behind = read_ratio(*first); behind > at) return behind;
  const bool between = follows_between(tokens_, first->first, begin_, lexicon_);
  const bool change = !between && is_change(*first);
  auto second =
      place == NumberPlace::inside ? std::nullopt : second_of_range(*first, between || change);
  if (second && change) return emit_change(*std::move(first), *std::move(second));
  if (second && !is_rising(*first, *second)) second.reset();
  if (!second && between) {
    // «بين ألف وخمسمئة ألف»: the first number must not swallow the second.
    NumberOptions apart = options;
    apart.and_may_follow = false;
    if (auto shorter = amount_at(at, apart); shorter && shorter->last < first->last) {
      if (auto other = second_of_range(*shorter, true); other && is_rising(*shorter, *other)) {
        first = shorter;
        second = other;
      }
    }
  }
  if (!second && counts_nothing(*first)) {
    begin_ = first->last;
    return first->last;
  }
  if (in_name && !second) {
    if (bare_numbers_ && !first->behind) return emit(*std::move(first), std::nullopt);
    begin_ = first->number.last;
    return first->number.last;
  }
  return emit(*std::move(first), second);
}

// "rose from 80 to 95 million": what it was and what it is, which no range says.
bool ValueScanner::is_change(const Amount& amount) const {
  constexpr std::size_t kReach = 8;
  std::size_t at = amount.first;
  if (at <= begin_ || tokens_[at].has(kParagraphBefore)) return false;
  const bool prefixed = lexicon_.clitics == Clitics::hebrew && amount.number.prefix_bytes >= 2 &&
                        (amount.number.clitics & kCliticPreposition) != 0;
  if (!prefixed) {
    if (tokens_.folded(at - 1) == "-" && at > begin_ + 1) --at;  // «מ-90»
    if (!lexicon_.from.longest(tokens_, at - 1, at, Clitics::none)) return false;
    --at;
  }
  for (std::size_t steps = 0; at > begin_ && steps < kReach; ++steps) {
    if (tokens_[at].has(kParagraphBefore)) return false;
    --at;
    if (lexicon_.changes.longest(tokens_, at, amount.first, lexicon_.clitics)) return true;
    const std::string_view sign = tokens_.folded(at);
    if (sign == "." || sign == ";" || sign == ":" || sign == "؛") return false;
  }
  return false;
}

// The first has the unit and scale of the second where it has none of its own.
std::size_t ValueScanner::emit_change(Amount first, Amount second) {
  if (!first.before && !first.behind) {
    first.before = second.before;
    first.behind = second.behind;
    const bool plain = first.number.scale == Rational(1) && first.number.value < Rational(1000);
    if (plain) first.number.value = first.number.value * second.number.scale;
  }
  emit(std::move(first), std::nullopt);
  return emit(std::move(second), std::nullopt);
}

// "the two sides": who is spoken of, not how many.
bool ValueScanner::counts_nothing(const Amount& amount) const {
  const std::size_t noun = amount.number.last;
  if (!(amount.number.value == Rational(2)) || amount.number.digits || noun >= limit_) return false;
  if (!lexicon_.both_of.begins(tokens_.folded(noun))) return false;
  if (lexicon_.clitics == Clitics::hebrew) return true;  // שני הצדדים
  return amount.first > begin_ && lexicon_.definite.begins(tokens_.folded(amount.first - 1));
}

// «%15»: right-to-left text is often typed so.
std::size_t ValueScanner::read_percent_before(std::size_t at) {
  if (lexicon_.percent_before.empty() || at + 1 >= limit_ || !tokens_[at + 1].is_digits() ||
      tokens_[at + 1].has(kNewlineBefore)) {
    return at;
  }
  const auto number = read_number(tokens_, at + 1, limit_, *lexicon_.numbers, {});
  if (!number || number->ordinal || number->suffix) return at;
  Amount amount;
  amount.number = *number;
  amount.first = at;
  amount.last = number->last;
  amount.behind = FoundTerm{TermKind::unit, {}, number->last, 0, true, false};
  return emit(std::move(amount), std::nullopt);
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
  return emit(std::move(amount), std::nullopt);
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
