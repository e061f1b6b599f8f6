// A value as a source gave it: typed, exact, with the words it was read from. What it may mean
// as a set of exact values is decided by core/value/reading.h.

#ifndef CORE_VALUE_VALUE_H
#define CORE_VALUE_VALUE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/box.h"
#include "core/extras.h"
#include "core/number/decimal.h"

namespace tawatur {

enum class ValueType : std::uint8_t {
  money,
  quantity,
  date,
  percent,
  ordinal,
  entity,
  text,
  yes_no
};

enum class Hedge : std::uint8_t {
  none,
  about,
  more_than,
  less_than,
  at_least,
  at_most,
  up_to,
  between,
  dozens
};

// The rare parts of a value.
struct ValueDetail {
  std::string printed;               // the source's own words; empty: not recorded
  std::optional<Decimal> upper;      // the second number of `between`
  std::optional<Decimal> precision;  // size of the last printed digit, > 0
  Extras extras;

  friend bool operator==(const ValueDetail&, const ValueDetail&) = default;
};

struct Value {
  ValueType type = ValueType::text;
  Hedge hedge = Hedge::none;  // only money, quantity, percent, ordinal
  bool yes = false;           // yes_no
  Decimal number;             // money amount, quantity, percent, ordinal
  std::string word;           // money: currency; quantity: unit, empty if absent; date: EDTF;
                              // entity: source id; text: the text
  Box<ValueDetail> detail;

  friend bool operator==(const Value&, const Value&) = default;
};

// The names of the case JSON: "money", …, "bool"; "about", "more-than", …. name_of(none) is "".
[[nodiscard]] std::string_view name_of(ValueType type);
[[nodiscard]] std::string_view name_of(Hedge hedge);
[[nodiscard]] std::optional<ValueType> value_type_named(std::string_view name);
[[nodiscard]] std::optional<Hedge> hedge_named(std::string_view name);
[[nodiscard]] bool takes_hedge(ValueType type);  // money, quantity, percent, ordinal

}  // namespace tawatur

#endif  // CORE_VALUE_VALUE_H
