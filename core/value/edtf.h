// Dates as EDTF (ISO 8601-2, level 1): "some day in this span".

#ifndef CORE_VALUE_EDTF_H
#define CORE_VALUE_EDTF_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace tawatur {

// Days since 1970-01-01 in the proleptic Gregorian calendar.
using DayNumber = std::int64_t;

enum class DatePrecision : std::uint8_t {
  day,
  month,
  season,
  year,
  decade,
  century,
  interval
};

struct DateSpan {
  std::optional<DayNumber> first;  // nullopt: open start (`../2020`)
  std::optional<DayNumber> last;   // nullopt: open end (`2020/..`)
  DatePrecision precision = DatePrecision::day;
  bool uncertain = false;    // `?` somewhere
  bool approximate = false;  // `~` or `%` somewhere; first/last are already widened by one unit
                             // of the part's own precision each way: of the unit that is X
                             // (2004-06-XX~ by a day), else the smallest written
  bool season = false;       // 21–24, read as three northern months (24: December to February)

  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

// Reads years -9999..9999 (four digits), months, days, `198X`, `20XX`, `2004-XX`, `2004-06-XX`,
// `2004-XX-XX`, seasons `2004-21`..`2004-24`, intervals with `/` and `..`, qualifiers `?~%` at
// the end of a date, and a date with time (the day counts). Fails with invalid_input, saying
// what is wrong with which part: a day that does not exist (2023-02-30), a date without a year
// (XXXX-06-07), an interval that ends before it begins, anything else.
[[nodiscard]] Result<DateSpan> parse_edtf(std::string_view text);

[[nodiscard]] std::string iso_day(DayNumber day);  // "2026-01-23"; "-0044-03-15" before year 0
[[nodiscard]] DayNumber day_number(int year, unsigned month, unsigned day);

}  // namespace tawatur

#endif  // CORE_VALUE_EDTF_H
