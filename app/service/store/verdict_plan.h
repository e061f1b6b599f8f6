// Verdicts of people made into changes of records.

#ifndef APP_SERVICE_STORE_VERDICT_PLAN_H
#define APP_SERVICE_STORE_VERDICT_PLAN_H

#include <vector>

#include "app/service/store/edit_plan.h"

namespace tawatur {

//   verdict add|set|retract CLAIM[#ATTRIBUTE] [RATING] [FIELD=VALUE …] [--on DATE] [--of PERSON]
//
// Fields: rating, reason, by, on, x-…. Whose verdict: --of, else the author's; one person gives one
// verdict on one thing, and its id says so (CLAIM#ATTRIBUTE@PERSON); `set` and `retract` take an
// id, too. What is found at this moment is written down with it. The reason is the author's unless
// given, the day the author's. Fails when the rating is not on the case's scale.
[[nodiscard]] Outcome<std::vector<RecordChange>> plan_verdict(const StoreReader& view,
                                                              const EditCommand& command);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_VERDICT_PLAN_H
