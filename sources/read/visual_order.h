// Text that was stored as it is seen, last word first: old Hebrew pages, some PDF files.

#ifndef SOURCES_READ_VISUAL_ORDER_H
#define SOURCES_READ_VISUAL_ORDER_H

#include <string>
#include <string_view>

namespace tawatur {

// Letters that only end words (ם ן ץ ף ך, ة ى) begin them here, and far more often than they end
// them; or the Arabic article stands at the ends of words.
[[nodiscard]] bool looks_visual(std::string_view text);

// A line of visual order in reading order: turned, with its numbers and Latin words turned back
// and its brackets mirrored.
[[nodiscard]] std::string reading_order(std::string_view line);

}  // namespace tawatur

#endif  // SOURCES_READ_VISUAL_ORDER_H
