// Who credits whom behind a group of values, as a small forest: one tree for each document.

#ifndef REPORTS_ATTRIBUTION_TREE_H
#define REPORTS_ATTRIBUTION_TREE_H

#include <cstddef>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/explanation.h"
#include "reports/messages.h"

namespace tawatur {

// The chains as the documents state them, of the group's first `most` assertions; chains that
// begin alike share their beginning. Where a credited source speaks for itself in this case, its
// own document follows in place of what others say about it; if that document is in the group, its
// tree stands beside, and a remark says so.
[[nodiscard]] std::vector<AttributionNode> attribution_tree(const CheckContext& context,
                                                            ClaimIndex claim, const Group& group,
                                                            std::size_t most,
                                                            const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_ATTRIBUTION_TREE_H
