// Parts of a whole ("one in five children", «طفل من كل خمسة»): neither number counts anything, and
// together they are a fraction.

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

}  // namespace tawatur
