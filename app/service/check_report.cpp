#include "app/service/check_report.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "app/service/ordered_work.h"
#include "app/service/spool.h"
#include "claims/check.h"

namespace tawatur {
namespace {

// Large enough that handing pieces over costs nothing, small enough that two threads share the work
// of a few thousand claims.
constexpr std::size_t kClaimsAtOnce = 256;

// A piece of the report: counted, and printed or kept.
struct Piece {
  Summary summary;
  std::string text;
  std::vector<Finding> findings;
};

class ReportWriter {
 public:
  ReportWriter(ReportInput input, const CheckReportRequest& request, std::vector<bool> flags,
               std::vector<ClaimIndex> claims, const TextSink& sink)
      : input_(std::move(input)),
        request_(request),
        format_(*request.format),
        flags_(std::move(flags)),
        claims_(std::move(claims)),
        sink_(sink) {}

  Outcome<Summary> write(Progress& progress) {
    if (!format_.needs_summary_first && !format_.needs_all_findings) put(format_.head);
    progress.begin(Phase::checking, claims_.size());
    ordered_work(
        claims_.size(), kClaimsAtOnce, request_.threads,
        [this, &progress](std::size_t first, std::size_t last) {
          Piece piece = make(first, last);
          progress.done += last - first;
          return piece;
        },
        [this](Piece piece) {
          take(std::move(piece));
          return true;
        });
    progress.begin(Phase::writing, 0);
    if (format_.needs_all_findings) {
      put(format_.head);
      std::string text;
      format_.findings(input_, all_, text);
      sink_(text);
    } else if (format_.needs_summary_first) {
      put(format_.head);
      if (auto replayed = spool_.replay(sink_); !replayed) {
        return tl::unexpected<Failure>(replayed.error());
      }
    }
    put(format_.tail);
    return input_.summary;
  }

 private:
  [[nodiscard]] Piece make(std::size_t first, std::size_t last) const {
    Piece piece;
    for (std::size_t i = first; i < last; ++i) {
      for (Finding& finding : check_claim(input_.context, claims_[i])) {
        if (!flags_[static_cast<std::size_t>(flag_of(finding.kind))]) continue;
        piece.summary.count(finding);
        piece.findings.push_back(std::move(finding));
      }
    }
    if (!format_.needs_all_findings && !piece.findings.empty()) {
      format_.findings(input_, piece.findings, piece.text);
      piece.findings = {};
    }
    return piece;
  }

  void take(Piece piece) {
    for (std::size_t i = 0; i < piece.summary.flags.size(); ++i) {
      input_.summary.flags[i] += piece.summary.flags[i];
    }
    std::ranges::move(piece.findings, std::back_inserter(all_));
    if (piece.text.empty()) return;
    if (std::exchange(written_, true)) give(format_.separator);
    give(piece.text);
  }

  void give(std::string_view text) {
    if (format_.needs_summary_first) {
      spool_.append(text);
    } else {
      sink_(text);
    }
  }

  void put(void (*part)(const ReportInput&, std::string&)) const {
    std::string text;
    part(input_, text);
    sink_(text);
  }

  ReportInput input_;
  const CheckReportRequest& request_;
  const ReportFormat& format_;
  std::vector<bool> flags_;
  std::vector<ClaimIndex> claims_;
  const TextSink& sink_;
  std::vector<Finding> all_;
  Spool spool_;
  bool written_ = false;
};

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
  ReportWriter writer(std::move(input), request, std::move(*flags), std::move(*claims), sink);
  return writer.write(progress);
}

std::vector<Finding> findings_of(const CheckContext& context, const std::vector<ClaimIndex>& claims,
                                 unsigned threads, Progress& progress) {
  std::vector<Finding> all;
  progress.begin(Phase::checking, claims.size());
  ordered_work(
      claims.size(), kClaimsAtOnce, threads,
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
