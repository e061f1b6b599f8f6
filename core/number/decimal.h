// An exact decimal as a person wrote it: "200000000", "-0.50". Trailing zeros are kept, since
// they are part of what was written. Never converted to floating point.

#ifndef CORE_NUMBER_DECIMAL_H
#define CORE_NUMBER_DECIMAL_H

#include <cstdint>
#include <string>
#include <string_view>

#include "core/box.h"
#include "core/result.h"

namespace tawatur {

class Rational;

class Decimal {
 public:
  // Digits before and after the point together.
  static constexpr std::size_t kMaxDigits = 100;

  Decimal() = default;  // 0
  constexpr explicit Decimal(std::int64_t whole) : coefficient_(whole) {}

  // Reads -?[0-9]+(\.[0-9]+)? in ASCII; a redundant leading zero ("007") and "-0" are read and
  // printed without it. Fails with invalid_input for any other form (exponents, separators,
  // other digits) and with limit_exceeded above kMaxDigits; the message names the text
  // (shortened) and the form that is wanted.
  [[nodiscard]] static Result<Decimal> parse(std::string_view text);

  // As written: parse(to_string()) gives an equal value, trailing zeros included.
  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] Rational to_rational() const;
  [[nodiscard]] bool negative() const;
  [[nodiscard]] bool is_zero() const;

  // Same digits, not same number: 1.5 and 1.50 differ here.
  friend bool operator==(const Decimal&, const Decimal&) = default;

 private:
  std::int64_t coefficient_ = 0;
  std::uint8_t scale_ = 0;  // digits after the point
  Box<std::string> big_;    // the coefficient as text when it does not fit; then the above is 0
};

}  // namespace tawatur

#endif  // CORE_NUMBER_DECIMAL_H
