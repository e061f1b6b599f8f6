#include "sources/read/found_date.h"

#include <string_view>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(FoundDate, DaysInWordsOfEveryLanguageAndRegion) {
  const struct {
    std::string_view line;
    std::string_view edtf;
  } rows[] = {
      {"23 يناير 2026", "2026-01-23"},
      {"الجمعة 23 جانفي 2026 -- 12:33:03 130", "2026-01-23"},
      {"٢٣ كانون الثاني ٢٠٢٦", "2026-01-23"},
      {"23 يناير/كانون الثاني 2026", "2026-01-23"},
      {"3 كانون الأول (ديسمبر) 2020", "2020-12-03"},
      {"1 غشت 2023", "2023-08-01"},
      {"7 شتنبر 2021", "2021-09-07"},
      {"9 فيفري 2019", "2019-02-09"},
      {"9 شباط/فبراير، 2019", "2019-02-09"},
      {"30 أوت 2018", "2018-08-30"},
      {"12 يوليوز 2022", "2022-07-12"},
      {"آخر تعديل في الجمعة, 23 جانفي 2026 12:54", "2026-01-23"},
      {"23 January 2026", "2026-01-23"},
      {"Friday, January 23rd, 2026", "2026-01-23"},
      {"Sept. 3, 2021", "2021-09-03"},
      {"le 1er août 2023 à 10h", "2023-08-01"},
      {"3 de febrero de 2022", "2022-02-03"},
      {"23 בינואר 2019", "2019-01-23"},
      {"יום שישי, 3 במאי 2024", "2024-05-03"},
      {"2026-01-23 12:00", "2026-01-23"},
      {"23/01/2026", "2026-01-23"},
      {"01/23/2026", "2026-01-23"},
      {"23.1.2026", "2026-01-23"},
  };
  for (const auto& row : rows) {
    const auto date = find_date(row.line);
    ASSERT_TRUE(date) << row.line;
    EXPECT_EQ(date->edtf, row.edtf) << row.line;
    EXPECT_FALSE(date->ambiguous) << row.line;
  }
}

TEST(FoundDate, WhatIsNoWholeDayIsNone) {
  for (const std::string_view line :
       {"يناير 2026", "في 2024", "31 فبراير 2024", "30/02/2024", "155 ملم", "1.2.3", "F-16",
        "call 055 12 34 56", "", "version 10.2.2600", "May 5"}) {
    EXPECT_FALSE(find_date(line)) << line;
  }
}

TEST(FoundDate, DayAndMonthThatMayBeSwappedAreSaidToBe) {
  const auto date = find_date("03/04/2026");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->edtf, "2026-04-03");
  EXPECT_TRUE(date->ambiguous);
  EXPECT_FALSE(find_date("04/04/2026")->ambiguous);
}

TEST(FoundDate, OtherLettersOfTheLineAreCounted) {
  EXPECT_EQ(find_date("الثلاثاء 5 مارس 2024")->other_letters, 0U);
  EXPECT_GT(find_date("وقعت الشركة العقد في 5 مارس 2024 في العاصمة")->other_letters, 20U);
}

TEST(FoundDate, TimestampsGiveTheDayAsWritten) {
  const struct {
    std::string_view stamp;
    std::string_view day;
  } rows[] = {
      {"2024-03-05T23:30:00+01:00", "2024-03-05"},
      {"2024-03-05 08:00", "2024-03-05"},
      {"20240305", "2024-03-05"},
      {"20240305T080000Z", "2024-03-05"},
      {"Tue, 05 Mar 2024 08:00:00 +0100", "2024-03-05"},
      {"March 5, 2024", "2024-03-05"},
      {"٥ مارس ٢٠٢٤", "2024-03-05"},
  };
  for (const auto& row : rows) EXPECT_EQ(day_of_timestamp(row.stamp), row.day) << row.stamp;
  for (const std::string_view bad : {"", "2024-13-05", "2024-02-30T00:00", "1709625600", "soon"}) {
    EXPECT_FALSE(day_of_timestamp(bad)) << bad;
  }
}

}  // namespace
}  // namespace tawatur
