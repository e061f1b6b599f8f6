// Circles among things that must have none: owners, copied texts.

#ifndef CLAIMS_CASE_FILE_CIRCLES_H
#define CLAIMS_CASE_FILE_CIRCLES_H

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tawatur {

using CircleEdge = std::pair<std::uint32_t, std::uint32_t>;

// At most `limit` circles, at least one of each knot of circles; none when there is none. A circle
// is its nodes in the direction of the edges, beginning with the smallest. Nodes are
// 0..node_count-1, any number of them; no recursion; linear but for sorting the edges and printing
// the circles.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> find_circles(std::size_t node_count,
                                                                   std::vector<CircleEdge> edges,
                                                                   std::size_t limit);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CIRCLES_H
