// UTF-8 in strings, code points in offsets.

#ifndef CORE_TEXT_UTF8_H
#define CORE_TEXT_UTF8_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

// Byte offset of the first ill-formed sequence (a surrogate, an overlong form, a cut sequence),
// or nullopt when the text is well-formed UTF-8.
[[nodiscard]] std::optional<std::size_t> first_ill_formed(std::string_view text);

// U+FFFD in place of each ill-formed sequence.
[[nodiscard]] std::string well_formed(std::string_view text);

// Number of code points; the text must be well-formed.
[[nodiscard]] std::size_t code_point_count(std::string_view text);

// The code points [start, end) of well-formed text; nullopt when end < start or beyond the text.
// Linear in `end`.
[[nodiscard]] std::optional<std::string_view> code_points(std::string_view text, std::size_t start,
                                                          std::size_t end);

}  // namespace tawatur

#endif  // CORE_TEXT_UTF8_H
