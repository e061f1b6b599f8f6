#include "core/value/edtf.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::HasSubstr;

std::string shown(const std::optional<DayNumber>& day) { return day ? iso_day(*day) : ".."; }

TEST(Edtf, ReadsSpansOfDays) {
  struct Case {
    const char* text;
    const char* first;
    const char* last;
    DatePrecision precision;
  };
  using enum DatePrecision;
  const std::vector<Case> cases{
      {"2026-01-23", "2026-01-23", "2026-01-23", day},
      {"2024-02-29", "2024-02-29", "2024-02-29", day},
      {"2000-02-29", "2000-02-29", "2000-02-29", day},
      {"2024-02", "2024-02-01", "2024-02-29", month},
      {"2023", "2023-01-01", "2023-12-31", year},
      {"0000", "0000-01-01", "0000-12-31", year},
      {"-0044-03-15", "-0044-03-15", "-0044-03-15", day},
      {"-0044", "-0044-01-01", "-0044-12-31", year},
      {"198X", "1980-01-01", "1989-12-31", decade},
      {"20XX", "2000-01-01", "2099-12-31", century},
      {"-198X", "-1989-01-01", "-1980-12-31", decade},
      {"-19XX", "-1999-01-01", "-1900-12-31", century},
      {"2004-XX", "2004-01-01", "2004-12-31", year},
      {"2004-XX-XX", "2004-01-01", "2004-12-31", year},
      {"2004-06-XX", "2004-06-01", "2004-06-30", month},
      {"2004-21", "2004-03-01", "2004-05-31", season},
      {"2004-22", "2004-06-01", "2004-08-31", season},
      {"2004-23", "2004-09-01", "2004-11-30", season},
      {"2003-24", "2003-12-01", "2004-02-29", season},
      {"2004-06/2006-08", "2004-06-01", "2006-08-31", interval},
      {"2004/2004-06-15", "2004-01-01", "2004-06-15", interval},
      {"2004-06-15/2004", "2004-06-15", "2004-12-31", interval},
      {"../2020", "..", "2020-12-31", interval},
      {"2020/..", "2020-01-01", "..", interval},
      {"198X/2004-21", "1980-01-01", "2004-05-31", interval},
      {"2026-01-23T10:00:00Z", "2026-01-23", "2026-01-23", day},
      {"2026-01-23T23:59:60+03:00", "2026-01-23", "2026-01-23", day},
      {"2026-01-23T10:00:00.123-05", "2026-01-23", "2026-01-23", day},
      {"2026-01-23T10:00", "2026-01-23", "2026-01-23", day},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const auto span = parse_edtf(c.text);
    ASSERT_TRUE(span.has_value()) << english(span.error().message);
    EXPECT_EQ(shown(span->first), c.first);
    EXPECT_EQ(shown(span->last), c.last);
    EXPECT_EQ(span->precision, c.precision);
    EXPECT_FALSE(span->uncertain);
    EXPECT_FALSE(span->approximate);
  }
}

