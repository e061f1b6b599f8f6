#include "store/sqlite/sqlite_writer.h"

#include <utility>

#include "core/sha256.h"
#include "store/sqlite/bulk_import.h"
#include "store/sqlite/history_table.h"

namespace tawatur::sqlite {

SqliteWriter::SqliteWriter(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)), reader_(*connection_) {}

SqliteWriter::~SqliteWriter() {
  if (done_) return;
  try {
    editor_.reset();
    connection_->execute("ROLLBACK");
  } catch (const StoreFailure&) {
    // A full disk rolls back by itself; closing does the rest.
  }
}

void SqliteWriter::keep(std::string_view bytes) {
  Statement insert =
      connection_->prepare("INSERT OR IGNORE INTO snapshots (sha256, text) VALUES (?, ?)");
  const std::string hash = sha256(bytes);
  insert.bind(1, hash).bind(2, bytes).run();
}

void SqliteWriter::commit() {
  connection_->execute("COMMIT");
  done_ = true;
}

void SqliteWriter::append(HistoryEntry& entry) { append_entry(*connection_, entry); }

void SqliteWriter::put(const ChangePlan& plan, const std::vector<EntryNumber>& entries) {
  if (plan.changes.empty()) return;
  if (!editor_) editor_.emplace(*connection_);
  editor_->put(plan, entries);
}

StoredBody SqliteWriter::put_body(const ChangePlan& plan, const std::vector<std::size_t>& which) {
  BodyWriter body(*connection_);
  for (const std::size_t i : which) {
    const PlannedChange& change = plan.changes[i];
    if (change.after) body.add(change.key.kind, *change.after);
  }
  StoredBody stored;
  stored.sha256 = body.finish();
  stored.bytes = body.bytes();
  return stored;
}

StoredBody SqliteWriter::put_all(const Case& data, EntryNumber entry) {
  return import_into_empty(*connection_, data, entry);
}

}  // namespace tawatur::sqlite
