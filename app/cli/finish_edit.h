// What every command that changes a store does last.

#ifndef APP_CLI_FINISH_EDIT_H
#define APP_CLI_FINISH_EDIT_H

#include "app/cli/session.h"
#include "app/service/store/store_edit.h"

namespace tawatur {

// Puts the change on the disk, or with --dry-run does not, and writes what it did to the findings.
[[nodiscard]] CommandResult finish_edit(Session& session, StoreEdit& edit);

}  // namespace tawatur

#endif  // APP_CLI_FINISH_EDIT_H