TEST(Edtf, ApproximateWidensByItsOwnUnitAndUncertainDoesNot) {
  struct Case {
    const char* text;
    const char* first;
    const char* last;
    bool uncertain;
    bool approximate;
  };
  const std::vector<Case> cases{
      {"2023?", "2023-01-01", "2023-12-31", true, false},
      {"2023~", "2022-01-01", "2024-12-31", false, true},
      {"2023%", "2022-01-01", "2024-12-31", false, true},
      {"2024-01~", "2023-12-01", "2024-02-29", false, true},
      {"2020-05-01%", "2020-04-30", "2020-05-02", false, true},
      {"2024-03-01~", "2024-02-29", "2024-03-02", false, true},
      {"198X~", "1970-01-01", "1999-12-31", false, true},
      {"20XX~", "1900-01-01", "2199-12-31", false, true},
      {"2020-21~", "2019-12-01", "2020-08-31", false, true},
      {"2004-XX~", "2003-12-01", "2005-01-31", false, true},
      {"2004-06-XX~", "2004-05-31", "2004-07-01", false, true},
      {"2004-06/2006-08?", "2004-06-01", "2006-08-31", true, false},
      {"2004-06~/2006", "2004-05-01", "2006-12-31", false, true},
      {"2004?/2006~", "2004-01-01", "2007-12-31", true, true},
      {"9999~", "9998-01-01", "10000-12-31", false, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const auto span = parse_edtf(c.text);
    ASSERT_TRUE(span.has_value()) << english(span.error().message);
    EXPECT_EQ(shown(span->first), c.first);
    EXPECT_EQ(shown(span->last), c.last);
    EXPECT_EQ(span->uncertain, c.uncertain);
    EXPECT_EQ(span->approximate, c.approximate);
  }
}

TEST(Edtf, SaysWhatIsWrongWithWhichPart) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "it is empty"},
      {"2023-02-30", "day 30 (2023-02 has 28 days)"},
      {"2023-04-31", "day 31 (2023-04 has 30 days)"},
      {"1900-02-29", "day 29 (1900-02 has 28 days)"},
      {"-0044-02-30", "day 30 (-0044-02 has 29 days)"},
      {"2023-00", "month 00"},
      {"2023-13", "month 13"},
      {"2023-25", "month 25"},
      {"2023-01-00", "day 00"},
      {"XXXX-06-07", "a date without a year"},
      {"XXXX", "a date without a year"},
      {"-0000", "there is no year -0000"},
      {"198X-06", "a decade or century has no months"},
      {"1XXX", "a year has four digits"},
      {"X985", "a year has four digits"},
      {"198", "a year has four digits"},
      {"20235", "a year has four digits"},
      {"19X5", "a year has four digits"},
      {"2023-1", "a month has two digits"},
      {"2023-", "a month has two digits"},
      {"2023-01-5", "a day has two digits"},
      {"2004-XX-15", "a day needs its month"},
      {"2004-06-15-01", "\"-01\" was not expected"},
      {"2004-21-05", "\"-05\" was not expected"},
      {"2004?-06", "nothing may follow the qualifier"},
      {"2004~?", "nothing may follow the qualifier"},
      {"?2004", "a year has four digits"},
      {"23/01/2026", "a year has four digits"},
      {"2023/2022", "it ends before it begins"},
      {"2023-02/2023-01-31", "it ends before it begins"},
      {"../..", "both ends are open"},
      {"/2023", "an open end is written \"..\""},
      {"2023/", "an open end is written \"..\""},
      {"2023/2024/2025", "was not expected"},
      {"2023/2024-02-30", "day 30 (2024-02 has 29 days)"},
      {"2023-01-01T25:00:00", "a time is hh:mm:ss"},
      {"2023-01-01T10", "a time is hh:mm:ss"},
      {"2023-01-01T10:60:00", "a time is hh:mm:ss"},
      {"2023-01-01T10:00:61", "a time is hh:mm:ss"},
      {"2023-01-01T10:00:00.", "a time is hh:mm:ss"},
      {"2023-01-01T10:00:00X", "Z or ±hh:mm"},
      {"2023-01-01T10:00:00+3", "a time zone is ±hh:mm"},
      {"2023-01T10:00:00Z", "was not expected"},
      {"January 2023", "a year has four digits"},
      {"٢٠٢٣", "a year has four digits"},
      {"2023 ", "was not expected"},
      {"Y170000002", "a year has four digits"},
  };
  for (const auto& [text, expected] : cases) {
    SCOPED_TRACE(text);
    const auto span = parse_edtf(text);
    ASSERT_FALSE(span.has_value());
    EXPECT_EQ(span.error().code, ErrorCode::invalid_input);
    EXPECT_THAT(english(span.error().message), HasSubstr(expected));
    EXPECT_THAT(english(span.error().message), HasSubstr('"' + text + '"'));
  }
  const auto span = parse_edtf(std::string(100000, '2'));
  ASSERT_FALSE(span.has_value());
  EXPECT_LT(english(span.error().message).size(), 200U);
}

TEST(Edtf, SeasonsAreMarkedAlsoInsideAnInterval) {
  EXPECT_TRUE(parse_edtf("2004-21")->season);
  EXPECT_TRUE(parse_edtf("198X/2004-24")->season);
  EXPECT_FALSE(parse_edtf("2004-12")->season);
  EXPECT_FALSE(parse_edtf("2004-06-21")->season);
}

// The calendar by its definition: months have their lengths, leap years are every fourth but for
// the hundreds that no four hundred divides. Every day that can be written.
TEST(Edtf, DayNumbersCountEveryDayOfTheCalendar) {
  const auto leap = [](int y) { return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0); };
  DayNumber number = day_number(-9999, 1, 1);
  for (int year = -9999; year <= 9999; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      ASSERT_EQ(day_number(year, month, 1), number) << year << '-' << month;
      const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
      const unsigned days = month == 2 ? (leap(year) ? 29 : 28) : (short_month ? 30 : 31);
      number += days;
      ASSERT_EQ(day_number(year, month, days), number - 1) << year << '-' << month;
    }
  }
  EXPECT_EQ(day_number(1970, 1, 1), 0);
  EXPECT_EQ(iso_day(0), "1970-01-01");
  EXPECT_EQ(iso_day(-1), "1969-12-31");
}

TEST(Edtf, EveryIsoDayReadsBack) {
  for (DayNumber day = day_number(-9999, 1, 1); day <= day_number(9999, 12, 31); day += 37) {
    const auto span = parse_edtf(iso_day(day));
    ASSERT_TRUE(span.has_value()) << english(span.error().message);
    ASSERT_EQ(span->first, day);
    ASSERT_EQ(span->last, day);
  }
}

}  // namespace
}  // namespace tawatur
