// From tables to cases: the whole, some claims, or one record with bare names around it.

#ifndef STORE_SQLITE_CASE_TABLES_H
#define STORE_SQLITE_CASE_TABLES_H

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "claims/case.h"
#include "store/record.h"
#include "store/sqlite/assertion_reader.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/row_reader.h"

namespace tawatur::sqlite {

// Everything.
[[nodiscard]] Case read_whole_case(const Connection& connection);

// Rows that are added as they are named, each once: sources and documents with their id and nothing
// else, claims whole.
class NamedRows : public References {
 public:
  explicit NamedRows(RowReader& rows) : rows_(rows) {}

  SourceIndex source(RowNumber number) override;
  DocumentIndex document(RowNumber number) override;
  ClaimIndex claim(RowNumber number) override;

  Case data;

 private:
  using Places = std::unordered_map<RowNumber, std::size_t>;

  RowReader& rows_;
  Places sources_;
  Places documents_;
  Places claims_;
};

// One record of a case as row 0 of its table; what it names has an id and nothing else.
class RecordReader {
 public:
  explicit RecordReader(const Connection& connection);

  // nullopt: no such row. `number` is of the table of the kind.
  struct Found {
    Case data;
    EntryNumber entry = 0;
  };
  [[nodiscard]] std::optional<Found> read(RecordKind kind, RowNumber number);
  [[nodiscard]] RowReader& rows() { return rows_; }
  [[nodiscard]] AssertionReader& assertions() { return assertions_; }

 private:
  RowReader rows_;
  AssertionReader assertions_;
};

// Claims with all that their findings depend on, as a case of its own.
class SliceReader {
 public:
  explicit SliceReader(const Connection& connection);

  void add_claim(RowNumber number);
  [[nodiscard]] std::size_t assertions() const { return rows_of_slice_.size(); }
  // The case, its tables in order; the next slice begins empty.
  [[nodiscard]] Case finish();

 private:
  class Gatherer;

  RowReader rows_;
  AssertionReader assertions_;
  Case frame_;  // id, settings, rates
  std::vector<RowNumber> claims_;
  std::vector<AssertionRow> rows_of_slice_;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_CASE_TABLES_H
