// From a path to a case and its exchange rates.

#ifndef APP_SERVICE_LOAD_CASE_H
#define APP_SERVICE_LOAD_CASE_H

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/service/failure.h"
#include "claims/case.h"
#include "claims/check_context.h"
#include "core/value/rate_table.h"
#include "core/value/value.h"
#include "store/store.h"

namespace tawatur {

struct LoadOptions {
  std::size_t max_bytes = std::size_t{4} << 30U;
  std::map<std::string, ValueType> types;  // long CSV: attribute -> type
  std::string rates_file;                  // CSV of the European Central Bank; empty: none
  unsigned threads = 1;                    // changes nothing but the time
  bool with_sha256 = false;                // open_case: hash the file's bytes
  // --as-of. Of a store: as it was at the end of that day. A file has no history: what had been
  // published by then.
  std::optional<DayNumber> known_on;
};

// `path` is a store, a case JSON or a long CSV, told apart by content, or `-` for standard input
// (no store). On failure every problem of the file is listed (the first hundred). `remarks`, if
// given, takes what should be said about a file that was read.
[[nodiscard]] Outcome<Case> load_case(const std::string& path, const LoadOptions& options,
                                      Diagnostics* remarks = nullptr);

// A case ready to be checked.
struct OpenCase {
  std::unique_ptr<const Case> data;  // what `context` refers to
  std::unique_ptr<const CheckContext> context;
  std::string sha256;   // of the file's bytes, of a store those of its case JSON; empty when not
                        // asked for
  Diagnostics remarks;  // what should be said about the file
};

// The last entry of that day. Fails when the history begins later.
[[nodiscard]] Outcome<EntryNumber> entry_on(const StoreReader& store, DayNumber day);

[[nodiscard]] Outcome<OpenCase> open_case(const std::string& path, const LoadOptions& options,
                                          const CheckOptions& check);

// The case's own rates with those of `options.rates_file` laid over them.
[[nodiscard]] Outcome<RateTable> load_rates(const Case& data, const LoadOptions& options);

}  // namespace tawatur

#endif  // APP_SERVICE_LOAD_CASE_H
