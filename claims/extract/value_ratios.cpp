// Parts of a whole ("one in five children", «طفل من كل خمسة», "dos de cada tres"): neither number
// counts anything, and together they are a fraction. A unit and a half («عام ونصف», "an hour and a
// half", "שנה וחצי"), where the one is not said.

#include "claims/extract/number_context.h"
#include "claims/extract/value_scanner.h"

namespace tawatur {
namespace {

bool is_power_of_ten(const Rational& value) {
  Rational power(10);
  for (int i = 0; i < 9; ++i, power = power * Rational(10)) {
    if (value == power) return true;
  }
  return false;
}

bool is_measured(const std::optional<FoundTerm>& term) {
  return term && (term->percent || term->kind == TermKind::unit ||
                  term->kind == TermKind::currency || term->kind == TermKind::subunit);
}

}  // namespace

// «القناة 7» names, «القناة 7 ملايين دولار» does not: a scale or money always counts, and so does
// an Arabic or Hebrew noun, which no name has behind its number.
bool ValueScanner::counts_behind_label(const Amount& amount) const {
  if (!(amount.number.scale == Rational(1)) && !amount.number.suffix) return true;
  if (!amount.behind || amount.behind->guessed) return false;
  switch (amount.behind->kind) {
    case TermKind::currency:
    case TermKind::subunit:
      return true;
    case TermKind::unit:
      return false;
    case TermKind::people:
    case TermKind::thing:
      return lexicon_.clitics != Clitics::none;
  }
  return false;
}

// Behind "in every": «طفل من كل خمسة أطفال».
bool ValueScanner::is_bottom_of_ratio(const Amount& amount) const {
  if (amount.before || is_measured(amount.behind)) return false;
  for (std::size_t length = 1; length <= 3 && length <= amount.first - begin_; ++length) {
    const std::size_t start = amount.first - length;
    if (!tokens_[start].is_word()) return false;
    const auto match = lexicon_.ratio.longest(tokens_, start, amount.first, Clitics::none);
    if (match && match->tokens == length &&
        match->payload == static_cast<std::uint32_t>(RatioWord::always)) {
      return true;
    }
  }
  return false;
}

// Numbers that stand before a noun and count nothing: percentage points, "at one point", two thirds
// of what is not measured, "Guerra de los Treinta Años". Returns the token behind, or the first.
std::size_t ValueScanner::read_uncounted(const Amount& amount) const {
  const ReadNumber& number = amount.number;
  if (number.ordinal || amount.before || number.last >= limit_) return amount.first;
  const std::size_t next = number.last;
  if (tokens_[next].has(kParagraphBefore)) return amount.first;
  if (const auto match = lexicon_.not_counted.longest(tokens_, next, limit_, Clitics::none)) {
    return next + match->tokens;
  }
  if (number.digits) return amount.first;
  if (!bare_numbers_ && !amount.behind) {
    const std::size_t place = tokens_.folded(next) == "-" ? next + 1 : next;
    const std::size_t behind =
        behind_denominator(tokens_, place, {place, limit_, &number}, lexicon_);
    if (behind > place) return behind;
  }
  if (!amount.behind || lexicon_.clitics != Clitics::none) return amount.first;
  const Token& first = tokens_[number.first];
  const bool inside =
      number.first > 0 && !first.has(kParagraphBefore) && tokens_[number.first - 1].is_word();
  if (lexicon_.language != "en") {
    const bool name = inside && first.has(kCapital) && !first.has(kAllCapitals) &&
                      tokens_[next].has(kCapital) && !tokens_[next].has(kAllCapitals) &&
                      !is_measured_money(amount);
    return name ? amount.last : amount.first;
  }
  if (!number.single_one || !lexicon_.one_of_many.begins(tokens_.folded(next))) {
    return amount.first;
  }
  if (amount.behind->kind == TermKind::unit && inside) {  // "in one day", but "one day he will"
    for (const std::string_view word : {"in", "within", "for", "after", "than", "just", "only",
                                        "about", "least", "every", "of", "a"}) {
      if (tokens_.folded(number.first - 1) == word) return amount.first;
    }
  }
  return amount.last;
}

bool ValueScanner::is_measured_money(const Amount& amount) {
  return amount.behind && (amount.behind->kind == TermKind::currency || amount.behind->percent);
}

// «المادتين 5 و6», «العامين 2020 و2021», «القرنين الثامن عشر والتاسع عشر»: they are named behind.
// «المقاولين العامين»: an adjective of the plural before it.
bool ValueScanner::is_named_pair(std::size_t at, const PhraseMatch& dual) const {
  if (lexicon_.not_counted.longest(tokens_, at, limit_, lexicon_.clitics)) return true;
  const std::size_t next = at + dual.tokens;
  const bool follows = next < tokens_.size() && !tokens_[next].has(kParagraphBefore);
  if (follows && tokens_[next].is_digits()) return true;
  if (lexicon_.clitics != Clitics::arabic || (dual.clitics & kCliticArticle) == 0) return false;
  if (follows) {
    const auto ordinal =
        lexicon_.numbers->ordinals.longest(tokens_, next, tokens_.size(), lexicon_.clitics);
    if (ordinal && (ordinal->clitics & kCliticArticle) != 0) return true;
  }
  if (at == 0 || tokens_[at].has(kParagraphBefore)) return false;
  const std::string_view before = tokens_.folded(at - 1);
  const bool definite = before.size() > 8 && before.substr(0, 4) == "ال";
  const std::string_view ending = before.size() > 4 ? before.substr(before.size() - 4) : before;
  return definite && (ending == "ين" || ending == "ون");
}

// Returns the token behind the ratio that begins with `top`, or where `top` begins.
std::size_t ValueScanner::read_ratio(const Amount& top) {
  if (top.before || is_measured(top.behind) || top.number.vague || top.number.fraction) {
    return top.first;
  }
  if (is_bottom_of_ratio(top)) return begin_ = top.last;
  if (top.number.last >= limit_ || tokens_[top.number.last].has(kParagraphBefore)) return top.first;
  // «מכל» is a tank too: the word may have been taken for what is counted.
  std::size_t at = top.number.last;
  auto word = lexicon_.ratio.longest(tokens_, at, limit_, Clitics::none);
  if (!word && top.behind && top.last < limit_) {
    at = top.last;
    word = lexicon_.ratio.longest(tokens_, at, limit_, Clitics::none);
  }
  if (!word || at + word->tokens >= limit_) return top.first;
  const auto kind = static_cast<RatioWord>(word->payload);
  if (kind == RatioWord::bare && !bare_numbers_) return top.first;
  const auto bottom = amount_at(at + word->tokens, {});
  if (!bottom || bottom->before || bottom->number.ordinal || bottom->number.vague ||
      bottom->number.clitics != 0 || tokens_[bottom->first].has(kParagraphBefore) ||
      !(top.number.value < bottom->number.value)) {
    return top.first;
  }
  const bool one = top.number.value == Rational(1);
  if (kind != RatioWord::always) {
    // "three in ten", not "three in 12 countries".
    if (at == top.last && top.behind) return top.first;
    if (is_measured(bottom->behind)) return top.first;
    const bool usual =
        one || !(Rational(10) < bottom->number.value) || is_power_of_ten(bottom->number.value);
    if (!usual || (kind == RatioWord::bare && !one)) return top.first;
  } else if (is_measured(bottom->behind)) {
    return top.first;
  }
  if (bare_numbers_) {
    ReadValue value;
    value.kind = ReadValueKind::number;
    value.number = top.number.value / bottom->number.value;
    place_value(top, bottom->number.last, value);
    found_.push_back(std::move(value));
  }
  return begin_ = bottom->last;
}

// `start` is the fraction or its article; the conjunction is written to it or stands before it.
std::size_t ValueScanner::read_one_and_a_half(std::size_t start) {
  const NumberLexicon& numbers = *lexicon_.numbers;
  std::size_t at = start;
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

}  // namespace tawatur
