// Which names count on a line (decisions.md 2): its documents, their publishers, the sources
// credited, the topmost owners of all these, and whatever its documents copy, followed through.

#ifndef CLAIMS_INDEPENDENCE_LINE_NAMES_H
#define CLAIMS_INDEPENDENCE_LINE_NAMES_H

#include <cstdint>
#include <span>

#include "claims/check_context.h"
#include "claims/finding.h"
#include "core/small_vector.h"

namespace tawatur {

struct NameRules {
  bool owners = true;
  enum class Copies : std::uint8_t {
    none,
    accepted,
    accepted_and_proposed
  };
  Copies copies = Copies::accepted;
};

// Whether the copy counts, and for this claim.
[[nodiscard]] bool holds(const Copy& copy, ClaimIndex claim, const NameRules& rules);

// A name with its distance from the line's origin (0): a name of the path stands where it is
// printed, an owner where its source stands, a copied document where the copying one stands, its
// publisher one behind it.
struct PlacedName {
  Name name;
  std::uint32_t distance = 0;

  friend auto operator<=>(const PlacedName&, const PlacedName&) = default;
};

using PlacedNames = SmallVector<PlacedName, 16>;

// `path` runs from the reporting document's publisher to the end, as it was walked. The result is
// sorted by name, each name once with its smallest distance. `claim` decides which copies hold.
[[nodiscard]] PlacedNames names_on_line(const CheckContext& context, ClaimIndex claim,
                                        std::span<const Name> path, const NameRules& rules);

// The same in no particular order, and a name may come more than once.
[[nodiscard]] PlacedNames names_as_met(const CheckContext& context, ClaimIndex claim,
                                       std::span<const Name> path, const NameRules& rules);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_LINE_NAMES_H
