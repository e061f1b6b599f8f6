#include "core/text/token_letters.h"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/text/character_range.h"
#include "core/text/fold.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x061C || between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) ||
         between(c, 0x2060, 0x2069) || between(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}

constexpr bool is_newline(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr bool is_raised_digit(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || between(c, 0x2070, 0x2089);
}

Script script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
  if (code == USCRIPT_LATIN) return Script::latin;
  if (code == USCRIPT_ARABIC) return Script::arabic;
  if (code == USCRIPT_HEBREW) return Script::hebrew;
  return code == USCRIPT_COMMON || code == USCRIPT_INHERITED ? Script::none : Script::other;
}

char32_t folded_sign(char32_t c) {
  switch (c) {
    case 0x2018:  // ‘ ’ ʼ ′ ׳ ` ´
    case 0x2019:
    case 0x02BC:
    case 0x2032:
    case 0x05F3:
    case 0x0060:
    case 0x00B4:
      return U'\'';
    case 0x05F4:
      return U'"';
    case 0x05BE:
    case 0x2010:
    case 0x2011:
      return U'-';
    case 0x066A:
      return U'%';
    default:
      return c;
  }
}

// What fold() does to a code point alone, with the two Persian letters that Arabic text is often
// typed with.
char32_t folded_letter(char32_t c) {
  if (c == 0x06A9) return 0x0643;
  if (c == 0x06CC) return 0x064A;
  std::string text;
  append_utf8(text, c);
  const std::string folded = fold(text);
  if (folded.empty()) return 0;
  std::size_t position = 0;
  const char32_t result = next_code_point(folded, position);
  return position == folded.size() ? result : kManyFolded;
}

Letter classify(char32_t c) {
  Letter letter;
  const auto unicode = static_cast<UChar32>(c);
  if (c == kIllFormed || c > 0x10FFFF) {
    letter.folded = kReplacement;
    return letter;
  }
  if (is_newline(c)) {
    letter.kind = LetterClass::newline;
  } else if (is_invisible(c)) {
    letter.kind = LetterClass::invisible;
  } else if (u_isUWhiteSpace(unicode) != 0 || u_iscntrl(unicode) != 0) {
    letter.kind = LetterClass::space;
  } else if (c == 0x05BE) {
    letter.folded = U'-';
  } else if (c == 0x05F3 || c == 0x05F4) {
    letter.folded = folded_sign(c);
    letter.script = Script::hebrew;
  } else if (u_charDigitValue(unicode) >= 0) {
    letter.kind = LetterClass::digit;
    letter.script = script_of(c);
    letter.folded = U'0' + static_cast<char32_t>(u_charDigitValue(unicode));
  } else if (c == 0x0640 || u_charType(unicode) == U_NON_SPACING_MARK ||
             u_charType(unicode) == U_ENCLOSING_MARK) {
    letter.kind = LetterClass::mark;
    letter.script = script_of(c);
  } else if (u_isalpha(unicode) != 0 || u_charType(unicode) == U_COMBINING_SPACING_MARK) {
    letter.kind = LetterClass::letter;
    letter.script = script_of(c);
    letter.upper = u_isupper(unicode) != 0;
    letter.lower = u_islower(unicode) != 0;
    letter.folded = folded_letter(c);
    if (c == 0xBA || c == 0xAA) letter.folded = c;  // º ª mark ordinals, they are not o and a
  } else if (is_raised_digit(c)) {
    letter.kind = LetterClass::letter;
    letter.folded = folded_letter(c);
  } else {
    const char32_t wide = between(c, 0xFF01, 0xFF5E) ? c - 0xFEE0 : c;
    letter.folded = folded_sign(wide);
  }
  return letter;
}

constexpr std::size_t kCommonCount = 0x800;
constexpr char32_t kSignsFirst = 0x2000;
constexpr std::size_t kSignCount = 0xD0;

template <std::size_t N>
std::array<Letter, N> table_from(char32_t first) {
  std::array<Letter, N> table{};
  for (std::size_t i = 0; i < N; ++i) table[i] = classify(first + static_cast<char32_t>(i));
  return table;
}

}  // namespace

const Letter& common_letter(char32_t code_point) {
  static const auto kTable = table_from<kCommonCount>(0);
  return kTable[code_point];
}

Letter letter_of(char32_t code_point) {
  if (code_point < kCommonCount) return common_letter(code_point);
  if (between(code_point, kSignsFirst, kSignsFirst + kSignCount - 1)) {
    static const auto kTable = table_from<kSignCount>(kSignsFirst);
    return kTable[code_point - kSignsFirst];
  }
  return classify(code_point);
}

void append_many_folded(std::string& out, char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  for (const char c : fold(text)) {
    if (c != ' ') out.push_back(c);
  }
}

char32_t composed(char32_t letter, char32_t mark) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (nfc == nullptr) return 0;
  const UChar32 pair = nfc->composePair(static_cast<UChar32>(letter), static_cast<UChar32>(mark));
  return pair < 0 ? 0 : static_cast<char32_t>(pair);
}

}  // namespace tawatur
