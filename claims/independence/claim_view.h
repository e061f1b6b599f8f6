// The assertions of one claim, ready for following lines: who stands, which document takes which
// stance, which source has words of its own.

#ifndef CLAIMS_INDEPENDENCE_CLAIM_VIEW_H
#define CLAIMS_INDEPENDENCE_CLAIM_VIEW_H

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "claims/check_context.h"
#include "claims/quote_check.h"
#include "core/small_vector.h"

namespace tawatur {

// Position among the claim's assertions (CheckContext::assertions_of).
using LocalAssertion = std::uint32_t;
using LocalAssertions = SmallVector<LocalAssertion, 12>;
using DocumentList = SmallVector<DocumentIndex, 4>;

class ClaimView {
 public:
  ClaimView(const CheckContext& context, ClaimIndex claim);

  [[nodiscard]] const CheckContext& context() const { return context_; }
  [[nodiscard]] ClaimIndex claim() const { return claim_; }
  [[nodiscard]] std::size_t size() const { return assertions_.size(); }
  [[nodiscard]] AssertionIndex index(LocalAssertion at) const { return assertions_[at]; }
  [[nodiscard]] const Assertion& assertion(LocalAssertion at) const {
    return context_.assertion(assertions_[at]);
  }
  [[nodiscard]] QuoteState quote(LocalAssertion at) const { return quotes_[at]; }
  // Not of a retracted document, and its quote is not missing.
  [[nodiscard]] bool stands(LocalAssertion at) const { return stands_[at] != 0; }
  // True when no assertion credits anybody and no document copies: each line is its document.
  [[nodiscard]] bool one_step() const { return one_step_; }

  // The document's assertions of that stance that a line may follow: those that stand, and those
  // of a retracted document but for missing quotes. Ascending. Not for one_step() views.
  [[nodiscard]] LocalAssertions followed(DocumentIndex document, Stance stance) const;
  [[nodiscard]] bool is_followed(DocumentIndex document, Stance stance) const;
  // The source's standing documents that take the stance, ascending. Not for one_step() views.
  [[nodiscard]] DocumentList own_words(SourceIndex source, Stance stance) const;
  // Whether it has such documents other than `but` (which may be invalid).
  [[nodiscard]] bool has_own_words(SourceIndex source, Stance stance, DocumentIndex but) const;

 private:
  struct Entry {
    Stance stance;
    SourceIndex source;
    DocumentIndex document;
    LocalAssertion at;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  using Entries = std::vector<Entry>;
  [[nodiscard]] Entries::const_iterator first_entry(Stance stance, SourceIndex source,
                                                    DocumentIndex document) const;

  const CheckContext& context_;
  ClaimIndex claim_;
  std::span<const AssertionIndex> assertions_;
  SmallVector<QuoteState, 16> quotes_;
  SmallVector<std::uint8_t, 16> stands_;
  bool one_step_ = true;
  Entries entries_;  // sorted; only when lines have more than one step
};

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_CLAIM_VIEW_H
