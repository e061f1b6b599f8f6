// A number with its money sign in front or its term behind, and the second end of a range. Parts of
// a whole ("one in five children", «طفل من كل خمسة»): neither number counts anything, and together
// they are a fraction. A unit and a half («عام ونصف», "שנה וחצי"), where the one is not said.

#include <algorithm>
#include <array>

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

}  // namespace

std::optional<FoundTerm> ValueScanner::money_before(std::size_t at) const {
  const auto match = lexicon_.money_symbols.longest(tokens_, at, limit_, Clitics::none);
  if (!match) return name_before(at);
  if (at + match->tokens >= limit_) return std::nullopt;
  const Token& first = tokens_[at];
  const bool latin = first.is_word() && first.script == Script::latin && match->tokens == 1;
  if (latin && !first.has(kCapital)) return std::nullopt;
  if (latin && first.end - first.start == 3 && !first.has(kAllCapitals)) return std::nullopt;
  FoundTerm found;
  found.kind = TermKind::currency;
  found.id = symbol_code(lexicon_, *match, tokens_.exact(at, at + match->tokens));
  found.last = at + match->tokens;
  if (tokens_[found.last].has(kNewlineBefore)) return std::nullopt;
  return found;
}

// "ringgit 42", "dólar 22,5 millones": the name before its number, with nothing in front of it that
// counts, and nothing behind that the number could count.
std::optional<FoundTerm> ValueScanner::name_before(std::size_t at) const {
  if (!tokens_[at].is_word() || at + 1 >= limit_ || !tokens_[at + 1].is_digits() ||
      tokens_[at + 1].has(kNewlineBefore) || !tokens_[at + 1].has(kSpaceBefore) ||
      !lexicon_.currency_names.begins(tokens_.folded(at))) {
    return std::nullopt;
  }
  if (at > begin_ && !tokens_[at].has(kParagraphBefore)) {
    const std::string_view before = tokens_.folded(at - 1);
    if (tokens_[at - 1].is_digits() || lexicon_.definite.begins(before) ||
        lexicon_.numbers->articles.begins(before) || lexicon_.numbers->cardinals.begins(before)) {
      return std::nullopt;
    }
  }
  const auto match = lexicon_.terms.longest(tokens_, at, at + 1, Clitics::none);
  if (!match) return std::nullopt;
  const Term& term = lexicon_.term_list[match->payload];
  if (term.kind != TermKind::currency || !term.printed.empty()) return std::nullopt;
  const std::optional<FoundTerm> found =
      FoundTerm{TermKind::currency, term.id, at + 1, 0, false, false};
  const auto number = read_number(tokens_, at + 1, limit_, *lexicon_.numbers, {});
  if (!number || number->ordinal || number->fraction) return std::nullopt;
  if (tokens_.folded(number->first).size() == 4 && number->last == number->first + 1) {
    return std::nullopt;  // Euro 2024
  }
  if (number->last < limit_ && tokens_[number->last].is_word()) return std::nullopt;
  const std::string_view behind =
      number->last < limit_ ? tokens_.folded(number->last) : std::string_view();
  if (behind == "%" || behind == "-" || behind == "–" || behind == ":") return std::nullopt;
  static constexpr std::array<std::string_view, 12> kOtherWords{"won",  "real",  "crown", "crowns",
                                                                "mark", "marks", "sol",   "soles",
                                                                "lei",  "kip",   "euro",  "ether"};
  const std::string_view name = tokens_.folded(at);
  return std::find(kOtherWords.begin(), kOtherWords.end(), name) == kOtherWords.end()
             ? found
             : std::nullopt;
}

// "75 USD million"
void ValueScanner::scale_behind_code(Amount& amount) const {
  const std::size_t at = amount.last;
  if (!amount.behind || amount.behind->kind != TermKind::currency || amount.behind->percent ||
      !(amount.number.scale == Rational(1)) || !amount.number.digits || at >= limit_ ||
      tokens_[at].has(kParagraphBefore) || !tokens_[at - 1].has(kAllCapitals)) {
    return;
  }
  const NumberLexicon& numbers = *lexicon_.numbers;
  const auto match = numbers.cardinals.longest(tokens_, at, limit_, Clitics::none);
  if (!match) return;
  const NumberWord& word = numbers.words[match->payload];
  if (word.kind != NumberWordKind::scale || word.value < Rational(1000)) return;
  amount.number.value = amount.number.value * word.value;
  amount.number.scale = word.value;
  amount.last = at + match->tokens;
  amount.behind->last = amount.last;
}

std::optional<ValueScanner::Amount> ValueScanner::amount_at(std::size_t at,
                                                            const NumberOptions& options) const {
  Amount amount;
  amount.first = at;
  std::size_t number_at = at;
  if (const auto money = money_before(at)) {
    // A symbol between two numbers belongs to the one it touches: "10 $ 30".
    amount.before = money;
    number_at = money->last;
  }
  auto number = read_number(tokens_, number_at, limit_, *lexicon_.numbers, options);
  if (!number) return std::nullopt;
  if (amount.before && (!number->digits || number->ordinal)) {
    const bool code = tokens_[at].is_word();
    if (!code || number->ordinal) return std::nullopt;
  }
  amount.number = *number;
  amount.last = number->last;
  if (number->ordinal) {
    definite_number(amount, options);
    return amount;
  }
  if (amount.before) {
    take_money_letter(amount);
    // "$5 million": a letter for the scale may also stand alone. "$ 75 USD" repeats itself.
    const TermPlace place{amount.last, limit_, &amount.number};
    if (const auto again = term_behind(tokens_, place, lexicon_);
        again && again->kind == TermKind::currency && !again->percent && !again->guessed &&
        again->id[0] != '=') {
      amount.behind = again;
      amount.last = again->last;
    }
    return amount;
  }
  amount.behind = term_behind(tokens_, {amount.last, limit_, &amount.number}, lexicon_);
  if (!amount.behind && !options.fractions && !number->digits) percent_of_fraction(amount);
  if (amount.behind) amount.last = amount.behind->last;
  scale_behind_code(amount);
  return amount;
}

