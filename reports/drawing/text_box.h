// Text broken into lines for a box, and how wide the lines will be.

#ifndef REPORTS_DRAWING_TEXT_BOX_H
#define REPORTS_DRAWING_TEXT_BOX_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

// An estimate in ems (1 = the font size), on the wide side: the drawing names several font
// families and any of them may be the one that is there. Counted by grapheme clusters: marks add
// nothing, joined Arabic letters are narrower than lone ones, isolates are invisible.
[[nodiscard]] double text_width(std::string_view text);

// Breaks where UAX #14 allows it (ICU), so that no line is wider than `ems`; a word that is wider
// by itself is broken between grapheme clusters. At most `max_lines`; the last ends in "…" when
// there was more. Isolates (U+2066–2069) that a break falls into are closed at the end of the line
// and opened again on the next. A line of a text that reads right to left by majority comes
// wrapped in U+2067 … U+2069, any other line with a right-to-left letter in U+2066 … U+2069: a
// line has the direction of its text, not of its own first letter.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double ems,
                                               std::size_t max_lines);

// The text in U+2066 … U+2069: a date, a number with its unit, a range. Not made harmless.
[[nodiscard]] std::string left_to_right(std::string_view text);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_TEXT_BOX_H
