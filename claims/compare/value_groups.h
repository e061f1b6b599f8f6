// The fewest exact values that could explain every report: minimum stabbing of intervals.

#ifndef CLAIMS_COMPARE_VALUE_GROUPS_H
#define CLAIMS_COMPARE_VALUE_GROUPS_H

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/number/interval.h"

namespace tawatur {

struct ValueGroup {
  std::vector<std::uint32_t> members;  // positions of the reports that support it, ascending
  Interval common;                     // the common range of its core; unused for words
};

// Reports on one scale, none empty. Sorted by upper end, each report that no group holds yet opens
// a group at its upper end, and every later report that reaches down to there joins the core
// (decisions.md 13; the greedy rule is optimal for points that stab intervals). A report then
// belongs to every group whose core's common range it meets. Groups come by upper end ascending,
// the same for any order of the reports. Cost: O(n log n) and the size of the answer.
[[nodiscard]] std::vector<ValueGroup> group_intervals(std::span<const Interval> reports);

// Words are equal or not: one group for each, sorted; `common` stays empty.
[[nodiscard]] std::vector<ValueGroup> group_words(std::span<const std::string> reports);

}  // namespace tawatur

#endif  // CLAIMS_COMPARE_VALUE_GROUPS_H
