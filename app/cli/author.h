// Who changes a store, when, and why.

#ifndef APP_CLI_AUTHOR_H
#define APP_CLI_AUTHOR_H

#include "app/cli/command_line.h"
#include "app/cli/session.h"
#include "app/service/failure.h"
#include "store/change.h"

namespace tawatur {

// The person of --by, else of TAWATUR_PERSON, else the account's name. The reason of --why; without
// it, at a terminal, it is asked for; in a pipe it must be given, or --no-why. The time is now, or
// SOURCE_DATE_EPOCH, so that a run can be repeated to the byte.
[[nodiscard]] Outcome<Author> author_of(Session& session);
// The same when no reason is needed.
[[nodiscard]] Author author_without_reason(const CommandLine& line);

}  // namespace tawatur

#endif  // APP_CLI_AUTHOR_H
