// What differs in the records of one claim.

#ifndef APP_SERVICE_DIFF_CAUSES_H
#define APP_SERVICE_DIFF_CAUSES_H

#include <string>
#include <vector>

#include "app/service/case_diff.h"
#include "claims/check_context.h"

namespace tawatur {

// A claim as it stands in one of the two records; invalid: it is not there.
struct ClaimSide {
  const CheckContext& context;
  ClaimIndex claim;
};

// Everything that differs and bears on the claim's finding for `attribute` (empty: on the claim
// itself). Sorted, each once.
[[nodiscard]] std::vector<Cause> causes_of(const ClaimSide& before, const ClaimSide& after,
                                           const std::string& attribute);

}  // namespace tawatur

#endif  // APP_SERVICE_DIFF_CAUSES_H
