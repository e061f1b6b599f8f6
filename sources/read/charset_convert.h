// Bytes of one known charset into UTF-8, keeping book of where each character stood.

#ifndef SOURCES_READ_CHARSET_CONVERT_H
#define SOURCES_READ_CHARSET_CONVERT_H

#include <cstddef>
#include <string>
#include <string_view>

#include "sources/read/byte_map.h"

namespace tawatur {

struct ConvertedText {
  std::string text;
  ByteMap origin;
  std::size_t replaced = 0;    // sequences that became U+FFFD
  std::size_t characters = 0;  // outside ASCII, U+FFFD included; not counted for UTF-8
};

[[nodiscard]] ConvertedText convert_utf8(std::string_view bytes);
// `charset` as charset_named() gives it. One that this ICU does not know is read as windows-1252.
[[nodiscard]] ConvertedText convert_charset(std::string_view bytes, std::string_view charset);

// What the letters look like: a name as charset_named() gives, or empty.
[[nodiscard]] std::string_view guessed_charset(std::string_view bytes);

}  // namespace tawatur

#endif  // SOURCES_READ_CHARSET_CONVERT_H
