// Small fractions (both parts within ±(2^63 - 1)) are computed in 64 and 128 bits and never
// allocate; whatever does not fit moves to Boost's fractions and moves back as soon as it fits.
// So every number has one representation, and equality is equality of the fields.
//
// Common factors are taken out before multiplying (a/b · c/d: gcd(a, d) and gcd(c, b)), so that
// products stay small and need no second reduction: Knuth, The Art of Computer Programming,
// volume 2, 4.5.1.

#include "core/number/rational.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

namespace tawatur {
namespace {

namespace mp = boost::multiprecision;

__extension__ using Wide = __int128;

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr unsigned kPlaces = 12;
constexpr unsigned kMaxSmallDigits = 18;

constexpr std::int64_t ten_to(unsigned exponent) {
  std::int64_t power = 1;
  for (unsigned i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr bool fits(Wide value) { return value >= -Wide{kMax} && value <= Wide{kMax}; }

constexpr std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

// gcd of any number and one that is above 0.
std::int64_t common(std::int64_t any, std::int64_t positive) {
  if (positive == 1) return 1;
  const std::int64_t rest = any % positive;  // small beside most denominators: few steps are left
  if (rest == 0) return positive;
  return static_cast<std::int64_t>(std::gcd(magnitude(rest), static_cast<std::uint64_t>(positive)));
}

// Digits after the point of 1/denominator, or kPlaces when they do not end.
unsigned places_for(mp::cpp_int denominator) {
  unsigned twos = 0;
  unsigned fives = 0;
  for (; denominator % 2 == 0; denominator /= 2) ++twos;
  for (; denominator % 5 == 0; denominator /= 5) ++fives;
  return denominator == 1 ? std::max(twos, fives) : kPlaces;
}

// `scaled` is a number above 0 times 10^places, rounded.
std::string with_point(std::string scaled, unsigned places, bool negative) {
  if (scaled.size() <= places) scaled.insert(0, places + 1 - scaled.size(), '0');
  scaled.insert(scaled.size() - places, 1, '.');
  scaled.erase(scaled.find_last_not_of('0') + 1);
  if (scaled.back() == '.') scaled.pop_back();
  return negative && scaled != "0" ? "-" + scaled : scaled;
}

// The usual case without Boost: a denominator of few twos and fives. Empty when it is none.
std::string ending_decimal(std::uint64_t top, std::int64_t denominator, bool negative) {
  unsigned places = 0;
  for (; denominator % 10 == 0; denominator /= 10) ++places;
  std::uint64_t factor = 1;
  for (; denominator % 2 == 0; denominator /= 2, ++places) factor *= 5;
  for (; denominator % 5 == 0; denominator /= 5, ++places) factor *= 2;
  if (denominator != 1 || places > kMaxSmallDigits || __builtin_mul_overflow(top, factor, &top)) {
    return {};
  }
  return with_point(std::to_string(top), places, negative);
}

}  // namespace

struct Rational::Big {
  mp::cpp_rational value;

  static mp::cpp_rational of(const Rational& number) {
    if (number.big_) return number.big_->value;
    return {mp::cpp_int(number.numerator_), mp::cpp_int(number.denominator_)};
  }

  static Rational normalised(mp::cpp_rational value) {
    Rational result;
    if (mp::abs(mp::numerator(value)) <= kMax && mp::denominator(value) <= kMax) {
      result.numerator_ = mp::numerator(value).convert_to<std::int64_t>();
      result.denominator_ = mp::denominator(value).convert_to<std::int64_t>();
    } else {
      result.big_ = OwnedBig(new Big{std::move(value)});
    }
    return result;
  }

  // Both must fit and have no common factor.
  static Rational small(Wide numerator, Wide denominator) {
    Rational result;
    result.numerator_ = static_cast<std::int64_t>(numerator);
    result.denominator_ = static_cast<std::int64_t>(denominator);
    return result;
  }

  // For factors without a common factor across the two fractions.
  static Rational product(std::int64_t a, std::int64_t c, std::int64_t b, std::int64_t d) {
    const Wide numerator = Wide{a} * c;
    const Wide denominator = Wide{b} * d;
    if (fits(numerator) && fits(denominator)) return small(numerator, denominator);
    return normalised({mp::cpp_int(a) * mp::cpp_int(c), mp::cpp_int(b) * mp::cpp_int(d)});
  }

  static Rational sum(const Rational& a, const Rational& b, bool subtract) {
    if (a.big_ || b.big_) return big_sum(a, b, subtract);
    // With g = gcd(b, d): a/b ± c/d = t / (b · d/g), and only factors of g can be left in both.
    const std::int64_t g =
        a.denominator_ == b.denominator_ ? a.denominator_ : common(a.denominator_, b.denominator_);
    const Wide left = Wide{a.numerator_} * (b.denominator_ / g);
    const Wide right = Wide{b.numerator_} * (a.denominator_ / g);
    const Wide top = subtract ? left - right : left + right;
    // Dividing 128 bits is slow, and seldom needed.
    const std::int64_t rest =
        fits(top) ? static_cast<std::int64_t>(top) : static_cast<std::int64_t>(top % g);
    const std::int64_t left_over = common(rest, g);
    Wide numerator = top;
    if (left_over != 1) {
      numerator = fits(top) ? Wide{static_cast<std::int64_t>(top) / left_over} : top / left_over;
    }
    const Wide denominator = Wide{a.denominator_ / g} * (b.denominator_ / left_over);
    if (fits(numerator) && fits(denominator)) return small(numerator, denominator);
    return big_sum(a, b, subtract);
  }

  static Rational big_sum(const Rational& a, const Rational& b, bool subtract) {
    return normalised(subtract ? of(a) - of(b) : of(a) + of(b));
  }
};

Rational::Rational(std::int64_t whole) : Rational(whole, 1) {}

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  assert(denominator != 0);
  if (numerator < -kMax || denominator < -kMax) {
    // Divided, since Boost refuses to be given a denominator below 0.
    *this = Big::normalised(mp::cpp_rational(numerator) / mp::cpp_rational(denominator));
    return;
  }
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const std::int64_t g = common(numerator, denominator);
  numerator_ = numerator / g;
  denominator_ = denominator / g;
}

void Rational::DeleteBig::operator()(Big* big) const noexcept { delete big; }

Rational::OwnedBig Rational::copy_of(const Big& big) { return OwnedBig(new Big(big)); }

Rational Rational::from_digits(const std::string& digits, unsigned scale, bool negative) {
  const auto start = digits.find_first_not_of('0');  // Boost would read a leading 0 as octal
  if (start == std::string::npos) return {};
  const std::size_t count = digits.size() - start;
  if (count <= kMaxSmallDigits && scale <= kMaxSmallDigits) {
    std::int64_t whole = 0;
    for (std::size_t i = start; i < digits.size(); ++i) whole = whole * 10 + (digits[i] - '0');
    return {negative ? -whole : whole, ten_to(scale)};
  }
  mp::cpp_int whole(digits.substr(start));
  if (negative) whole = -whole;
  return Big::normalised({whole, mp::pow(mp::cpp_int(10), scale)});
}

int Rational::sign() const {
  if (big_) return big_->value.sign();
  return numerator_ < 0 ? -1 : static_cast<int>(numerator_ > 0);
}

Rational Rational::abs() const {
  if (big_) return Big::normalised(mp::abs(big_->value));
  return Big::small(numerator_ < 0 ? -numerator_ : numerator_, denominator_);
}

Rational operator+(const Rational& a, const Rational& b) { return Rational::Big::sum(a, b, false); }

Rational operator-(const Rational& a, const Rational& b) { return Rational::Big::sum(a, b, true); }

Rational operator*(const Rational& a, const Rational& b) {
  using Big = Rational::Big;
  if (a.big_ || b.big_) return Big::normalised(Big::of(a) * Big::of(b));
  const std::int64_t g = common(a.numerator_, b.denominator_);
  const std::int64_t h = common(b.numerator_, a.denominator_);
  return Big::product(a.numerator_ / g, b.numerator_ / h, a.denominator_ / h, b.denominator_ / g);
}

Rational operator/(const Rational& a, const Rational& b) {
  using Big = Rational::Big;
  assert(b.sign() != 0);
  if (a.big_ || b.big_) return Big::normalised(Big::of(a) / Big::of(b));
  const bool negative = b.numerator_ < 0;
  return a * Big::small(negative ? -b.denominator_ : b.denominator_,
                        negative ? -b.numerator_ : b.numerator_);
}

bool operator==(const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) return a.big_ && b.big_ && a.big_->value == b.big_->value;
  return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) return Rational::Big::of(a).compare(Rational::Big::of(b)) <=> 0;
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  const Wide left = Wide{a.numerator_} * b.denominator_;
  const Wide right = Wide{b.numerator_} * a.denominator_;
  if (left == right) return std::strong_ordering::equal;
  return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::string Rational::to_decimal_string() const {
  if (!big_) {
    if (denominator_ == 1) return std::to_string(numerator_);
    std::string text = ending_decimal(magnitude(numerator_), denominator_, numerator_ < 0);
    if (!text.empty()) return text;
  }
  const mp::cpp_rational value = Big::of(*this);
  const mp::cpp_int bottom = mp::denominator(value);
  const unsigned places = places_for(bottom);
  const mp::cpp_int top = mp::abs(mp::numerator(value)) * mp::pow(mp::cpp_int(10), places);
  mp::cpp_int quotient;
  mp::cpp_int rest;
  mp::divide_qr(top, bottom, quotient, rest);
  rest *= 2;
  if (rest > bottom || (rest == bottom && mp::bit_test(quotient, 0))) ++quotient;
  return with_point(quotient.str(), places, sign() < 0);
}

}  // namespace tawatur
