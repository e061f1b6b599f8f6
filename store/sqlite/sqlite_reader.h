// The tables of a SQLite store as a StoreReader.

#ifndef STORE_SQLITE_SQLITE_READER_H
#define STORE_SQLITE_SQLITE_READER_H

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/sqlite/case_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/word_index.h"
#include "store/store.h"

namespace tawatur::sqlite {

// Reads what the connection's transaction sees; the connection must outlive it.
class SqliteReader : public StoreReader {
 public:
  explicit SqliteReader(const Connection& connection);

  StoreHead head() const override;
  EntryNumber sequence_at(UtcTime time) const override;
  RecordCounts counts() const override;
  std::optional<Record> record(const RecordKey& key) const override;
  void records(RecordKind kind, RecordOrder order, const RecordSink& take) const override;
  std::vector<RecordKey> users_of(const RecordKey& key, std::size_t limit) const override;
  std::string redaction_key() const override;
  std::optional<std::string> text(std::string_view sha256) const override;
  Case load_case(EntryNumber as_of) const override;
  Case load_claims(const std::vector<std::string>& ids) const override;
  std::unique_ptr<ClaimStream> stream_claims(const ClaimRange& range) const override;
  std::vector<std::string> claims_touched_by(const std::vector<RecordKey>& keys) const override;
  void history(const HistoryFilter& filter, const EntrySink& take) const override;
  void bulk_records(EntryNumber entry, const RecordSink& take) const override;
  std::vector<TextHit> find(std::string_view words, std::size_t limit) const override;
  VerifySummary verify(const ProblemSink& problem, const ProblemSink& remark) const override;

 private:
  void assertions(const RecordSink& take) const;

  const Connection& connection_;
  // Prepared on first use and kept: a reader is asked for one record or for thousands.
  [[nodiscard]] RecordReader& reader() const;
  mutable std::optional<RecordReader> reader_;
};

// A reader with a connection of its own, whose transaction begins now.
class OwningSqliteReader : public SqliteReader {
 public:
  explicit OwningSqliteReader(std::unique_ptr<Connection> connection);

 private:
  std::unique_ptr<Connection> owned_;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_SQLITE_READER_H
