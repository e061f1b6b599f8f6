// Whether a number is part of a name rather than a value.

#ifndef CLAIMS_EXTRACT_NUMBER_CONTEXT_H
#define CLAIMS_EXTRACT_NUMBER_CONTEXT_H

#include <cstddef>
#include <cstdint>

#include "claims/extract/read_number.h"
#include "claims/extract/value_lexicon.h"
#include "core/text/tokens.h"

namespace tawatur {

enum class NumberPlace : std::uint8_t {
  free,
  labelled,  // "No. 12", «رقم 10», «القناة 7», "ATMOS 2000", «باراك 8»
  fixed,     // 1187/2024, 192.168.0.1, telephone numbers, house numbers
  inside,    // F-16, A320, 5G: of a word
};

[[nodiscard]] NumberPlace place_of_number(const Tokens& tokens, const ReadNumber& number,
                                          std::size_t begin, std::size_t limit,
                                          const ValueLexicon& lexicon);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_NUMBER_CONTEXT_H
