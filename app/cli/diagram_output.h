// Drawings in every form they can be written in.

#ifndef APP_CLI_DIAGRAM_OUTPUT_H
#define APP_CLI_DIAGRAM_OUTPUT_H

#include <string>

#include "app/cli/session.h"
#include "claims/check_context.h"

namespace tawatur {

// The provenance graph that the session's options ask for (--claim, --around, --depth,
// --max-nodes), in the form `format`: one of those of the graph command.
[[nodiscard]] Outcome<std::string> diagram_text(Session& session, const CheckContext& context,
                                                const std::string& format);

}  // namespace tawatur

#endif  // APP_CLI_DIAGRAM_OUTPUT_H
