// What was decided about a document, taken over to a newer version of its text.

#ifndef APP_SERVICE_PROPOSALS_NEXT_VERSION_H
#define APP_SERVICE_PROPOSALS_NEXT_VERSION_H

#include <vector>

#include "app/service/proposals/decisions.h"
#include "claims/case.h"
#include "store/store.h"

namespace tawatur {

struct CarriedOver {
  Decisions decisions;                // at the places that their proposals have now
  Decisions left;                     // of proposals that the new text does not have
  std::vector<RecordChange> changes;  // of assertions, whose quotes stand elsewhere now
};

// `next`: the case with the new text in the place of the old; `document` is the row of it in both.
// Decisions and assertions follow their proposals; what was quoted by hand follows its words, to
// the nearest place that has them. What the new text does not have stays as it is: its quote is
// then nowhere, which is a finding.
[[nodiscard]] CarriedOver carry_over(const StoreReader& view, const Case& data, const Case& next,
                                     DocumentIndex document);

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_NEXT_VERSION_H
