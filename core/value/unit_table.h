// Units of measure and how they convert: a table read from data/units.json (embedded).

#ifndef CORE_VALUE_UNIT_TABLE_H
#define CORE_VALUE_UNIT_TABLE_H

#include <string>
#include <string_view>

#include "core/number/rational.h"

namespace tawatur {

struct Unit {
  std::string dimension;  // "length", "mass", …, "count"; for an unknown unit the unit itself
  std::string base;       // symbol of the dimension's base unit: "m", "kg", "s", "count", …
  Rational factor;        // exact: one of this unit = factor × base; 1 for an unknown unit
  bool known = false;
};

// `symbol` as in the case JSON ("km", "mm", "t", "MW", "km/h"); empty means a plain count.
// Symbols and the aliases of the table ("metre", "kilometres") are looked up exactly, case
// included ("mW" is not "MW"). An unknown unit is a dimension of its own: it compares only with
// the same string. The reference lives as long as the program. Thread-safe.
[[nodiscard]] const Unit& unit_named(std::string_view symbol);

}  // namespace tawatur

#endif  // CORE_VALUE_UNIT_TABLE_H
