// impact, next and diff as JSON, for other programs. Keys are only ever added.

#ifndef APP_CLI_ANALYSIS_JSON_H
#define APP_CLI_ANALYSIS_JSON_H

#include <cstddef>
#include <string>
#include <vector>

#include "app/service/case_diff.h"
#include "app/service/impact.h"
#include "app/service/next_reading.h"
#include "app/service/store/cause_history.h"
#include "claims/check_context.h"

namespace tawatur {

// `limit` entries at most; 0: all. Each text ends with a line end.
[[nodiscard]] std::string impact_json(const CheckContext& context, const ImpactReport& report,
                                      std::size_t limit);
[[nodiscard]] std::string next_json(const CheckContext& context,
                                    const std::vector<NextReading>& readings);
[[nodiscard]] std::string diff_json(const CheckContext& before, const CheckContext& after,
                                    const CaseDiff& diff, const CauseHistory* history = nullptr);

}  // namespace tawatur

#endif  // APP_CLI_ANALYSIS_JSON_H
