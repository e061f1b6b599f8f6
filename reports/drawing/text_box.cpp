// Why not measure with a font? The drawing is shown with whatever fonts its reader has, and the
// same diagram must give the same bytes on every machine. So each character has a width from a
// small table: ASCII as in DejaVu Sans, the widest of the families that the style sheet names;
// Arabic letters by shape, since a joined beh is a third as wide as a final one; the rest by kind.

#include "reports/drawing/text_box.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/text/display.h"

namespace tawatur {
namespace {

constexpr UChar32 kIsolateFirst = 0x2066;  // left-to-right, right-to-left, first strong
constexpr UChar32 kIsolateLast = 0x2068;
constexpr UChar32 kPopIsolateCode = 0x2069;
constexpr UChar32 kEllipsis = 0x2026;
constexpr double kEllipsisWidth = 0.9;

// Hundredths of an em for U+0020 … U+007E.
constexpr std::array<std::uint8_t, 95> kAscii{
    32, 40, 46, 80, 64, 92, 78, 28, 39, 39, 50, 80, 32, 36, 32, 37, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 80, 80, 80, 53, 99, 68, 69, 70, 77, 63, 58, 77, 75, 30, 30, 66, 56, 88, 76, 79,
    61, 79, 70, 64, 61, 73, 68, 98, 68, 61, 68, 39, 34, 39, 80, 50, 50, 61, 63, 55, 63, 61, 36, 63,
    63, 28, 28, 58, 28, 96, 63, 61, 63, 63, 42, 52, 39, 63, 59, 82, 59, 59, 52, 63, 34, 63, 80};

bool is_arabic_letter(UChar32 c) {
  return (0x0620 <= c && c <= 0x064A) || (0x066E <= c && c <= 0x06D3);
}

double arabic_width(UChar32 c, bool joined) {
  switch (c) {
    case 0x0627:
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0621:  // alef, hamza
    case 0x0631:
    case 0x0632:
    case 0x0640:  // reh, zain, tatweel
      return 0.36;
    case 0x062F:
    case 0x0630:
    case 0x0648:
    case 0x0624:
    case 0x0629:  // dal, waw, teh marbuta
      return 0.5;
    case 0x0633:
    case 0x0634:
    case 0x0635:
    case 0x0636:  // seen, sad
      return joined ? 0.9 : 1.3;
    case 0x0644:
    case 0x0645:
    case 0x0647:  // lam, meem, heh
      return joined ? 0.44 : 0.66;
    default:
      return joined ? 0.5 : 0.9;
  }
}

double base_width(UChar32 c, bool followed_by_arabic) {
  if (0x20 <= c && c <= 0x7E) return kAscii[static_cast<std::size_t>(c - 0x20)] / 100.0;
  if (is_arabic_letter(c)) return arabic_width(c, followed_by_arabic);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  if (c == 0xA0) return 0.32;
  if (0x05D0 <= c && c <= 0x05EA) return 0.64;
  if (c == 0x2013 || c == 0x00B7) return 0.5;
  const auto wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const bool emoji = u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) != 0;
  if (wide == U_EA_WIDE || wide == U_EA_FULLWIDTH || emoji) return emoji ? 1.4 : 1.05;
  return u_isUUppercase(c) != 0 ? 0.78 : 0.68;
}

double width_of(const icu::UnicodeString& text, std::int32_t start, std::int32_t end) {
  double width = 0;
  for (std::int32_t i = start; i < end; i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    std::int32_t next = text.moveIndex32(i, 1);
    while (next < end && u_charType(text.char32At(next)) == U_NON_SPACING_MARK) {
      next = text.moveIndex32(next, 1);
    }
    width += base_width(c, next < end && is_arabic_letter(text.char32At(next)));
    // What a joiner glues on is part of one picture.
    if (next < end && text.char32At(next) == 0x200D) i = text.moveIndex32(next, 1);
  }
  return width;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// Break iterators take longer to make than a label to break: one of each for each thread.
icu::BreakIterator* iterator_of(bool lines) {
  using Iterator = std::unique_ptr<icu::BreakIterator>;
  const auto make = [](bool of_lines) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale& root = icu::Locale::getRoot();
    Iterator made(of_lines ? icu::BreakIterator::createLineInstance(root, status)
                           : icu::BreakIterator::createCharacterInstance(root, status));
    return U_SUCCESS(status) != 0 ? std::move(made) : Iterator();
  };
  thread_local const Iterator line_iterator = make(true);
  thread_local const Iterator cluster_iterator = make(false);
  return lines ? line_iterator.get() : cluster_iterator.get();
}

std::vector<std::int32_t> breaks_of(const icu::UnicodeString& text, bool lines) {
  std::vector<std::int32_t> breaks;
  icu::BreakIterator* iterator = iterator_of(lines);
  if (iterator == nullptr) return {text.length()};
  iterator->setText(text);
  for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    breaks.push_back(at);
  }
  return breaks;
}

