// impact, next and diff, told to a person.

#ifndef APP_CLI_ANALYSIS_TEXT_H
#define APP_CLI_ANALYSIS_TEXT_H

#include <cstddef>
#include <string>
#include <vector>

#include "app/service/case_diff.h"
#include "app/service/impact.h"
#include "app/service/next_reading.h"
#include "app/service/store/cause_history.h"
#include "claims/check_context.h"
#include "reports/messages.h"

namespace tawatur {

// `limit` entries at most (0: all); the rest are counted. Each text ends with a line end.
[[nodiscard]] std::string impact_ranking_text(const CheckContext& context,
                                              const ImpactReport& report, std::size_t limit,
                                              const Messages& messages);
// Of one source: every finding that changes.
[[nodiscard]] std::string source_impact_text(const CheckContext& context,
                                             const ImpactReport& report, const Messages& messages);
[[nodiscard]] std::string next_text(const CheckContext& context,
                                    const std::vector<NextReading>& readings,
                                    const Messages& messages);
// `history`: the entries behind each cause; may be nullptr.
[[nodiscard]] std::string diff_text(const CheckContext& before, const CheckContext& after,
                                    const CaseDiff& diff, const Messages& messages,
                                    const CauseHistory* history = nullptr);

}  // namespace tawatur

#endif  // APP_CLI_ANALYSIS_TEXT_H
