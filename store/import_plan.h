// What an import would change.

#ifndef STORE_IMPORT_PLAN_H
#define STORE_IMPORT_PLAN_H

#include <vector>

#include "claims/case.h"
#include "store/change.h"
#include "store/store.h"

namespace tawatur {

struct ImportChanges {
  ImportPlan plan;
  // The store has only what `init` wrote: all of the case is new, and `added` is empty.
  bool everything = false;
  std::vector<RecordChange> added;
  std::vector<RecordChange> replaced;  // the case record of a store that was only just made; with
                                       // OnDifference::take all that differ
  Diagnostics problems;                // with OnDifference::refuse, the differences
};

[[nodiscard]] ImportChanges import_changes(const StoreReader& store, const Case& data,
                                           OnDifference on_difference);

// Every record of a case as new.
[[nodiscard]] std::vector<RecordChange> all_records(const Case& data);

}  // namespace tawatur

#endif  // STORE_IMPORT_PLAN_H
