#include "claims/resting.h"

#include <algorithm>
#include <set>
#include <utility>

namespace tawatur {
namespace {

class Spread {
 public:
  Spread(const Case& data, DocumentIndex start) : data_(data), start_(start) {}

  Resting run() {
    rests_.assign(data_.assertions.size(), false);
    for (bool grew = true; grew;) {
      grew = false;
      for (std::size_t i = 0; i < data_.assertions.size(); ++i) {
        if (rests_[i] || !rests(data_.assertions[i])) continue;
        rests_[i] = grew = true;
        note(data_.assertions[i]);
      }
    }
    return collect();
  }

 private:
  using OnClaim = std::pair<std::uint32_t, std::uint32_t>;  // claim, and source or document

  void note(const Assertion& assertion) {
    documents_.insert({assertion.claim.value, assertion.document.value});
    // The outlet's other documents do not rest on this one because it speaks of the claim; whoever
    // credits the outlet without naming a document rests on all that it said.
    sources_.insert({assertion.claim.value, data_.documents[assertion.document.at()].source.value});
  }

  [[nodiscard]] bool is_resting(ClaimIndex claim, DocumentIndex document) const {
    return document == start_ || documents_.contains({claim.value, document.value});
  }

  [[nodiscard]] bool rests(const Assertion& assertion) const {
    if (assertion.document == start_) return true;
    const SourceIndex own = data_.documents[assertion.document.at()].source;
    for (const Chain& chain : assertion.chains) {
      for (const Link& link : chain) {
        if (link.document.valid()) {
          if (is_resting(assertion.claim, link.document)) return true;
        } else if (link.source != own &&
                   sources_.contains({assertion.claim.value, link.source.value})) {
          return true;
        }
      }
    }
    const std::vector<Copy>& copies = data_.documents[assertion.document.at()].copies;
    return std::ranges::any_of(copies, [&](const Copy& copy) {
      const bool holds =
          copy.status != CopyStatus::rejected &&
          (copy.claims.empty() || std::ranges::binary_search(copy.claims, assertion.claim));
      return holds && copy.document.at() < data_.documents.size() &&
             is_resting(assertion.claim, copy.document);
    });
  }

  // Documents that copy a resting one rest on it even where they say nothing of their own here.
  void add_copies(std::set<DocumentIndex>& reached) const {
    for (bool grew = true; grew;) {
      grew = false;
      for (std::size_t i = 0; i < data_.documents.size(); ++i) {
        if (reached.contains(DocumentIndex(i))) continue;
        const bool copies = std::ranges::any_of(data_.documents[i].copies, [&](const Copy& copy) {
          return copy.status != CopyStatus::rejected && copy.claims.empty() &&
                 reached.contains(copy.document);
        });
        if (copies) grew = reached.insert(DocumentIndex(i)).second || grew;
      }
    }
  }

  [[nodiscard]] Resting collect() const {
    Resting out;
    out.document = start_;
    std::set<DocumentIndex> documents{start_};
    std::set<ClaimIndex> claims;
    for (std::size_t i = 0; i < rests_.size(); ++i) {
      if (!rests_[i]) continue;
      documents.insert(data_.assertions[i].document);
      claims.insert(data_.assertions[i].claim);
    }
    add_copies(documents);
    documents.erase(start_);
    out.documents.assign(documents.begin(), documents.end());
    out.claims.assign(claims.begin(), claims.end());
    return out;
  }

  const Case& data_;
  DocumentIndex start_;
  std::vector<bool> rests_;
  std::set<OnClaim> documents_;
  std::set<OnClaim> sources_;
};

}  // namespace

Resting resting_on(const Case& data, DocumentIndex document) {
  return Spread(data, document).run();
}

std::vector<Resting> resting_on_withdrawn(const CheckContext& context, std::size_t most) {
  std::vector<Resting> all;
  const Case& data = context.data();
  for (std::size_t i = 0; i < data.documents.size() && all.size() < most; ++i) {
    const DocumentIndex document(i);
    if (!context.is_published(document)) continue;
    if (context.is_retracted(document) || context.is_corrected(document)) {
      all.push_back(resting_on(data, document));
    }
  }
  return all;
}

}  // namespace tawatur