std::int32_t without_end_space(const icu::UnicodeString& text, std::int32_t start,
                               std::int32_t end) {
  while (end > start && u_isUWhiteSpace(text.char32At(text.moveIndex32(end, -1))) != 0) {
    end = text.moveIndex32(end, -1);
  }
  return end;
}

// Where each line starts; the last entry is the end of the text.
std::vector<std::int32_t> line_starts(const icu::UnicodeString& text, double ems) {
  std::vector<std::int32_t> starts{0};
  std::int32_t fits = 0;  // the last break up to which the line is narrow enough
  const std::vector<std::int32_t> clusters = breaks_of(text, false);
  for (const std::int32_t at : breaks_of(text, true)) {
    const auto too_wide = [&](std::int32_t end) {
      return width_of(text, starts.back(), without_end_space(text, starts.back(), end)) > ems;
    };
    if (too_wide(at) && fits > starts.back()) starts.push_back(fits);
    if (too_wide(at)) {  // one word, wider than a line
      std::int32_t kept = starts.back();
      auto cluster = std::upper_bound(clusters.begin(), clusters.end(), kept);
      for (; cluster != clusters.end() && *cluster <= at; ++cluster) {
        if (kept > starts.back() && too_wide(*cluster)) starts.push_back(kept);
        kept = *cluster;
      }
    }
    fits = at;
  }
  starts.push_back(text.length());
  return starts;
}

// How much of a line may stay when "…" is to follow it, in whole clusters.
std::int32_t end_before_dots(const icu::UnicodeString& text, std::int32_t start, std::int32_t end,
                             double ems) {
  std::int32_t keep = start;
  for (const std::int32_t cluster : breaks_of(text, false)) {
    if (cluster <= start) continue;
    if (cluster > end || width_of(text, start, cluster) > ems - kEllipsisWidth) break;
    keep = cluster;
  }
  return keep;
}

// The part of the text with its isolates opened that began before it; `open` is brought up to date.
icu::UnicodeString with_isolates(const icu::UnicodeString& text, std::int32_t start,
                                 std::int32_t end, std::vector<UChar32>& open) {
  icu::UnicodeString line;
  for (const UChar32 isolate : open) line += isolate;
  for (std::int32_t at = start; at < end; at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (kIsolateFirst <= c && c <= kIsolateLast) {
      open.push_back(c);
    } else if (c == kPopIsolateCode) {
      if (open.empty()) continue;
      open.pop_back();
    }
    line += c;
  }
  return line;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

double text_width(std::string_view text) {
  const icu::UnicodeString units = from_utf8(text);
  return width_of(units, 0, units.length());
}

std::vector<std::string> wrapped(std::string_view text, double ems, std::size_t max_lines) {
  const icu::UnicodeString units = from_utf8(text);
  const std::vector<std::int32_t> starts = line_starts(units, ems);
  const std::size_t found = starts.size() - 1;
  const std::size_t shown = std::min(found, max_lines);
  const bool right = is_right_to_left(text);
  const bool mixed = has_right_to_left(text);
  std::vector<std::string> lines;
  std::vector<UChar32> open;  // isolates that the line's start is inside of
  for (std::size_t i = 0; i < shown; ++i) {
    const bool cut = i + 1 == shown && shown < found;
    const std::int32_t end = without_end_space(
        units, starts[i],
        cut ? end_before_dots(units, starts[i], starts[i + 1], ems) : starts[i + 1]);
    icu::UnicodeString line = with_isolates(units, starts[i], end, open);
    if (cut) line += kEllipsis;
    for (std::size_t k = 0; k < open.size(); ++k) line += kPopIsolateCode;
    std::string out = to_utf8(line);
    if (mixed) out = (right ? "\u2067" : "\u2066") + out + "\u2069";
    lines.push_back(std::move(out));
  }
  return lines;
}

std::string left_to_right(std::string_view text) {
  std::string out = "\u2066";
  out += text;
  out += "\u2069";
  return out;
}

}  // namespace tawatur
