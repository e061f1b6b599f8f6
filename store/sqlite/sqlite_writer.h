// The writer of a SQLite store: one transaction.

#ifndef STORE_SQLITE_SQLITE_WRITER_H
#define STORE_SQLITE_SQLITE_WRITER_H

#include <memory>
#include <optional>

#include "store/basic_writer.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/record_editor.h"
#include "store/sqlite/sqlite_reader.h"

namespace tawatur::sqlite {

class SqliteWriter : public BasicWriter {
 public:
  // The connection's transaction has begun, and is rolled back unless commit() is called.
  explicit SqliteWriter(std::unique_ptr<Connection> connection);
  SqliteWriter(const SqliteWriter&) = delete;
  SqliteWriter& operator=(const SqliteWriter&) = delete;
  ~SqliteWriter() override;

  [[nodiscard]] const StoreReader& view() const override { return reader_; }
  void commit() override;
  void keep(std::string_view bytes) override;

 protected:
  void append(HistoryEntry& entry) override;
  void put(const ChangePlan& plan, const std::vector<EntryNumber>& entries) override;
  StoredBody put_body(const ChangePlan& plan, const std::vector<std::size_t>& which) override;
  bool can_put_all() const override { return true; }
  StoredBody put_all(const Case& data, EntryNumber entry) override;

 private:
  std::unique_ptr<Connection> connection_;
  SqliteReader reader_;
  std::optional<RecordEditor> editor_;
  bool done_ = false;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_SQLITE_WRITER_H
