// What type an attribute of long CSV has, and its cells as values.

#ifndef CLAIMS_CASE_FILE_COLUMN_TYPE_H
#define CLAIMS_CASE_FILE_COLUMN_TYPE_H

#include <optional>
#include <string>
#include <string_view>

#include "core/value/value.h"

namespace tawatur {

// Sees every cell of an attribute once, in any order; afterwards knows the one type that fits all.
class ColumnType {
 public:
  ColumnType() = default;
  explicit ColumnType(ValueType given) : given_(given) {}

  void see(std::string_view cell);

  [[nodiscard]] std::optional<ValueType> given() const { return given_; }
  [[nodiscard]] ValueType type() const;
  // Of a quantity: the unit that every cell names; empty if none does.
  [[nodiscard]] const std::string& unit() const { return unit_; }

 private:
  void see_number(std::string_view cell);

  std::optional<ValueType> given_;
  bool any_ = false;
  bool quantity_ = true;
  bool percent_ = true;
  bool date_ = true;
  bool yes_no_ = true;
  std::string unit_;
};

// Makes `value`, which must be new, the cell's; false when that is none of this type (money and
// entity never are).
[[nodiscard]] bool read_cell(std::string_view cell, ValueType type, Value& value);
[[nodiscard]] inline bool is_cell_of(std::string_view cell, ValueType type) {
  Value value;
  return read_cell(cell, type, value);
}

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_COLUMN_TYPE_H
