// A unit and a half («عام ونصف», "שנה וחצי"), where the one is not said, and a half behind several
// («ثلاث ساعات ونصف الساعة»).

#include "claims/extract/value_scanner.h"

namespace tawatur {

// `start` is the fraction or its article; the conjunction is written to it or stands before it.
std::size_t ValueScanner::read_one_and_a_half(std::size_t start) {
  const NumberLexicon& numbers = *lexicon_.numbers;
  std::size_t at = start;
  if (lexicon_.clitics == Clitics::none &&
      (start < 3 || !numbers.conjunctions.begins(tokens_, start - 1))) {
    return start;
  }
  if (numbers.articles.begins(tokens_, at) && at + 1 < limit_) ++at;
  const auto fraction = numbers.fractions.longest(tokens_, at, limit_, lexicon_.clitics);
  if (!fraction || fraction->tokens != 1 || tokens_[at].has(kParagraphBefore)) return start;
  if (!(numbers.words[fraction->payload].value < Rational(1))) return start;
  const auto joins = [&](std::size_t place) {
    return numbers.conjunctions.longest(tokens_, place, place + 1, Clitics::none).has_value();
  };
  std::size_t noun_end = at;
  if (lexicon_.clitics != Clitics::none) {
    if (fraction->clitics != kCliticAnd) return start;
  } else {
    if (lexicon_.language == "en" && start == at) return start;  // "a year and half the people"
    noun_end = start;
    if (noun_end < 3 || !joins(noun_end - 1)) return start;
    --noun_end;
  }
  if (noun_end == 0) return start;
  const std::size_t noun = noun_end - 1;
  for (std::size_t place = noun + 1; place <= at; ++place) {
    if (tokens_[place].has(kParagraphBefore)) return start;
  }
  const auto match = lexicon_.terms.longest(tokens_, noun, noun_end, lexicon_.clitics);
  if (!match || match->tokens != 1) return start;
  const Term& unit = lexicon_.term_list[match->payload];
  const FoundTerm term{unit.kind, unit.id, noun_end, 0, false, false};
  if (!unit.printed.empty() || !is_measured(term)) return start;
  if (!found_.empty() && tokens_[noun].byte_start < found_.back().byte_end) return start;
  const bool definite = (match->clitics & kCliticArticle) != 0;
  const std::string_view word = tokens_.folded(noun);
  for (const std::string_view plural : {"ات", "ים", "ות"}) {
    if (word.size() > plural.size() && word.substr(word.size() - plural.size()) == plural) {
      return start;
    }
  }
  Amount amount;
  amount.first = noun;
  if (lexicon_.clitics == Clitics::none) {
    // "an hour and a half", "un an et demi": what is one has its article, or is told so.
    if (noun == 0 || tokens_[noun].has(kParagraphBefore)) return start;
    const auto one = numbers.cardinals.longest(tokens_, noun - 1, noun, Clitics::none);
    const bool is_one = one && numbers.words[one->payload].kind == NumberWordKind::unit &&
                        numbers.words[one->payload].value == Rational(1);
    if (!is_one && !numbers.articles.longest(tokens_, noun - 1, noun, Clitics::none)) return start;
    amount.first = noun - 1;
  } else {
    amount.number.prefix_bytes = match->prefix_bytes;
    amount.number.clitics = match->clitics;
  }
  std::size_t last = at + 1;
  bool again = false;
  if (last < limit_ && !tokens_[last].has(kParagraphBefore)) {  // «عام ونصف العام»
    const auto same = listed_term(tokens_, last, limit_, true, lexicon_);
    again = same && same->id == term.id;
    if (again) last = same->last;
  }
  if (!again) {
    // «كل عام ونصف السكان»: half of something else.
    if (definite) return start;
    const bool other = last < limit_ && !tokens_[last].has(kParagraphBefore) &&
                       tokens_[last].is_word() && lexicon_.clitics == Clitics::arabic &&
                       tokens_.folded(last).substr(0, 4) == "ال";
    if (other) return start;
  }
  amount.number.first = amount.first;
  amount.number.last = noun;
  amount.number.value = Rational(1) + numbers.words[fraction->payload].value;
  amount.last = last;
  amount.behind = term;
  amount.behind->last = last;
  const auto before = found_.size();
  const std::size_t behind = emit(std::move(amount), std::nullopt);
  return found_.size() > before ? behind : start;
}

std::optional<Rational> ValueScanner::scale_behind_half(std::size_t at) const {
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return std::nullopt;
  const NumberLexicon& numbers = *lexicon_.numbers;
  const auto match = numbers.cardinals.longest(tokens_, at, at + 1, lexicon_.clitics);
  // «ونصف مليون يورو» is another amount.
  if (!match || match->clitics != kCliticArticle) return std::nullopt;
  const NumberWord& word = numbers.words[match->payload];
  if (word.kind != NumberWordKind::scale || word.form != NumberForm::single) return std::nullopt;
  return word.value;
}

// «ثلاث ساعات ونصف الساعة», "trois heures et demie": of the unit, which may be said again.
void ValueScanner::add_fraction(Amount& amount, ReadValue& value) const {
  const NumberLexicon& numbers = *lexicon_.numbers;
  std::size_t at = amount.last;
  if (at >= limit_ || tokens_[at].has(kParagraphBefore) || !amount.behind) return;
  bool joined = false;
  if (const auto link = numbers.conjunctions.longest(tokens_, at, limit_, Clitics::none)) {
    at += link->tokens;
    joined = true;
  }
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return;
  if (joined && numbers.articles.longest(tokens_, at, limit_, Clitics::none)) ++at;
  if (at >= limit_) return;
  const auto fraction = numbers.fractions.longest(tokens_, at, limit_, lexicon_.clitics);
  if (!fraction || (fraction->clitics & (kCliticPreposition | kCliticArticle)) != 0) return;
  if (!joined && (fraction->clitics & kCliticAnd) == 0) return;
  Rational part = numbers.words[fraction->payload].value;
  if (!(part < Rational(1))) return;
  // «سنتين وخمس سنوات»: the letters of a fifth are also those of five.
  const std::string_view word = tokens_.folded(at).substr(fraction->prefix_bytes);
  if (fraction->tokens == 1 && numbers.cardinals.begins(word)) return;
  std::size_t last = at + fraction->tokens;
  if (const auto scale = scale_behind_half(last)) {
    if (amount.number.scale < *scale) return;
    part = part * *scale;  // «3 ملايين طن ونصف المليون»
    ++last;
  } else {
    part = part * amount.number.scale;  // «مليون طن ونصف»
  }
  if (const auto again = listed_term(tokens_, last, limit_, true, lexicon_);
      last < limit_ && !tokens_[last].has(kParagraphBefore) && again) {
    if (again->id != amount.behind->id) return;  // «ساعتين ونصف كيلومتر»
    last = again->last;
  } else if (last < limit_ && !tokens_[last].has(kParagraphBefore) && tokens_[last].is_word() &&
             (tokens_.folded(last).substr(0, 4) == "ال" ||
              tokens_.folded(last).substr(0, 2) == "ה" ||
              numbers.cardinals.longest(tokens_, last, limit_, lexicon_.clitics))) {
    return;  // «ساعة ونصف السكان», half of something else
  }
  value.number = value.number + part;
  amount.last = last;
  value.end = tokens_[last - 1].end;
  value.byte_end = tokens_[last - 1].byte_end;
}

}  // namespace tawatur
