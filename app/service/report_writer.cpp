#include "app/service/report_writer.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "claims/check.h"

namespace tawatur {

ReportWriter::ReportWriter(ReportInput input, const ReportFormat& format, std::vector<bool> flags,
                           const TextSink& sink)
    : input_(std::move(input)), format_(format), flags_(std::move(flags)), sink_(sink) {}

ReportPiece ReportWriter::make(const CheckContext& context,
                               std::span<const ClaimIndex> claims) const {
  ReportPiece piece;
  for (const ClaimIndex claim : claims) {
    for (Finding& finding : check_claim(context, claim)) {
      if (!flags_[static_cast<std::size_t>(flag_of(finding.kind))]) continue;
      piece.summary.count(finding);
      piece.findings.push_back(std::move(finding));
    }
  }
  if (!format_.needs_all_findings && !piece.findings.empty()) {
    format_.findings(input_.of(context), piece.findings, piece.text);
    piece.findings = {};
  }
  return piece;
}

void ReportWriter::begin() {
  if (!format_.needs_summary_first && !format_.needs_all_findings) put(format_.head);
}

void ReportWriter::take(ReportPiece piece) {
  for (std::size_t i = 0; i < piece.summary.flags.size(); ++i) {
    input_.summary.flags[i] += piece.summary.flags[i];
  }
  std::ranges::move(piece.findings, std::back_inserter(all_));
  if (piece.text.empty()) return;
  if (std::exchange(written_, true)) give(format_.separator);
  give(piece.text);
}

Outcome<Summary> ReportWriter::finish() {
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

void ReportWriter::give(std::string_view text) {
  if (format_.needs_summary_first) {
    spool_.append(text);
  } else {
    sink_(text);
  }
}

void ReportWriter::put(void (*part)(const ReportInput&, std::string&)) const {
  std::string text;
  part(input_, text);
  sink_(text);
}

}  // namespace tawatur
