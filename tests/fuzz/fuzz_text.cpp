// Whatever the bytes: text comes out well-formed, harmless and within its width.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "core/text/display.h"
#include "core/text/fold.h"
#include "core/text/nearest_name.h"
#include "core/text/utf8.h"
#include "core/text/utf8_decode.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_harmless(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = tawatur::next_code_point(text, position);
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (c == tawatur::kIllFormed || is_control || is_bidi_control(c)) return false;
  }
  return true;
}

// Either no marks at all, or one isolate around everything.
bool is_balanced(std::string_view text) {
  constexpr std::string_view kPop = "\u2069";
  const bool opens = text.substr(0, 3) == "\u2067" || text.substr(0, 3) == "\u2068";
  if (!opens) return is_harmless(text);
  return text.size() >= 6 && text.substr(text.size() - 3) == kPop &&
         is_harmless(text.substr(3, text.size() - 6));
}

void check(std::string_view text) {
  using namespace tawatur;
  const std::string repaired = well_formed(text);
  require(!first_ill_formed(repaired), "well_formed() is well-formed");
  require(first_ill_formed(text).has_value() == (repaired != text), "only bad text is repaired");
  const std::size_t count = code_point_count(repaired);
  require(code_points(repaired, 0, count) == repaired, "the code points make up the text");
  require(!code_points(repaired, 0, count + 1), "there is no code point beyond the text");

  const std::string folded = fold(text);
  require(!first_ill_formed(folded), "fold() is well-formed");
  require(fold(folded) == folded, "folding twice is folding once");
  require(nfc(nfc(text)) == nfc(text), "NFC is stable");

  const std::string shown = visible(text);
  require(is_harmless(shown), "visible() has no controls");
  require(visible(shown) == shown, "visible text stays");
  const std::string wrapped = isolated(text);
  require(is_balanced(wrapped), "isolated() is balanced");
  require(has_right_to_left(text) == (wrapped != shown), "only right-to-left text is wrapped");
  require(terminal_width(wrapped) == terminal_width(shown), "isolates have no width");
  for (const std::size_t columns : {0U, 1U, 7U}) {
    const std::string cut = shortened(shown, columns);
    require(terminal_width(cut) <= columns, "shortened text fits");
    require(!first_ill_formed(cut), "the cut leaves no half code point");
  }
  const std::string known[] = {folded, "order-value", "قيمة"};
  static_cast<void>(did_you_mean(text, known));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  check(text);
  return 0;
}
