// Which claim of the case a passage speaks of.

#ifndef CLAIMS_PROPOSE_CLAIM_MATCH_H
#define CLAIMS_PROPOSE_CLAIM_MATCH_H

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/case.h"
#include "claims/propose/claim_features.h"

namespace tawatur {

// From this score on a claim is suggested, and below the second it is doubtful.
inline constexpr unsigned kClaimFits = 50;
inline constexpr unsigned kClaimFitsWell = 70;
// A second claim whose score is as near as this is named.
inline constexpr unsigned kClaimNear = 15;

// A claim of the case, or one that is proposed for this document.
struct ClaimCandidate {
  Claim claim;
  bool is_new = false;
  std::vector<ClaimFeatures> texts;  // its statements and the passages that speak of it
};

struct ClaimFit {
  std::size_t candidate = 0;
  unsigned score = 0;
  std::vector<std::string> shared;
};

// The claims of a case with their statements and the quotes of their assertions, in the five
// languages that are read.
[[nodiscard]] std::vector<ClaimCandidate> claim_candidates(const Case& data);

// The candidates by score, best first, without those that share nothing. `types`: of the values in
// the passage; a claim that has an attribute of such a type fits better.
[[nodiscard]] std::vector<ClaimFit> fits_of(const ClaimFeatures& passage,
                                            const std::vector<ValueType>& types,
                                            const std::vector<ClaimCandidate>& candidates);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_CLAIM_MATCH_H
