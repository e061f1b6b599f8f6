// A number in running text: digits of every script, words, or both.

#ifndef CLAIMS_EXTRACT_READ_NUMBER_H
#define CLAIMS_EXTRACT_READ_NUMBER_H

#include <cstddef>
#include <cstdint>
#include <optional>

#include "claims/extract/number_lexicon.h"
#include "core/number/rational.h"
#include "core/text/tokens.h"

namespace tawatur {

struct ReadNumber {
  std::size_t first = 0;  // tokens, end-exclusive
  std::size_t last = 0;
  std::uint16_t prefix_bytes = 0;  // written to the first token, not part of the number
  std::uint8_t clitics = 0;        // CliticFlag: which prefixes
  Rational value;
  Rational scale = Rational(1);  // of the scale word that it ends with: 1,000,000 in "2.5 million"
  bool digits = false;           // begins with digits
  bool ordinal = false;
  bool vague = false;        // a vague plural; the value is its floor
  bool approximate = false;  // une centaine
  bool fraction = false;     // a fraction in words or with a bar, no whole number before it
  bool single_one = false;   // the word one alone, which is often an article
  bool dual = false;         // a dual scale word: مليونان
  bool suffix = false;       // a letter multiplied it: 5k, 10M
};

struct NumberOptions {
  bool and_may_follow = true;  // false: stop before any conjunction («بين خمسة وعشرة»)
  bool fractions = false;      // also 4/5, one over twenty, two fifths
  bool ordinals = true;        // false: «المليون» is the number, not the millionth
};

// The longest number that begins at token `at`, within [at, limit). Linear in its length.
[[nodiscard]] std::optional<ReadNumber> read_number(const Tokens& tokens, std::size_t at,
                                                    std::size_t limit, const NumberLexicon& lexicon,
                                                    const NumberOptions& options);

// Digits alone, with separators: "1,234.5", "١٬٢٣٤٫٥", "2.400" in Spanish. Separators are told by
// their form; where that leaves two readings, by the language. Digits in a form that no number has
// (1.2.3) are no number, but `last` says where they end.
struct DigitNumber {
  std::size_t last = 0;
  Rational value;
  bool is_number = false;
  bool decimals = false;
  bool doubtful = false;     // the other reading of its separator is possible: 1.234
  unsigned first_group = 0;  // digits before the first separator
};
[[nodiscard]] DigitNumber read_digits(const Tokens& tokens, std::size_t at, std::size_t limit,
                                      std::string_view language);

// Words (with digits before a scale), without sign, decimals in words or fractions.
[[nodiscard]] std::optional<ReadNumber> read_number_words(const Tokens& tokens, std::size_t at,
                                                          std::size_t limit,
                                                          const NumberLexicon& lexicon,
                                                          const NumberOptions& options);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_READ_NUMBER_H
