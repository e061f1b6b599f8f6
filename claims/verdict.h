// What a person decided about a claim or one of its attributes, and the scale it is said on.
//
// A verdict is somebody's: it has a name, a date and a reason, and stands beside what the program
// found, never in its place. So that one can see later that the record has changed under it, a
// verdict keeps what was found when it was given.

#ifndef CLAIMS_VERDICT_H
#define CLAIMS_VERDICT_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/finding.h"
#include "core/extras.h"
#include "sources/document.h"
#include "sources/source.h"

namespace tawatur {

// A finding in the few words that two states of it are compared by: which documents and lines carry
// it may change without what it says.
struct RecordedFinding {
  std::string finding;  // "conflicting"; empty: nothing was found, or it was not written down
  std::uint32_t established = 0;
  std::uint32_t possible = 0;
  std::vector<std::string> groups;  // "affirms", "180000000..220000000 EUR"
  Extras extras;

  friend bool operator==(const RecordedFinding&, const RecordedFinding&) = default;
};

[[nodiscard]] RecordedFinding recorded(const Finding& finding);

struct Verdict {
  std::string id;
  ClaimIndex claim;
  std::string attribute;  // a name; empty: the claim itself
  std::string rating;     // a word of the team's scale
  std::string reason;
  std::string by;
  std::string on;  // EDTF
  RecordedFinding finding;
  Extras extras;

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// A word of a scale, and what comes nearest to it on the scales that others use; empty: nothing.
struct Rating {
  std::string name;
  std::vector<LocalizedText> labels;
  std::string claimreview;  // a ClaimReview alternateName
  std::string averitec;     // an AVeriTeC label
  std::string airwars;      // a grade of Airwars
  Extras extras;

  friend bool operator==(const Rating&, const Rating&) = default;
};

}  // namespace tawatur

#endif  // CLAIMS_VERDICT_H
