#include "core/value/rate_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text/excerpt.h"
#include "core/value/currency_code.h"

namespace tawatur {
namespace {

constexpr DayNumber kMaxAge = 31;
constexpr std::string_view kFirstPivot = "EUR";

// A day, a month or a year written in full: no X, time, season, qualifier or interval.
bool is_plain_period(std::string_view on, const DateSpan& span) {
  return on.find_first_not_of("-0123456789") == std::string_view::npos && !span.season;
}

std::string pair_name(const Rate& rate) { return rate.from + " → " + rate.to; }

}  // namespace

Result<std::pair<RateTable::Period, RateTable::Dated>> RateTable::checked(const Rate& rate) {
  for (const std::string& currency : {rate.from, rate.to}) {
    if (is_currency_code(currency)) continue;
    return fail(ErrorCode::invalid_input, say("rate.currency", {{"currency", excerpt(currency)}}));
  }
  if (rate.from == rate.to) {
    return fail(ErrorCode::invalid_input, say("rate.to-itself", {{"currency", rate.from}}));
  }
  if (rate.rate.negative() || rate.rate.is_zero()) {
    return fail(ErrorCode::invalid_input,
                say("rate.pair-not-above-zero",
                    {{"rate", excerpt(rate.rate.to_string())}, {"pair", pair_name(rate)}}));
  }
  const auto span = parse_edtf(rate.on);
  if (!span) return tl::unexpected<Error>(span.error());
  if (!is_plain_period(rate.on, *span)) {
    return fail(ErrorCode::invalid_input, say("rate.period", {{"on", excerpt(rate.on)}}));
  }
  return std::pair{Period{*span->first, *span->last}, Dated{rate.on, rate.rate}};
}

Result<void> RateTable::add(const Rate& rate) {
  auto entry = checked(rate);
  if (!entry) return tl::unexpected<Error>(entry.error());
  if (!pairs_[{rate.from, rate.to}].insert(std::move(*entry)).second) {
    return fail(ErrorCode::invalid_input,
                say("rate.second", {{"pair", pair_name(rate)}, {"on", rate.on}}));
  }
  currencies_.insert({rate.from, rate.to});
  return {};
}

Result<void> RateTable::override_with(const Rate& rate) {
  auto entry = checked(rate);
  if (!entry) return tl::unexpected<Error>(entry.error());
  pairs_[{rate.from, rate.to}].insert_or_assign(entry->first, std::move(entry->second));
  currencies_.insert({rate.from, rate.to});
  return {};
}

const RateTable::Dated* RateTable::rate_as_given(const std::string& from, const std::string& to,
                                                 const DateSpan& on) const {
  const auto pair = pairs_.find({from, to});
  if (pair == pairs_.end() || !on.last) return nullptr;
  const std::map<Period, Dated>& rates = pair->second;
  const auto of_period = [&](const Period& period) {
    const auto found = rates.find(period);
    return found == rates.end() ? nullptr : &found->second;
  };
  for (const Period& period : periods_around(on)) {
    if (const Dated* rate = of_period(period)) return rate;
  }
  // Backwards over what begins in time: at most a day, a month and a year begin on one day.
  auto next = rates.upper_bound({*on.last + 1, 0});
  while (next != rates.begin()) {
    --next;
    const auto [first, last] = next->first;
    if (first < *on.last - kMaxAge) break;
    if (first == last && last <= *on.last) return &next->second;
  }
  return nullptr;
}

std::vector<RateTable::Period> RateTable::periods_around(const DateSpan& on) {
  std::vector<Period> periods;
  if (!on.first || !on.last) return periods;
  if (*on.first == *on.last) periods.emplace_back(*on.first, *on.last);
  const std::string day = iso_day(*on.first);  // "2026-01-23", "-0044-03-15"
  const std::size_t month_size = day.size() - 3;
  const std::size_t year_size = day.size() - 6;
  for (const std::size_t size : {month_size, year_size}) {
    const auto period = parse_edtf(std::string_view(day).substr(0, size));
    if (period && *on.last <= *period->last) periods.emplace_back(*period->first, *period->last);
  }
  return periods;
}

std::optional<RateTable::Step> RateTable::step(const std::string& from, const std::string& to,
                                               const DateSpan& on) const {
  if (const Dated* given = rate_as_given(from, to, on)) {
    return Step{given->rate.to_rational(),
                RateStep{from, to, given->on, given->rate.to_string(), false}};
  }
  if (const Dated* given = rate_as_given(to, from, on)) {
    return Step{Rational(1) / given->rate.to_rational(),
                RateStep{to, from, given->on, given->rate.to_string(), true}};
  }
  return std::nullopt;
}

std::optional<Conversion> RateTable::convert(std::string_view from, std::string_view to,
                                             const DateSpan& on) const {
  if (from == to) return Conversion{Rational(1), {}};
  const std::string start(from);
  const std::string end(to);
  if (auto direct = step(start, end, on)) return Conversion{direct->factor, {direct->shown}};
  const auto through = [&](const std::string& pivot) -> std::optional<Conversion> {
    if (pivot == start || pivot == end) return std::nullopt;
    const auto first = step(start, pivot, on);
    if (!first) return std::nullopt;
    const auto second = step(pivot, end, on);
    if (!second) return std::nullopt;
    return Conversion{first->factor * second->factor, {first->shown, second->shown}};
  };
  if (auto found = through(std::string(kFirstPivot))) return found;
  for (const std::string& pivot : currencies_) {
    if (auto found = through(pivot)) return found;
  }
  return std::nullopt;
}

}  // namespace tawatur
