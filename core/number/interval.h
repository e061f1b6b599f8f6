// A set of possible exact values on a line: everything between two ends, each open, closed or
// absent (unbounded).

#ifndef CORE_NUMBER_INTERVAL_H
#define CORE_NUMBER_INTERVAL_H

#include <compare>
#include <optional>

#include "core/number/rational.h"

namespace tawatur {

struct IntervalEnd {
  Rational at;
  bool open = false;  // the end itself is excluded

  friend bool operator==(const IntervalEnd&, const IntervalEnd&) = default;
};

// Numbers are dense: (3, 4) is not empty. Dates are days since 1970-01-01, always closed.
struct Interval {
  std::optional<IntervalEnd> low;   // nullopt: no lower bound
  std::optional<IntervalEnd> high;  // nullopt: no upper bound

  friend bool operator==(const Interval&, const Interval&) = default;
};

// Order of lower ends (unbounded first, then by value, closed before open at one value) and of
// upper ends (by value, open before closed at one value, unbounded last).
[[nodiscard]] std::strong_ordering compare_low(const Interval& a, const Interval& b);
[[nodiscard]] std::strong_ordering compare_high(const Interval& a, const Interval& b);

// True when the lower end of `a` does not lie beyond the upper end of `b`.
[[nodiscard]] bool starts_within(const Interval& a, const Interval& b);

// True when some value lies in both.
[[nodiscard]] bool meets(const Interval& a, const Interval& b);

[[nodiscard]] bool is_empty(const Interval& interval);

// A point is narrow; so is an interval whose ends, by magnitude, are closer than a factor of
// two. Touching 0 (a point at 0 excepted), changing sign or unbounded: wide.
[[nodiscard]] bool is_wide(const Interval& interval);

}  // namespace tawatur

#endif  // CORE_NUMBER_INTERVAL_H
