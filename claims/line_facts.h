// What notes need to know about a possible line, however it was found (decisions.md 24).

#ifndef CLAIMS_LINE_FACTS_H
#define CLAIMS_LINE_FACTS_H

#include <vector>

#include "claims/check_context.h"
#include "claims/finding.h"
#include "claims/independence/line_walk.h"

namespace tawatur {

struct LineFacts {
  Basis basis = Basis::unattributed;  // how the end knows; never none
  bool unnamed_end = false;
  bool end_held = false;   // see WalkedLine
  bool retracted = false;  // a document on it or copied by it is retracted
  bool not_in_cited = false;
  bool confidential = false;  // a source on it is, or its end knows confidentially
};

[[nodiscard]] LineFacts facts_of(const CheckContext& context, ClaimIndex claim,
                                 const WalkedLine& line);

// The notes that follow from a finding's possible lines, unordered: retracted-upstream, untraced,
// anonymous-origin, not-consulted, not-in-cited-document, confidential.
[[nodiscard]] std::vector<Note> line_notes(const std::vector<LineFacts>& lines,
                                           const Origins& origins);

}  // namespace tawatur

#endif  // CLAIMS_LINE_FACTS_H
