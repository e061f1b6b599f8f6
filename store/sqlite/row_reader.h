// Rows of the tables as rows of a case.

#ifndef STORE_SQLITE_ROW_READER_H
#define STORE_SQLITE_ROW_READER_H

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "store/record.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/table_writer.h"

namespace tawatur::sqlite {

// Where in the case that is being made the rows with these numbers stand.
class References {
 public:
  virtual ~References() = default;
  [[nodiscard]] virtual SourceIndex source(RowNumber number) = 0;
  [[nodiscard]] virtual DocumentIndex document(RowNumber number) = 0;
  [[nodiscard]] virtual ClaimIndex claim(RowNumber number) = 0;
};

// The table that holds the records of a kind.
[[nodiscard]] const char* table_of(RecordKind kind);

// One row at a time, by number. Returns the entry that wrote it; nullopt: there is no such row.
// Throws StoreFailure for rows that no program of ours wrote.
class RowReader {
 public:
  explicit RowReader(const Connection& connection);

  std::optional<EntryNumber> source(RowNumber number, References& references, Source& out);
  // With `texts`, the snapshot's text, too.
  std::optional<EntryNumber> document(RowNumber number, References& references, bool texts,
                                      Document& out);
  std::optional<EntryNumber> claim(RowNumber number, Claim& out);
  std::optional<EntryNumber> rate(RowNumber number, Rate& out);
  std::optional<EntryNumber> verdict(RowNumber number, References& references, Verdict& out);
  [[nodiscard]] std::vector<RowNumber> verdicts_on(RowNumber claim);
  // Everything of a case but its tables of records.
  std::optional<EntryNumber> case_info(Case& out);

  // 0: none.
  [[nodiscard]] RowNumber text_of_document(RowNumber document);
  [[nodiscard]] std::string text(RowNumber snapshot);
  [[nodiscard]] std::string text_hash(RowNumber snapshot);
  // nullopt: no such record.
  [[nodiscard]] std::optional<RowNumber> number_of(RecordKind kind, std::string_view id);
  [[nodiscard]] std::string id_of(RecordKind kind, RowNumber number);

 private:
  std::vector<LocalizedText> texts(Statement& statement, RowNumber number);
  void read_snapshot(const Statement& row, bool texts, Document& out);
  void read_copies(RowNumber number, References& references, Document& out);

  const Connection& connection_;
  Statement source_;
  Statement names_;
  Statement domains_;
  Statement document_;
  Statement copies_;
  Statement copy_claims_;
  Statement claim_;
  Statement statements_;
  Statement attributes_;
  Statement rate_;
  Statement verdict_;
  Statement text_;
  Statement text_hash_;
  Statement text_of_document_;
  std::vector<Statement> by_id_;
  std::vector<Statement> by_number_;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_ROW_READER_H
