#include "core/number/decimal.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/number/rational.h"
#include "core/text/character_range.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

constexpr std::uint8_t kMaxSmallScale = 18;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Multiplies by ten and adds, away from 0 so that the whole range is reached; false on overflow.
bool append_digit(std::int64_t& coefficient, int digit, bool negative) {
  return !__builtin_mul_overflow(coefficient, 10, &coefficient) &&
         !__builtin_add_overflow(coefficient, negative ? -digit : digit, &coefficient);
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  std::string_view rest = text;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const std::string_view whole = rest.substr(0, point);
  const std::string_view part =
      point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
  if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(part))) {
    return fail(ErrorCode::invalid_input, say("number.not-decimal", {{"text", excerpt(text)}}));
  }
  const std::size_t count = whole.size() + part.size();
  if (count > kMaxDigits) {
    return fail(ErrorCode::limit_exceeded,
                say("number.too-many-digits",
                    {{"text", excerpt(text)}, {"count", count}, {"most", kMaxDigits}}));
  }
  Decimal result;
  result.scale_ = static_cast<std::uint8_t>(part.size());
  bool small = true;
  for (const std::string_view digits : {whole, part}) {
    for (const char c : digits) {
      small = small && append_digit(result.coefficient_, c - '0', negative);
    }
  }
  if (!small) {
    std::string digits(whole);
    digits += part;
    digits.erase(0, digits.find_first_not_of('0'));
    result.coefficient_ = 0;
    result.big_.ensure() = (negative ? "-" : "") + digits;
  }
  return result;
}

std::string Decimal::to_string() const {
  std::string text = big_ ? *big_ : std::to_string(coefficient_);
  if (scale_ == 0) return text;
  const std::size_t sign_size = text.front() == '-' ? 1 : 0;
  const std::size_t digits = text.size() - sign_size;
  if (digits <= scale_) text.insert(sign_size, scale_ + 1U - digits, '0');
  text.insert(text.size() - scale_, 1, '.');
  return text;
}

Rational Decimal::to_rational() const {
  if (scale_ == 0 && !big_) return Rational(coefficient_);
  if (scale_ <= kMaxSmallScale && !big_) {
    std::int64_t power = 1;
    for (unsigned i = 0; i < scale_; ++i) power *= 10;
    return {coefficient_, power};
  }
  const std::string text = big_ ? *big_ : std::to_string(coefficient_);
  const bool minus = text.front() == '-';
  return Rational::from_digits(minus ? text.substr(1) : text, scale_, minus);
}

bool Decimal::negative() const { return big_ ? big_->front() == '-' : coefficient_ < 0; }

bool Decimal::is_zero() const { return !big_ && coefficient_ == 0; }

}  // namespace tawatur
