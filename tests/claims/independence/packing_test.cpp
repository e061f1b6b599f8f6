// Packing and cut against their definitions, by trying every subset.

#include "claims/independence/packing.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "claims/independence/hitting_set.h"

namespace tawatur {
namespace {

using Positions = std::vector<std::uint32_t>;

std::vector<ElementSet> random_sets(std::mt19937& random, std::size_t elements) {
  std::vector<ElementSet> sets(1 + random() % 9);
  for (ElementSet& set : sets) {
    const std::size_t size = 1 + random() % 4;
    for (std::size_t i = 0; i < size; ++i) {
      set.push_back(static_cast<std::uint32_t>(random() % elements));
    }
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
  }
  return sets;
}

Positions members(unsigned mask) {
  Positions result;
  for (std::uint32_t i = 0; i < 32; ++i) {
    if (((mask >> i) & 1U) != 0) result.push_back(i);
  }
  return result;
}

bool share(const ElementSet& a, const ElementSet& b) {
  return std::ranges::any_of(a, [&](std::uint32_t e) { return std::ranges::binary_search(b, e); });
}

Positions packing_by_definition(const std::vector<ElementSet>& sets) {
  Positions best;
  for (unsigned mask = 0; mask < (1U << sets.size()); ++mask) {
    const Positions chosen = members(mask);
    bool disjoint = true;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        disjoint = disjoint && !share(sets[chosen[i]], sets[chosen[j]]);
      }
    }
    if (!disjoint) continue;
    if (chosen.size() > best.size() || (chosen.size() == best.size() && chosen < best)) {
      best = chosen;
    }
  }
  return best;
}

Positions cut_by_definition(const std::vector<ElementSet>& sets,
                            const std::vector<std::uint32_t>& distance) {
  std::optional<std::tuple<std::size_t, std::uint64_t, Positions>> best;
  for (unsigned mask = 0; mask < (1U << distance.size()); ++mask) {
    const Positions chosen = members(mask);
    if (!std::ranges::all_of(sets, [&](const ElementSet& set) { return share(set, chosen); })) {
      continue;
    }
    std::uint64_t total = 0;
    for (const std::uint32_t element : chosen) total += distance[element];
    const std::tuple candidate(chosen.size(), total, chosen);
    if (!best || candidate < *best) best = candidate;
  }
  return std::get<2>(*best);
}

TEST(Packing, IsTheLargestAndThenTheFirstAsPrinted) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto sets = random_sets(random, 4 + random() % 9);
    const Positions expected = packing_by_definition(sets);
    ASSERT_EQ(largest_packing(sets), expected);
    ASSERT_EQ(largest_packing_size(sets), static_cast<std::uint32_t>(expected.size()));
    ASSERT_LE(greedy_packing(sets).size(), expected.size());
  }
}

TEST(HittingSet, IsTheSmallestThenTheNearestThenTheFirst) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::size_t elements = 4 + random() % 7;
    const auto sets = random_sets(random, elements);
    std::vector<std::uint32_t> distance(elements);
    for (std::uint32_t& d : distance) d = static_cast<std::uint32_t>(random() % 3);
    ASSERT_EQ(smallest_hitting_set(sets, distance), cut_by_definition(sets, distance));
  }
}

// Two hundred lines, each with a document of its own, over shared agencies and origins.
TEST(Packing, SolvesTwoHundredOrdinaryLinesExactly) {
  std::mt19937 random(7);
  std::vector<ElementSet> sets;
  for (std::uint32_t i = 0; i < 200; ++i) {
    ElementSet set{static_cast<std::uint32_t>(random() % 60),
                   60 + static_cast<std::uint32_t>(random() % 40), 100 + i};
    sets.push_back(set);
  }
  const auto packing = largest_packing(sets);
  ASSERT_TRUE(packing.has_value());
  EXPECT_GE(packing->size(), greedy_packing(sets).size());
  const std::vector<std::uint32_t> distance(300, 1);
  const auto cut = smallest_hitting_set(sets, distance);
  ASSERT_TRUE(cut.has_value());
  // Agencies and origins alternate, so the two are equal (König): each proves the other.
  EXPECT_EQ(cut->size(), packing->size());
}

// A hard search is given up after a number of steps, the same on every machine.
TEST(Packing, GivesUpAfterTheStepBudget) {
  std::mt19937 random(3);
  std::vector<ElementSet> sets;
  for (int i = 0; i < 400; ++i) {
    ElementSet set;
    while (set.size() < 4) {
      const auto element = static_cast<std::uint32_t>(random() % 150);
      if (std::ranges::find(set, element) == set.end()) set.push_back(element);
    }
    std::sort(set.begin(), set.end());
    sets.push_back(set);
  }
  EXPECT_EQ(largest_packing(sets), std::nullopt);
}

}  // namespace
}  // namespace tawatur
