// Mails and what is written like them: header fields, parts, transfer encodings (RFC 2045–2047).

#ifndef SOURCES_READ_MIME_H
#define SOURCES_READ_MIME_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "sources/read/byte_map.h"
#include "sources/read/limits.h"

namespace tawatur {

struct MimeHeaders {
  struct Field {
    std::string name;   // lower case
    std::string value;  // unfolded, as written
  };
  std::vector<Field> fields;
  std::size_t size = 0;  // bytes of the block, the empty line behind it included

  // The first of that name (lower case), or empty.
  [[nodiscard]] std::string_view value(std::string_view name) const;
  // The same, with encoded words decoded, on one line.
  [[nodiscard]] std::string text(std::string_view name) const;
};

// The header block at the start of `bytes`; at most `max_size` bytes of it.
[[nodiscard]] MimeHeaders parse_headers(std::string_view bytes, std::size_t max_size);

// `text/html; charset=utf-8` in its parts.
struct ContentType {
  std::string type;  // lower case: "text/html"; "text/plain" when nothing is said
  std::string charset;
  std::string boundary;
  std::string start;  // Content-ID of the first part to show, of multipart/related
};
[[nodiscard]] ContentType content_type(std::string_view value);

// Encoded words (=?windows-1256?B?…?=) as UTF-8; bytes that are neither ASCII nor UTF-8 become
// what decode_text() makes of them.
[[nodiscard]] std::string decoded_header(std::string_view value);

struct TransferDecoded {
  std::string bytes;
  ByteMap origin;
};
// `encoding` as in Content-Transfer-Encoding; one that is not known leaves the bytes as they are.
// `start`: where `body` begins in the file.
[[nodiscard]] TransferDecoded transfer_decoded(std::string_view body, std::string_view encoding,
                                               std::size_t start);

struct MimePart {
  MimeHeaders headers;
  ContentType type;
  std::string_view body;   // still encoded
  std::size_t start = 0;   // of the body in the file
  std::size_t parent = 0;  // index of the multipart it belongs to; of the first: 0
};

// The message and all its parts, parents first. Fails with limit_exceeded.
[[nodiscard]] Result<std::vector<MimePart>> mime_parts(std::string_view bytes,
                                                       const ReadLimits& limits);

}  // namespace tawatur

#endif  // SOURCES_READ_MIME_H
