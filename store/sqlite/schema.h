// The tables of a store and how older ones become today's.

#ifndef STORE_SQLITE_SCHEMA_H
#define STORE_SQLITE_SCHEMA_H

#include <cstdint>

#include "store/sqlite/connection.h"

namespace tawatur::sqlite {

// PRAGMA application_id: "TWTR" would be somebody else's; these are the letters T w t r.
inline constexpr std::int64_t kApplicationId = 0x54'77'74'72;
// PRAGMA user_version: the number of migrations that made the tables.
inline constexpr std::int64_t kSchemaVersion = 1;

// Runs the migrations that the database lacks, one-way and in order, and sets its version. Inside
// the caller's transaction. A new database lacks them all.
void migrate(const Connection& connection);

// The index of words, which is no table of the history and can be made again.
void create_word_index(const Connection& connection);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_SCHEMA_H
