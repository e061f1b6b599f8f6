// Verdicts of people beside the findings they are about: put into words, never weighed.

#ifndef REPORTS_VERDICT_TEXT_H
#define REPORTS_VERDICT_TEXT_H

#include <string>
#include <vector>

#include "claims/check_context.h"
#include "claims/finding.h"
#include "claims/verdict.h"
#include "core/json/json_writer.h"
#include "reports/messages.h"

namespace tawatur {

// Those on the finding's claim and attribute, by id.
[[nodiscard]] std::vector<const Verdict*> verdicts_on(const CheckContext& context,
                                                      const Finding& finding);

// What was found when the verdict was given is not what is found now. False where the verdict does
// not say what was found.
[[nodiscard]] bool has_changed_since(const Verdict& verdict, const Finding& finding);

// Ready text. "Verdict: refuted (amina, 2026-03-05)", with `reason` behind a colon.
[[nodiscard]] std::string verdict_line(const Case& data, const Verdict& verdict,
                                       const Messages& messages, bool reason);
// "The finding has changed since this verdict: it was single source (0–1), it is conflicting (2)."
[[nodiscard]] std::string change_line(const Verdict& verdict, const Finding& finding,
                                      const Messages& messages);

// A verdict as a reader sees it.
struct ShownVerdict {
  std::string line;     // with the reason
  std::string warning;  // that the finding has changed since; empty: it has not
};
[[nodiscard]] std::vector<ShownVerdict> shown_verdicts(const CheckContext& context,
                                                       const Finding& finding,
                                                       const Messages& messages);

// The object of a verdict. `finding`: what is found now; nullptr: nothing.
void write_verdict(JsonWriter& json, const Case& data, const Verdict& verdict,
                   const Finding* finding, const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_VERDICT_TEXT_H
