// A date as the words of a text give it, before it is EDTF.

#ifndef CLAIMS_EXTRACT_PRINTED_DATE_H
#define CLAIMS_EXTRACT_PRINTED_DATE_H

#include <optional>
#include <string>

#include "core/value/edtf.h"

namespace tawatur {

// Year, month and day, as far as they are known. `month` is 1-12 or, for a season, 21-24; 0 where
// the text has none. A day without a month does not occur.
struct PrintedDate {
  std::optional<int> year;
  int month = 0;
  int day = 0;

  friend bool operator==(const PrintedDate&, const PrintedDate&) = default;
};

// Whether there is such a day: not 31 April, 29 February only in leap years (or with no year).
[[nodiscard]] bool exists(const PrintedDate& date);

// "2026-01-23", "2026-01", "2026-22", "2026", "XXXX-06-07" without a year, "XXXX-06" for a month
// alone.
[[nodiscard]] std::string edtf_text(const PrintedDate& date);

// First and last day of a date with a year; a season is its three northern months.
struct DayRange {
  DayNumber first = 0;
  DayNumber last = 0;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};
[[nodiscard]] DayRange days_of(const PrintedDate& date);

// "2023-11-01/2024-02-29"; one day is printed as a day.
[[nodiscard]] std::string edtf_text(const DayRange& range);

[[nodiscard]] PrintedDate date_of(DayNumber day);

// `date` moved by so many of its unit; the day is the month's last where the month is shorter.
[[nodiscard]] PrintedDate add_months(const PrintedDate& date, int months);

// 1 Monday ... 7 Sunday.
[[nodiscard]] int weekday_of(DayNumber day);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_PRINTED_DATE_H
