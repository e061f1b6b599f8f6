#include "core/value/reading.h"

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/value/edtf.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::HasSubstr;

Decimal decimal(const std::string& text) { return *Decimal::parse(text); }

Value number(const std::string& text, Hedge hedge = Hedge::none, const std::string& upper = "",
             const std::string& precision = "") {
  Value value;
  value.type = ValueType::quantity;
  value.number = decimal(text);
  value.hedge = hedge;
  if (!upper.empty()) value.detail.ensure().upper = decimal(upper);
  if (!precision.empty()) value.detail.ensure().precision = decimal(precision);
  return value;
}

Value word(ValueType type, const std::string& text) {
  Value value;
  value.type = type;
  value.word = text;
  return value;
}

std::string shown(const Interval& interval) {
  std::string text = interval.low && !interval.low->open ? "[" : "(";
  text += interval.low ? interval.low->at.to_decimal_string() : "-∞";
  text += ", ";
  text += interval.high ? interval.high->at.to_decimal_string() : "∞";
  return text + (interval.high && !interval.high->open ? "]" : ")");
}

TEST(Reading, HedgesAreOpenOrClosedEnds) {
  struct Case {
    Value value;
    const char* expected;
  };
  const std::vector<Case> cases{
      {number("40"), "[40, 40]"},
      {number("-1.50"), "[-1.5, -1.5]"},
      {number("150000000", Hedge::none, "", "1000000"), "[149500000, 150500000]"},
      {number("7.2", Hedge::none, "", "0.1"), "[7.15, 7.25]"},
      {number("200000000", Hedge::about), "[180000000, 220000000]"},
      {number("200000000", Hedge::about, "", "1"), "[180000000, 220000000]"},
      {number("-200", Hedge::about), "[-220, -180]"},
      {number("0", Hedge::about), "[0, 0]"},
      {number("40", Hedge::more_than), "(40, ∞)"},
      {number("3", Hedge::at_least), "[3, ∞)"},
      {number("10", Hedge::less_than), "[0, 10)"},
      {number("0", Hedge::less_than), "(-∞, 0)"},
      {number("-5", Hedge::less_than), "(-∞, -5)"},
      {number("10", Hedge::at_most), "[0, 10]"},
      {number("0", Hedge::at_most), "[0, 0]"},
      {number("-5", Hedge::at_most), "(-∞, -5]"},
      {number("150000000", Hedge::up_to), "[0, 150000000]"},
      {number("-5", Hedge::up_to), "(-∞, -5]"},
      {number("150", Hedge::between, "200"), "[150, 200]"},
      {number("150", Hedge::between, "150"), "[150, 150]"},
      {number("24", Hedge::dozens), "[24, 120)"},
      {number("200", Hedge::dozens), "[200, 1000)"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.expected);
    ASSERT_TRUE(check_value(c.value).has_value());
    EXPECT_EQ(shown(interval_of_number(c.value, Rational(10))), c.expected);
  }
}

TEST(Reading, AboutTakesTheGivenPercent) {
  EXPECT_EQ(shown(interval_of_number(number("40", Hedge::about), Rational(5))), "[38, 42]");
  EXPECT_EQ(shown(interval_of_number(number("40", Hedge::about), Rational(1, 2))), "[39.8, 40.2]");
  EXPECT_EQ(shown(interval_of_number(number("40", Hedge::about), Rational())), "[40, 40]");
  EXPECT_EQ(shown(interval_of_number(number("40", Hedge::about), Rational(150))), "[-20, 100]");
}

TEST(Reading, HugeNumbersStayExact) {
  const std::string digits(90, '3');
  EXPECT_EQ(shown(interval_of_number(number(digits + ".5", Hedge::at_least), Rational(10))),
            "[" + digits + ".5, ∞)");
}

TEST(Reading, ADateIsTheDaysOfItsSpan) {
  const Interval day = interval_of_date(word(ValueType::date, "1970-01-02"));
  EXPECT_EQ(shown(day), "[1, 1]");
  const Interval open = interval_of_date(word(ValueType::date, "1970-01-11/.."));
  EXPECT_EQ(shown(open), "[10, ∞)");
  EXPECT_TRUE(meets(interval_of_date(word(ValueType::date, "2020")),
                    interval_of_date(word(ValueType::date, "2020-12"))));
}

