// Whether a number is part of a name rather than a value.

#ifndef CLAIMS_EXTRACT_NUMBER_CONTEXT_H
#define CLAIMS_EXTRACT_NUMBER_CONTEXT_H

#include <cstddef>

#include "claims/extract/read_number.h"
#include "claims/extract/value_lexicon.h"
#include "core/text/tokens.h"

namespace tawatur {

// F-16, A320, 5G, 3-1, 1187/2024, 192.168.0.1, "No. 12", «رقم 10», «القناة 7», "ATMOS 2000",
// «باراك 8», telephone numbers: a number behind a label, a model's word, inside a word, or next to
// other digits.
[[nodiscard]] bool is_part_of_name(const Tokens& tokens, const ReadNumber& number,
                                   std::size_t begin, std::size_t limit,
                                   const ValueLexicon& lexicon);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_NUMBER_CONTEXT_H
