// A hostile name can turn a line of a report around (U+202E), end an isolate that we opened
// (U+2069) or move the cursor (ESC). visible() is the one place that takes this power away: what
// it lets through has no bidi control, no other control and no line separator, so isolated() can
// wrap it and the marks are balanced.

#include "core/text/display.h"

#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "core/text/character_range.h"
#include "core/text/utf8.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kRightToLeftIsolate = "\u2067";
constexpr std::string_view kPopIsolate = "\u2069";

enum class Side {
  none,
  left_to_right,
  right_to_left
};

Side strong_side(char32_t c) {
  if (c < 0x80) {
    const char32_t lower = c | 0x20U;
    return U'a' <= lower && lower <= U'z' ? Side::left_to_right : Side::none;
  }
  if (between(c, 0x05D0, 0x05EA) || between(c, 0x0620, 0x064A)) return Side::right_to_left;
  if (c == kIllFormed) return Side::none;
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  if (direction == U_LEFT_TO_RIGHT) return Side::left_to_right;
  const bool right = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  return right ? Side::right_to_left : Side::none;
}

Side letter_side(char32_t c) {
  if (c < 0x80) {
    const char32_t lower = c | 0x20U;
    return U'a' <= lower && lower <= U'z' ? Side::left_to_right : Side::none;
  }
  if (between(c, 0x05D0, 0x05EA) || between(c, 0x0620, 0x064A)) return Side::right_to_left;
  if (c == kIllFormed || u_isalpha(static_cast<UChar32>(c)) == 0) return Side::none;
  return strong_side(c);
}

// What U+2068 will decide by: the first strong character, letter or not.
Side first_strong(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const Side side = strong_side(next_code_point(text, position));
    if (side != Side::none) return side;
  }
  return Side::none;
}

// Controls, bidi controls, line and paragraph separators, deprecated format characters, U+FEFF,
// interlinear annotation and noncharacters (which XML refuses).
constexpr bool must_be_named(char32_t c) {
  return c < 0x20 || between(c, 0x7F, 0x9F) || c == 0x061C || between(c, 0x200E, 0x200F) ||
         between(c, 0x2028, 0x202E) || between(c, 0x2066, 0x206F) || c == 0xFEFF ||
         between(c, 0xFFF9, 0xFFFB) || between(c, 0xFDD0, 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU;
}

void append_name(std::string& out, char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "[U+";
  bool begun = false;
  for (unsigned shift = 20;; shift -= 4) {
    const char32_t digit = (c >> shift) & 0xFU;
    begun = begun || digit != 0 || shift < 16;
    if (begun) out.push_back(kDigits[digit]);
    if (shift == 0) break;
  }
  out += ']';
}

// Where the run of printable ASCII and of letters from U+0620 to U+06FF ends.
std::size_t plain_end(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if (0x20 <= byte && byte < 0x7F) {
      ++position;
    } else if (0xD8 <= byte && byte <= 0xDB && position + 1 < text.size()) {
      const auto second = static_cast<unsigned char>(text[position + 1]);
      if (second > 0xBF || second < (byte == 0xD8 ? 0xA0 : 0x80)) break;
      position += 2;
    } else {
      break;
    }
  }
  return position;
}

constexpr bool is_line_space(char32_t c) { return c == U'\t' || c == U'\n' || c == U'\r'; }

}  // namespace

bool is_right_to_left(std::string_view text) {
  std::size_t left = 0;
  std::size_t right = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const Side side = letter_side(next_code_point(text, position));
    left += side == Side::left_to_right ? 1U : 0U;
    right += side == Side::right_to_left ? 1U : 0U;
  }
  return right > left;
}

bool has_right_to_left(std::string_view text) {
  std::size_t position = ascii_end(text, 0);
  while (position < text.size()) {
    if (letter_side(next_code_point(text, position)) == Side::right_to_left) return true;
  }
  return false;
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t run_end = plain_end(text, position);
    out.append(text.substr(position, run_end - position));
    position = run_end;
    if (position >= text.size()) break;
    const std::size_t start = position;
    const char32_t c = next_code_point(text, position);
    if (is_line_space(c)) {
      while (position < text.size() && is_line_space(static_cast<unsigned char>(text[position]))) {
        ++position;
      }
      out.push_back(' ');
    } else if (c == kIllFormed) {
      append_utf8(out, kReplacement);
    } else if (must_be_named(c)) {
      append_name(out, c);
    } else {
      out.append(text.substr(start, position - start));
    }
  }
  return out;
}

std::string isolated(std::string_view text) {
  std::string shown = visible(text);
  if (!has_right_to_left(text)) return shown;
  // The majority is that of the text itself: the letters of "[U+202E]" are ours. The first strong
  // character is that of what is shown, because that is what the display sees.
  const bool by_majority = is_right_to_left(text) && first_strong(shown) != Side::right_to_left;
  shown.insert(0, by_majority ? kRightToLeftIsolate : kFirstStrongIsolate);
  shown += kPopIsolate;
  return shown;
}

}  // namespace tawatur
