// What changes if a source falls: every finding computed again without it.

#ifndef APP_SERVICE_IMPACT_H
#define APP_SERVICE_IMPACT_H

#include <cstddef>
#include <vector>

#include "app/service/finding_state.h"
#include "app/service/progress.h"
#include "claims/check_context.h"

namespace tawatur {

struct SourceImpact {
  SourceIndex source;
  std::vector<FindingChange> changes;  // by claim, then attribute
  std::size_t fallen = 0;              // of these: no support is left
  std::vector<ClaimIndex> gatekeeper;  // claims all of whose lines pass it
};

struct ImpactReport {
  std::size_t findings = 0;           // of the whole case, before
  std::vector<SourceImpact> sources;  // that change anything; most changes first
};

// The same for any number of threads.
[[nodiscard]] ImpactReport impact_of_all(const CheckContext& context, unsigned threads,
                                         Progress& progress);
// One entry, even if nothing changes.
[[nodiscard]] ImpactReport impact_of(const CheckContext& context, SourceIndex source,
                                     unsigned threads, Progress& progress);

}  // namespace tawatur

#endif  // APP_SERVICE_IMPACT_H
