// Folding makes two spellings of one word the same bytes, so that «الذّخيرة» meets «الذخيره» and
// "Elbit" meets "ELBIT"; it never joins two words a reader would call different («على» and «علا»
// stay apart).
//
// The order is fixed: NFKC, case folding, then the letters of fold.h. Leaving a character out can
// bring a letter next to a mark it composes with (a, tatweel, U+0301), and case folding can take a
// composed letter apart, so the result is folded again until it stays. One more round is only
// tried when the result is not NFKC; text that people write never needs one.
//
// Cost: linear. Nearly all text is made of code points below U+0800 that NFKC leaves alone and that
// fold one to one; a table made of the full rules does those in one pass (simply_folded()). The
// first other code point sends the whole text through ICU.

#include "core/text/fold.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "core/text/character_range.h"
#include "core/text/utf8.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

// ICU counts in 32 bits. A longer text is no word and no quote; it is folded in no way.
constexpr std::size_t kIcuLimit = 0x7FFFFFFF;
// A round can only compose or take apart what the round before brought together, which ends after
// two; the limit is there so that a fault in tables could never loop.
constexpr int kMaxRounds = 8;

std::string normalized(const icu::Normalizer2* normalizer, std::string_view text) {
  std::string out;
  if (normalizer == nullptr || text.size() > kIcuLimit) return std::string(text);
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())),
                            sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

const icu::Normalizer2* nfkc_instance() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKCInstance(status);
}

const icu::Normalizer2* nfc_instance() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

std::string case_folded(std::string_view text) {
  std::string out;
  if (text.size() > kIcuLimit) return std::string(text);
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                         nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

constexpr bool is_left_out(char32_t c) {
  return c == 0x0640 ||                                // tatweel
         between(c, 0x064B, 0x065F) || c == 0x0670 ||  // Arabic vowel signs
         between(c, 0x06D6, 0x06ED) ||                 // Quranic signs
         between(c, 0x0591, 0x05C7) ||                 // Hebrew points and accents
         c == 0x061C || between(c, 0x200E, 0x200F) ||  // bidi controls
         between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069);
}

char32_t letter_or_digit(char32_t c) {
  switch (c) {
    case 0x0622:  // آ
    case 0x0623:  // أ
    case 0x0625:  // إ
    case 0x0671:  // ٱ
      return 0x0627;
    case 0x0649:  // ى
      return 0x064A;
    case 0x0629:  // ة
      return 0x0647;
    default:
      break;
  }
  const int32_t digit =
      c < 0x80 ? -1 : u_charDigitValue(static_cast<UChar32>(c));  // decimal digits alone
  return digit < 0 ? c : U'0' + static_cast<char32_t>(digit);
}

// Appends pieces of text with one space for each run of white space between them.
class WordSink {
 public:
  explicit WordSink(std::size_t expected) { out_.reserve(expected); }

  void space() { space_due_ = !out_.empty(); }
  void put(char32_t c) {
    begin();
    append_utf8(out_, c);
  }
  void put_ascii(char c) {
    begin();
    out_.push_back(c);
  }
  std::string take() { return std::move(out_); }

 private:
  void begin() {
    if (space_due_) out_.push_back(' ');
    space_due_ = false;
  }

  std::string out_;
  bool space_due_ = false;
};

constexpr bool is_ascii_space(char c) { return c == ' ' || ('\t' <= c && c <= '\r'); }

// Text after NFKC and case folding.
std::string letters_folded(std::string_view text) {
  WordSink sink(text.size());
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    if (c < 0x80) {
      const char ascii = static_cast<char>(c);
      is_ascii_space(ascii) ? sink.space() : sink.put_ascii(ascii);
    } else if (is_left_out(c)) {
      continue;
    } else if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
      sink.space();
    } else {
      sink.put(letter_or_digit(c));
    }
  }
  return sink.take();
}

bool is_nfkc(std::string_view text) {
  const icu::Normalizer2* normalizer = nfkc_instance();
  if (normalizer == nullptr || text.size() > kIcuLimit) return true;
  UErrorCode status = U_ZERO_ERROR;
  return normalizer->isNormalizedUTF8(
             icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), status) != 0 ||
         U_FAILURE(status);
}

bool is_ascii(std::string_view text) { return ascii_end(text, 0) == text.size(); }

std::string fully_folded(std::string_view text) {
  std::string folded = letters_folded(case_folded(normalized(nfkc_instance(), text)));
  for (int round = 1; round < kMaxRounds && !is_nfkc(folded); ++round) {
    std::string again = letters_folded(case_folded(normalized(nfkc_instance(), folded)));
    if (again == folded) break;
    folded = std::move(again);
  }
  return folded;
}

constexpr std::size_t kSimpleCount = 0x800;
constexpr std::uint16_t kLeftOut = 0xFFFF;
constexpr std::uint16_t kSpace = 0xFFFE;
constexpr std::uint16_t kNotSimple = 0xFFFD;

// What a code point folds to if that does not depend on its neighbours. A mark that composes must
// not be simple; one that never does (U+064B–0652, U+0670, all of Hebrew's) may be left out at
// once, for no mark behind it is simple either, unless it is left out likewise.
std::uint16_t simple_fold(const icu::Normalizer2& nfkc, char32_t c) {
  const bool mark_alone = between(c, 0x064B, 0x0652) || c == 0x0670 || between(c, 0x06D6, 0x06ED) ||
                          between(c, 0x0591, 0x05C7);
  if (mark_alone) return is_left_out(c) ? kLeftOut : kNotSimple;
  if (nfkc.hasBoundaryBefore(static_cast<UChar32>(c)) == 0) return kNotSimple;
  std::string text;
  append_utf8(text, c);
  if (!is_nfkc(text)) return kNotSimple;
  if (is_left_out(c)) return kLeftOut;
  if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) return kSpace;
  const std::string folded = fully_folded(text);
  std::size_t position = 0;
  if (folded.empty()) return kNotSimple;
  const char32_t result = next_code_point(folded, position);
  if (position < folded.size() || result >= kSimpleCount) return kNotSimple;
  return static_cast<std::uint16_t>(result);
}

using SimpleTable = std::array<std::uint16_t, kSimpleCount>;

const SimpleTable& simple_table() {
  static const SimpleTable kTable = [] {
    SimpleTable table{};
    const icu::Normalizer2* const nfkc = nfkc_instance();
    for (char32_t c = 0; c < kSimpleCount; ++c) {
      table[c] = nfkc == nullptr ? kNotSimple : simple_fold(*nfkc, c);
    }
    return table;
  }();
  return kTable;
}

// The folded text, or nothing when it takes more than the table.
std::optional<std::string> simply_folded(std::string_view text) {
  const SimpleTable& table = simple_table();
  WordSink sink(text.size());
  std::size_t position = 0;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    if (c >= kSimpleCount) return std::nullopt;
    const std::uint16_t folded = table[c];
    if (folded < 0x80) {
      sink.put_ascii(static_cast<char>(folded));
    } else if (folded < kNotSimple) {
      sink.put(folded);
    } else if (folded == kSpace) {
      sink.space();
    } else if (folded == kNotSimple) {
      return std::nullopt;
    }
  }
  return sink.take();
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (first_ill_formed(text)) return normalized(nfc_instance(), well_formed(text));
  return normalized(nfc_instance(), text);
}

std::string fold(std::string_view text) {
  if (auto simple = simply_folded(text)) return *std::move(simple);
  return first_ill_formed(text) ? fully_folded(well_formed(text)) : fully_folded(text);
}

}  // namespace tawatur
