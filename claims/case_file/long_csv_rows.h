// Long CSV as numbered names and a flat table of rows, before a case is made of it.

#ifndef CLAIMS_CASE_FILE_LONG_CSV_ROWS_H
#define CLAIMS_CASE_FILE_LONG_CSV_ROWS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case_file/column_type.h"
#include "claims/case_file/csv_cursor.h"
#include "claims/case_file/id_table.h"
#include "claims/case_file/long_csv.h"

namespace tawatur {

struct LongCsvRow {
  const char* value = nullptr;  // never empty
  std::uint32_t value_size = 0;
  std::uint32_t document = 0;   // in documents
  std::uint32_t object = 0;     // in objects
  std::uint32_t attribute = 0;  // in attributes

  [[nodiscard]] std::string_view cell() const { return {value, value_size}; }
};

struct LongCsvDocument {
  std::uint32_t source = 0;
  std::string day;  // "2011-12-01", or empty
};

struct LongCsvRows {
  explicit LongCsvRows(std::string_view text) : cursor(text) {}

  CsvCursor cursor;  // keeps the cells
  IdTable sources;
  IdTable objects;                // `#` escaped
  IdTable attributes;             // `#` escaped
  std::vector<ColumnType> types;  // by attribute
  std::vector<LongCsvDocument> documents;
  std::vector<LongCsvRow> rows;  // in the order of the file
  std::size_t no_days = 0;       // rows with a time that is no day
  std::string_view first_no_day;
  CsvCursor::Place place_of_no_day;
};

// `#` as %23, for `claim#attribute` is how findings are named; `%23` as %2523, so that two names
// stay two.
[[nodiscard]] std::string escaped_name(std::string_view name);

// Every problem of the file, in its order; empty: `out` is complete.
[[nodiscard]] Diagnostics read_long_csv_rows(const std::string& file, const LongCsvOptions& options,
                                             LongCsvRows& out);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_LONG_CSV_ROWS_H
