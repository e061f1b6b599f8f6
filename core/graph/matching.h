// Maximum matching: the most edges no two of which share an end.

#ifndef CORE_GRAPH_MATCHING_H
#define CORE_GRAPH_MATCHING_H

#include <cstddef>
#include <vector>

#include "core/graph/digraph.h"

namespace tawatur {

// The direction of edges does not count; there are no loops. Returns positions in graph.edges,
// ascending; of parallel edges the first. Edmonds' algorithm (Boost.Graph), near O(n · m).
[[nodiscard]] std::vector<std::size_t> maximum_matching(const Digraph& graph);

}  // namespace tawatur

#endif  // CORE_GRAPH_MATCHING_H
