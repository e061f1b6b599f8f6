// Signs of a text: which they are, and which quotation marks belong together.

#ifndef SOURCES_ATTRIBUTION_QUOTATION_H
#define SOURCES_ATTRIBUTION_QUOTATION_H

#include <cstddef>

#include "core/text/tokens.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

// Of straight marks an opening one stands behind white space or an opening sign. An apostrophe
// inside a word never comes here.
[[nodiscard]] Sign sign_of(const Tokens& tokens, std::size_t at);

// Sets `partner` of each quotation mark and `in_quote` of what stands between two that hold more
// than a name.
void pair_quotes(Page& page);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_QUOTATION_H
