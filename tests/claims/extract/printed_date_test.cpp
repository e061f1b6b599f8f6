#include "claims/extract/printed_date.h"

#include <vector>

#include <gtest/gtest.h>

#include "claims/extract/hijri.h"

namespace tawatur {
namespace {

TEST(PrintedDateTest, DaysThatNoMonthHasDoNotExist) {
  EXPECT_TRUE(exists({2024, 2, 29}));
  EXPECT_FALSE(exists({2023, 2, 29}));
  EXPECT_FALSE(exists({1900, 2, 29}));
  EXPECT_TRUE(exists({2000, 2, 29}));
  EXPECT_TRUE(exists({std::nullopt, 2, 29}));
  EXPECT_FALSE(exists({2023, 4, 31}));
  EXPECT_FALSE(exists({2023, 13, 1}));
  EXPECT_TRUE(exists({2023, 22, 0}));
  EXPECT_FALSE(exists({2023, 22, 3}));
  EXPECT_FALSE(exists({std::nullopt, 0, 0}));
}

TEST(PrintedDateTest, MissingPartsAreSaidAsEdtfSaysThem) {
  EXPECT_EQ(edtf_text(PrintedDate{2026, 1, 23}), "2026-01-23");
  EXPECT_EQ(edtf_text(PrintedDate{2026, 1, 0}), "2026-01");
  EXPECT_EQ(edtf_text(PrintedDate{2026, 22, 0}), "2026-22");
  EXPECT_EQ(edtf_text(PrintedDate{622, 0, 0}), "0622");
  EXPECT_EQ(edtf_text(PrintedDate{std::nullopt, 6, 7}), "XXXX-06-07");
}

TEST(PrintedDateTest, EveryDayComesBackFromItsNumber) {
  for (DayNumber day = day_number(1599, 12, 25); day < day_number(2110, 1, 5); ++day) {
    const PrintedDate date = date_of(day);
    ASSERT_TRUE(exists(date)) << day;
    ASSERT_EQ(days_of(date), (DayRange{day, day}));
    ASSERT_EQ(edtf_text(date), iso_day(day));
  }
}

TEST(PrintedDateTest, MonthsSeasonsAndYearsCoverTheirDays) {
  EXPECT_EQ(edtf_text(days_of({2024, 2, 0})), "2024-02-01/2024-02-29");
  EXPECT_EQ(edtf_text(days_of({2023, 24, 0})), "2023-12-01/2024-02-29");
  EXPECT_EQ(edtf_text(days_of({2023, 22, 0})), "2023-06-01/2023-08-31");
  EXPECT_EQ(edtf_text(days_of({2023, 0, 0})), "2023-01-01/2023-12-31");
}

TEST(PrintedDateTest, SeasonsCoverTheDaysThatEdtfGivesThem) {
  for (int season = 21; season <= 24; ++season) {
    const PrintedDate date{2023, season, 0};
    const auto span = parse_edtf(edtf_text(date));
    ASSERT_TRUE(span);
    EXPECT_EQ(days_of(date), (DayRange{*span->first, *span->last})) << season;
  }
}

TEST(PrintedDateTest, MovingByMonthsKeepsInsideTheMonth) {
  EXPECT_EQ(edtf_text(add_months({2024, 1, 31}, 1)), "2024-02-29");
  EXPECT_EQ(edtf_text(add_months({2024, 1, 15}, -1)), "2023-12-15");
  EXPECT_EQ(edtf_text(add_months({2024, 11, 30}, 15)), "2026-02-28");
}

TEST(PrintedDateTest, WeekdaysBeginOnMonday) {
  EXPECT_EQ(weekday_of(day_number(2026, 1, 23)), 5);
  EXPECT_EQ(weekday_of(day_number(1969, 12, 29)), 1);
  EXPECT_EQ(weekday_of(day_number(2026, 11, 22)), 7);
}

// Days of public record: new year 1445 on 19 July 2023, first of Ramadan 1445 on 11 March 2024.
TEST(HijriTest, DaysAreKnownToWithinADay) {
  EXPECT_EQ(edtf_text(*gregorian_days(1445, 9, 1)), "2024-03-10/2024-03-12");
  EXPECT_EQ(edtf_text(*gregorian_days(1445, 1, 1)), "2023-07-18/2023-07-20");
  const auto year = gregorian_days(1445, 0, 0);
  ASSERT_TRUE(year);
  EXPECT_EQ(iso_day(year->first), "2023-07-18");
  EXPECT_EQ(iso_day(year->last), "2024-07-07");
}

TEST(HijriTest, YearsBeyondTheTablesAndDaysThatAreNotAreLeftOut) {
  EXPECT_FALSE(gregorian_days(1299, 1, 1));
  EXPECT_FALSE(gregorian_days(1601, 1, 1));
  EXPECT_FALSE(gregorian_days(1445, 13, 1));
  EXPECT_FALSE(gregorian_days(1445, 2, 31));
}

}  // namespace
}  // namespace tawatur
