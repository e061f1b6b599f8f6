// Proposals decided one after the other, with single keys.

#ifndef APP_CLI_REVIEW_H
#define APP_CLI_REVIEW_H

#include "app/cli/session.h"

namespace tawatur {

// `proposals CASE --review`: shows each proposal that waits and does what the key says. Every
// decision is a change of its own, on the disk when it is shown; u takes the last one back.
[[nodiscard]] CommandResult review_proposals(Session& session);

}  // namespace tawatur

#endif  // APP_CLI_REVIEW_H
