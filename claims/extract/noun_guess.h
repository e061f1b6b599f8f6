// The counted noun where no list has it, by the grammar of the language.

#ifndef CLAIMS_EXTRACT_NOUN_GUESS_H
#define CLAIMS_EXTRACT_NOUN_GUESS_H

#include <optional>

#include "claims/extract/value_term.h"

namespace tawatur {

// Nothing when the words behind the number cannot be what is counted: function words, names, the
// wrong form for the number. Adjectives before the noun ("three unmanned aircraft", "deux grandes
// villes") belong to it, and a listed noun among the words ends the search.
[[nodiscard]] std::optional<FoundTerm> noun_guess(const Tokens& tokens, const TermPlace& place,
                                                  const ValueLexicon& lexicon);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_NOUN_GUESS_H
