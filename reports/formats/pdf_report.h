// The report as a PDF to print or to hand on: what the HTML report says, in its order, on A4.

#ifndef REPORTS_FORMATS_PDF_REPORT_H
#define REPORTS_FORMATS_PDF_REPORT_H

#include <span>
#include <string>

#include "claims/finding.h"
#include "core/result.h"
#include "reports/report_input.h"

namespace tawatur {

// It cannot be streamed and can fail, so it is not in the table of report formats. Counts the
// findings itself. ReportInput::drawing must give SVG files of their own (standalone); it is called
// once for each finding. Real text, an outline and links inside the file and to web addresses; no
// date: the same bytes for the same input and the same fonts. Thread-safe.
[[nodiscard]] Result<std::string> pdf_report(ReportInput input, std::span<const Finding> findings);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_PDF_REPORT_H
