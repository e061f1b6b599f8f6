#include "app/service/claim_sources.h"

#include <algorithm>
#include <cstddef>

namespace tawatur {
namespace {

// The publishers of all that `document` copies, directly or through other copies. Copies form no
// circle, but two ways may lead to one document.
void add_copied(const CheckContext& context, DocumentIndex document,
                std::vector<SourceIndex>& sources) {
  std::vector<DocumentIndex> todo{document};
  std::vector<DocumentIndex> seen;
  while (!todo.empty()) {
    const DocumentIndex at = todo.back();
    todo.pop_back();
    if (std::ranges::find(seen, at) != seen.end()) continue;
    seen.push_back(at);
    sources.push_back(context.document(at).source);
    for (const Copy& copy : context.document(at).copies) {
      if (copy.status != CopyStatus::rejected) todo.push_back(copy.document);
    }
  }
}

}  // namespace

std::vector<SourceIndex> sources_behind(const CheckContext& context, ClaimIndex claim) {
  std::vector<SourceIndex> sources;
  for (const AssertionIndex index : context.assertions_of(claim)) {
    const Assertion& assertion = context.assertion(index);
    add_copied(context, assertion.document, sources);
    for (const Chain& chain : assertion.chains) {
      for (const Link& link : chain) {
        sources.push_back(link.source);
        if (link.document.valid()) add_copied(context, link.document, sources);
      }
    }
  }
  std::ranges::sort(sources);
  const auto doubled = std::ranges::unique(sources);
  sources.erase(doubled.begin(), doubled.end());
  return sources;
}

std::vector<std::vector<ClaimIndex>> claims_by_source(const CheckContext& context) {
  std::vector<std::vector<ClaimIndex>> claims(context.data().sources.size());
  for (std::size_t i = 0; i < context.data().claims.size(); ++i) {
    const ClaimIndex claim{i};
    for (const SourceIndex source : sources_behind(context, claim)) {
      claims[source.at()].push_back(claim);
    }
  }
  return claims;
}

}  // namespace tawatur
