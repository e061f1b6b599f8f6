// Reads the long CSV of data-fusion data sets, `source,object,attribute,value[,time]`, as a case.

#ifndef CLAIMS_CASE_FILE_LONG_CSV_H
#define CLAIMS_CASE_FILE_LONG_CSV_H

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "claims/case.h"
#include "core/diagnostic.h"
#include "core/value/value.h"

namespace tawatur {

struct LongCsvOptions {
  std::string case_id = "csv";
  // Attribute (as in the file) -> type; of every other attribute the type is detected. Of money
  // and entity no type can be given: a cell does not say the currency, or who is meant.
  std::map<std::string, ValueType> types;
  std::size_t file_bytes = std::size_t{4} << 30U;
};

// RFC 4180: quotes, CRLF or LF, a byte order mark, the header required; columns in any order; white
// space around unquoted cells and rows without a value are skipped.
//   object     a claim (id and statement; `#` becomes `%23`, and `%23` `%2523`)
//   attribute  an attribute of each claim that has a value for it
//   source     a source of kind outlet; one document for each day of the time column, as
//              `SOURCE@YYYY-MM-DD` (time YYYY-MM-DD or YYYYMMDD), else `SOURCE@csv`, undated
//   row        a value of the assertion `DOCUMENT|OBJECT`; a second, different value of one
//              attribute makes the assertion `DOCUMENT|OBJECT~2`, and so on; a repeated row is
//              dropped
// An attribute's type, over all its values: quantity (every one a decimal, all with one known unit
// or none), percent (all with %), date (years, months, days; not only years, which are decimals),
// bool (yes, no, true, false in any case), else text. The result is as if read_case had read it,
// and does not depend on the order of the rows, except which of several values is `~2`.
// On failure: at most kMaxDiagnostics problems with line and column, then how many more. `remarks`,
// if given, takes what should be said about a file that was read: that times are no days.
[[nodiscard]] tl::expected<Case, Diagnostics> read_long_csv(std::string_view text,
                                                            std::string file_name,
                                                            const LongCsvOptions& options = {},
                                                            Diagnostics* remarks = nullptr);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_LONG_CSV_H
