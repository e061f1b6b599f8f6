// What rests on a document, however many steps away: when it is retracted or corrected, this is
// what has to be looked at again.

#ifndef CLAIMS_RESTING_H
#define CLAIMS_RESTING_H

#include <vector>

#include "claims/check_context.h"

namespace tawatur {

struct Resting {
  DocumentIndex document;                // retracted or corrected
  std::vector<DocumentIndex> documents;  // that credit it or copy it, or one that does; ascending
  std::vector<ClaimIndex> claims;        // that it or one of them speaks about because of it
};

// An assertion rests on a document when it is the document's own; when its chains name the
// document, or another with a resting assertion on the same claim, or a source that has one; when
// its document copies the document, or another with a resting assertion on the claim. Cost: a look
// at every assertion for each step of the longest way.
[[nodiscard]] Resting resting_on(const Case& data, DocumentIndex document);

// Of every document that is retracted or corrected, on the day of the context; at most `most`.
[[nodiscard]] std::vector<Resting> resting_on_withdrawn(const CheckContext& context,
                                                        std::size_t most = 100);

}  // namespace tawatur

#endif  // CLAIMS_RESTING_H
