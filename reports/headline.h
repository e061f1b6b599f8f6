// One sentence for a finding, said as a careful colleague would say it.

#ifndef REPORTS_HEADLINE_H
#define REPORTS_HEADLINE_H

#include <string>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/finding_words.h"
#include "reports/messages.h"
#include "reports/report_input.h"

namespace tawatur {

// "Two documents give values that cannot both be right: about 200,000,000 EUR (al-Mithaq) against
// up to 150,000,000 USD (Tanja7)." Ready text.
[[nodiscard]] std::string headline(const CheckContext& context, const Finding& finding,
                                   const Messages& messages);

[[nodiscard]] std::string headline(FindingWords& words);

// The sentence that every report carries: what shape can and cannot show, and the threshold.
[[nodiscard]] std::string shape_sentence(const CheckContext& context, const Messages& messages);

// "As known on 2026-03-03. As published by 2026-02-01." Ready text; empty: everything in the case.
[[nodiscard]] std::string day_sentence(const CheckContext& context, const Messages& messages);

// Says that only some findings are shown and counted, and which: "--flag conflict, --claim bridge".
// Ready text; empty without a filter.
[[nodiscard]] std::string filter_sentence(const ReportInput& input);

}  // namespace tawatur

#endif  // REPORTS_HEADLINE_H
