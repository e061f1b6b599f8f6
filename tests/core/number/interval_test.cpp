#include "core/number/interval.h"

#include <compare>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

// Ends at whole numbers -3..3, open, closed or absent: every kind of overlap, and small enough to
// try all pairs. Quarters are dense enough to find a common value of any two of them.
std::vector<Interval> all_intervals() {
  std::vector<std::optional<IntervalEnd>> ends{std::nullopt};
  for (int at = -3; at <= 3; ++at) {
    ends.emplace_back(IntervalEnd{Rational(at), false});
    ends.emplace_back(IntervalEnd{Rational(at), true});
  }
  std::vector<Interval> all;
  for (const auto& low : ends) {
    for (const auto& high : ends) all.push_back({low, high});
  }
  return all;
}

bool contains(const Interval& interval, const Rational& x) {
  const bool after =
      !interval.low || interval.low->at < x || (interval.low->at == x && !interval.low->open);
  const bool before =
      !interval.high || x < interval.high->at || (x == interval.high->at && !interval.high->open);
  return after && before;
}

// Which of the sampled values -5, -4.75, …, 5 lie in the interval, as bits.
unsigned long long samples_in(const Interval& interval) {
  unsigned long long bits = 0;
  for (int quarter = -20; quarter <= 20; ++quarter) {
    bits = bits * 2 + (contains(interval, Rational(quarter, 4)) ? 1 : 0);
  }
  return bits;
}

TEST(Interval, MeetsAndEmptyAreWhatSampledValuesSay) {
  const auto all = all_intervals();
  std::vector<unsigned long long> samples;
  for (const Interval& interval : all) samples.push_back(samples_in(interval));
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(is_empty(all[i]), samples[i] == 0) << i;
    for (std::size_t k = 0; k < all.size(); ++k) {
      ASSERT_EQ(meets(all[i], all[k]), (samples[i] & samples[k]) != 0) << i << " and " << k;
    }
  }
}

// Of two lower ends the smaller lets in every value that the larger lets in; upper ends likewise.
TEST(Interval, OrderOfEndsIsOrderOfWhatTheyLetIn) {
  const auto all = all_intervals();
  std::vector<unsigned long long> after;   // what the lower end alone lets in
  std::vector<unsigned long long> before;  // what the upper end alone lets in
  for (const Interval& interval : all) {
    after.push_back(samples_in({interval.low, std::nullopt}));
    before.push_back(samples_in({std::nullopt, interval.high}));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = 0; k < all.size(); ++k) {
      ASSERT_EQ(compare_low(all[i], all[k]), after[k] <=> after[i]);  // more values: starts earlier
      ASSERT_EQ(compare_high(all[i], all[k]), before[i] <=> before[k]);
    }
  }
}

TEST(Interval, TouchesOnlyWhereBothEndsAreClosed) {
  const auto interval = [](int low, bool low_open, int high, bool high_open) {
    return Interval{IntervalEnd{Rational(low), low_open}, IntervalEnd{Rational(high), high_open}};
  };
  EXPECT_TRUE(meets(interval(1, false, 2, false), interval(2, false, 3, false)));
  EXPECT_FALSE(meets(interval(1, false, 2, true), interval(2, false, 3, false)));
  EXPECT_FALSE(meets(interval(1, false, 2, false), interval(2, true, 3, false)));
  EXPECT_FALSE(is_empty(interval(3, true, 4, true)));  // numbers are dense
  EXPECT_TRUE(is_empty(interval(3, false, 3, true)));
}

TEST(Interval, WideIsAFactorOfTwoOrTouchingZero) {
  struct Case {
    Interval interval;
    bool wide;
  };
  const auto of = [](Rational low, Rational high, bool open = false) {
    return Interval{IntervalEnd{std::move(low), open}, IntervalEnd{std::move(high), open}};
  };
  const std::vector<Case> cases{
      {of(Rational(5), Rational(5)), false},
      {of(Rational(), Rational()), false},
      {of(Rational(10), Rational(20)), true},
      {of(Rational(10), Rational(20), true), true},
      {of(Rational(10), Rational(199, 10)), false},
      {of(Rational(-199, 10), Rational(-10)), false},
      {of(Rational(-20), Rational(-10)), true},
      {of(Rational(), Rational(1)), true},
      {of(Rational(-1), Rational()), true},
      {of(Rational(-1), Rational(1)), true},
      {{IntervalEnd{Rational(5)}, std::nullopt}, true},
      {{std::nullopt, IntervalEnd{Rational(5)}}, true},
      {{}, true},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(is_wide(cases[i].interval), cases[i].wide) << i;
  }
}

}  // namespace
}  // namespace tawatur
