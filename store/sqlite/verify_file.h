// Whether a store's file is sound, whatever stands in it.

#ifndef STORE_SQLITE_VERIFY_FILE_H
#define STORE_SQLITE_VERIFY_FILE_H

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace tawatur::sqlite {

// Every page against its sum, SQLite's own check of its structures, references between tables, and
// every text against its hash.
void verify_file(const Connection& connection, const ProblemSink& problem, VerifySummary& summary);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_VERIFY_FILE_H
