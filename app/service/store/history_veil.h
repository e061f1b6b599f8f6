// A history without what is confidential: for reading it out.

#ifndef APP_SERVICE_STORE_HISTORY_VEIL_H
#define APP_SERVICE_STORE_HISTORY_VEIL_H

#include <map>
#include <string>
#include <string_view>

#include "claims/redact/pseudonyms.h"
#include "claims/redact/secret_words.h"
#include "store/store.h"

namespace tawatur {

// Knows every name that a record marked as confidential ever had. Cost: a look at the whole
// history.
class HistoryVeil {
 public:
  explicit HistoryVeil(const StoreReader& store);

  // Something is, or was when it left the case, marked.
  [[nodiscard]] bool hides() const { return !marked_.empty() || !secrets_.empty(); }
  // Entries of marked records keep number, time, person and operation; others lose the words that
  // tell. The hash stays that of the entry as it is.
  [[nodiscard]] HistoryEntry veiled(HistoryEntry entry) const;
  // "document a-1"
  [[nodiscard]] std::string veiled_name(const std::string& name) const;
  [[nodiscard]] std::string veiled(std::string_view text) const { return secrets_.without(text); }

 private:
  void learn(const StoreReader& store);

  std::map<RecordKey, std::string> marked_;  // with their pseudonyms
  SecretWords secrets_;
};

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_HISTORY_VEIL_H
