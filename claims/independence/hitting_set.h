// Hitting set: the fewest elements that touch every set.

#ifndef CLAIMS_INDEPENDENCE_HITTING_SET_H
#define CLAIMS_INDEPENDENCE_HITTING_SET_H

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/independence/packing.h"

namespace tawatur {

// Of the smallest hitting sets, one with the least total distance; of those, the smallest sorted
// list (decisions.md 5). `distance[e]` is that of element e. nullopt when the search took more
// than kMaxPackingSteps steps.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> smallest_hitting_set(
    std::span<const ElementSet> sets, std::span<const std::uint32_t> distance);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_HITTING_SET_H
