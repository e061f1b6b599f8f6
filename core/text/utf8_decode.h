// One code point at a time, from bytes that may be hostile.

#ifndef CORE_TEXT_UTF8_DECODE_H
#define CORE_TEXT_UTF8_DECODE_H

#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

inline constexpr char32_t kReplacement = 0xFFFD;
// What next_code_point() returns for an ill-formed sequence: no code point has this value, so it
// is told apart from a U+FFFD that stands in the text.
inline constexpr char32_t kIllFormed = 0xFFFFFFFF;

// Reads the code point at `position` (which must be inside the text) and moves behind it. An
// ill-formed sequence is as long as Unicode's "maximal subpart" (Unicode 15, 3.9, table 3-8):
// a cut sequence is one, each byte of a surrogate or an overlong form is one.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = [text](std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[at]));
  };
  const unsigned lead = byte(position++);
  if (lead < 0x80) return lead;
  if (lead < 0xC2 || lead > 0xF4) return kIllFormed;
  const std::size_t more = lead < 0xE0 ? 1U : lead < 0xF0 ? 2U : 3U;
  // The second byte's range is what excludes overlong forms, surrogates and values past U+10FFFF.
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  char32_t value = lead & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) {
    if (position >= text.size()) return kIllFormed;
    const unsigned next = byte(position);
    if (next < low || next > high) return kIllFormed;
    low = 0x80;
    high = 0xBF;
    value = (value << 6U) | (next & 0x3FU);
    ++position;
  }
  return value;
}

// `code_point` must be a Unicode scalar value (what next_code_point() returns, kIllFormed apart).
inline void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

// Where the ASCII run that begins at `position` ends; eight bytes a step.
[[nodiscard]] std::size_t ascii_end(std::string_view text, std::size_t position);

}  // namespace tawatur

#endif  // CORE_TEXT_UTF8_DECODE_H
