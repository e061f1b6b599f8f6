// Credits that hold for a whole text: «المصدر: معاريف» at its foot, "(AFP)" behind it, «القاهرة
// (رويترز) –» before it, «الميثاق/وكالات» above it.

#ifndef SOURCES_ATTRIBUTION_CREDIT_LINES_H
#define SOURCES_ATTRIBUTION_CREDIT_LINES_H

#include "sources/attribution/found_source.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

// Appends the credit that the sentence consists of or begins or ends with. True when the sentence
// is nothing else.
bool read_credit(const Page& page, std::uint32_t line, Reading& out);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_CREDIT_LINES_H
