// What of a finding is compared when one asks "did it change?".

#ifndef APP_SERVICE_FINDING_STATE_H
#define APP_SERVICE_FINDING_STATE_H

#include <optional>
#include <string>
#include <vector>

#include "claims/finding.h"

namespace tawatur {

// Which documents and lines carry a finding may change without what it says.
struct FindingState {
  FindingKind kind = FindingKind::unsupported;
  Origins origins;
  std::vector<std::string> groups;  // stance, range and unit of each; compared, not shown

  friend bool operator==(const FindingState&, const FindingState&) = default;
};

[[nodiscard]] FindingState state_of(const Finding& finding);

// One finding before and after something happened to the record. Never both nullopt, never equal.
struct FindingChange {
  ClaimIndex claim;
  AttributeIndex attribute;            // invalid: the claim itself
  std::optional<FindingState> before;  // nullopt: there was none
  std::optional<FindingState> after;   // nullopt: there is none any more
};

// By attribute, the claim itself first. Both lists are of one claim, as check_claim returns them.
[[nodiscard]] std::vector<FindingChange> changes_between(const std::vector<Finding>& before,
                                                         const std::vector<Finding>& after);

}  // namespace tawatur

#endif  // APP_SERVICE_FINDING_STATE_H
