#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/value/rate_table.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string all_of(const Diagnostics& problems) {
  std::string text;
  for (const Diagnostic& problem : problems) text += (text.empty() ? "" : "\n") + english(problem);
  return text;
}

std::vector<std::string> lines_of(const std::string& csv) {
  const auto rates = read_ecb_csv(csv, {});
  if (!rates) return {all_of(rates.error())};
  std::vector<std::string> lines;
  for (const Rate& rate : *rates) {
    lines.push_back(rate.on + ' ' + rate.from + ' ' + rate.to + ' ' + rate.rate.to_string());
  }
  return lines;
}

TEST(EcbCsv, EachCellIsAPriceOfTheEuro) {
  EXPECT_THAT(lines_of("Date,USD,JPY,\n2026-01-23,1.1742,184.50,\n2026-01-22,N/A,,\n"
                       "2026-01-21,1.17,N/A,\n"),
              ElementsAre("2026-01-23 EUR USD 1.1742", "2026-01-23 EUR JPY 184.50",
                          "2026-01-21 EUR USD 1.17"));
}

TEST(EcbCsv, MarksOfOtherSystemsAreTolerated) {
  const std::vector<std::string> expected{"2026-01-23 EUR USD 1.1", "2026-01-23 EUR JPY 184"};
  for (const char* csv : {
           "\xEF\xBB\xBF"
           "Date,USD,JPY,\r\n2026-01-23,1.1,184,\r\n",
           "Date, USD, JPY\n2026-01-23, 1.1,\t184",
           "\n\nDate,USD,JPY\n\n2026-01-23,1.1,184\n \n",
           "\"Date\",\"USD\",\"JPY\"\n\"2026-01-23\",\"1.1\",\"184\"\n",
       }) {
    EXPECT_EQ(lines_of(csv), expected) << csv;
  }
  EXPECT_THAT(lines_of("Date,USD\n2026-01-23,\n"), ElementsAre());
  EXPECT_THAT(lines_of("Date,USD\n"), ElementsAre());
}

TEST(EcbCsv, ErrorsNameLineAndColumn) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "1:1: no header (it begins \"Date,USD,JPY\")"},
      {"\n \n", "1:1: no header (it begins \"Date,USD,JPY\")"},
      {"date,USD\n", "1:1: the header begins with \"date\", not with \"Date\" and a currency"},
      {"Date\n", "1:1: the header begins with \"Date\", not with \"Date\" and a currency"},
      {"Date,usd\n", "1:6: currency \"usd\" is not three capital letters"},
      {"Date,USD,EUR\n", "1:10: a column EUR, though all rates are prices of one EUR"},
      {"Date,USD,USD\n", "1:10: a second column USD"},
      {"Date,USD\n\n2026-01-23,\"1,08\"\n", "3:12: rate \"1,08\" is not a decimal"},
      {"Date,USD\n2026-01-23,\"1.1\"2\n", "2:12: rate \"\"1.1\"2\" is not a decimal"},
      {"Date,USD\n2026-01-23,\"1.1\n", "2:12: rate \"\"1.1\" is not a decimal"},
      {"Date,USD\n2026-01-23,0.0\n", "2:12: rate \"0.0\" is not above 0"},
      {"Date,USD\n2026-01-23,-1\n", "2:12: rate \"-1\" is not above 0"},
      {"Date,USD\n2026-01-23,1.1,2\n", "2:16: the row has 2 rates, the header 1 currencies"},
      {"Date,USD,JPY,GBP\n2026-01-23,1.1\n", "2:12: the row has 1 rates, the header 3 currencies"},
      {"Date,USD\n2026-02-30,1.1\n",
       "2:1: \"2026-02-30\" is not an EDTF date: day 30 (2026-02 has 28 days)"},
      {"Date,USD\n2026-02,1.1\n", "2:1: date \"2026-02\" is not a day (as in \"2026-01-23\")"},
      {"Date,USD\n2026-01-23,1\n2026-01-23,2\n",
       "3:1: a second row for 2026-01-23; the first is on line 2"},
      {"Date,USD\n٢٠٢٦,x\n", "2:1: \"٢٠٢٦\" is not an EDTF date: a year has four digits"},
      {"Date,USD,JPY\n2026-01-23,١,x\n",
       "2:12: rate \"١\" is not a decimal\n2:14: rate \"x\" is not a decimal"},
  };
  for (const auto& [csv, expected] : cases) {
    EXPECT_THAT(lines_of(csv), ElementsAre(expected)) << csv;
  }
}

TEST(EcbCsv, AHundredProblemsAreListedAtMost) {
  std::string csv = "Date,USD\n";
  for (int i = 0; i < 1000; ++i) csv += "never,1\n";
  const auto rates = read_ecb_csv(csv, {});
  ASSERT_FALSE(rates.has_value());
  const std::string message = all_of(rates.error());
  EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 99);
  EXPECT_THAT(message, HasSubstr("101:1:"));
}

TEST(EcbCsv, AHugeRateIsNamedByItsLength) {
  std::string csv = "Date,USD\n2026-01-23,";
  csv.append(400, '9');
  EXPECT_THAT(lines_of(csv), ElementsAre(HasSubstr("has 400 digits")));
}

// The whole history of the bank is about 7,000 days of 40 currencies.
TEST(EcbCsv, DecadesOfDaysFillATableWithoutSlowingDown) {
  std::string csv = "Date";
  for (char c = 'A'; c <= 'Z'; ++c) csv += std::string(",X") + c + 'X';
  csv += '\n';
  for (DayNumber day = 20000; day > 16000; --day) {
    csv += iso_day(day);
    for (int i = 0; i < 26; ++i) csv += ",1.2345";
    csv += '\n';
  }
  const auto rates = read_ecb_csv(csv, {});
  ASSERT_TRUE(rates.has_value()) << all_of(rates.error());
  EXPECT_EQ(rates->size(), 4000U * 26U);
  RateTable table;
  for (const Rate& rate : *rates) ASSERT_TRUE(table.add(rate).has_value());
  EXPECT_TRUE(table.convert("XAX", "XBX", *parse_edtf("2020")).has_value());
}

}  // namespace
}  // namespace tawatur
