// The hedge of a number, from the words before and behind it.

#ifndef CLAIMS_EXTRACT_HEDGE_READER_H
#define CLAIMS_EXTRACT_HEDGE_READER_H

#include <cstddef>

#include "claims/extract/value_lexicon.h"
#include "core/text/tokens.h"
#include "core/value/value.h"

namespace tawatur {

struct HedgedNumber {
  std::size_t first = 0;  // tokens of the value, end-exclusive
  std::size_t last = 0;
  std::size_t begin = 0;     // nothing before this token is looked at
  std::size_t limit = 0;     // nor from this one on
  std::uint8_t clitics = 0;  // prefixes of the first token
  std::string_view prefix;   // their folded letters
};

// Hedge::none where no words hedge it. Looks at a few tokens on either side.
[[nodiscard]] Hedge hedge_of(const Tokens& tokens, const HedgedNumber& number,
                             const ValueLexicon& lexicon);

// Whether "between" stands before the number (with an article between them).
[[nodiscard]] bool follows_between(const Tokens& tokens, std::size_t first, std::size_t begin,
                                   const ValueLexicon& lexicon);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_HEDGE_READER_H