TEST(Reading, WordsAreComparedFoldedOnlyAsText) {
  EXPECT_EQ(word_of(word(ValueType::text, "ATMOS  ٢٠٠٠")), "atmos 2000");
  EXPECT_EQ(word_of(word(ValueType::text, "المَدرَسة")), word_of(word(ValueType::text, "المدرسه")));
  EXPECT_EQ(word_of(word(ValueType::text, "שָׁלוֹם")), word_of(word(ValueType::text, "שלום")));
  EXPECT_EQ(word_of(word(ValueType::entity, "Elbit-Systems")), "Elbit-Systems");
  Value answer = word(ValueType::yes_no, "");
  EXPECT_EQ(word_of(answer), "no");
  answer.yes = true;
  EXPECT_EQ(word_of(answer), "yes");
}

Value with_hedge(Value value, Hedge hedge) {
  value.hedge = hedge;
  return value;
}

TEST(Reading, WhatIsWrongWithAValueNamesItsKey) {
  struct Case {
    Value value;
    std::string expected;
  };
  std::vector<Case> cases{
      {word(ValueType::money, "eur"), "\"currency\" is \"eur\", not three capital letters"},
      {word(ValueType::money, ""), "\"currency\" is \"\""},
      {word(ValueType::money, "EURO"), "\"currency\" is \"EURO\""},
      {word(ValueType::money, "دينار"), "\"currency\" is"},
      {number("5", Hedge::between), "\"number_to\" is missing"},
      {number("5", Hedge::between, "4.99"),
       "\"number_to\" is \"4.99\", less than \"number\" \"5\""},
      {number("5", Hedge::about, "6"), "\"number_to\" is given, but \"hedge\" is not \"between\""},
      {number("5", Hedge::none, "", "0"), "\"precision\" is \"0\", not above 0"},
      {number("5", Hedge::about, "", "-1"), "\"precision\" is \"-1\", not above 0"},
      {number("0", Hedge::dozens), "\"number\" is \"0\", not above 0"},
      {number("-24", Hedge::dozens), "\"number\" is \"-24\", not above 0"},
      {with_hedge(word(ValueType::date, "2023"), Hedge::about),
       "\"hedge\" belongs to money, quantity, percent and ordinal, not to date"},
      {with_hedge(word(ValueType::text, "x"), Hedge::up_to), "not to text"},
      {with_hedge(word(ValueType::yes_no, ""), Hedge::about), "not to bool"},
      {word(ValueType::date, "2023-02-30"), "\"edtf\": \"2023-02-30\" is not an EDTF date: day 30"},
      {word(ValueType::entity, ""), "\"entity\" is empty"},
      {word(ValueType::text, ""), "\"text\" is \"\", which has nothing to compare"},
      {word(ValueType::text, "ـــ\u064E "), "which has nothing to compare"},
  };
  Value money = number("5", Hedge::between);
  money.type = ValueType::money;
  money.word = "EUR";
  cases.push_back({money, "\"amount_to\" is missing"});
  Value date = word(ValueType::date, "2023");
  date.detail.ensure().precision = decimal("1");
  cases.push_back({date, "\"precision\" belongs to"});
  date.detail.ensure().precision.reset();
  date.detail.ensure().upper = decimal("1");
  cases.push_back({date, "\"number_to\" belongs to"});
  for (const Case& c : cases) {
    SCOPED_TRACE(c.expected);
    const auto result = check_value(c.value);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::invalid_input);
    EXPECT_THAT(english(result.error().message), HasSubstr(c.expected));
  }
}

TEST(Reading, SoundValuesPass) {
  for (const Value& value :
       {word(ValueType::money, "MAD"), word(ValueType::date, "2023?"), word(ValueType::text, "نعم"),
        word(ValueType::entity, "al-mithaq"), word(ValueType::yes_no, ""), number("12"),
        number("-3", Hedge::between, "3")}) {
    const auto result = check_value(value);
    EXPECT_TRUE(result.has_value()) << english(result.error().message);
  }
}

}  // namespace
}  // namespace tawatur
