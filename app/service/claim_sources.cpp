#include "app/service/claim_sources.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_set>

namespace tawatur {
namespace {

// The publisher of `document` and of all that it copies, directly or through other copies, but for
// documents that were seen before.
void add_copied(const CheckContext& context, DocumentIndex document,
                std::unordered_set<std::uint32_t>& seen, std::vector<SourceIndex>& sources) {
  if (!context.has_copies(document)) {
    sources.push_back(context.publisher(document));
    return;
  }
  std::vector<DocumentIndex> todo{document};
  while (!todo.empty()) {
    const DocumentIndex at = todo.back();
    todo.pop_back();
    if (!seen.insert(at.value).second) continue;
    sources.push_back(context.publisher(at));
    for (const Copy& copy : context.document(at).copies) {
      if (copy.status != CopyStatus::rejected) todo.push_back(copy.document);
    }
  }
}

}  // namespace

std::vector<SourceIndex> sources_behind(const CheckContext& context, ClaimIndex claim) {
  std::vector<SourceIndex> sources;
  std::unordered_set<std::uint32_t> seen;
  for (const AssertionIndex index : context.assertions_of(claim)) {
    const Assertion& assertion = context.assertion(index);
    add_copied(context, assertion.document, seen, sources);
    for (const Chain& chain : assertion.chains) {
      for (const Link& link : chain) {
        sources.push_back(link.source);
        if (link.document.valid()) add_copied(context, link.document, seen, sources);
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
