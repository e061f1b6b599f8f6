#include "core/value/rate_table.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::HasSubstr;

Rate rate(const std::string& from, const std::string& to, const std::string& on,
          const std::string& price) {
  return {from, to, on, *Decimal::parse(price), {}};
}

RateTable table(const std::vector<Rate>& rates) {
  RateTable result;
  for (const Rate& each : rates) {
    const auto added = result.add(each);
    EXPECT_TRUE(added.has_value()) << english(added.error().message);
  }
  return result;
}

// The factor and the steps in one line: `1.0813 EUR→USD 2023 1.0813`, `/` for an inverse.
std::string shown(const RateTable& rates, const char* from, const char* to, const char* on) {
  const auto conversion = rates.convert(from, to, *parse_edtf(on));
  if (!conversion) return "none";
  std::string text = conversion->factor.to_decimal_string();
  for (const RateStep& step : conversion->steps) {
    text += ' ';
    if (step.inverted) text += '/';
    text += step.from;
    text += "→" + step.to + ' ' + step.on + ' ' + step.rate;
  }
  return text;
}

TEST(RateTable, TheShortestPeriodThatContainsTheDateWins) {
  const auto rates =
      table({rate("EUR", "USD", "2023", "1.08"), rate("EUR", "USD", "2023-05", "1.09"),
             rate("EUR", "USD", "2023-05-10", "1.10")});
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-05-10"), "1.1 EUR→USD 2023-05-10 1.10");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-05-11"), "1.09 EUR→USD 2023-05 1.09");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-05"), "1.09 EUR→USD 2023-05 1.09");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-06-01"), "1.08 EUR→USD 2023 1.08");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-06"), "1.08 EUR→USD 2023 1.08");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023"), "1.08 EUR→USD 2023 1.08");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-05-10/2023-05-12"), "1.09 EUR→USD 2023-05 1.09");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2024"), "none");
}

TEST(RateTable, ElseTheLatestDayOfTheLastThirtyOne) {
  const auto rates =
      table({rate("EUR", "USD", "2023-03-01", "1.1"), rate("EUR", "USD", "2023-03-20", "1.2"),
             rate("EUR", "USD", "2023-03-25", "1.3")});
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-03-24"), "1.2 EUR→USD 2023-03-20 1.2");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-04-25"), "1.3 EUR→USD 2023-03-25 1.3");  // 31 days
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-04-26"), "none");                        // 32 days
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-02-28"), "none");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-03"), "1.3 EUR→USD 2023-03-25 1.3");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-04"), "none");  // counted from the last day
  EXPECT_EQ(shown(rates, "EUR", "USD", "../2023-03-21"), "1.2 EUR→USD 2023-03-20 1.2");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023/.."), "none");
}

TEST(RateTable, AverageOfAnotherPeriodIsNoDayRate) {
  const auto rates = table({rate("EUR", "USD", "2023-03", "1.1"), rate("EUR", "USD", "2022", "1.2"),
                            rate("EUR", "USD", "2023-03-01", "1.3")});
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-04-01"), "1.3 EUR→USD 2023-03-01 1.3");
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023-01-01"), "none");
}

TEST(RateTable, GivenBeforeInverseBeforePivot) {
  const auto rates = table({
      rate("EUR", "USD", "2023", "1.25"),
      rate("EUR", "GBP", "2023", "0.8"),
      rate("USD", "AED", "2023", "4"),
      rate("AED", "MAD", "2023", "2.5"),
      rate("USD", "MAD", "2022", "9"),
  });
  EXPECT_EQ(shown(rates, "USD", "EUR", "2023"), "0.8 /EUR→USD 2023 1.25");
  EXPECT_EQ(shown(rates, "USD", "GBP", "2023"), "0.64 /EUR→USD 2023 1.25 EUR→GBP 2023 0.8");
  EXPECT_EQ(shown(rates, "USD", "MAD", "2023"), "10 USD→AED 2023 4 AED→MAD 2023 2.5");
  EXPECT_EQ(shown(rates, "USD", "MAD", "2022"), "9 USD→MAD 2022 9");
  EXPECT_EQ(shown(rates, "EUR", "MAD", "2023"), "none");  // would take two pivots
  EXPECT_EQ(shown(rates, "USD", "USD", "1999"), "1");
  EXPECT_EQ(shown(rates, "JPY", "USD", "2023"), "none");
  const auto both = table({rate("USD", "EUR", "2023", "0.9"), rate("EUR", "USD", "2023", "1.25")});
  EXPECT_EQ(shown(both, "USD", "EUR", "2023"), "0.9 USD→EUR 2023 0.9");
}

