// What is written to digits: endings of ordinals, letters that multiply, signs of fractions.

#ifndef CLAIMS_EXTRACT_DIGIT_ENDINGS_H
#define CLAIMS_EXTRACT_DIGIT_ENDINGS_H

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/extract/read_number.h"

namespace tawatur {

// The token behind the ending of "3rd", "5ème", "12.º"; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> ordinal_ending(const Tokens& tokens,
                                                        const ReadNumber& number, std::size_t limit,
                                                        const NumberLexicon& lexicon);

// What the letters at `at` multiply the digits before them by: bn, k, M. A single letter must touch
// the digits, or a sign of money behind it ("15 M€").
[[nodiscard]] std::optional<Rational> scale_suffix(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit, const NumberLexicon& lexicon);

// ½ and its like; 0 for any other sign.
[[nodiscard]] Rational fraction_sign(std::string_view folded);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_DIGIT_ENDINGS_H
