// Claims are independent of one another, so the work runs claim by claim: each is checked as it
// stands, then once without each source behind it. That is exact, and what it costs is the number
// of (claim, source behind it) pairs.

#include "app/service/impact.h"

#include <algorithm>
#include <utility>

#include "app/service/claim_sources.h"
#include "app/service/gatekeepers.h"
#include "app/service/ordered_work.h"
#include "claims/check.h"

namespace tawatur {
namespace {

struct ClaimImpact {
  std::vector<std::pair<SourceIndex, std::vector<FindingChange>>> changes;
  std::vector<SourceIndex> gatekeepers;
  std::size_t findings = 0;
};

ClaimImpact impact_on(const CheckContext& context, ClaimIndex claim, SourceIndex only) {
  ClaimImpact impact;
  const std::vector<Finding> before = check_claim(context, claim);
  impact.findings = before.size();
  for (const SourceIndex source : sources_behind(context, claim)) {
    if (only.valid() && source != only) continue;
    auto changes = changes_between(before, check_claim(context, claim, source));
    if (!changes.empty()) impact.changes.emplace_back(source, std::move(changes));
  }
  if (!only.valid() || !impact.changes.empty()) {
    impact.gatekeepers = gatekeepers(context, claim);
  }
  return impact;
}

bool has_fallen(const FindingChange& change) {
  const bool stood = change.before && change.before->kind != FindingKind::unsupported;
  return stood && (!change.after || change.after->kind == FindingKind::unsupported);
}

ImpactReport collect(const CheckContext& context, SourceIndex only, unsigned threads,
                     Progress& progress) {
  constexpr std::size_t kClaimsAtOnce = 16;
  ImpactReport report;
  std::vector<SourceImpact> by_source(context.data().sources.size());
  progress.begin(Phase::checking, context.data().claims.size());
  std::size_t first_claim = 0;
  ordered_work(
      context.data().claims.size(), kClaimsAtOnce, threads,
      [&](std::size_t first, std::size_t last) {
        std::vector<ClaimImpact> piece;
        for (std::size_t i = first; i < last; ++i) {
          piece.push_back(impact_on(context, ClaimIndex{i}, only));
        }
        progress.done += last - first;
        return piece;
      },
      [&](std::vector<ClaimImpact> piece) {
        for (ClaimImpact& impact : piece) {
          const ClaimIndex claim{first_claim++};
          report.findings += impact.findings;
          for (const SourceIndex source : impact.gatekeepers) {
            if (!only.valid() || source == only) by_source[source.at()].gatekeeper.push_back(claim);
          }
          for (auto& [source, changes] : impact.changes) {
            SourceImpact& entry = by_source[source.at()];
            entry.fallen += static_cast<std::size_t>(std::ranges::count_if(changes, has_fallen));
            entry.changes.insert(entry.changes.end(), changes.begin(), changes.end());
          }
        }
        return true;
      });
  for (std::size_t i = 0; i < by_source.size(); ++i) {
    by_source[i].source = SourceIndex{i};
    const bool wanted = only.valid() ? only.at() == i : !by_source[i].changes.empty();
    if (wanted) report.sources.push_back(std::move(by_source[i]));
  }
  // Sources are in the order of their ids; equals stay so.
  std::ranges::stable_sort(report.sources, [](const SourceImpact& a, const SourceImpact& b) {
    return std::pair(a.changes.size(), a.fallen) > std::pair(b.changes.size(), b.fallen);
  });
  return report;
}

}  // namespace

ImpactReport impact_of_all(const CheckContext& context, unsigned threads, Progress& progress) {
  return collect(context, SourceIndex{}, threads, progress);
}

ImpactReport impact_of(const CheckContext& context, SourceIndex source, unsigned threads,
                       Progress& progress) {
  return collect(context, source, threads, progress);
}

}  // namespace tawatur
