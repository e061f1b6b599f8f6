// Values of a case as they stand in columns, and back.

#ifndef STORE_SQLITE_COLUMNS_H
#define STORE_SQLITE_COLUMNS_H

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extras.h"
#include "core/number/decimal.h"
#include "core/value/value.h"

namespace tawatur::sqlite {

// {"x-a":1,…}; "" for none.
[[nodiscard]] std::string json_of(const Extras& extras);
// Throws StoreFailure for anything that json_of does not write.
[[nodiscard]] Extras extras_of(std::string_view json);

// A JSON array of strings; "" for an empty one. list_of throws StoreFailure for anything else.
[[nodiscard]] std::string json_list(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> list_of(std::string_view json);

// A number, a date, a text, a source's id, "yes" or "no".
[[nodiscard]] std::string shown_value(const Value& value);
// Sets number, word or yes; `unit` is for numbers. Throws StoreFailure.
void read_shown_value(std::string_view shown, std::string_view unit, Value& value);

[[nodiscard]] Decimal decimal_of(std::string_view text);  // throws StoreFailure

// What a column holds that no program of ours wrote.
[[noreturn]] void fail_for(std::string_view what, std::string_view text);

// The number of the row with this id, in a table sorted by id; 0: none.
template <typename Row>
[[nodiscard]] std::int64_t row_named(const std::vector<Row>& table, std::string_view id,
                                     const std::vector<std::int64_t>& numbers) {
  const auto found = std::ranges::lower_bound(table, id, {}, &Row::id);
  if (found == table.end() || found->id != id) return 0;
  return numbers[static_cast<std::size_t>(found - table.begin())];
}

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_COLUMNS_H
