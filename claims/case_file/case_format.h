// Recognises what kind of case file some bytes are.

#ifndef CLAIMS_CASE_FILE_CASE_FORMAT_H
#define CLAIMS_CASE_FILE_CASE_FORMAT_H

#include <cstdint>
#include <string_view>

#include "core/result.h"

namespace tawatur {

enum class CaseFormat : std::uint8_t {
  json,
  long_csv
};

// By content, never by name; the first 4 KiB are enough. JSON begins with `{` (after a byte order
// mark and white space); long CSV has a first line of columns that names source, object, attribute
// and value. Fails with unsupported for anything else; the message says what it looks like (empty,
// a SQLite file, a PDF, …) and what is wanted.
[[nodiscard]] Result<CaseFormat> detect_case_format(std::string_view first_bytes);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_FORMAT_H
