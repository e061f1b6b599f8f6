// Which characters bytes stand for.

#ifndef SOURCES_READ_CHARSET_H
#define SOURCES_READ_CHARSET_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sources/read/byte_map.h"
#include "sources/read/read_file.h"

namespace tawatur {

struct DecodedText {
  std::string text;     // well-formed UTF-8 without byte order mark and without NUL
  std::string charset;  // "UTF-8", "windows-1256", "UTF-16LE"
  ByteMap origin;       // bytes of `text` → the bytes given
  std::vector<ReadDoubt> doubts;
};

// The usual name of a charset that a page or a mail may declare, as browsers understand the label
// ("latin1" is windows-1252); empty for one that they do not know.
[[nodiscard]] std::string_view charset_named(std::string_view label);

// Byte order mark, then `outer` (HTTP, MIME), then `inner` (meta, XML declaration), then UTF-8 if
// the bytes are, then what the letters look like. A declaration that the bytes contradict is not
// followed, and that is a doubt. Bytes that stand for nothing, and NUL, become U+FFFD with a doubt.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view outer = {},
                                      std::string_view inner = {});

// What a page declares in its first bytes: <meta charset>, <meta http-equiv>, <?xml encoding?>.
[[nodiscard]] std::string_view declared_in_page(std::string_view bytes);

}  // namespace tawatur

#endif  // SOURCES_READ_CHARSET_H
