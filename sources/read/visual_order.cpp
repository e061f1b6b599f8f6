#include "sources/read/visual_order.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "sources/read/line_characters.h"

namespace tawatur {
namespace {

bool is_right_to_left_letter(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}
bool is_mark(char32_t c) {
  return (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
         (c >= 0x300 && c <= 0x36F);
}
bool is_final(char32_t c) {
  return c == U'ם' || c == U'ן' || c == U'ץ' || c == U'ף' || c == U'ך' || c == U'ة' || c == U'ى';
}
bool is_left_to_right(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x52F) || (c >= 0x660 && c <= 0x669) ||
         (c >= 0x6F0 && c <= 0x6F9);
}
char32_t mirrored(char32_t c) {
  constexpr std::array<std::array<char32_t, 2>, 6> kPairs{
      {{U'(', U')'}, {U'[', U']'}, {U'{', U'}'}, {U'<', U'>'}, {U'«', U'»'}, {U'‹', U'›'}}};
  for (const auto& pair : kPairs) {
    if (c == pair[0]) return pair[1];
    if (c == pair[1]) return pair[0];
  }
  return c;
}

}  // namespace

bool looks_visual(std::string_view text) {
  constexpr std::size_t kEnough = 8;  // words that say something
  std::size_t finals_first = 0;
  std::size_t finals_last = 0;
  std::size_t articles_first = 0;
  std::size_t articles_last = 0;
  std::u32string word;
  const auto end_word = [&] {
    if (word.size() >= 3) {
      finals_first += is_final(word.front()) ? 1U : 0U;
      finals_last += is_final(word.back()) ? 1U : 0U;
      const std::size_t size = word.size();
      articles_first += word[0] == U'ا' && word[1] == U'ل' ? 1U : 0U;
      articles_last += word[size - 1] == U'ا' && word[size - 2] == U'ل' ? 1U : 0U;
    }
    word.clear();
  };
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    if (is_hebrew(c) || is_arabic(c)) {
      word.push_back(c);
    } else if (!is_mark(c)) {
      end_word();
    }
  }
  end_word();
  const std::size_t turned = finals_first + articles_last;
  const std::size_t straight = finals_last + articles_first;
  return turned >= kEnough && turned > 3 * straight;
}

std::string reading_order(std::string_view line) {
  std::u32string all = characters(line);
  if (std::none_of(all.begin(), all.end(), is_right_to_left_letter)) return std::string(line);
  std::reverse(all.begin(), all.end());
  std::string out;
  std::size_t at = 0;
  while (at < all.size()) {
    if (is_left_to_right(all[at])) {
      // A run of numbers and Latin words with what joins them, in its own order again.
      std::size_t end = at + 1;
      for (std::size_t i = at + 1; i < all.size() && !is_right_to_left_letter(all[i]); ++i) {
        if (is_left_to_right(all[i])) end = i + 1;
      }
      // The percent sign and the currency before it in this order stood behind it.
      for (std::size_t i = end; i > at; --i) append_utf8(out, all[i - 1]);
      at = end;
      continue;
    }
    // Marks stand behind their letter again.
    std::size_t letter = at;
    while (letter < all.size() && is_mark(all[letter])) ++letter;
    if (letter > at && letter < all.size() && is_right_to_left_letter(all[letter])) {
      append_utf8(out, all[letter]);
      for (std::size_t i = at; i < letter; ++i) append_utf8(out, all[i]);
      at = letter + 1;
      continue;
    }
    append_utf8(out, mirrored(all[at++]));
  }
  return out;
}

}  // namespace tawatur
