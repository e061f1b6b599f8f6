// Who names whom.

#ifndef STORE_SQLITE_USAGE_H
#define STORE_SQLITE_USAGE_H

#include <cstddef>
#include <string>
#include <vector>

#include "store/record.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/table_writer.h"

namespace tawatur::sqlite {

// See StoreReader.
[[nodiscard]] std::vector<RecordKey> users_of(const Connection& connection, RecordKind kind,
                                              RowNumber number, std::size_t limit);
[[nodiscard]] std::vector<std::string> claims_touched_by(const Connection& connection,
                                                         const std::vector<RecordKey>& keys);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_USAGE_H
