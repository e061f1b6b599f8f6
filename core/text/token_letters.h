// What each code point is to the tokenizer, and what it folds to.

#ifndef CORE_TEXT_TOKEN_LETTERS_H
#define CORE_TEXT_TOKEN_LETTERS_H

#include <cstdint>
#include <string>

#include "core/text/tokens.h"

namespace tawatur {

enum class LetterClass : std::uint8_t {
  letter,
  digit,
  mark,       // belongs to the word it stands in: vowel signs, tatweel, combining accents
  invisible,  // belongs to nothing: bidi controls, joiners, soft hyphen, variation selectors
  space,
  newline,
  sign,
};

struct Letter {
  LetterClass kind = LetterClass::sign;
  Script script = Script::none;
  bool upper = false;
  bool lower = false;
  // One code point, or 0: nothing; kManyFolded: see append_many_folded().
  char32_t folded = 0;
};

inline constexpr char32_t kManyFolded = 0xFFFFFFFE;

// Constant time: a table up to U+07FF and from U+2000 to U+20CF, the Unicode database elsewhere.
[[nodiscard]] const Letter& common_letter(char32_t code_point);  // code_point < 0x800
[[nodiscard]] Letter letter_of(char32_t code_point);

// The folded form of a code point that stands for several (ﷲ, ﬁ).
void append_many_folded(std::string& out, char32_t code_point);

// The composed letter of a folded letter and a combining mark behind it, or 0.
[[nodiscard]] char32_t composed(char32_t letter, char32_t mark);

}  // namespace tawatur

#endif  // CORE_TEXT_TOKEN_LETTERS_H
