// How many of a group's lines are independent, and the proof: a largest set of lines that share
// no name, and the fewest names that touch every line (decisions.md 3–5, 19, 20).

#ifndef CLAIMS_INDEPENDENCE_INDEPENDENCE_H
#define CLAIMS_INDEPENDENCE_INDEPENDENCE_H

#include <cstdint>
#include <span>
#include <vector>

#include "claims/finding.h"
#include "claims/independence/claim_view.h"
#include "claims/independence/line_names.h"
#include "claims/independence/line_walk.h"

namespace tawatur {

struct Independence {
  Origins origins;
  bool exact = true;
  std::vector<Line> lines;  // sorted as printed
  NameList cut;             // sorted by text
};

enum class Proof : std::uint8_t {
  counts_only,
  lines_and_cut
};

// `walked` may hold lines of several groups, and must be all that are needed; `near` are names with
// their distances on lines that were left out (WantedLines). The same for any order. When
// a search takes more steps than decisions.md 20 allows, `exact` is false: what it could not find
// is then a bound, `possible` and `cut` by flow_bound from `starts`, the rest by greedy packing.
[[nodiscard]] Independence assess_lines(const ClaimView& view,
                                        const std::vector<const WalkedLine*>& walked,
                                        std::span<const LocalAssertion> starts, Proof proof,
                                        std::span<const PlacedName> near = {});

// Bounds for lines that are too many to walk (walk_lines was not complete): `possible` and `cut` by
// maximum flow, `established` and `lines` by disjoint_lines; never exact. All starts take one
// stance.
[[nodiscard]] Independence bound_lines(const ClaimView& view,
                                       std::span<const LocalAssertion> starts);

// The notes `shared-owner` and `text-reuse`: would more lines be independent if owners, or copied
// texts, did not count? `possible` is what assess_lines found.
[[nodiscard]] bool more_without_owners(const ClaimView& view,
                                       const std::vector<const WalkedLine*>& walked,
                                       std::uint32_t possible);
[[nodiscard]] bool more_without_copies(const ClaimView& view,
                                       const std::vector<const WalkedLine*>& walked,
                                       std::uint32_t possible);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_INDEPENDENCE_H