// «الألف دولار», «المئة مليون برميل», «المليون نسمة»: behind its article a round number is written
// as its ordinal; what it counts tells.
void ValueScanner::definite_number(Amount& amount, const NumberOptions& options) const {
  if (lexicon_.clitics != Clitics::arabic || amount.number.value < Rational(20)) return;
  NumberOptions plain = options;
  plain.ordinals = false;
  const auto number = read_number(tokens_, amount.first, limit_, *lexicon_.numbers, plain);
  if (!number || number->ordinal) return;
  auto behind = term_behind(tokens_, {number->last, limit_, &*number}, lexicon_);
  if (!behind || behind->guessed) return;
  amount.number = *number;
  amount.last = behind->last;
  amount.behind = std::move(behind);
}

// "tres quintos por ciento", "three quarters of an hour": a fraction is a value only of something
// that is measured.
void ValueScanner::percent_of_fraction(Amount& amount) const {
  NumberOptions options;
  options.fractions = true;
  const auto whole = read_number(tokens_, amount.number.first, limit_, *lexicon_.numbers, options);
  if (!whole || whole->last <= amount.number.last || whole->last >= limit_) return;
  const auto found = term_behind(tokens_, {whole->last, limit_, &*whole}, lexicon_);
  if (!found || found->guessed || found->kind == TermKind::people ||
      (found->kind == TermKind::thing)) {
    return;
  }
  amount.number = *whole;
  amount.behind = found;
}

// "£1.25m": behind a sign of money a letter is a scale, not a unit.
void ValueScanner::take_money_letter(Amount& amount) const {
  if (amount.last >= limit_ || amount.number.suffix || tokens_[amount.last].has(kSpaceBefore))
    return;
  if (!(amount.number.scale == Rational(1)) || !amount.number.digits) return;
  const std::string_view letter = tokens_.exact(amount.last);
  const Rational scale = letter == "m" || letter == "M"    ? Rational(1'000'000)
                         : letter == "b" || letter == "B"  ? Rational(1'000'000'000)
                         : letter == "t" || letter == "tr" ? Rational(1'000'000'000'000)
                                                           : Rational(1);
  if (scale == Rational(1)) return;
  amount.number.value = amount.number.value * scale;
  amount.number.scale = scale;
  amount.number.last = ++amount.last;
}

// Behind "to", "-", or «و» after between: where the second number begins.
std::optional<std::size_t> ValueScanner::range_sign(std::size_t at, bool between) const {
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return std::nullopt;
  const std::string_view folded = tokens_.folded(at);
  if (folded == "-" || folded == "–" || folded == "—" || folded == "~" || folded == "−") {
    return at + 1;
  }
  std::size_t behind = at;
  if (const auto match = lexicon_.to.longest(tokens_, at, limit_, Clitics::none)) {
    // "or", "and", «و» alone join two ends only behind between.
    behind = at + match->tokens;
  }
  if (between) {
    if (const auto match = lexicon_.between_and.longest(tokens_, at, limit_, Clitics::none);
        match && at + match->tokens > behind) {
      behind = at + match->tokens;
    }
    if (behind == at && tokens_[at].is_word()) return at;  // «بين مئة ومئتين»: a prefix
  }
  if (behind == at) return std::nullopt;
  while (behind < limit_ && (tokens_.folded(behind) == "-" || tokens_.folded(behind) == "ال")) {
    ++behind;
  }
  return behind;
}

std::optional<ValueScanner::Amount> ValueScanner::second_of_range(const Amount& first,
                                                                  bool between) const {
  if (first.number.fraction && !first.before && !first.behind) return std::nullopt;
  const auto start = range_sign(first.last, between);
  if (!start || *start >= limit_ || tokens_[*start].has(kParagraphBefore)) return std::nullopt;
  NumberOptions options;
  options.fractions = bare_numbers_;
  auto second = amount_at(*start, options);
  if (!second || second->number.ordinal || second->number.vague) return std::nullopt;
  if (second->first == first.last && (second->number.clitics & ~unsigned{kCliticArticle}) == 0) {
    return std::nullopt;  // without any joining word
  }
  // Both ends must speak of the same thing.
  const auto kind_of = [](const Amount& amount) -> int {
    const auto& term = amount.before ? amount.before : amount.behind;
    if (!term) return -1;
    return term->percent ? 100 : static_cast<int>(term->kind);
  };
  const int left = kind_of(first);
  const int right = kind_of(*second);
  if (left >= 0 && right >= 0 && left != right) return std::nullopt;
  if (left >= 0 && right >= 0 && !first.before && !first.behind->percent &&
      first.behind->id != second->behind.value_or(*first.behind).id) {
    return std::nullopt;
  }
  return second;
}

bool ValueScanner::is_rising(const Amount& first, const Amount& second) {
  Rational low = first.number.value;
  if (shares_scale(first, second)) low = low * second.number.scale;
  return low < second.number.value;
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

}  // namespace tawatur
