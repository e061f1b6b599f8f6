#include "core/text/utf8.h"

#include <cstdint>
#include <cstring>

#include "core/text/utf8_decode.h"

namespace tawatur {

std::size_t ascii_end(std::string_view text, std::size_t position) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (position + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + position, sizeof eight);
    if ((eight & kHighBits) != 0) break;
    position += sizeof eight;
  }
  while (position < text.size() && static_cast<unsigned char>(text[position]) < 0x80) ++position;
  return position;
}

std::optional<std::size_t> first_ill_formed(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    if (static_cast<unsigned char>(text[position]) < 0x80) {
      position = ascii_end(text, position);
      continue;
    }
    const std::size_t start = position;
    if (next_code_point(text, position) == kIllFormed) return start;
  }
  return std::nullopt;
}

std::string well_formed(std::string_view text) {
  std::string out;
  while (const auto bad = first_ill_formed(text)) {
    out.append(text.substr(0, *bad));
    std::size_t behind = *bad;
    static_cast<void>(next_code_point(text, behind));
    append_utf8(out, kReplacement);
    text.remove_prefix(behind);
  }
  out.append(text);
  return out;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {  // every byte but a continuation byte begins a code point
    count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

namespace {

// Moves `position` over `count` code points; false when the text ends before.
bool advance(std::string_view text, std::size_t& position, std::size_t count) {
  for (; count > 0; --count) {
    if (position >= text.size()) return false;
    static_cast<void>(next_code_point(text, position));
  }
  return true;
}

}  // namespace

std::optional<std::string_view> code_points(std::string_view text, std::size_t start,
                                            std::size_t end) {
  if (end < start) return std::nullopt;
  std::size_t first = 0;
  if (!advance(text, first, start)) return std::nullopt;
  std::size_t last = first;
  if (!advance(text, last, end - start)) return std::nullopt;
  return text.substr(first, last - first);
}

}  // namespace tawatur
