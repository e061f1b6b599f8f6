// The history in its tables.

#ifndef STORE_SQLITE_HISTORY_TABLE_H
#define STORE_SQLITE_HISTORY_TABLE_H

#include <string>

#include "store/bulk_lines.h"
#include "store/history.h"
#include "store/sqlite/connection.h"
#include "store/store.h"

namespace tawatur::sqlite {

[[nodiscard]] StoreHead head_of(const Connection& connection);
[[nodiscard]] EntryNumber sequence_at(const Connection& connection, UtcTime time);

// Seals the entry (sequence, previous, hash; a time that is not before the last) and writes it.
void append_entry(const Connection& connection, HistoryEntry& entry);

void read_history(const Connection& connection, const HistoryFilter& filter, const EntrySink& take);

// The body of an import while it is being written.
class BodyWriter {
 public:
  explicit BodyWriter(const Connection& connection);
  // Does not use the connection, which another thread may be using.
  void add(RecordKind kind, std::string_view json) { packer_.add(kind, json); }
  // Puts what was packed so far into the store.
  void write();
  // SHA-256 of the body, by which read_body finds it. A body that is there already is kept once.
  [[nodiscard]] std::string finish();
  [[nodiscard]] std::uint64_t records() const { return packer_.records(); }
  [[nodiscard]] std::uint64_t bytes() const { return packer_.bytes(); }

 private:
  const Connection& connection_;
  std::int64_t number_;
  std::int64_t pieces_ = 0;
  Statement insert_;
  std::vector<BulkPiece> packed_;
  BulkPacker packer_;
};

// Gives the packed pieces of a body in order; `take` returns false to stop.
void read_body(const Connection& connection, const std::string& sha256,
               const std::function<bool(std::string_view packed, std::uint64_t bytes)>& take);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_HISTORY_TABLE_H
