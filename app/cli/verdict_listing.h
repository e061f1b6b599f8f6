// verdict list and verdict show: verdicts beside what is found now.

#ifndef APP_CLI_VERDICT_LISTING_H
#define APP_CLI_VERDICT_LISTING_H

#include "app/cli/session.h"

namespace tawatur {

// Of any case that can be read, on any day: verdict list CASE [CLAIM[#ATTRIBUTE]], and show, which
// fails when there is none.
[[nodiscard]] CommandResult list_verdicts(Session& session);

}  // namespace tawatur

#endif  // APP_CLI_VERDICT_LISTING_H
