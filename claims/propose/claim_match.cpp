#include "claims/propose/claim_match.h"

#include <algorithm>
#include <utility>

#include "claims/quote_check.h"
#include "core/text/language.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostPassages = 8;  // of one claim: a hundred repeat the first few
constexpr unsigned kSameType = 8;

void add_text(ClaimCandidate& candidate, std::string_view text, std::string_view language) {
  const std::string_view known = read_language(language);
  if (known.empty() || text.empty() || candidate.texts.size() >= kMostPassages) return;
  candidate.texts.push_back(features_of(text, known));
}

}  // namespace

std::vector<ClaimCandidate> claim_candidates(const Case& data) {
  std::vector<ClaimCandidate> out;
  out.reserve(data.claims.size());
  for (const Claim& claim : data.claims) {
    ClaimCandidate candidate;
    candidate.claim = claim;
    for (const LocalizedText& statement : claim.statement) {
      add_text(candidate, statement.text, statement.lang);
    }
    out.push_back(std::move(candidate));
  }
  for (const Assertion& assertion : data.assertions) {
    const Document& document = data.documents[assertion.document.at()];
    const auto quote = quoted_text(assertion, document);
    if (quote) add_text(out[assertion.claim.at()], *quote, document.language);
  }
  return out;
}

std::vector<ClaimFit> fits_of(const ClaimFeatures& passage, const std::vector<ValueType>& types,
                              const std::vector<ClaimCandidate>& candidates) {
  std::vector<ClaimFit> fits;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    ClaimFit best;
    best.candidate = at;
    for (const ClaimFeatures& text : candidates[at].texts) {
      FeatureMatch match = compare(passage, text);
      if (match.score > best.score) {
        best.score = match.score;
        best.shared = std::move(match.shared);
      }
    }
    if (best.score == 0) continue;
    const bool same_type =
        std::ranges::any_of(candidates[at].claim.attributes, [&](const Attribute& attribute) {
          return std::ranges::find(types, attribute.type) != types.end();
        });
    if (same_type) best.score = std::min(100U, best.score + kSameType);
    fits.push_back(std::move(best));
  }
  std::ranges::stable_sort(fits,
                           [](const ClaimFit& a, const ClaimFit& b) { return a.score > b.score; });
  return fits;
}

}  // namespace tawatur
