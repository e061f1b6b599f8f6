#include "core/small_vector.h"

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tawatur {
namespace {

using SmallRow = SmallVector<std::uint32_t, 3>;
using testing::ElementsAre;
using testing::ElementsAreArray;

// Whatever is done to it, it holds what a std::vector would hold.
TEST(SmallVector, DoesWhatAVectorDoes) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    SmallRow row;
    std::vector<std::uint32_t> expected;
    for (std::uint32_t step = 0; step < 60; ++step) {
      switch (random() % 8) {
        case 0:
          row.resize(row.size() / 2 + 1, step);
          expected.resize(expected.size() / 2 + 1, step);
          break;
        case 1:
          row.append(expected.begin(), expected.end());
          expected.insert(expected.end(), expected.begin(),
                          expected.begin() + static_cast<std::ptrdiff_t>(expected.size()));
          break;
        case 2:
          if (row.empty()) break;
          row.pop_back();
          expected.pop_back();
          break;
        case 3: {
          if (row.size() < 2) break;
          row.erase(row.begin() + 1, row.begin() + 2);
          expected.erase(expected.begin() + 1);
          break;
        }
        case 4: {
          const SmallRow copy = row;
          row.clear();
          row = copy;
          break;
        }
        case 5: {
          SmallRow moved = std::move(row);
          row = std::move(moved);
          break;
        }
        default:
          row.push_back(step);
          expected.push_back(step);
      }
      if (expected.size() > 200) {
        row.clear();
        expected.clear();
      }
      ASSERT_THAT(row, ElementsAreArray(expected));
      ASSERT_EQ(row.empty(), expected.empty());
    }
  }
}

TEST(SmallVector, MovedFromIsEmptyAndCanBeUsedAgain) {
  for (const std::size_t size : {std::size_t{2}, std::size_t{9}}) {
    SmallRow row(size, 7);
    const SmallRow taken = std::move(row);
    EXPECT_EQ(taken.size(), size);
    row.clear();
    row.push_back(1);
    EXPECT_THAT(row, ElementsAre(1));
  }
}

TEST(SmallVector, TakesAValueOfItsOwnWhileItGrows) {
  SmallRow row{1, 2, 3};
  row.push_back(row.front());
  EXPECT_THAT(row, ElementsAre(1, 2, 3, 1));
}

TEST(SmallVector, ComparesValueByValue) {
  EXPECT_EQ((SmallRow{1, 2, 3, 4}), (SmallRow{1, 2, 3, 4}));
  EXPECT_LT((SmallRow{1, 2}), (SmallRow{1, 2, 0}));
  EXPECT_LT((SmallRow{1, 2, 9}), (SmallRow{1, 3}));
}

}  // namespace
}  // namespace tawatur
