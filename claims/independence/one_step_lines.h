// The common case: nobody credits anybody and nobody copies. Each line is one document with its
// publisher and topmost owner, and counting needs no search: lines of one family exclude each
// other, lines of two do not.

#ifndef CLAIMS_INDEPENDENCE_ONE_STEP_LINES_H
#define CLAIMS_INDEPENDENCE_ONE_STEP_LINES_H

#include <compare>
#include <span>

#include "claims/check_context.h"
#include "claims/finding.h"
#include "claims/independence/independence.h"

namespace tawatur {

struct OneStepLine {
  SourceIndex family;  // topmost owner of the publisher
  DocumentIndex document;
  SourceIndex publisher;
  bool qualifies = false;  // for `established`

  friend auto operator<=>(const OneStepLine&, const OneStepLine&) = default;
};

// What assess_lines gives for the same lines. `sorted`: ascending; documents may repeat. Linear.
[[nodiscard]] Independence assess_one_step(const CheckContext& context,
                                           std::span<const OneStepLine> sorted, Proof proof);

// More publishers than families among the lines, which are sorted by document within each family.
[[nodiscard]] bool families_hide_publishers(std::span<const OneStepLine> sorted);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_ONE_STEP_LINES_H
