// The common case: nobody credits anybody and nobody copies. Each line is one document with its
// publisher and topmost owner, and counting needs no search: lines of one family exclude each
// other, lines of two do not.

#ifndef CLAIMS_INDEPENDENCE_ONE_STEP_LINES_H
#define CLAIMS_INDEPENDENCE_ONE_STEP_LINES_H

#include <span>

#include "claims/check_context.h"
#include "claims/finding.h"
#include "claims/independence/independence.h"

namespace tawatur {

struct OneStepLine {
  DocumentIndex document;
  SourceIndex publisher;   // of the document
  bool qualifies = false;  // for `established`
};

// What assess_lines gives for the same lines. Documents may repeat. Cost: O(n log n).
[[nodiscard]] Independence assess_one_step(const CheckContext& context,
                                           std::span<const OneStepLine> lines, Proof proof);

// More publishers than families among the lines.
[[nodiscard]] bool families_hide_publishers(const CheckContext& context,
                                            std::span<const OneStepLine> lines);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_ONE_STEP_LINES_H
