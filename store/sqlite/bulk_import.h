// A whole case into a store that has no records.

#ifndef STORE_SQLITE_BULK_IMPORT_H
#define STORE_SQLITE_BULK_IMPORT_H

#include "claims/case.h"
#include "store/basic_writer.h"
#include "store/history.h"
#include "store/sqlite/connection.h"

namespace tawatur::sqlite {

// Puts all records but the case's own, and keeps them as the body of entry `entry`. Inside the
// caller's transaction. Memory: a few megabytes.
[[nodiscard]] StoredBody import_into_empty(const Connection& connection, const Case& data,
                                           EntryNumber entry);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_BULK_IMPORT_H
