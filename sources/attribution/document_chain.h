// The chain that a whole text rests on.

#ifndef SOURCES_ATTRIBUTION_DOCUMENT_CHAIN_H
#define SOURCES_ATTRIBUTION_DOCUMENT_CHAIN_H

#include <vector>

#include "sources/attribution/attribution.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

// Nearest first: what a credit line names, then the chain of the source that the lead of the text
// leans on.
[[nodiscard]] std::vector<TextSpan> document_chain(const std::vector<Attribution>& attributions,
                                                   const TextLead& lead);

// Of a text, or of the first part of one.
[[nodiscard]] TextLead lead_of(const Page& page);

// The chain of one attribution, nearest first.
[[nodiscard]] std::vector<TextSpan> chain_to(const std::vector<Attribution>& attributions,
                                             std::uint32_t at);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_DOCUMENT_CHAIN_H
