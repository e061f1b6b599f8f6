#include "sources/read/byte_map.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

using Places = std::vector<std::pair<std::size_t, std::size_t>>;

// The plain definition: for each derived byte, the source bytes of the unit it is part of.
struct PlainMap {
  Places places;
  std::size_t source = 0;

  void take(std::size_t derived, std::size_t step, std::size_t count) {
    for (std::size_t unit = 0; unit < count; ++unit) {
      for (std::size_t i = 0; i < derived; ++i) places.emplace_back(source, source + step);
      source += step;
    }
  }
};

std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

// Forward only, as texts are made.
std::pair<ByteMap, PlainMap> random_map(std::mt19937& random) {
  ByteMap map;
  PlainMap plain;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::size_t derived = 1 + below(random, 3);
    const std::size_t source = below(random, 4);
    const std::size_t count = below(random, 4);
    const std::size_t skipped = below(random, 3);
    map.take(derived, source, count);
    plain.take(derived, source, count);
    map.skip(skipped);
    plain.source += skipped;
  }
  return {std::move(map), std::move(plain)};
}

TEST(ByteMap, GivesTheUnitsThatEachRangeTouches) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto [map, plain] = random_map(random);
    ASSERT_EQ(map.derived_size(), plain.places.size());
    for (std::size_t first = 0; first < plain.places.size(); ++first) {
      for (std::size_t last = first + 1; last <= plain.places.size(); ++last) {
        const ByteRange range = map.source_of(first, last);
        EXPECT_EQ(range.first, plain.places[first].first);
        EXPECT_EQ(range.last, plain.places[last - 1].second);
      }
    }
  }
}

TEST(ByteMap, OverAnotherItLeadsThroughBoth) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto [lower, plain] = random_map(random);
    if (plain.places.size() < 6) continue;
    ByteMap upper;
    upper.skip(1);
    upper.same(2);
    upper.insert(1);
    upper.take(1, 2, 1);
    const ByteMap both = upper.over(lower);
    ASSERT_EQ(both.derived_size(), 4U);
    EXPECT_EQ(both.source_of(0, 1).first, plain.places[1].first);
    EXPECT_EQ(both.source_of(1, 2).last, plain.places[2].second);
    EXPECT_EQ(both.source_of(3, 4).first, plain.places[3].first);
    EXPECT_EQ(both.source_of(3, 4).last, plain.places[4].second);
  }
}

TEST(ByteMap, WhatIsOnlyKnownToBeSomewhereIsNotExact) {
  ByteMap map;
  map.same(3);
  map.within(4, 100);
  EXPECT_TRUE(map.source_of(0, 3).exact);
  EXPECT_EQ(map.source_of(4, 5), (ByteRange{3, 103, false}));
  EXPECT_EQ(map.source_of(2, 4), (ByteRange{2, 103, false}));
  ByteMap part;
  part.append_part(map, 4, 6);
  EXPECT_EQ(part.source_of(0, 2), (ByteRange{3, 103, false}));
}

TEST(ByteMap, CutAndShiftedItStillLeadsBack) {
  ByteMap map;
  map.same(10);
  map.take(2, 1, 5);
  map.cut(13);
  map.shift(100);
  EXPECT_EQ(map.derived_size(), 13U);
  EXPECT_EQ(map.source_of(12, 13), (ByteRange{111, 112, true}));
  EXPECT_EQ(map.source_of(50, 60).first, map.source_of(13, 13).first);
}

}  // namespace
}  // namespace tawatur
