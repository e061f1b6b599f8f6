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

// A claim of which only the sources that most of its assertions name were taken away.
struct PartlyTried {
  ClaimIndex claim;
  std::size_t tried = 0;
  std::size_t sources = 0;
};

// Taking a source away costs a check of the claim; of a claim with more assertions times sources
// than this as few sources are tried as keep below it, but at least kLeastTried.
inline constexpr std::size_t kMostRechecked = 500'000;
inline constexpr std::size_t kLeastTried = 16;

struct ImpactReport {
  std::size_t findings = 0;           // of the whole case, before
  std::vector<PartlyTried> partly;    // by claim; never when one source is asked for
  std::vector<SourceImpact> sources;  // that change anything; most changes first
};

// The same for any number of threads.
[[nodiscard]] ImpactReport impact_of_all(const CheckContext& context, unsigned threads,
                                         Progress& progress);
// One entry, even if nothing changes. Looks only at the claims that the source is behind.
[[nodiscard]] ImpactReport impact_of(const CheckContext& context, SourceIndex source,
                                     unsigned threads, Progress& progress);

}  // namespace tawatur

#endif  // APP_SERVICE_IMPACT_H
