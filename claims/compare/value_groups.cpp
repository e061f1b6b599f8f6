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

  // The reports that remain are those that start beyond the last group's upper end, so one pass
  // over the sorted reports per group would do; erasing keeps each pass to what is left.
  std::vector<ValueGroup> groups;
  while (!order.empty()) {
    const Interval& first = reports[order.front()];
    ValueGroup group;
    group.common = first;
    std::vector<std::uint32_t> left;
    for (const std::uint32_t report : order) {
      if (!starts_within(reports[report], first)) {
        left.push_back(report);
      } else if (compare_low(reports[report], group.common) > 0) {
        group.common.low = reports[report].low;
      }
    }
    groups.push_back(std::move(group));
    order = std::move(left);
  }
  for (ValueGroup& group : groups) {
    for (std::uint32_t report = 0; report < reports.size(); ++report) {
      if (meets(reports[report], group.common)) group.members.push_back(report);
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
