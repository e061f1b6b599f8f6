#include "claims/independence/claim_view.h"

#include <algorithm>

namespace tawatur {

ClaimView::ClaimView(const CheckContext& context, ClaimIndex claim)
    : context_(context), claim_(claim), assertions_(context.assertions_of(claim)) {
  quotes_.resize(assertions_.size());
  stands_.resize(assertions_.size());
  for (LocalAssertion at = 0; at < assertions_.size(); ++at) {
    const Assertion& made = assertion(at);
    if (made.detail && made.detail->has_quote) {
      quotes_[at] =
          check_quote(made, context.document(made.document), context.snapshot(made.document));
    }
    stands_[at] = !context.is_retracted(made.document) && !quotes_[at].missing ? 1 : 0;
    if (!made.chains.empty() || context.has_copies(made.document)) one_step_ = false;
  }
  if (one_step_) return;
  entries_.reserve(assertions_.size());
  for (LocalAssertion at = 0; at < assertions_.size(); ++at) {
    const Assertion& made = assertion(at);
    if (quotes_[at].missing) continue;
    entries_.push_back({made.stance, context.publisher(made.document), made.document, at});
  }
  std::sort(entries_.begin(), entries_.end());
}

ClaimView::Entries::const_iterator ClaimView::first_entry(Stance stance, SourceIndex source,
                                                          DocumentIndex document) const {
  return std::lower_bound(entries_.begin(), entries_.end(), Entry{stance, source, document, 0});
}

LocalAssertions ClaimView::followed(DocumentIndex document, Stance stance) const {
  LocalAssertions result;
  for (auto it = first_entry(stance, context_.publisher(document), document);
       it != entries_.end() && it->stance == stance && it->document == document; ++it) {
    result.push_back(it->at);
  }
  return result;
}

bool ClaimView::is_followed(DocumentIndex document, Stance stance) const {
  const auto it = first_entry(stance, context_.publisher(document), document);
  return it != entries_.end() && it->stance == stance && it->document == document;
}

DocumentList ClaimView::own_words(SourceIndex source, Stance stance) const {
  DocumentList result;
  for (auto it = first_entry(stance, source, DocumentIndex(std::size_t{0}));
       it != entries_.end() && it->stance == stance && it->source == source; ++it) {
    if (context_.is_retracted(it->document)) continue;
    if (result.empty() || result.back() != it->document) result.push_back(it->document);
  }
  return result;
}

bool ClaimView::has_own_words(SourceIndex source, Stance stance, DocumentIndex but) const {
  for (auto it = first_entry(stance, source, DocumentIndex(std::size_t{0}));
       it != entries_.end() && it->stance == stance && it->source == source; ++it) {
    if (it->document != but && !context_.is_retracted(it->document)) return true;
  }
  return false;
}

}  // namespace tawatur
