// Links across sentences: whom "the newspaper" and "he" mean, what «وأضاف أن» continues, and how
// far each source reaches.

#ifndef SOURCES_ATTRIBUTION_FOLLOW_UP_H
#define SOURCES_ATTRIBUTION_FOLLOW_UP_H

#include "sources/attribution/found_source.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

// Fills `refers_to`.
void link_follow_ups(const Page& page, Reading& reading);

// Fills `scope_first`, `scope_last` and `of`.
void set_scopes(const Page& page, Reading& reading);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_FOLLOW_UP_H
