#include "core/value/reading.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/text/excerpt.h"
#include "core/text/fold.h"
#include "core/value/currency_code.h"
#include "core/value/edtf.h"
#include "core/value/hedge_table.h"

namespace tawatur {
namespace {

IntervalEnd closed(Rational at) { return {std::move(at), false}; }
IntervalEnd open(Rational at) { return {std::move(at), true}; }

Interval around(const Rational& middle, const Rational& half) {
  return {closed(middle - half), closed(middle + half)};
}

std::string_view number_key(const Value& value) {
  return value.type == ValueType::money ? "amount" : "number";
}

std::string_view upper_key(const Value& value) {
  return value.type == ValueType::money ? "amount_to" : "number_to";
}

std::string quoted(std::string_view key) { return '"' + std::string(key) + '"'; }

tl::unexpected<Error> invalid(Message message) {
  return fail(ErrorCode::invalid_input, std::move(message));
}

Result<void> check_upper(const Value& value) {
  const bool given = value.detail && value.detail->upper;
  if (value.hedge != Hedge::between) {
    if (!given) return {};
    return invalid(say("bad-value.upper-without-between", {{"key", quoted(upper_key(value))}}));
  }
  if (!given) {
    return invalid(say("bad-value.between-without-upper", {{"key", quoted(upper_key(value))}}));
  }
  const Decimal& upper = *value.detail->upper;
  if (upper.to_rational() >= value.number.to_rational()) return {};
  return invalid(say("bad-value.upper-below", {{"upper_key", quoted(upper_key(value))},
                                               {"upper", excerpt(upper.to_string())},
                                               {"key", quoted(number_key(value))},
                                               {"number", excerpt(value.number.to_string())}}));
}

Result<void> check_number(const Value& value) {
  if (auto result = check_upper(value); !result) return result;
  if (value.detail && value.detail->precision) {
    const Decimal& precision = *value.detail->precision;
    if (precision.negative() || precision.is_zero()) {
      return invalid(say("bad-value.precision", {{"precision", excerpt(precision.to_string())}}));
    }
  }
  if (value.hedge == Hedge::dozens && (value.number.negative() || value.number.is_zero())) {
    return invalid(say("bad-value.dozens", {{"key", quoted(number_key(value))},
                                            {"number", excerpt(value.number.to_string())}}));
  }
  return {};
}

// A Latin letter or digit outlasts any folding; most texts need no more than this look.
bool has_something_to_compare(std::string_view text) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return std::any_of(text.begin(), text.end(), is_plain) || !fold(text).empty();
}

// What only numbers may have.
Result<void> check_plain(const Value& value) {
  const auto misplaced = [&value](std::string_view key) {
    return invalid(
        say("bad-value.only-numbers", {{"key", quoted(key)}, {"type", name_of(value.type)}}));
  };
  if (value.hedge != Hedge::none) return misplaced("hedge");
  if (value.detail && value.detail->upper) return misplaced("number_to");
  if (value.detail && value.detail->precision) return misplaced("precision");
  return {};
}

// First, second, third: a whole number from 1 on.
bool is_place(const Decimal& number) {
  const std::string digits = number.to_string();
  const std::size_t point = digits.find('.');
  const bool whole =
      point == std::string::npos || digits.find_first_not_of('0', point + 1) == std::string::npos;
  return whole && !number.negative() && !number.is_zero();
}

}  // namespace

Interval interval_of_number(const Value& value, const Rational& about_percent) {
  Rational x = value.number.to_rational();
  switch (value.hedge) {
    case Hedge::none:
      if (value.detail && value.detail->precision) {
        return around(x, value.detail->precision->to_rational() / Rational(2));
      }
      return {closed(x), closed(x)};
    case Hedge::about:
      return around(x, x.abs() * (about_percent / Rational(100)));
    case Hedge::more_than:
      return {open(std::move(x)), std::nullopt};
    case Hedge::at_least:
      return {closed(std::move(x)), std::nullopt};
    case Hedge::less_than:
      if (x.sign() <= 0) return {std::nullopt, open(std::move(x))};
      return {closed(Rational()), open(std::move(x))};
    case Hedge::at_most:
    case Hedge::up_to:
      if (x.sign() < 0) return {std::nullopt, closed(std::move(x))};
      return {closed(Rational()), closed(std::move(x))};
    case Hedge::between:
      assert(value.detail && value.detail->upper);
      return {closed(std::move(x)), closed(value.detail->upper->to_rational())};
    case Hedge::dozens: {
      Rational end = x * dozens_factor();
      return {closed(std::move(x)), open(std::move(end))};
    }
  }
  return {};
}

Interval interval_of_date(const Value& value) {
  const auto span = parse_edtf(value.word);
  assert(span.has_value());
  Interval interval;
  if (span->first) interval.low = closed(Rational(*span->first));
  if (span->last) interval.high = closed(Rational(*span->last));
  return interval;
}

std::string word_of(const Value& value) {
  if (value.type == ValueType::yes_no) return value.yes ? "yes" : "no";
  return value.type == ValueType::text ? fold(value.word) : value.word;
}

Result<void> check_value(const Value& value) {
  if (value.type == ValueType::ordinal && !is_place(value.number)) {
    return invalid(say("bad-value.ordinal", {{"number", value.number.to_string()}}));
  }
  auto result = takes_hedge(value.type) ? check_number(value) : check_plain(value);
  if (!result) return result;
  if (value.type == ValueType::money && !is_currency_code(value.word)) {
    return invalid(say("bad-value.currency", {{"currency", excerpt(value.word)}}));
  }
  if (value.type == ValueType::date) {
    if (auto span = parse_edtf(value.word); !span) {
      return invalid(say("bad-value.edtf", {{"problem", span.error().message}}));
    }
  }
  if (value.type == ValueType::entity && value.word.empty())
    return invalid(say("bad-value.no-entity"));
  if (value.type == ValueType::text && !has_something_to_compare(value.word)) {
    return invalid(say("bad-value.empty-text", {{"text", excerpt(value.word)}}));
  }
  return {};
}

}  // namespace tawatur
