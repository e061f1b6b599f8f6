// A line of a page as characters, and which of them are letters of the scripts that PDF files
// spoil.

#ifndef TAWATUR_SOURCES_READ_LINE_CHARACTERS_H
#define TAWATUR_SOURCES_READ_LINE_CHARACTERS_H

#include <cstddef>
#include <string>
#include <string_view>

#include "core/text/utf8_decode.h"

namespace tawatur {

constexpr bool is_arabic(char32_t c) {
  return (c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3);
}
constexpr bool is_hebrew(char32_t c) { return c >= 0x5D0 && c <= 0x5EA; }

// The code points of UTF-8 `text`; U+FFFD for what is ill-formed.
inline std::u32string characters(std::string_view text) {
  std::u32string out;
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    out.push_back(c == kIllFormed ? kReplacement : c);
  }
  return out;
}

}  // namespace tawatur

#endif
