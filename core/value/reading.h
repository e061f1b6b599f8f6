// What a value may mean: the set of exact values it allows, on the scale of its own unit or
// currency. Comparison across units and currencies happens in claims/compare.

#ifndef CORE_VALUE_READING_H
#define CORE_VALUE_READING_H

#include <string>

#include "core/number/interval.h"
#include "core/number/rational.h"
#include "core/result.h"
#include "core/value/value.h"

namespace tawatur {

// For money, quantity, percent, ordinal: the interval that hedge, precision and number make
// (decisions.md 11). `about_percent` is the width of `about`, in percent of the magnitude.
//   none        a point, or ± half the precision (closed)
//   about       ± about_percent of |x|, closed
//   more-than   (x, ∞)
//   at-least    [x, ∞)
//   less-than   [0, x) for x > 0, else (-∞, x)
//   at-most     [0, x] for x >= 0, else (-∞, x]; up-to is the same
//   between     [x, upper]
//   dozens      [x, 5x), the 5 from data/hedges.json
// The value must satisfy check_value.
[[nodiscard]] Interval interval_of_number(const Value& value, const Rational& about_percent);

// For dates: the span as days. The value must satisfy check_value.
[[nodiscard]] Interval interval_of_date(const Value& value);

// What is compared for entity, text and yes/no: the source id, the folded text (decisions.md
// 16), "yes" or "no".
[[nodiscard]] std::string word_of(const Value& value);

// Everything about a value that can be wrong by itself: currency not three ASCII capitals,
// `between` without or with a smaller upper number, an upper number without `between`, a hedge
// on a type that takes none, precision not above 0, `dozens` of a number not above 0, an
// invalid EDTF date, text that is empty after folding. One sentence that names the key.
[[nodiscard]] Result<void> check_value(const Value& value);

}  // namespace tawatur

#endif  // CORE_VALUE_READING_H
