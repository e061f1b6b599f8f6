// Claims are independent of one another, so the work runs claim by claim: each is checked as it
// stands, then once without each source behind it. That is exact, and what it costs is the number
// of (claim, source behind it) pairs, which is what progress counts.

#include "app/service/impact.h"

#include <algorithm>
#include <functional>
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
  std::size_t sources = 0;  // behind the claim
  std::size_t tried = 0;
};

// The claim itself and each attribute that somebody values.
std::size_t findings_on(const CheckContext& context, ClaimIndex claim) {
  std::vector<bool> valued(context.data().claims[claim.at()].attributes.size(), false);
  for (const AssertionIndex index : context.assertions_of(claim)) {
    for (const AttributeValue& value : context.assertion(index).values) {
      valued[value.attribute.at()] = true;
    }
  }
  return 1 + static_cast<std::size_t>(std::ranges::count(valued, true));
}

std::size_t most_tried(const CheckContext& context, ClaimIndex claim) {
  const std::size_t assertions = context.assertions_of(claim).size();
  return std::max(kMostRechecked / std::max<std::size_t>(assertions, 1), kLeastTried);
}

// Those that most assertions name or are published by, by id again.
std::vector<SourceIndex> most_named(const CheckContext& context, ClaimIndex claim,
                                    std::vector<SourceIndex> sources, std::size_t wanted) {
  std::vector<std::size_t> named(context.data().sources.size(), 0);
  for (const AssertionIndex index : context.assertions_of(claim)) {
    const Assertion& assertion = context.assertion(index);
    ++named[context.publisher(assertion.document).at()];
    for (const Chain& chain : assertion.chains) {
      for (const Link& link : chain) ++named[link.source.at()];
    }
  }
  std::ranges::stable_sort(sources, std::greater{},
                           [&](SourceIndex source) { return named[source.at()]; });
  sources.resize(wanted);
  std::ranges::sort(sources);
  return sources;
}

ClaimImpact impact_on(const CheckContext& context, ClaimIndex claim, SourceIndex only,
                      Progress& progress) {
  ClaimImpact impact;
  std::vector<SourceIndex> sources = sources_behind(context, claim);
  if (only.valid()) {
    const bool behind = std::ranges::binary_search(sources, only);
    sources = behind ? std::vector{only} : std::vector<SourceIndex>{};
  }
  impact.sources = sources.size();
  if (const std::size_t most = most_tried(context, claim); sources.size() > most) {
    sources = most_named(context, claim, std::move(sources), most);
  }
  impact.tried = sources.size();
  if (sources.empty()) {
    impact.findings = findings_on(context, claim);
    return impact;
  }
  const std::vector<Finding> before = check_claim(context, claim);
  impact.findings = before.size();
  for (const SourceIndex source : sources) {
    auto changes = changes_between(before, check_claim(context, claim, source));
    if (!changes.empty()) impact.changes.emplace_back(source, std::move(changes));
    ++progress.done;
  }
  if (!only.valid() || !impact.changes.empty()) {
    impact.gatekeepers = gatekeepers(context, claim);
  }
  return impact;
}

// What progress counts to.
std::size_t pairs_of(const CheckContext& context, SourceIndex only) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < context.data().claims.size(); ++i) {
    const std::vector<SourceIndex> sources = sources_behind(context, ClaimIndex{i});
    if (only.valid()) {
      pairs += std::ranges::binary_search(sources, only) ? 1U : 0U;
    } else {
      pairs += std::min(sources.size(), most_tried(context, ClaimIndex{i}));
    }
  }
  return pairs;
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
  progress.begin(Phase::checking, pairs_of(context, only));
  std::size_t first_claim = 0;
  ordered_work(
      context.data().claims.size(), kClaimsAtOnce, threads,
      [&](std::size_t first, std::size_t last) {
        std::vector<ClaimImpact> piece;
        for (std::size_t i = first; i < last; ++i) {
          piece.push_back(impact_on(context, ClaimIndex{i}, only, progress));
        }
        return piece;
      },
      [&](std::vector<ClaimImpact> piece) {
        for (ClaimImpact& impact : piece) {
          const ClaimIndex claim{first_claim++};
          report.findings += impact.findings;
          if (impact.tried < impact.sources) {
            report.partly.push_back({claim, impact.tried, impact.sources});
          }
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
