// An exact fraction: the ends of intervals, and what currency and unit conversion make of them.
// Numbers whose numerator and denominator fit 63 bits never touch the heap; all others are kept
// by Boost.Multiprecision behind a pointer.

#ifndef CORE_NUMBER_RATIONAL_H
#define CORE_NUMBER_RATIONAL_H

#include <cassert>
#include <compare>
#include <cstdint>
#include <memory>
#include <string>

namespace tawatur {

class Rational {
 public:
  Rational() = default;  // 0
  explicit Rational(std::int64_t whole);
  // numerator / denominator; the denominator must not be 0 (a bug otherwise).
  Rational(std::int64_t numerator, std::int64_t denominator);
  Rational(const Rational& other)
      : numerator_(other.numerator_), denominator_(other.denominator_), big_(other.copy_of_big()) {}
  Rational(Rational&&) noexcept = default;
  Rational& operator=(const Rational& other) {
    if (this != &other) *this = Rational(other);
    return *this;
  }
  Rational& operator=(Rational&&) noexcept = default;
  ~Rational() = default;

  // digits: ASCII digits only, any number of them; value = digits / 10^scale, negated if asked.
  [[nodiscard]] static Rational from_digits(const std::string& digits, unsigned scale,
                                            bool negative);

  [[nodiscard]] int sign() const;  // -1, 0, 1
  // The number itself when it is whole and of 63 bits; a bug otherwise.
  [[nodiscard]] std::int64_t whole() const {
    assert(!big_ && denominator_ == 1);
    return numerator_;
  }
  [[nodiscard]] Rational abs() const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator/(const Rational& a, const Rational& b);  // b is not 0
  friend bool operator==(const Rational& a, const Rational& b);
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  // Plain decimal: exact when the expansion ends, otherwise rounded to 12 places, half to even
  // (decisions.md 21); no trailing zeros, no exponent, no "-0". "180000000", "141.5", "-2".
  [[nodiscard]] std::string to_decimal_string() const;

 private:
  struct Big;
  struct DeleteBig {
    void operator()(Big* big) const noexcept;
  };
  using OwnedBig = std::unique_ptr<Big, DeleteBig>;

  [[nodiscard]] OwnedBig copy_of_big() const { return big_ ? copy_of(*big_) : nullptr; }
  static OwnedBig copy_of(const Big& big);

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;  // > 0, coprime with the numerator
  OwnedBig big_;                  // set: the two fields above do not count
};

}  // namespace tawatur

#endif  // CORE_NUMBER_RATIONAL_H
