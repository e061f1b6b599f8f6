// A moment in UTC, to the millisecond: when something was entered into a store.

#ifndef STORE_UTC_TIME_H
#define STORE_UTC_TIME_H

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. Years 0000–9999 can be
// printed. Nobody below app/ asks the clock: times are given.
struct UtcTime {
  std::int64_t milliseconds = 0;

  friend auto operator<=>(const UtcTime&, const UtcTime&) = default;
};

// "2026-01-24T10:00:00.125Z", always this form, so that text order is time order.
[[nodiscard]] std::string to_string(UtcTime time);

// The form above, with or without the fraction (one to three digits); nullopt for anything else.
[[nodiscard]] std::optional<UtcTime> utc_time(std::string_view text);

}  // namespace tawatur

#endif  // STORE_UTC_TIME_H
