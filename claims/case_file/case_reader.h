// Reads case JSON (docs/schema/case.schema.json) strictly: a case comes back whole and consistent,
// or every problem of the file does.

#ifndef CLAIMS_CASE_FILE_CASE_READER_H
#define CLAIMS_CASE_FILE_CASE_READER_H

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "claims/case.h"
#include "core/diagnostic.h"

namespace tawatur {

struct CaseLimits {
  std::size_t file_bytes = std::size_t{4} << 30U;       // 4 GiB
  std::size_t depth = 64;                               // of arrays and objects
  std::size_t id_code_points = 256;                     // ids, attribute names, keys
  std::size_t string_bytes = std::size_t{1} << 20U;     // every other string: 1 MiB
  std::size_t snapshot_bytes = std::size_t{64} << 20U;  // the text of a snapshot: 64 MiB
};

// How a file is read, which changes nothing about what comes of it.
struct ReadPlan {
  unsigned threads = 1;
  // Files from this size on are first read on the supposition that nothing is wrong with them.
  std::size_t quick_bytes = std::size_t{1} << 16U;
  std::size_t piece_bytes = std::size_t{1} << 21U;  // what a thread reads at a time
  // Told of each part of the text that was read and is not likely to be needed again, though it may
  // be. From several threads at once. May be empty.
  std::function<void(std::string_view part)> done_with;
};

// `file_name` is only printed. Keys may come in any order and names may be used before they are
// defined; the tables of the result are sorted as claims/case.h says, whatever the file's order.
// On failure: at most kMaxDiagnostics problems by their place in the file, each with line, column
// and JSON pointer, then one without a place that says how many more there are. A syntax error
// ends the reading; names are then not looked up, for the rest of the file could define them.
// A leading byte order mark is skipped. Memory: the case and about a tenth more; nothing of `text`
// is kept. Thread-safe.
[[nodiscard]] tl::expected<Case, Diagnostics> read_case(std::string_view text,
                                                        std::string file_name,
                                                        const CaseLimits& limits = {},
                                                        const ReadPlan& plan = {});

// The beginning of a text shows that the whole can be no case, because it is not JSON there, or
// more deeply nested than any case: read_case() says the same of the beginning as of the whole.
[[nodiscard]] bool is_hopeless(std::string_view beginning, const CaseLimits& limits = {});

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_READER_H
