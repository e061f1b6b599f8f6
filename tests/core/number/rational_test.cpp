#include "core/number/rational.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tawatur {
namespace {

using Naive = boost::multiprecision::cpp_rational;
using boost::multiprecision::cpp_int;

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

Rational big(const std::string& digits) { return Rational::from_digits(digits, 0, false); }

TEST(Rational, IsKeptInLowestTerms) {
  EXPECT_EQ(Rational(6, 4), Rational(3, 2));
  EXPECT_EQ(Rational(6, -4), Rational(-3, 2));
  EXPECT_EQ(Rational(-6, -4), Rational(3, 2));
  EXPECT_EQ(Rational(0, -7), Rational());
  EXPECT_EQ(Rational(kMin, kMin), Rational(1));
  EXPECT_EQ(Rational(kMin, 2), Rational(kMin / 2));
  EXPECT_EQ(Rational(1, kMin).to_decimal_string().substr(0, 6), "-0.000");
}

TEST(Rational, PrintsEndingDecimalsInFullAndOthersToTwelvePlacesHalfToEven) {
  const std::vector<std::pair<Rational, std::string>> cases{
      {Rational(), "0"},
      {Rational(180000000), "180000000"},
      {Rational(283, 2), "141.5"},
      {Rational(-2), "-2"},
      {Rational(-5, 2), "-2.5"},
      {Rational(1, 20), "0.05"},
      {Rational(1, 3), "0.333333333333"},
      {Rational(-2, 3), "-0.666666666667"},
      {Rational(1, 1024), "0.0009765625"},
      {Rational(1, 8000000000000000), "0.000000000000000125"},  // it ends: nothing is rounded
      {Rational(1, 3000000000000), "0"},                        // and never "-0"
      {Rational(-1, 3000000000000), "0"},
      {Rational(2, 3000000000000), "0.000000000001"},
      {Rational(999999999999, 1000000000000) + Rational(999, 1001000000000000), "1"},
      {Rational(kMax), "9223372036854775807"},
      {Rational(kMin), "-9223372036854775808"},
      {big("123456789012345678901234567890"), "123456789012345678901234567890"},
      {Rational::from_digits("123456789012345678901234567890", 25, true),
       "-12345.678901234567890123456789"},
      {big("100000000000000000000000000000") / Rational(3),
       "33333333333333333333333333333.333333333333"},
  };
  for (const auto& [number, expected] : cases) EXPECT_EQ(number.to_decimal_string(), expected);
}

TEST(Rational, DigitsAreDecimalWhateverTheyBeginWith) {
  EXPECT_EQ(Rational::from_digits("010", 0, false), Rational(10));
  EXPECT_EQ(Rational::from_digits("", 0, false), Rational());
  EXPECT_EQ(Rational::from_digits("000", 5, true), Rational());
  EXPECT_EQ(Rational::from_digits("0000000000000000000000000000000000125", 3, true),
            Rational(-1, 8));
  EXPECT_EQ(Rational::from_digits("01000000000000000000000", 21, false), Rational(1));
}

TEST(Rational, ResultsThatFitAgainEqualSmallOnes) {
  const Rational huge = big("1" + std::string(80, '0'));
  EXPECT_EQ(huge / huge, Rational(1));
  EXPECT_EQ(huge - huge, Rational());
  EXPECT_EQ((huge + Rational(7)) - huge, Rational(7));
  EXPECT_EQ(Rational(kMax) + Rational(1) - Rational(1), Rational(kMax));
  EXPECT_EQ(Rational(kMin) + Rational(1), Rational(kMin + 1));
  EXPECT_EQ(Rational(kMin).abs() - Rational(1), Rational(kMax));
}

TEST(Rational, CopiesAndMovesAreIndependent) {
  const Rational huge = big(std::string(50, '9'));
  Rational copy = huge;
  Rational moved = std::move(copy);
  EXPECT_EQ(moved, huge);
  copy = moved;
  moved = Rational(1);
  EXPECT_EQ(copy, huge);
  Rational& same = copy;
  copy = same;
  EXPECT_EQ(copy, huge);
}

// Numbers of every size, with many common factors and values near the limits of 64 bits.
cpp_int random_integer(std::mt19937_64& random) {
  static const std::vector<cpp_int> special{
      0, 1, 2, 10, 1000000, kMax, kMax - 1, cpp_int(kMax) + 1, cpp_int(1) << 62, cpp_int(1) << 64};
  cpp_int value;
  switch (random() % 4) {
    case 0:
      value = special[random() % special.size()];
      break;
    case 1:
      value = random() % 100;
      break;
    case 2:
      value = random() >> (random() % 64);
      break;
    default:
      value = cpp_int(random()) * (random() >> (random() % 64)) * 60;
  }
  return random() % 2 == 0 ? value : cpp_int(-value);
}

Rational rational_of(const cpp_int& value) {
  return Rational::from_digits(cpp_int(boost::multiprecision::abs(value)).str(), 0, value < 0);
}

TEST(Rational, AgreesWithUnlimitedFractions) {
  std::mt19937_64 random(7);
  const auto pick = [&] {
    const cpp_int top = random_integer(random);
    cpp_int bottom = random_integer(random);
    if (bottom == 0) bottom = 1;
    return std::pair{Naive(top) / Naive(bottom), rational_of(top) / rational_of(bottom)};
  };
  const auto expect_same = [](const Naive& naive, const Rational& number) {
    // Rebuilt from its parts: equal only if `number` is normalised the same way.
    const Rational expected = rational_of(numerator(naive)) / rational_of(denominator(naive));
    EXPECT_EQ(number, expected) << naive.str() << " but " << number.to_decimal_string();
    EXPECT_EQ(number.sign(), naive.sign());
  };
  for (int i = 0; i < 5000 && !testing::Test::HasFailure(); ++i) {
    SCOPED_TRACE(i);
    const auto [naive_a, a] = pick();
    const auto [naive_b, b] = pick();
    expect_same(naive_a + naive_b, a + b);
    expect_same(naive_a - naive_b, a - b);
    expect_same(naive_a * naive_b, a * b);
    if (naive_b != 0) expect_same(naive_a / naive_b, a / b);
    expect_same(abs(naive_a), a.abs());
    EXPECT_EQ(a == b, naive_a == naive_b);
    EXPECT_EQ(a < b, naive_a < naive_b);
    EXPECT_EQ(a <=> b, naive_a.compare(naive_b) <=> 0);
    // The printed decimal is the nearest multiple of 10^-12, or the number itself.
    const std::string text = a.to_decimal_string();
    const auto point = text.find('.');
    std::string digits = text;
    if (point != std::string::npos) digits.erase(point, 1);
    const bool minus = digits.front() == '-';
    const auto places = point == std::string::npos ? 0 : text.size() - point - 1;
    const Rational printed =
        Rational::from_digits(digits.substr(minus ? 1 : 0), static_cast<unsigned>(places), minus);
    EXPECT_LE((printed - a).abs(), Rational(1, 2000000000000)) << text;
    EXPECT_TRUE(places <= 12 || printed == a) << text;
  }
}

}  // namespace
}  // namespace tawatur
