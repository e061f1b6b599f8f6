// A history that goes along with a case file, under the key "history" (docs/reference/store.md).

#ifndef APP_SERVICE_STORE_HISTORY_FILE_H
#define APP_SERVICE_STORE_HISTORY_FILE_H

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/failure.h"
#include "store/store.h"

namespace tawatur {

// The case file `text` (as write_case makes it) with the whole history of the store.
[[nodiscard]] std::string with_history(std::string text, const StoreReader& store);

struct HistoryFile {
  std::vector<ForeignChange> changes;        // oldest first
  std::map<std::string, std::string> texts;  // that the case itself does not hold, by SHA-256
};

// The history in a case file that read_case accepts; no changes: there is none in it. Fails when it
// has not the form that with_history gives it.
[[nodiscard]] Outcome<HistoryFile> read_history(std::string_view text, const std::string& file);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_HISTORY_FILE_H
