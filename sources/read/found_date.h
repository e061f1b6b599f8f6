// Dates as pages write them for people and for machines.

#ifndef SOURCES_READ_FOUND_DATE_H
#define SOURCES_READ_FOUND_DATE_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

struct FoundDate {
  std::string edtf;               // a day: "2026-01-23"
  bool ambiguous = false;         // 03/04/2026, read as day and month
  std::size_t other_letters = 0;  // letters of the line that belong to no date, weekday or time
};

// The first day with a year that a line of text names: in words in any of our languages (months
// of all Arabic regions, one beside the other: يناير/كانون الثاني), in digits of any script, with
// the day or the month first in English. nullopt when there is none or it does not exist.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line);

// A date for machines: ISO 8601 with or without a time, 20260123, RFC 822 and HTTP dates; the day
// as it is written, whatever the time zone. Else as find_date().
[[nodiscard]] std::optional<std::string> day_of_timestamp(std::string_view timestamp);

}  // namespace tawatur

#endif  // SOURCES_READ_FOUND_DATE_H
