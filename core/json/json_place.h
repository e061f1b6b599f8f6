// Where something stands in a JSON text: parsers keep values, people need lines and columns.
//
// Places are only looked up once something is wrong, so the text is read again from its start
// rather than burdening every parse. All functions are linear in the text, use no recursion and
// never read beyond it.

#ifndef CORE_JSON_JSON_PLACE_H
#define CORE_JSON_JSON_PLACE_H

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/json_pointer.h"  // IWYU pragma: export

namespace tawatur {

struct JsonPlace {
  std::size_t line = 1;         // from 1; ends are LF, CR LF and CR
  std::size_t column = 1;       // from 1, in code points; a byte order mark at the start counts not
  std::size_t byte_offset = 0;  // from 0, in the text as given, a byte order mark included

  friend bool operator==(const JsonPlace&, const JsonPlace&) = default;
};

// The place of a byte of any text, JSON or not; one at or beyond the end is the end's. An offset
// inside a code point means that code point.
[[nodiscard]] JsonPlace line_column(std::string_view text, std::size_t byte_offset);

enum class JsonPart {
  value,
  key
};

struct JsonQuery {
  std::string pointer;              // RFC 6901, "" for the whole text
  JsonPart part = JsonPart::value;  // key: the opening quote of the member's key
  // Which of several members with one key: 0 is the first (the last is the one most parsers
  // keep). It counts for the pointer's last step; the steps before follow the first of their name.
  std::size_t occurrence = 0;
};

// The first byte of the value, or of the key, that the pointer names in `text`, which must be
// valid JSON, with or without a byte order mark. nullopt: there is no such value, the pointer is
// malformed, or (JsonPart::key) it names an array's element or the whole text. Text that is not
// valid JSON gives some answer or none, safely.
[[nodiscard]] std::optional<JsonPlace> locate(std::string_view text, std::string_view pointer);
[[nodiscard]] std::optional<JsonPlace> locate_key(std::string_view text, std::string_view pointer);

// The same for many queries in one pass over the text, in the queries' order.
[[nodiscard]] std::vector<std::optional<JsonPlace>> locate_all(std::string_view text,
                                                               std::span<const JsonQuery> queries);

}  // namespace tawatur

#endif  // CORE_JSON_JSON_PLACE_H
