// What a change comes to: the records before and after, looked at together with everything that
// they name and everything that could break. The same for every backend.

#ifndef STORE_CHANGE_PLAN_H
#define STORE_CHANGE_PLAN_H

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/case.h"
#include "store/change.h"
#include "store/store.h"

namespace tawatur {

struct PlannedChange {
  std::string operation;
  RecordKey key;
  std::optional<Record> before;
  std::optional<std::string> after;  // canonical, texts by hash
  std::size_t row = 0;               // of `after` in ChangePlan::neighbourhood
};

struct ChangePlan {
  std::vector<PlannedChange> changes;  // in the order asked for, without those that change nothing
  // The changed records and all that they name, directly or through others, as a consistent case
  // with texts.
  Case neighbourhood;
};

// Fails with every problem found (see StoreWriter::apply).
[[nodiscard]] Checked<ChangePlan> plan_change(const StoreReader& store,
                                              const std::vector<RecordChange>& changes);

}  // namespace tawatur

#endif  // STORE_CHANGE_PLAN_H
