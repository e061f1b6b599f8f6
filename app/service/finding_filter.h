// Which findings the user wants to see.

#ifndef APP_SERVICE_FINDING_FILTER_H
#define APP_SERVICE_FINDING_FILTER_H

#include <string>
#include <vector>

#include "app/service/failure.h"
#include "claims/check_context.h"
#include "claims/finding.h"

namespace tawatur {

// Empty lists let everything through.
struct FindingFilter {
  std::vector<std::string> flags;
  std::vector<std::string> claims;   // ids
  std::vector<std::string> sources;  // ids
};

// The claims that pass, ascending. Fails for ids that the case does not have, all at once, each
// with the nearest known one.
[[nodiscard]] Outcome<std::vector<ClaimIndex>> wanted_claims(const CheckContext& context,
                                                             const FindingFilter& filter);

// By Flag; fails for unknown names.
[[nodiscard]] Outcome<std::vector<bool>> wanted_flags(const FindingFilter& filter);

[[nodiscard]] Outcome<ClaimIndex> find_claim(const Case& data, const std::string& id);
[[nodiscard]] Outcome<SourceIndex> find_source(const Case& data, const std::string& id);

}  // namespace tawatur

#endif  // APP_SERVICE_FINDING_FILTER_H
