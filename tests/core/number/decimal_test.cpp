#include "core/number/decimal.h"

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/number/rational.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::HasSubstr;

TEST(Decimal, IsPrintedAsWritten) {
  const std::string hundred_digits(Decimal::kMaxDigits, '9');
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"0", "0"},
      {"-0", "0"},
      {"-0.00", "0.00"},
      {"007", "7"},
      {"-007.10", "-7.10"},
      {"200000000", "200000000"},
      {"-0.50", "-0.50"},
      {"0.005", "0.005"},
      {"9223372036854775807", "9223372036854775807"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"9223372036854775808", "9223372036854775808"},
      {"-9223372036854775809.10", "-9223372036854775809.10"},
      {"0.1234567890123456789012345", "0.1234567890123456789012345"},
      {"000000000000000000000000000001.5", "1.5"},
      {hundred_digits, hundred_digits},
      {"0.000000000000000000000000000000000000000000000000000000000001",
       "0.000000000000000000000000000000000000000000000000000000000001"},
  };
  for (const auto& [text, expected] : cases) {
    SCOPED_TRACE(text);
    const auto decimal = Decimal::parse(text);
    ASSERT_TRUE(decimal.has_value()) << english(decimal.error().message);
    EXPECT_EQ(decimal->to_string(), expected);
    EXPECT_EQ(Decimal::parse(decimal->to_string()), *decimal);
  }
}

TEST(Decimal, RefusesEverythingThatIsNotPlainDigits) {
  for (const char* text :
       {"",    "-",     ".",    "1.",  ".5",  "+1", "1e5", "1,08", "1 000", " 1",  "1 ",
        "--1", "1.2.3", "0x10", "NaN", "inf", "١٢", "1٫5", "½",    "1-",    "-.5", "1\n"}) {
    SCOPED_TRACE(text);
    const auto decimal = Decimal::parse(text);
    ASSERT_FALSE(decimal.has_value());
    EXPECT_EQ(decimal.error().code, ErrorCode::invalid_input);
    EXPECT_THAT(english(decimal.error().message), HasSubstr("is not a decimal number"));
  }
  EXPECT_FALSE(Decimal::parse(std::string_view("1\0", 2)).has_value());
}

TEST(Decimal, ALongAmountIsNamedShortenedWithItsLength) {
  const auto decimal = Decimal::parse(std::string(400, '7'));
  ASSERT_FALSE(decimal.has_value());
  EXPECT_EQ(decimal.error().code, ErrorCode::limit_exceeded);
  EXPECT_THAT(english(decimal.error().message),
              HasSubstr("…\" has 400 digits; at most 100 are allowed"));
  EXPECT_LT(english(decimal.error().message).size(), 100U);
  EXPECT_FALSE(Decimal::parse(std::string(101, '0')).has_value());
}

TEST(Decimal, EqualityIsOfDigitsNotOfNumbers) {
  EXPECT_NE(*Decimal::parse("1.5"), *Decimal::parse("1.50"));
  EXPECT_EQ(Decimal::parse("1.5")->to_rational(), Decimal::parse("1.50")->to_rational());
  EXPECT_EQ(*Decimal::parse("9223372036854775807"),
            Decimal(std::numeric_limits<std::int64_t>::max()));
  EXPECT_EQ(*Decimal::parse("-0"), Decimal());
}

TEST(Decimal, KnowsItsSign) {
  struct Case {
    const char* text;
    bool negative;
    bool zero;
  };
  for (const Case& c : {Case{"0", false, true}, Case{"-0.0", false, true}, Case{"-1", true, false},
                        Case{"0.001", false, false}, Case{"-99999999999999999999", true, false},
                        Case{"99999999999999999999", false, false}}) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Decimal::parse(c.text)->negative(), c.negative);
    EXPECT_EQ(Decimal::parse(c.text)->is_zero(), c.zero);
    EXPECT_EQ(Decimal::parse(c.text)->to_rational().sign(), c.zero ? 0 : (c.negative ? -1 : 1));
  }
}

TEST(Decimal, RandomDigitsComeBackAndKeepTheirValue) {
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    const std::size_t whole_digits = 1 + random() % 30;
    const std::size_t part_digits = random() % 30;
    std::string whole;
    std::string part;
    while (whole.size() < whole_digits) whole += static_cast<char>('0' + random() % 10);
    while (part.size() < part_digits) part += static_cast<char>('0' + random() % 10);
    if (whole.front() == '0') whole.front() = '1';
    const std::string text =
        (random() % 2 == 0 ? "-" : "") + whole + (part.empty() ? "" : '.' + part);
    SCOPED_TRACE(text);
    const auto decimal = Decimal::parse(text);
    ASSERT_TRUE(decimal.has_value());
    EXPECT_EQ(decimal->to_string(), text);
    EXPECT_EQ(decimal->to_rational(),
              Rational::from_digits(whole + part, static_cast<unsigned>(part.size()),
                                    text.front() == '-'));
  }
}

}  // namespace
}  // namespace tawatur
