// Brings the values of one attribute to common scales: one currency, one unit, days, words.
// Values that cannot be brought together stay on scales of their own, and what is missing is said.

#ifndef CLAIMS_COMPARE_SCALES_H
#define CLAIMS_COMPARE_SCALES_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/finding.h"
#include "core/number/interval.h"
#include "core/number/rational.h"
#include "core/small_vector.h"
#include "core/value/edtf.h"
#include "core/value/rate_table.h"
#include "core/value/value.h"

namespace tawatur {

// One affirming, standing assertion's value of the attribute.
struct ValueReport {
  AssertionIndex assertion;
  const Value* value = nullptr;  // never null
};

// Reports that compare with one another. Either intervals or words are filled, one entry for each
// report.
struct Scale {
  std::string unit;  // currency or unit; empty for percent, ordinal, date and words
  SmallVector<std::uint32_t, 8> reports;  // positions, ascending within a currency or unit
  std::vector<Interval> intervals;
  std::vector<std::string> words;
};

struct Scales {
  std::vector<Scale> scales;
  std::vector<Missing> missing;                 // sorted; empty when there is one scale
  std::vector<CurrencyConversion> conversions;  // sorted by currency
  bool unit_converted = false;
};

// What comparing needs beyond the values.
struct ScaleSettings {
  Rational about_percent;     // of the attribute, else of the case
  Rational fx_percent;        // how far converted ends are widened
  std::string_view currency;  // the case's; empty: none
  // The date that amounts are converted at, as EDTF text and as a span; nullopt: there is none.
  std::optional<DateSpan> convert_on;
  std::string_view convert_on_text;
};

// The scales of an attribute, none empty (decisions.md 15, 21, 22). Money: the case's currency if
// one of the values has it, else the alphabetically first, with every currency that converts to it;
// what is left forms the next scale in the same way. Quantity: the attribute's own dimension
// first, then by unit. Everything else: one scale.
[[nodiscard]] Scales bring_to_scales(const Attribute& attribute,
                                     std::span<const ValueReport> reports, const RateTable& rates,
                                     const ScaleSettings& settings);

}  // namespace tawatur

#endif  // CLAIMS_COMPARE_SCALES_H
