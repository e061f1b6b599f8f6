// Which sources stand behind which claims.

#ifndef APP_SERVICE_CLAIM_SOURCES_H
#define APP_SERVICE_CLAIM_SOURCES_H

#include <vector>

#include "claims/check_context.h"

namespace tawatur {

// Every source that a line of the claim can pass: publishers of its documents, sources credited by
// their chains, publishers of what its documents copy. Sorted; may hold sources on no line.
[[nodiscard]] std::vector<SourceIndex> sources_behind(const CheckContext& context,
                                                      ClaimIndex claim);

// By source, the claims it stands behind, ascending.
[[nodiscard]] std::vector<std::vector<ClaimIndex>> claims_by_source(const CheckContext& context);

}  // namespace tawatur

#endif  // APP_SERVICE_CLAIM_SOURCES_H
