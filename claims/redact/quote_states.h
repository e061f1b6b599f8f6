// What is wrong with quotes, kept when the texts go: an assertion whose quote is not in its text
// does not stand, and must not begin to stand because nobody can look any more.

#ifndef CLAIMS_REDACT_QUOTE_STATES_H
#define CLAIMS_REDACT_QUOTE_STATES_H

#include <vector>

#include "claims/case.h"

namespace tawatur {

// Which documents lose their text, and which assertions the words of their quote; by row.
struct Withheld {
  std::vector<bool> texts;
  std::vector<bool> quotes;
};

// Takes texts and quotes out of `out`, whose rows are those of `data`. Where nothing is wrong with
// a document's quotes, the document is one that was read (`consulted`) and its quotes are gone;
// where something is, a text and quotes that say nothing take their place, with the same things
// wrong.
void withhold_texts(const Case& data, const Withheld& withheld, Case& out);

}  // namespace tawatur

#endif  // CLAIMS_REDACT_QUOTE_STATES_H
