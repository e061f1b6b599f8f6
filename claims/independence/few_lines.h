// Independence where a group has only a few lines, which is nearly every group: the same answers as
// independence.h by counting on the bits of a word instead of building graphs and tables.

#ifndef CLAIMS_INDEPENDENCE_FEW_LINES_H
#define CLAIMS_INDEPENDENCE_FEW_LINES_H

#include <optional>
#include <span>
#include <vector>

#include "claims/independence/claim_view.h"
#include "claims/independence/independence.h"
#include "claims/independence/line_names.h"
#include "claims/independence/line_walk.h"

namespace tawatur {

// What assess_lines() gives; nullopt when the lines or the names on them are too many for this way.
// `near` as there.
[[nodiscard]] std::optional<Independence> assess_few_lines(
    const ClaimView& view, const std::vector<const WalkedLine*>& walked, Proof proof,
    std::span<const PlacedName> near = {});

// How many of the lines share no name when `rules` say which names count; nullopt as above.
[[nodiscard]] std::optional<std::uint32_t> pack_few_lines(
    const ClaimView& view, const std::vector<const WalkedLine*>& walked, const NameRules& rules);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_FEW_LINES_H
