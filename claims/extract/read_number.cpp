// Around the words: a sign before them, decimals in words ("two point five"), a fraction behind
// ("and a half", «ونصف»), a scale behind that ("two and a half million"), a letter that multiplies
// ("5bn"), a fraction in front ("half a million").

#include "claims/extract/read_number.h"

#include <string>

#include "claims/extract/digit_endings.h"
#include "claims/extract/number_reader.h"

namespace tawatur {

std::optional<ReadNumber> NumberReader::run(std::size_t at) {
  const std::size_t behind_sign = skip_sign(at);
  if (behind_sign >= limit_) return std::nullopt;
  if (behind_sign != at && tokens_[behind_sign].has(kParagraphBefore)) return std::nullopt;
  if (!core(behind_sign)) return std::nullopt;
  if (behind_sign != at) {
    number_.first = at;
    number_.value = Rational(0) - number_.value;
    number_.prefix_bytes = 0;
    number_.clitics = 0;
  }
  return number_;
}

std::size_t NumberReader::skip_sign(std::size_t at) const {
  const std::string_view folded = tokens_.folded(at);
  if (folded == "-" || folded == "−") {
    // "- 10": of a text that is nothing but its number.
    if (options_.fractions && at == 0 && at + 1 < limit_) return at + 1;
    const bool alone = at == 0 || tokens_[at].has(kSpaceBefore) || is_opening(at - 1);
    const bool touches =
        at + 1 < limit_ && !tokens_[at + 1].has(kSpaceBefore) && tokens_[at + 1].is_digits();
    return alone && touches ? at + 1 : at;
  }
  const auto minus = lexicon_.minus.longest(tokens_, at, limit_, Clitics::none);
  if (!minus) return at;
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {  // "al menos", "por lo menos"
    const auto other = lexicon_.not_minus.longest(tokens_, at - back, limit_, Clitics::none);
    if (other && other->tokens > back) return at;
  }
  return at + minus->tokens;
}

bool NumberReader::is_opening(std::size_t at) const {
  const std::string_view folded = tokens_.folded(at);
  return folded == "(" || folded == "[" || folded == "\"" || folded == "«" || folded == "“" ||
         folded == "$" || folded == "€" || folded == "£" || folded == ":";
}

// ".08"
bool NumberReader::bare_decimals(std::size_t at) {
  const std::string_view sign = tokens_.folded(at);
  if (const Rational part = fraction_sign(sign); part.sign() != 0) {
    number_ = ReadNumber{};
    number_.first = at;
    number_.last = at + 1;
    number_.digits = true;
    number_.value = part;
    return true;
  }
  if (sign != "." && sign != "٫" && !(sign == "," && lexicon_.language != "en")) return false;
  if (at + 1 >= limit_ || !tokens_[at + 1].is_digits() || tokens_[at + 1].has(kSpaceBefore)) {
    return false;
  }
  if (at > 0 && !tokens_[at].has(kSpaceBefore) && !is_opening(at - 1) &&
      tokens_.folded(at - 1) != "-") {
    return false;
  }
  const std::string digits(tokens_.folded(at + 1));
  if (digits.size() > 30) return false;
  number_ = ReadNumber{};
  number_.first = at;
  number_.last = at + 2;
  number_.digits = true;
  number_.value = Rational::from_digits(digits, static_cast<unsigned>(digits.size()), false);
  digit_tail();
  scale_behind();
  return true;
}

// "point fifteen", "coma 5": only where bare numbers are asked for.
bool NumberReader::leading_point(std::size_t at) {
  if (!options_.fractions || !tokens_[at].is_word()) return false;
  const auto point_word = lexicon_.point.longest(tokens_, at, limit_, Clitics::none);
  if (!point_word || tokens_.folded(at) == "con") return false;
  number_ = ReadNumber{};
  number_.first = at;
  number_.last = at;
  decimals(at + point_word->tokens);
  if (number_.last == at) return false;
  scale_behind();
  return true;
}

bool NumberReader::core(std::size_t at) {
  if (bare_decimals(at)) return true;
  if (leading_fraction(at)) return true;
  if (leading_point(at)) return true;
  if (plural_compound_parts(at)) return true;
  auto words = read_number_words(tokens_, at, limit_, lexicon_, options_);
  if (!words) return false;
  number_ = *words;
  if (number_.ordinal) return true;
  if (number_.digits && number_.scale == Rational(1)) {
    if (const auto last = ordinal_ending(tokens_, number_, limit_, lexicon_)) {
      number_.ordinal = true;
      number_.last = *last;
      return true;
    }
    digit_tail();
  }
  if (one_compound_part()) return true;
  if (pair_of_tens()) return true;
  point();
  mixed_fraction();
  scale_behind();
  if (options_.fractions) over();
  said_again();
  return true;
}

bool NumberReader::may_go_on(std::size_t at) const {
  return at < limit_ && !tokens_[at].has(kParagraphBefore);
}

// Directly behind the digits: a bar and digits, a letter that multiplies, ½.
void NumberReader::digit_tail() {
  const std::size_t at = number_.last;
  if (!may_go_on(at)) return;
  if (bar(at)) return;
  if (const auto suffix = scale_suffix(tokens_, at, limit_, lexicon_)) {
    number_.value = number_.value * *suffix;
    number_.scale = *suffix;
    number_.last = at + 1;
    number_.suffix = true;
    return;
  }
  const Rational part = fraction_sign(tokens_.folded(at));
  if (part.sign() == 0) return;
  number_.value = number_.value + part;
  number_.last = at + 1;
}

// "nineteen ninety", "one twenty two", "nine oh-five": how English says years and such; only
// alone, for a row of numbers is a row.
bool NumberReader::pair_of_tens() {
  if (!options_.fractions || lexicon_.language != "en" || number_.digits || number_.vague ||
      !(number_.value < Rational(100)) || !(Rational(0) < number_.value) ||
      !(number_.scale == Rational(1)) || !may_go_on(number_.last)) {
    return false;
  }
  if (number_.first > 0 && lexicon_.cardinals.begins(tokens_.folded(number_.first - 1))) {
    return false;
  }
  std::size_t at = number_.last;
  const bool oh = tokens_.folded(at) == "oh" || tokens_.folded(at) == "o";
  if (oh) {
    ++at;
    if (may_go_on(at) && tokens_.folded(at) == "-") ++at;
  }
  if (!may_go_on(at) || !tokens_[at].is_word()) return false;
  NumberOptions plain;
  plain.and_may_follow = false;
  const auto rest = read_number_words(tokens_, at, limit_, lexicon_, plain);
  if (!rest || rest->ordinal || rest->vague || !(rest->scale == Rational(1))) return false;
  const bool fits = oh ? rest->value < Rational(10)
                       : !(rest->value < Rational(10)) && rest->value < Rational(100);
  if (!fits || (!oh && number_.value < Rational(10) && rest->value < Rational(20))) return false;
  if (may_go_on(rest->last) && (lexicon_.cardinals.begins(tokens_.folded(rest->last)) ||
                                lexicon_.ordinals.begins(tokens_.folded(rest->last)))) {
    return false;
  }
  number_.value = number_.value * Rational(100) + rest->value;
  number_.last = rest->last;
  number_.single_one = false;
  return true;
}

// "forty-five (45)": the same number once more.
void NumberReader::said_again() {
  const std::size_t open = number_.last;
  if (open + 2 >= limit_ || tokens_.folded(open) != "(" || tokens_[open].has(kParagraphBefore)) {
    return;
  }
  NumberOptions plain;
  const bool word = !number_.digits && tokens_[open + 1].is_digits();
  const bool digits = number_.digits && tokens_[open + 1].is_word();
  if (!word && !digits) return;
  const auto again = read_number_words(tokens_, open + 1, limit_, lexicon_, plain);
  if (!again || again->last >= limit_ || tokens_.folded(again->last) != ")") return;
  if (again->value == number_.value) number_.last = again->last + 1;
}

// "two point five": single digits one after another, or one number.
void NumberReader::point() {
  if (!may_go_on(number_.last) || number_.vague) return;
  const auto point = lexicon_.point.longest(tokens_, number_.last, limit_, Clitics::none);
  if (!point) return;
  if (number_.digits &&
      (tokens_.folded(number_.last) == "con" || !(number_.scale == Rational(1)))) {
    return;
  }
  decimals(number_.last + point->tokens);
}

// "point zero five", "point oh five": here zeros count.
bool NumberReader::is_zero(std::size_t at) const {
  if (!may_go_on(at)) return false;
  if (lexicon_.language == "en" && (tokens_.folded(at) == "oh" || tokens_.folded(at) == "o")) {
    return may_go_on(at + 1) && lexicon_.cardinals.begins(tokens_.folded(at + 1));
  }
  const auto match = lexicon_.cardinals.longest(tokens_, at, limit_, Clitics::none);
  if (!match || match->tokens != 1) return false;
  const NumberWord& word = lexicon_.words[match->payload];
  return word.kind == NumberWordKind::unit && word.value.sign() == 0;
}

void NumberReader::decimals(std::size_t at) {
  if (may_go_on(at) && tokens_[at].is_digits()) {  // "uno coma 5", "1 point 1"
    const std::string part(tokens_.folded(at));
    const bool runs_on = at + 1 < limit_ && !tokens_[at + 1].has(kSpaceBefore) &&
                         tokens_[at + 1].kind != TokenKind::sign;
    if (part.size() > 12 || runs_on) return;
    number_.value =
        number_.value + Rational::from_digits(part, static_cast<unsigned>(part.size()), false);
    number_.last = at + 1;
    return;
  }
  std::string digits;
  bool single = true;
  bool first = true;
  while (may_go_on(at) && digits.size() < 30) {
    if (single && is_zero(at)) {
      digits += '0';
      ++at;
      continue;
    }
    NumberOptions options;
    options.and_may_follow = first;
    const auto next = read_number_words(tokens_, at, before_scale(at), lexicon_, options);
    if (next && may_go_on(next->last) &&
        (lexicon_.denominators.longest(tokens_, next->last, limit_, Clitics::none) ||
         fraction_at(next->last))) {
      return;  // "seis con dos tercios"
    }
    if (!next || next->digits || next->vague || next->ordinal || next->clitics != 0) break;
    if (!(next->scale == Rational(1))) break;
    const std::string text = next->value.to_decimal_string();
    if (!first && (!single || text.size() > 1)) break;
    first = false;
    single = text.size() == 1;
    digits += text;
    at = next->last;
  }
  if (digits.empty()) return;
  number_.value =
      number_.value + Rational::from_digits(digits, static_cast<unsigned>(digits.size()), false);
  number_.last = at;
  number_.scale = Rational(1);
}

// The first scale word behind `at`, which multiplies the whole: "two point two million".
std::size_t NumberReader::before_scale(std::size_t at) const {
  constexpr std::size_t kFew = 8;
  for (std::size_t place = at + 1; place < limit_ && place < at + kFew; ++place) {
    const auto match = lexicon_.cardinals.longest(tokens_, place, limit_, Clitics::none);
    if (!match) continue;
    const NumberWord& word = lexicon_.words[match->payload];
    if (word.kind == NumberWordKind::scale && Rational(1000) < word.value) return place;
  }
  return limit_;
}

void NumberReader::scale_behind() {
  if (!(number_.scale == Rational(1)) || number_.vague) return;
  std::size_t last = number_.last;
  const NumberWord* scale = scale_at(last, false);
  if (scale == nullptr) return;
  number_.value = number_.value * scale->value;
  number_.scale = scale->value;
  number_.last = last;
  number_.fraction = false;
}

std::optional<ReadNumber> read_number(const Tokens& tokens, std::size_t at, std::size_t limit,
                                      const NumberLexicon& lexicon, const NumberOptions& options) {
  return NumberReader(tokens, limit, lexicon, options).run(at);
}

}  // namespace tawatur
