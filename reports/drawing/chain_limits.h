// Making a picture small enough to be read: repeats put together, a neighbourhood cut out, and
// what is least connected left out.

#ifndef REPORTS_DRAWING_CHAIN_LIMITS_H
#define REPORTS_DRAWING_CHAIN_LIMITS_H

#include <cstddef>

#include "reports/drawing/chain_graph.h"

namespace tawatur {

// Puts documents together that tell the same story: they support the same and have the same
// behind them, something shared included, and none is on the lines that were counted, in a cut or
// aside. Only where at least `least` (>= 2) can be put together.
//   five papers that print one wire's report: one stays (it is the line), four become "4 repeats"
//   five papers with correspondents of their own: each is a line, all stay
[[nodiscard]] ChainGraph with_repeats_together(const ChainGraph& graph, std::size_t least);

// What is within `depth` steps of the source (its node, or documents it publishes), along arrows
// of any direction, and the claims of the values among it. Empty when the source is not in the
// graph.
[[nodiscard]] ChainGraph around(const CheckContext& context, const ChainGraph& graph,
                                SourceIndex source, std::size_t depth);

struct Limited {
  ChainGraph graph;
  std::size_t hidden = 0;  // nodes that were left out, counting each document of repeats
};

// How many layers all arrows cross together in a drawing whose layers are the longest ways; what a
// layout costs grows with it and not with the nodes. Arrows that close a circle count nothing.
//   a row of n papers that all support one claim: about n * n / 2
[[nodiscard]] std::size_t layers_crossed(const ChainGraph& graph);

// At most `most` nodes: documents with the fewest arrows go first, those on counted lines and in
// a cut last, then values with the fewest documents; what then leads nowhere goes with them.
[[nodiscard]] Limited limited(const ChainGraph& graph, std::size_t most);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_CHAIN_LIMITS_H
