// source|document|claim|attribute|assertion show and list, settings.

#ifndef APP_CLI_RECORD_LISTING_H
#define APP_CLI_RECORD_LISTING_H

#include "app/cli/session.h"
#include "store/store.h"

namespace tawatur {

// One record with who wrote it last.
[[nodiscard]] CommandResult show_record(Session& session);
// One line a record: the id, and what it is.
[[nodiscard]] CommandResult list_records(Session& session);

// Records cannot be read out as they stand in the store: those of another day are asked for, or
// some are confidential.
[[nodiscard]] bool needs_case(const Session& session, const StoreReader& store);

}  // namespace tawatur

#endif  // APP_CLI_RECORD_LISTING_H
