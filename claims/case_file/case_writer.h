// Writes a case as canonical JSON: the same case gives the same bytes everywhere, and a small
// change of the case is a small change of the file.

#ifndef CLAIMS_CASE_FILE_CASE_WRITER_H
#define CLAIMS_CASE_FILE_CASE_WRITER_H

#include <functional>
#include <string>
#include <string_view>

#include "claims/case.h"

namespace tawatur {

// Two spaces of indentation, keys in the order of the format's description, tables by id, what is
// absent or the default left out, a line feed at the end. Everything else than what a case means
// (order of keys and tables, escapes, white space) is lost: read_case(write_case(c)) == c, and
// writing that again gives the same bytes. The case must be one that read_case could return.
[[nodiscard]] std::string write_case(const Case& data);

// The same bytes in pieces of about 64 KiB; `sink` is called in order.
void write_case(const Case& data, const std::function<void(std::string_view)>& sink);

// SHA-256 of the canonical bytes, in lower-case hexadecimal.
[[nodiscard]] std::string case_sha256(const Case& data);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_WRITER_H
