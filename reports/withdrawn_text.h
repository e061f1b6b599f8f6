// Documents that were retracted or corrected, and what rests on them.

#ifndef REPORTS_WITHDRAWN_TEXT_H
#define REPORTS_WITHDRAWN_TEXT_H

#include <string>
#include <vector>

#include "claims/check_context.h"
#include "claims/resting.h"
#include "core/json/json_writer.h"
#include "reports/messages.h"

namespace tawatur {

// One sentence for each document. Ready text.
[[nodiscard]] std::vector<std::string> withdrawn_lines(const CheckContext& context,
                                                       const Messages& messages);
[[nodiscard]] std::string resting_line(const CheckContext& context, const Resting& resting,
                                       const Messages& messages);
// [{"document", "status", "on", "documents", "claims"}]
void write_withdrawn(JsonWriter& json, const CheckContext& context,
                     const std::vector<Resting>& withdrawn);

}  // namespace tawatur

#endif  // REPORTS_WITHDRAWN_TEXT_H
