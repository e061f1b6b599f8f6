// What notes need to know about a possible line, however it was found (decisions.md 24).

#ifndef CLAIMS_LINE_FACTS_H
#define CLAIMS_LINE_FACTS_H

#include "claims/check_context.h"
#include "claims/finding.h"
#include "claims/independence/line_walk.h"
#include "claims/note_set.h"

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

// The notes that follow from a finding's possible lines, shown one by one: retracted-upstream,
// untraced, anonymous-origin, not-consulted, not-in-cited-document, confidential.
class LineNotes {
 public:
  void see(const LineFacts& line);
  // The beginning of lines that were left out; how they end is told by the lines that were not.
  void see_left_out(const LineFacts& line);
  [[nodiscard]] NoteSet notes(const Origins& origins) const;

 private:
  bool any_ = false;
  bool all_untraced_ = true;
  bool all_anonymous_ = true;
  bool not_held_ = false;
  bool retracted_ = false;
  bool not_in_cited_ = false;
  bool confidential_ = false;
};

}  // namespace tawatur

#endif  // CLAIMS_LINE_FACTS_H
