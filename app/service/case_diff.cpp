#include "app/service/case_diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "app/service/diff_causes.h"
#include "app/service/ordered_work.h"
#include "claims/check.h"
#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<CauseCode, 22> kCauseNames{{
    {"claim-added", CauseCode::claim_added},
    {"claim-removed", CauseCode::claim_removed},
    {"document-published", CauseCode::document_published},
    {"document-unpublished", CauseCode::document_unpublished},
    {"document-retracted", CauseCode::document_retracted},
    {"document-restored", CauseCode::document_restored},
    {"document-consulted", CauseCode::document_consulted},
    {"document-unconsulted", CauseCode::document_unconsulted},
    {"document-corrected", CauseCode::document_corrected},
    {"document-copies", CauseCode::document_copies},
    {"assertion-added", CauseCode::assertion_added},
    {"assertion-removed", CauseCode::assertion_removed},
    {"assertion-document", CauseCode::assertion_document},
    {"assertion-stance", CauseCode::assertion_stance},
    {"assertion-values", CauseCode::assertion_values},
    {"assertion-chains", CauseCode::assertion_chains},
    {"assertion-quote", CauseCode::assertion_quote},
    {"source-owner", CauseCode::source_owner},
    {"attribute-settings", CauseCode::attribute_settings},
    {"case-threshold", CauseCode::case_threshold},
    {"case-settings", CauseCode::case_settings},
    {"case-rates", CauseCode::case_rates},
}};

// The claims of both cases, in the order of their ids.
std::vector<std::pair<ClaimIndex, ClaimIndex>> paired_claims(const Case& before,
                                                             const Case& after) {
  std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs;
  std::size_t b = 0;
  std::size_t a = 0;
  while (b < before.claims.size() || a < after.claims.size()) {
    const bool left = a == after.claims.size() ||
                      (b < before.claims.size() && before.claims[b].id <= after.claims[a].id);
    const bool right = b == before.claims.size() ||
                       (a < after.claims.size() && after.claims[a].id <= before.claims[b].id);
    pairs.emplace_back(left ? ClaimIndex{b} : ClaimIndex{}, right ? ClaimIndex{a} : ClaimIndex{});
    b += left ? 1U : 0U;
    a += right ? 1U : 0U;
  }
  return pairs;
}

// By attribute name; the claim itself, whose name is empty, comes first.
std::map<std::string, FindingState> states_of(const ClaimSide& side) {
  std::map<std::string, FindingState> states;
  if (!side.claim.valid()) return states;
  const Claim& claim = side.context.data().claims[side.claim.at()];
  for (const Finding& finding : check_claim(side.context, side.claim)) {
    const std::string name =
        finding.attribute.valid() ? claim.attributes[finding.attribute.at()].name : "";
    states.emplace(name, state_of(finding));
  }
  return states;
}

CaseDiff diff_claim(const ClaimSide& before, const ClaimSide& after) {
  const auto old_states = states_of(before);
  const auto new_states = states_of(after);
  std::set<std::string> attributes;
  for (const auto& entry : old_states) attributes.insert(entry.first);
  for (const auto& entry : new_states) attributes.insert(entry.first);

  const ClaimSide& known = before.claim.valid() ? before : after;
  const std::string& id = known.context.data().claims[known.claim.at()].id;
  CaseDiff diff{old_states.size(), new_states.size(), {}};
  for (const std::string& attribute : attributes) {
    FindingDiff change{id, attribute, std::nullopt, std::nullopt, {}};
    if (const auto found = old_states.find(attribute); found != old_states.end()) {
      change.before = found->second;
    }
    if (const auto found = new_states.find(attribute); found != new_states.end()) {
      change.after = found->second;
    }
    if (change.before == change.after) continue;
    change.causes = causes_of(before, after, attribute);
    diff.changes.push_back(std::move(change));
  }
  return diff;
}

}  // namespace

std::string_view name_of(CauseCode code) { return name_in(kCauseNames, code); }

CaseDiff diff_of(const CheckContext& before, const CheckContext& after, unsigned threads,
                 Progress& progress) {
  constexpr std::size_t kClaimsAtOnce = 64;
  const auto pairs = paired_claims(before.data(), after.data());
  CaseDiff diff;
  progress.begin(Phase::checking, pairs.size());
  ordered_work(
      pairs.size(), kClaimsAtOnce, threads,
      [&](std::size_t first, std::size_t last) {
        CaseDiff piece;
        for (std::size_t i = first; i < last; ++i) {
          CaseDiff claim = diff_claim({before, pairs[i].first}, {after, pairs[i].second});
          piece.findings_before += claim.findings_before;
          piece.findings_after += claim.findings_after;
          std::ranges::move(claim.changes, std::back_inserter(piece.changes));
        }
        progress.done += last - first;
        return piece;
      },
      [&diff](CaseDiff piece) {
        diff.findings_before += piece.findings_before;
        diff.findings_after += piece.findings_after;
        std::ranges::move(piece.changes, std::back_inserter(diff.changes));
        return true;
      });
  return diff;
}

}  // namespace tawatur
