// Value groups against their definition, by trying every set of stabbing points.

#include "claims/compare/value_groups.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

// Quarters: open ends at whole numbers leave room for a point between any two of them.
std::optional<IntervalEnd> random_end(std::mt19937& random, std::int64_t at) {
  if (random() % 8 == 0) return std::nullopt;
  return IntervalEnd{Rational(at), random() % 3 == 0};
}

Interval random_interval(std::mt19937& random) {
  for (;;) {
    const auto low = static_cast<std::int64_t>(random() % 7);
    const auto high = low + static_cast<std::int64_t>(random() % 4);
    const Interval interval{random_end(random, low), random_end(random, high)};
    if (!is_empty(interval)) return interval;
  }
}

bool holds(const Interval& interval, const Rational& point) {
  const Interval at{IntervalEnd{point, false}, IntervalEnd{point, false}};
  return meets(interval, at);
}

// The fewest points that stab all intervals, by trying all sets of candidates.
std::size_t fewest_points(const std::vector<Interval>& reports) {
  std::vector<unsigned> stabbed;
  for (std::int64_t quarter = -4; quarter <= 48; ++quarter) {
    unsigned mask = 0;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (holds(reports[i], Rational(quarter, 4))) mask |= 1U << i;
    }
    stabbed.push_back(mask);
  }
  std::sort(stabbed.begin(), stabbed.end());
  stabbed.erase(std::unique(stabbed.begin(), stabbed.end()), stabbed.end());
  const unsigned all = (1U << reports.size()) - 1;
  std::vector<unsigned> reached{0};
  for (std::size_t count = 0;; ++count) {
    if (std::ranges::find(reached, all) != reached.end()) return count;
    std::vector<unsigned> next;
    for (const unsigned mask : reached) {
      for (const unsigned more : stabbed) next.push_back(mask | more);
    }
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    reached = std::move(next);
  }
}

TEST(ValueGroups, AreAsFewAsValuesThatExplainEveryReport) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<Interval> reports(1 + random() % 6);
    for (Interval& report : reports) report = random_interval(random);
    const auto groups = group_intervals(reports);
    ASSERT_EQ(groups.size(), fewest_points(reports));
    std::vector<bool> explained(reports.size(), false);
    for (const ValueGroup& group : groups) {
      ASSERT_FALSE(is_empty(group.common));
      for (const std::uint32_t member : group.members) explained[member] = true;
      for (std::uint32_t i = 0; i < reports.size(); ++i) {
        ASSERT_EQ(std::ranges::binary_search(group.members, i), meets(reports[i], group.common));
      }
    }
    ASSERT_TRUE(std::ranges::all_of(explained, [](bool yes) { return yes; }));
  }
}

TEST(ValueGroups, DoNotDependOnTheOrderOfReports) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<Interval> reports(2 + random() % 6);
    for (Interval& report : reports) report = random_interval(random);
    const auto before = group_intervals(reports);
    std::reverse(reports.begin(), reports.end());
    const auto after = group_intervals(reports);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      ASSERT_EQ(before[i].common, after[i].common);
      ASSERT_EQ(before[i].members.size(), after[i].members.size());
    }
  }
}

TEST(ValueGroups, GroupEqualWords) {
  const std::vector<std::string> words{"البيت", "אלביט", "elbit", "البيت"};
  const auto groups = group_words(words);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].members, std::vector<std::uint32_t>{2});
  EXPECT_EQ(groups[1].members, std::vector<std::uint32_t>{1});
  EXPECT_EQ(groups[2].members, (std::vector<std::uint32_t>{0, 3}));
}

}  // namespace
}  // namespace tawatur
