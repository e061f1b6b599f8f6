#include "claims/compare/scales.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "core/value/reading.h"
#include "core/value/unit_table.h"

namespace tawatur {
namespace {

void scale_by(Interval& interval, const Rational& factor) {
  if (interval.low) interval.low->at = interval.low->at * factor;
  if (interval.high) interval.high->at = interval.high->at * factor;
}

// Papers convert at their own day's rate: both ends move outwards by a part of their magnitude.
void widen_by_percent(Interval& interval, const Rational& percent) {
  const Rational part = percent / Rational(100);
  if (interval.low) interval.low->at = interval.low->at - interval.low->at.abs() * part;
  if (interval.high) interval.high->at = interval.high->at + interval.high->at.abs() * part;
}

Scales words_on_one_scale(std::span<const ValueReport> reports) {
  Scales result;
  Scale& scale = result.scales.emplace_back();
  scale.words.reserve(reports.size());
  for (std::uint32_t at = 0; at < reports.size(); ++at) {
    scale.reports.push_back(at);
    scale.words.push_back(word_of(*reports[at].value));
  }
  return result;
}

Scales numbers_on_one_scale(ValueType type, std::span<const ValueReport> reports,
                            const ScaleSettings& settings) {
  Scales result;
  Scale& scale = result.scales.emplace_back();
  scale.intervals.reserve(reports.size());
  for (std::uint32_t at = 0; at < reports.size(); ++at) {
    const Value& value = *reports[at].value;
    scale.reports.push_back(at);
    scale.intervals.push_back(type == ValueType::date
                                  ? interval_of_date(value)
                                  : interval_of_number(value, settings.about_percent));
  }
  return result;
}

Scales quantities(const Attribute& attribute, std::span<const ValueReport> reports,
                  const ScaleSettings& settings) {
  Scales result;
  const Unit& own = unit_named(attribute.unit);
  std::map<std::string_view, std::size_t> scale_of_dimension;
  for (std::uint32_t at = 0; at < reports.size(); ++at) {
    const Value& value = *reports[at].value;
    const Unit& unit =
        value.word.empty() || value.word == attribute.unit ? own : unit_named(value.word);
    const bool of_attribute = unit.dimension == own.dimension;
    const auto [place, is_new] =
        scale_of_dimension.try_emplace(unit.dimension, result.scales.size());
    if (is_new) {
      const bool named = of_attribute && !attribute.unit.empty();
      result.scales.emplace_back().unit = named ? attribute.unit : unit.base;
    }
    Scale& scale = result.scales[place->second];
    Interval interval = interval_of_number(value, settings.about_percent);
    const Rational& target = of_attribute && !attribute.unit.empty() ? own.factor : Rational(1);
    if (unit.factor != target) {
      scale_by(interval, unit.factor / target);
      result.unit_converted = true;
    }
    scale.reports.push_back(at);
    scale.intervals.push_back(std::move(interval));
  }
  if (result.scales.size() > 1) {
    std::sort(result.scales.begin(), result.scales.end(), [&](const Scale& a, const Scale& b) {
      const bool a_own = unit_named(a.unit).dimension == own.dimension;
      const bool b_own = unit_named(b.unit).dimension == own.dimension;
      return a_own != b_own ? a_own : a.unit < b.unit;
    });
    for (std::size_t i = 1; i < result.scales.size(); ++i) {
      result.missing.push_back(
          {Missing::What::unit_conversion, result.scales[i].unit, result.scales.front().unit, {}});
    }
  }
  return result;
}

// Positions of the reports in a currency.
using ByCurrency = std::map<std::string_view, std::vector<std::uint32_t>>;

// Moves the reports of every currency that converts to `target` from `by_currency` to one scale.
Scale take_scale(ByCurrency& by_currency, std::span<const ValueReport> reports,
                 const std::string& target, const RateTable& rates, const ScaleSettings& settings,
                 Scales& result) {
  Scale scale;
  scale.unit = target;
  for (auto it = by_currency.begin(); it != by_currency.end();) {
    const std::string currency(it->first);
    std::optional<Conversion> conversion;
    if (currency != target) {
      if (settings.convert_on) conversion = rates.convert(currency, target, *settings.convert_on);
      if (!conversion) {
        result.missing.push_back(
            {settings.convert_on ? Missing::What::rate : Missing::What::conversion_date, currency,
             target, std::string(settings.convert_on_text)});
        ++it;
        continue;
      }
      result.conversions.push_back(
          {currency, target, std::string(settings.convert_on_text), conversion->steps});
    }
    for (const std::uint32_t at : it->second) {
      Interval interval = interval_of_number(*reports[at].value, settings.about_percent);
      if (conversion) {
        scale_by(interval, conversion->factor);
        widen_by_percent(interval, settings.fx_percent);
      }
      scale.reports.push_back(at);
      scale.intervals.push_back(std::move(interval));
    }
    it = by_currency.erase(it);
  }
  return scale;
}

Scales amounts(std::span<const ValueReport> reports, const RateTable& rates,
               const ScaleSettings& settings) {
  const std::string& first = reports.front().value->word;
  if (std::ranges::all_of(reports,
                          [&](const ValueReport& report) { return report.value->word == first; })) {
    Scales result = numbers_on_one_scale(ValueType::money, reports, settings);
    result.scales.front().unit = first;
    return result;
  }
  Scales result;
  ByCurrency by_currency;
  for (std::uint32_t at = 0; at < reports.size(); ++at) {
    by_currency[reports[at].value->word].push_back(at);
  }
  while (!by_currency.empty()) {
    const bool wanted = by_currency.contains(settings.currency);
    const std::string target(wanted ? settings.currency : by_currency.begin()->first);
    result.scales.push_back(take_scale(by_currency, reports, target, rates, settings, result));
  }
  std::sort(result.missing.begin(), result.missing.end());
  return result;
}

}  // namespace

Scales bring_to_scales(const Attribute& attribute, std::span<const ValueReport> reports,
                       const RateTable& rates, const ScaleSettings& settings) {
  if (reports.empty()) return {};
  switch (attribute.type) {
    case ValueType::money:
      return amounts(reports, rates, settings);
    case ValueType::quantity:
      return quantities(attribute, reports, settings);
    case ValueType::date:
    case ValueType::percent:
    case ValueType::ordinal:
      return numbers_on_one_scale(attribute.type, reports, settings);
    case ValueType::entity:
    case ValueType::text:
    case ValueType::yes_no:
      return words_on_one_scale(reports);
  }
  return {};
}

}  // namespace tawatur
