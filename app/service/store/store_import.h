// Making a store, and bringing files into it.

#ifndef APP_SERVICE_STORE_STORE_IMPORT_H
#define APP_SERVICE_STORE_STORE_IMPORT_H

#include <string>

#include "app/service/failure.h"
#include "app/service/load_case.h"
#include "store/change.h"

namespace tawatur {

// By the first bytes of the file. False for `-` and for what cannot be read.
[[nodiscard]] bool is_store(const std::string& path);

// A new store at `path`, where nothing may be yet.
[[nodiscard]] Outcome<void> init_store(const std::string& path, const std::string& case_id,
                                       const Author& author);

struct ImportRequest {
  std::string file;  // case JSON, long CSV or store; `-` for standard input
  LoadOptions load;
  OnDifference on_difference = OnDifference::refuse;
  bool dry_run = false;  // only the plan: nothing is written, and differences are no failure
};

struct FileImport {
  ImportResult records;
  bool took_history = false;  // then `entries` of it, and `records` says nothing
  std::size_t entries = 0;
  Diagnostics remarks;
};

// Adds what is new in a file to a store,
// all of it or nothing. A history in the file that continues the store's is taken over, its hashes
// checked; a store that is not there yet is then made with it.
[[nodiscard]] Outcome<FileImport> import_file(const std::string& store,
                                              const ImportRequest& request, const Author& author);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_STORE_IMPORT_H
