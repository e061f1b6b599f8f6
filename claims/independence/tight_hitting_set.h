// Hitting sets that are as small as a packing is large.

#ifndef CLAIMS_INDEPENDENCE_TIGHT_HITTING_SET_H
#define CLAIMS_INDEPENDENCE_TIGHT_HITTING_SET_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/independence/packing.h"

namespace tawatur {

// The best hitting set (least total distance, then the smallest sorted list) with exactly one
// element of each packed set; nullopt when there is none, or when `steps` passes kMaxPackingSteps.
// `packing` holds positions of sets no two of which share an element.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> tight_hitting_set(
    std::span<const ElementSet> sets, std::span<const std::uint32_t> packing,
    std::span<const std::uint32_t> distance, std::size_t& steps);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_TIGHT_HITTING_SET_H
