// Widths as terminals count them: the code points of a grapheme cluster together, marks as
// nothing, except that an emoji is one picture however many code points it is joined from: a
// family is 2. The tables are ICU's, not the C library's: the same text has the same width on
// every machine, whatever the locale. لا is two letters and two cells; terminals that draw it as
// one glyph still keep both.

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "core/text/character_range.h"
#include "core/text/display.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr char32_t kEmojiSelector = 0xFE0F;
// © and ® come before, but are pictures only with a selector behind them.
constexpr char32_t kFirstPicture = 0x203C;
constexpr std::string_view kEllipsis = "…";

bool has_property(char32_t c, UProperty property) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
}

std::size_t code_point_width(char32_t c) {
  if (c == kIllFormed) return 1;                                      // will be shown as U+FFFD
  if (c < 0x300) return c < 0x20 || (0x7F <= c && c < 0xA0) ? 0 : 1;  // a soft hyphen takes a cell
  // Hebrew and Arabic letters, vowel signs and digits, without a search in ICU's tables.
  if (between(c, 0x05D0, 0x05EA) || between(c, 0x0620, 0x064A)) return 1;
  if (between(c, 0x064B, 0x065F)) return 0;
  if (between(c, 0x0660, 0x066F)) return 1;
  const auto code = static_cast<UChar32>(c);
  const int8_t category = u_charType(code);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
      category == U_COMBINING_SPACING_MARK || category == U_LINE_SEPARATOR ||
      category == U_PARAGRAPH_SEPARATOR) {
    return 0;
  }
  // Vowels and finals join the square of the consonant before.
  const int32_t syllable = u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  // Signs that enclose digits (U+0600, U+06DD) are format characters with ink.
  if (category == U_FORMAT_CHAR) {
    return u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_PREPEND ? 1 : 0;
  }
  const int32_t east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  if (east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH) return 2;
  return has_property(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

bool makes_a_picture(char32_t c) {
  if (c < kFirstPicture || c == kIllFormed) return false;
  return c == kEmojiSelector || has_property(c, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         has_property(c, UCHAR_REGIONAL_INDICATOR);
}

std::size_t cluster_width(std::string_view cluster) {
  std::size_t sum = 0;
  std::size_t widest = 0;
  bool is_picture = false;
  std::size_t position = 0;
  char32_t before = 0;
  while (position < cluster.size()) {
    const char32_t c = next_code_point(cluster, position);
    const bool turned_emoji = c == kEmojiSelector && has_property(before, UCHAR_EMOJI);
    const std::size_t width = turned_emoji ? 2U : code_point_width(c);
    sum += width;
    widest = std::max(widest, width);
    is_picture = is_picture || makes_a_picture(c);
    before = c;
  }
  return is_picture ? widest : sum;
}

// A break iterator takes longer to make than a thousand names to measure: one for each thread.
icu::BreakIterator* cluster_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return iterator.get();
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// Calls visit(end, width) for the clusters in order until it returns false.
template <typename Visit>
void for_each_cluster(std::string_view text, Visit visit) {
  icu::BreakIterator* iterator = cluster_iterator();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> utext(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  if (iterator != nullptr) iterator->setText(utext.get(), status);
  const bool usable = iterator != nullptr && U_SUCCESS(status);
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t end = start;
    const int32_t found = usable ? iterator->next() : icu::BreakIterator::DONE;
    if (found > 0) end = static_cast<std::size_t>(found);
    if (end <= start) static_cast<void>(next_code_point(text, end = start));
    if (!visit(end, cluster_width(text.substr(start, end - start)))) return;
    start = end;
  }
}

}  // namespace

std::size_t terminal_width(std::string_view text) {
  std::size_t width = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    if (makes_a_picture(c)) {
      width = 0;  // clusters matter: once more, with them
      for_each_cluster(text, [&width](std::size_t, std::size_t cluster) {
        width += cluster;
        return true;
      });
      return width;
    }
    width += code_point_width(c);
  }
  return width;
}

std::string shortened(std::string_view text, std::size_t columns) {
  // Short text is measured without clusters; long text is not read to its end.
  if (text.size() / 8 <= columns && terminal_width(text) <= columns) return std::string(text);
  std::size_t width = 0;
  std::size_t kept = 0;  // bytes that leave a column for the ellipsis
  bool fits = true;
  for_each_cluster(text, [&](std::size_t end, std::size_t cluster) {
    width += cluster;
    if (width < columns) kept = end;
    fits = width <= columns;
    return fits;
  });
  if (fits) return std::string(text);
  if (columns == 0) return std::string();
  std::string out(text.substr(0, kept));
  out += kEllipsis;
  return out;
}

}  // namespace tawatur
