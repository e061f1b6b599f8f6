// What can be said about lines that are too many to write down (decisions.md 4).

#ifndef CLAIMS_INDEPENDENCE_FLOW_BOUND_H
#define CLAIMS_INDEPENDENCE_FLOW_BOUND_H

#include <cstdint>
#include <span>
#include <vector>

#include "claims/finding.h"
#include "claims/independence/claim_view.h"
#include "claims/independence/line_walk.h"

namespace tawatur {

struct FlowBound {
  std::uint32_t possible = 0;  // no packing of lines is larger
  NameList cut;                // names that touch every line, as many, nearest to the origins;
                               // sorted by text. A family of outlets is named by its topmost owner.
};

// Maximum flow from the ends of lines to the documents of `starts`, every name passed once. Lines
// that nobody stated, stitched together from two, are counted too: hence a bound. Cost: the flow
// on a graph of as many nodes and edges as the claim has documents, sources and links.
[[nodiscard]] FlowBound flow_bound(const ClaimView& view, std::span<const LocalAssertion> starts);

// Lines that share no name, found one after the other, short ones first: as many are independent
// at least.
struct DisjointLines {
  std::vector<WalkedLine> qualifying;  // count for `established`; proposed copies share names too
  std::vector<WalkedLine> possible;
};

// `in_group` as for walk_lines; all starts take one stance. At most one line a start. Cost: linear
// in the links that lines from the starts can follow.
[[nodiscard]] DisjointLines disjoint_lines(const ClaimView& view,
                                           std::span<const LocalAssertion> starts,
                                           const std::vector<std::uint8_t>& in_group);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_FLOW_BOUND_H
