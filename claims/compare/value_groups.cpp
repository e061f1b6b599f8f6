#include "claims/compare/value_groups.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tawatur {
namespace {

std::vector<std::uint32_t> positions(std::size_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

}  // namespace

std::vector<ValueGroup> group_intervals(std::span<const Interval> reports) {
  std::vector<std::uint32_t> order = positions(reports.size());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto by_end = compare_high(reports[a], reports[b]);
    return by_end != 0 ? by_end < 0 : a < b;
  });

  // A report joins the first group whose upper end it reaches down to. Upper ends ascend, so the
  // last group tells whether there is one, and a binary search which.
  std::vector<ValueGroup> groups;
  const auto first_reaching = [&](const Interval& report) {
    return std::ranges::partition_point(
        groups, [&](const ValueGroup& group) { return !starts_within(report, group.common); });
  };
  for (const std::uint32_t at : order) {
    const Interval& report = reports[at];
    if (groups.empty() || !starts_within(report, groups.back().common)) {
      groups.emplace_back().common = report;
      continue;
    }
    ValueGroup& group = *first_reaching(report);
    if (compare_low(report, group.common) > 0) group.common.low = report.low;
  }
  // Common ranges lie apart, in ascending order: those that a report meets stand side by side.
  for (std::uint32_t report = 0; report < reports.size(); ++report) {
    for (auto group = first_reaching(reports[report]);
         group != groups.end() && starts_within(group->common, reports[report]); ++group) {
      group->members.push_back(report);
    }
  }
  return groups;
}

std::vector<ValueGroup> group_words(std::span<const std::string> reports) {
  std::vector<std::uint32_t> order = positions(reports.size());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int by_word = reports[a].compare(reports[b]);
    return by_word != 0 ? by_word < 0 : a < b;
  });
  std::vector<ValueGroup> groups;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || reports[order[i]] != reports[order[i - 1]]) groups.emplace_back();
    groups.back().members.push_back(order[i]);
  }
  return groups;
}

}  // namespace tawatur
