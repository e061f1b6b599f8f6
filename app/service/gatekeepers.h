// The single points of failure of a claim.

#ifndef APP_SERVICE_GATEKEEPERS_H
#define APP_SERVICE_GATEKEEPERS_H

#include <vector>

#include "claims/check_context.h"

namespace tawatur {

// The sources that every line of the claim's standing assertions passes, whichever origin it starts
// from: dominators of the claim in its provenance graph, nearest to the claim first. Empty when
// there is no line, or when there are more lines than kMaxLines.
[[nodiscard]] std::vector<SourceIndex> gatekeepers(const CheckContext& context, ClaimIndex claim);

}  // namespace tawatur

#endif  // APP_SERVICE_GATEKEEPERS_H
