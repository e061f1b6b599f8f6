// Text for a reader's eyes: direction, isolates, widths, and nothing that rearranges the rest.

#ifndef CORE_TEXT_DISPLAY_H
#define CORE_TEXT_DISPLAY_H

#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

// True when more letters are right-to-left than left-to-right (not the first strong letter,
// which misjudges Arabic that begins with a Latin name).
[[nodiscard]] bool is_right_to_left(std::string_view text);

[[nodiscard]] bool has_right_to_left(std::string_view text);  // any right-to-left letter

// Makes hostile text harmless in a line of a report: ill-formed sequences become U+FFFD, bidi
// controls (U+061C, U+200E/F, U+202A–E, U+2066–9), other controls, U+FEFF, line and paragraph
// separators and noncharacters become visible as [U+202E]; a run of tabs, CR and LF becomes one
// space. It escapes nothing: HTML, SVG and CSV escape what visible() returns.
[[nodiscard]] std::string visible(std::string_view text);

// visible(text), wrapped in U+2068 … U+2069 (first strong isolate) when it has a right-to-left
// letter, with U+2067 (right-to-left isolate) when it reads right to left by majority but its
// first strong letter is not. Left-to-right text comes back without marks.
[[nodiscard]] std::string isolated(std::string_view text);

// Columns of a terminal: grapheme clusters, wide East Asian and emoji as two, marks and
// controls as none.
[[nodiscard]] std::size_t terminal_width(std::string_view text);

// At most `columns` wide; cut at a grapheme boundary with "…" at the end when longer. Shorten
// first and isolate then: a cut can take the end of an isolate away.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t columns);

}  // namespace tawatur

#endif  // CORE_TEXT_DISPLAY_H
