#include "app/service/check_report.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "app/service/ordered_work.h"
#include "claims/check.h"

namespace tawatur {
namespace {

// Large enough that handing pieces over costs nothing, small enough that two threads share the work
// of a few thousand claims.
constexpr std::size_t kClaimsOfPiece = 256;

}  // namespace

ReportInput report_input(const CheckContext& context, const Messages& messages) {
  constexpr std::size_t kColumns = 100;
  return {context, messages, {}, {}, {}, {}, FailOn::none, false, kColumns, {}, {}, {}};
}

Outcome<Summary> write_check_report(ReportInput input, const CheckReportRequest& request,
                                    const TextSink& sink, Progress& progress) {
  auto claims = wanted_claims(input.context, request.filter);
  if (!claims) return tl::unexpected<Failure>(claims.error());
  auto flags = wanted_flags(request.filter);
  if (!flags) return tl::unexpected<Failure>(flags.error());
  input.summary = summary_of(input.context.data());
  input.filter = {request.filter.flags, request.filter.claims, request.filter.sources};
  const CheckContext& context = input.context;
  ReportWriter writer(std::move(input), *request.format, std::move(*flags), sink);
  writer.begin();
  progress.begin(Phase::checking, claims->size());
  ordered_work(
      claims->size(), kClaimsOfPiece, request.threads,
      [&](std::size_t first, std::size_t last) {
        ReportPiece piece = writer.make(context, std::span(*claims).subspan(first, last - first));
        progress.done += last - first;
        return piece;
      },
      [&writer](ReportPiece piece) {
        writer.take(std::move(piece));
        return true;
      });
  progress.begin(Phase::writing, 0);
  return writer.finish();
}

std::vector<Finding> findings_of(const CheckContext& context, const std::vector<ClaimIndex>& claims,
                                 unsigned threads, Progress& progress) {
  std::vector<Finding> all;
  progress.begin(Phase::checking, claims.size());
  ordered_work(
      claims.size(), kClaimsOfPiece, threads,
      [&](std::size_t first, std::size_t last) {
        std::vector<Finding> piece;
        for (std::size_t i = first; i < last; ++i) {
          std::ranges::move(check_claim(context, claims[i]), std::back_inserter(piece));
        }
        progress.done += last - first;
        return piece;
      },
      [&all](std::vector<Finding> piece) {
        std::ranges::move(piece, std::back_inserter(all));
        return true;
      });
  return all;
}

}  // namespace tawatur
