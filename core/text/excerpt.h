// A piece of input as an error message shows it.

#ifndef CORE_TEXT_EXCERPT_H
#define CORE_TEXT_EXCERPT_H

#include <string>
#include <string_view>

namespace tawatur {

// The text in double quotes, made harmless (see visible() in core/text/display.h) and cut to 40
// columns: `"1,08"`. Any bytes may be given; the cost does not grow with the text.
[[nodiscard]] std::string excerpt(std::string_view text);

}  // namespace tawatur

#endif  // CORE_TEXT_EXCERPT_H
