// One finding told in full: the sentence first, then the values side by side as printed and as
// read, who credits whom, what everything hangs on, the quotes, the reasons and the notes.

#ifndef REPORTS_EXPLAIN_H
#define REPORTS_EXPLAIN_H

#include <cstddef>
#include <string>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/explanation.h"
#include "reports/messages.h"

namespace tawatur {

// For a terminal. Ends with a line end.
[[nodiscard]] std::string explain_as_text(const Explanation& explanation, const Messages& messages,
                                          bool colour = false);

// The heading is at this level (1–6), parts below it are bold words, so that it can stand in a
// longer document.
[[nodiscard]] std::string explain_as_markdown(const Explanation& explanation,
                                              const Messages& messages, std::size_t level = 1);

// The finding's object of the report JSON with more keys: `statement`, `flag_label`,
// `finding_label`, `values` (assertion, document, stance, printed, read, quote, counted), `trees`
// for each group and `explained_notes`. One object, indented, with a line end.
[[nodiscard]] std::string explain_as_json(const CheckContext& context, const Finding& finding,
                                          const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_EXPLAIN_H
