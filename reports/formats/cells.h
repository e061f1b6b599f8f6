// Parts of a finding as the cells of a row: shared by table, csv and md.

#ifndef REPORTS_FORMATS_CELLS_H
#define REPORTS_FORMATS_CELLS_H

#include <string>

#include "claims/finding.h"
#include "reports/report_input.h"

namespace tawatur {

// "0–2"; one number when both are the same; "≤" before a bound that is not exact.
void append_origins(std::string& out, const Finding& finding);
[[nodiscard]] std::string origins_text(const Finding& finding);

// "about 200,000,000 EUR | up to 150,000,000 USD"
[[nodiscard]] std::string values_cell(const Case& data, const Finding& finding,
                                      const Messages& messages);

// The publishers behind a finding's documents, each once.
[[nodiscard]] std::string sources_cell(const Case& data, const Finding& finding,
                                       const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_CELLS_H
