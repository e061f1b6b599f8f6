#include "app/service/ordered_work.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

TEST(OrderedWork, DeliversEveryItemOnceAndInOrder) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    for (const std::size_t count : {0U, 1U, 9U, 10U, 11U, 1000U}) {
      SCOPED_TRACE(testing::Message() << threads << " threads, " << count << " items");
      std::vector<std::size_t> delivered;
      ordered_work(
          count, 10, threads,
          [](std::size_t first, std::size_t last) { return Range(first, last); },
          [&delivered](Range range) {
            for (std::size_t i = range.first; i < range.second; ++i) delivered.push_back(i);
            return true;
          });
      ASSERT_EQ(delivered.size(), count);
      for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(delivered[i], i);
    }
  }
}

TEST(OrderedWork, DoesNotRunFarAheadOfASlowReceiver) {
  constexpr unsigned kThreads = 3;
  std::atomic<std::size_t> made = 0;
  std::size_t taken = 0;
  std::size_t most_ahead = 0;
  ordered_work(
      2000, 1, kThreads,
      [&made](std::size_t, std::size_t) {
        ++made;
        return 0;
      },
      [&](int) {
        most_ahead = std::max(most_ahead, made.load() - taken);
        ++taken;
        return true;
      });
  EXPECT_LE(most_ahead, std::size_t{8} * kThreads + kThreads);
}

TEST(OrderedWork, StopsWhenTheReceiverHasEnough) {
  for (const unsigned threads : {1U, 4U}) {
    int taken = 0;
    ordered_work(
        100'000, 1, threads, [](std::size_t, std::size_t) { return 0; },
        [&taken](int) { return ++taken < 5; });
    EXPECT_EQ(taken, 5);
  }
}

TEST(OrderedWork, PassesOnWhatWorkersAndReceiversThrow) {
  for (const unsigned threads : {1U, 4U}) {
    const auto broken_work = [threads] {
      ordered_work(
          100, 1, threads,
          [](std::size_t first, std::size_t) {
            if (first == 50) throw std::runtime_error("no");
            return 0;
          },
          [](int) { return true; });
    };
    EXPECT_THROW(broken_work(), std::runtime_error);
    const auto broken_receiver = [threads] {
      ordered_work(
          100, 1, threads, [](std::size_t, std::size_t) { return 0; },
          [](int) -> bool { throw std::runtime_error("no"); });
    };
    EXPECT_THROW(broken_receiver(), std::runtime_error);
  }
}

}  // namespace
}  // namespace tawatur
