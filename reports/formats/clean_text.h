// The last gate before text goes into a file: whatever a name holds, the file stays well-formed.

#ifndef REPORTS_FORMATS_CLEAN_TEXT_H
#define REPORTS_FORMATS_CLEAN_TEXT_H

#include <string>
#include <string_view>

namespace tawatur {

// As visible() of core/text/display.h, except that balanced isolates (U+2066–2069) stay: ready
// text carries them. An isolate that is never closed, or a close without an opening, is shown.
// What comes out is legal in XML 1.0.
void append_clean(std::string& out, std::string_view text);

// append_clean() with & < > " ' as character references: for HTML and XML, in text and in quoted
// attributes.
void append_markup(std::string& out, std::string_view text);

// append_clean() with everything that Markdown reads as markup escaped.
void append_markdown(std::string& out, std::string_view text);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_CLEAN_TEXT_H
