// The consistency report: checks claims on several threads and writes the findings in order.

#ifndef APP_SERVICE_CHECK_REPORT_H
#define APP_SERVICE_CHECK_REPORT_H

#include <vector>

#include "app/service/failure.h"
#include "app/service/finding_filter.h"
#include "app/service/progress.h"
#include "app/service/report_writer.h"
#include "claims/check_context.h"
#include "reports/report_format.h"

namespace tawatur {

// With everything else at its default.
[[nodiscard]] ReportInput report_input(const CheckContext& context, const Messages& messages);

struct CheckReportRequest {
  const ReportFormat* format = nullptr;
  FindingFilter filter;
  unsigned threads = 1;
};

// Writes head, findings and tail of `input` (whose summary's counts are set here) to `sink`, the
// same bytes for any number of threads. Memory does not grow with the number of findings, except
// for formats that need all of them; what must wait for the summary waits in a Spool. Returns the
// summary of the findings written. Nothing is written when it fails for the filter.
[[nodiscard]] Outcome<Summary> write_check_report(ReportInput input,
                                                  const CheckReportRequest& request,
                                                  const TextSink& sink, Progress& progress);

// Every finding of these claims, in order.
[[nodiscard]] std::vector<Finding> findings_of(const CheckContext& context,
                                               const std::vector<ClaimIndex>& claims,
                                               unsigned threads, Progress& progress);

}  // namespace tawatur

#endif  // APP_SERVICE_CHECK_REPORT_H
