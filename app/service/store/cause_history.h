// Who changed what made a finding change, when and why: the entries of a history behind the causes
// of a comparison of two days.

#ifndef APP_SERVICE_STORE_CAUSE_HISTORY_H
#define APP_SERVICE_STORE_CAUSE_HISTORY_H

#include <map>
#include <vector>

#include "app/service/case_diff.h"
#include "store/store.h"

namespace tawatur {

using CauseHistory = std::map<RecordKey, std::vector<HistoryEntry>>;

// The record that a cause of this finding is about.
[[nodiscard]] RecordKey record_of(const FindingDiff& change, const Cause& cause);

// The entries after `from` and up to `to` that changed a record of a cause; without their JSON.
[[nodiscard]] CauseHistory history_of(const CaseDiff& diff, const StoreReader& store,
                                      EntryNumber from, EntryNumber to);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_CAUSE_HISTORY_H
