// source|document|claim|attribute|assertion show and list, settings.

#ifndef APP_CLI_RECORD_LISTING_H
#define APP_CLI_RECORD_LISTING_H

#include "app/cli/session.h"

namespace tawatur {

// One record with who wrote it last.
[[nodiscard]] CommandResult show_record(Session& session);
// One line a record: the id, and what it is.
[[nodiscard]] CommandResult list_records(Session& session);

}  // namespace tawatur

#endif  // APP_CLI_RECORD_LISTING_H
