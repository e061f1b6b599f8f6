// The parts of the PDF report.

#ifndef REPORTS_FORMATS_PDF_PARTS_H
#define REPORTS_FORMATS_PDF_PARTS_H

#include <cstdint>
#include <string_view>

#include "claims/finding.h"
#include "reports/formats/pdf_paper.h"
#include "reports/report_input.h"

namespace tawatur {

// Dark enough to read on paper, also as grey.
[[nodiscard]] std::uint32_t pdf_colour(Flag flag);

// One finding in full. `svg`: its drawing; may be empty. `first`: a heading
// stands right above.
void put_pdf_finding(PdfPaper& paper, const ReportInput& input, const Finding& finding,
                     std::string_view svg, bool first);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_PDF_PARTS_H
