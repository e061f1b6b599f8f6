#include "core/number/interval.h"

namespace tawatur {
namespace {

std::strong_ordering false_first(bool a, bool b) {
  return static_cast<int>(a) <=> static_cast<int>(b);
}

}  // namespace

std::strong_ordering compare_low(const Interval& a, const Interval& b) {
  if (!a.low || !b.low) return false_first(a.low.has_value(), b.low.has_value());
  const auto order = a.low->at <=> b.low->at;
  return order != 0 ? order : false_first(a.low->open, b.low->open);
}

std::strong_ordering compare_high(const Interval& a, const Interval& b) {
  if (!a.high || !b.high) return false_first(b.high.has_value(), a.high.has_value());
  const auto order = a.high->at <=> b.high->at;
  return order != 0 ? order : false_first(b.high->open, a.high->open);
}

bool starts_within(const Interval& a, const Interval& b) {
  if (!a.low || !b.high) return true;
  const auto order = a.low->at <=> b.high->at;
  return order < 0 || (order == 0 && !a.low->open && !b.high->open);
}

// The common part runs from the later start to the earlier end. Whichever these are, the pair is
// one of the four that are tested, and a pair that is not decisive cannot be the stricter one.
bool meets(const Interval& a, const Interval& b) {
  return starts_within(a, b) && starts_within(b, a) && !is_empty(a) && !is_empty(b);
}

bool is_empty(const Interval& interval) { return !starts_within(interval, interval); }

bool is_wide(const Interval& interval) {
  if (!interval.low || !interval.high) return true;
  const Rational& low = interval.low->at;
  const Rational& high = interval.high->at;
  if (low == high) return false;
  if (low.sign() != high.sign() || low.sign() == 0) return true;
  const Rational& near = low.sign() > 0 ? low : high;
  const Rational& far = low.sign() > 0 ? high : low;
  return far.abs() >= near.abs() * Rational(2);
}

}  // namespace tawatur
