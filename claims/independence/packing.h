// Set packing: the largest number of sets no two of which share an element.

#ifndef CLAIMS_INDEPENDENCE_PACKING_H
#define CLAIMS_INDEPENDENCE_PACKING_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tawatur {

// Sorted, without repetitions, not empty. Elements are small integers (below a few thousand).
using ElementSet = std::vector<std::uint32_t>;

// A step is one look at one set: a count, so that every machine gives up at the same place.
inline constexpr std::size_t kMaxPackingSteps = 1'000'000;

// The positions of a largest packing, ascending; among the largest, the lexicographically smallest
// list of positions. nullopt when the search took more than kMaxPackingSteps steps.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> largest_packing(
    std::span<const ElementSet> sets);

// As above, the size only, which is quicker.
[[nodiscard]] std::optional<std::uint32_t> largest_packing_size(std::span<const ElementSet> sets);

// Takes sets in the order given whenever they share nothing with those already taken.
[[nodiscard]] std::vector<std::uint32_t> greedy_packing(std::span<const ElementSet> sets);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_PACKING_H
