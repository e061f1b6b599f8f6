// Which documents copy, directly or through others, something that one source published.

#ifndef CLAIMS_INDEPENDENCE_COPIES_OF_H
#define CLAIMS_INDEPENDENCE_COPIES_OF_H

#include <unordered_map>

#include "claims/check_context.h"

namespace tawatur {

// Remembers what it found: asked for all documents of a claim it looks at each copy once. Keeps a
// reference to the context. Not thread-safe.
class CopiesOf {
 public:
  // Accepted copies that hold for `claim`.
  CopiesOf(const CheckContext& context, ClaimIndex claim, SourceIndex publisher)
      : context_(context), claim_(claim), publisher_(publisher) {}

  [[nodiscard]] bool contains(DocumentIndex document) const {
    return context_.has_copies(document) && find_out(document);
  }

 private:
  [[nodiscard]] bool find_out(DocumentIndex document) const;

  const CheckContext& context_;
  ClaimIndex claim_;
  SourceIndex publisher_;
  mutable std::unordered_map<std::uint32_t, bool> known_;
};

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_COPIES_OF_H
