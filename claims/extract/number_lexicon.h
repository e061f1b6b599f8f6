// The number words of a language, read from data/lang/<language>/numbers.json.

#ifndef CLAIMS_EXTRACT_NUMBER_LEXICON_H
#define CLAIMS_EXTRACT_NUMBER_LEXICON_H

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/number/rational.h"
#include "core/text/phrase_table.h"

namespace tawatur {

enum class NumberWordKind : std::uint8_t {
  unit,         // 0–9
  teen,         // 10–19
  whole,        // 21–29 in one word (Spanish)
  tens,         // 20–90
  hundred,      // 100, alone or multiplying what stands before
  hundreds,     // 200–900 in one word
  scale,        // 12, 1000 and more; multiplies what stands before
  vague,        // a vague plural; the value is its floor
  approximate,  // une centaine: about 100
};

enum class NumberForm : std::uint8_t {
  single,
  dual,    // twice the scale: مليونان
  either,  // مليونا: "a million" with an ending, or "two millions of"
  plural,  // without a number before it, a vague plural: آلاف
};

struct NumberWord {
  NumberWordKind kind = NumberWordKind::unit;
  NumberForm form = NumberForm::single;
  bool ordinal = false;
  Rational value;
  bool spoken = false;  // of dialects, and another word in writing: «تلت», «كمية»
};

// How words are put together, where the order or the joining words differ.
struct NumberStyle {
  Clitics clitics = Clitics::none;
  bool units_before_tens = false;     // خمسة وعشرون
  bool and_between_parts = false;     // each further part needs و
  bool and_before_last_unit = false;  // ciento veinte y uno, עשרים ואחת
  bool hyphens = false;               // twenty-one, vingt-deux
  bool teens_after_sixty = false;     // soixante-dix, quatre-vingt-onze
  bool hundred_after_tens = false;    // nineteen hundred
  bool ordinals_in_a_row = false;     // tricentésimo cuadragésimo séptimo
};

struct NumberLexicon {
  std::string_view language;
  NumberStyle style;
  std::vector<NumberWord> words;  // what the payloads below point to
  PhraseTable cardinals;
  PhraseTable ordinals;
  PhraseTable fractions;     // half, three quarters
  PhraseTable denominators;  // thirds; the value is 3
  // bn, k, M: behind digits; their case counts.
  std::vector<std::pair<std::string, Rational>> suffixes;
  PhraseTable conjunctions;  // standing alone: and, y, و
  PhraseTable minus;
  PhraseTable not_minus;  // phrases of two words and more whose last word is in `minus`: al menos
  PhraseTable point;
  PhraseTable over;  // 1 over 20
  PhraseTable articles;
  std::vector<std::string> ordinal_endings;  // written to digits: 3rd, 5ème, 12.º
  PhraseTable links;                         // "of" between a vague plural and a scale
  PhraseTable some;                          // several: makes the scale behind it vague
  PhraseTable wholes;  // «خمس سكان …» is a fifth of them, not five; asked for seldom

  template <typename Take>
  void each_table(Take&& take) const {
    for (const PhraseTable* const table :
         {&cardinals, &ordinals, &fractions, &denominators, &conjunctions, &minus, &not_minus,
          &point, &over, &articles, &links, &some}) {
      take(*table);
    }
  }
};

// `language` is one of kReadLanguages. Loaded when first asked for; lives as long as the program;
// thread-safe.
[[nodiscard]] const NumberLexicon& number_lexicon(std::string_view language);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_NUMBER_LEXICON_H