TEST(RateTable, ThePivotIsTheEuroThenTheFirstByName) {
  std::vector<Rate> rates{rate("AAA", "USD", "2023", "2"),  rate("USD", "BBB", "2023", "3"),
                          rate("AAA", "AED", "2023", "5"),  rate("AED", "BBB", "2023", "7"),
                          rate("CHF", "AAA", "2023", "11"), rate("CHF", "BBB", "2023", "13")};
  EXPECT_EQ(shown(table(rates), "AAA", "BBB", "2023"), "35 AAA→AED 2023 5 AED→BBB 2023 7");
  rates.push_back(rate("EUR", "AAA", "2023", "2"));
  rates.push_back(rate("BBB", "EUR", "2023", "0.5"));
  EXPECT_EQ(shown(table(rates), "AAA", "BBB", "2023"), "1 /EUR→AAA 2023 2 /BBB→EUR 2023 0.5");
}

TEST(RateTable, RefusesWhatCannotBeARate) {
  const std::vector<std::pair<Rate, std::string>> cases{
      {rate("eur", "USD", "2023", "1"), "currency \"eur\" is not three capital letters"},
      {rate("EUR", "US", "2023", "1"), "currency \"US\""},
      {rate("EUR", "EUR", "2023", "1"), "a rate from EUR to itself"},
      {rate("EUR", "USD", "2023", "0.0"), "rate \"0.0\" of EUR → USD is not above 0"},
      {rate("EUR", "USD", "2023", "-1"), "is not above 0"},
      {rate("EUR", "USD", "2023-02-30", "1"), "day 30"},
      {rate("EUR", "USD", "2023?", "1"), "rate date \"2023?\" is not a day, a month or a year"},
      {rate("EUR", "USD", "202X", "1"), "is not a day, a month or a year"},
      {rate("EUR", "USD", "2023-21", "1"), "is not a day, a month or a year"},
      {rate("EUR", "USD", "2023-XX", "1"), "is not a day, a month or a year"},
      {rate("EUR", "USD", "2022/2023", "1"), "is not a day, a month or a year"},
      {rate("EUR", "USD", "2023-01-01T00:00:00Z", "1"), "is not a day, a month or a year"},
  };
  for (const auto& [bad, expected] : cases) {
    SCOPED_TRACE(expected);
    RateTable rates;
    for (const auto& result : {rates.add(bad), rates.override_with(bad)}) {
      ASSERT_FALSE(result.has_value());
      EXPECT_EQ(result.error().code, ErrorCode::invalid_input);
      EXPECT_THAT(english(result.error().message), HasSubstr(expected));
    }
  }
}

TEST(RateTable, TheSamePairAndPeriodTwiceIsAnErrorUnlessItOverrides) {
  auto rates = table({rate("EUR", "USD", "2023", "1.08"), rate("USD", "EUR", "2023", "0.93")});
  const auto again = rates.add(rate("EUR", "USD", "2023", "1.09"));
  ASSERT_FALSE(again.has_value());
  EXPECT_THAT(english(again.error().message), HasSubstr("a second rate EUR → USD for 2023"));
  EXPECT_TRUE(rates.override_with(rate("EUR", "USD", "2023", "1.10")).has_value());
  EXPECT_EQ(shown(rates, "EUR", "USD", "2023"), "1.1 EUR→USD 2023 1.10");
}

}  // namespace
}  // namespace tawatur
