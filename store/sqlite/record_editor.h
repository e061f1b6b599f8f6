// Brings the tables to what a plan says.

#ifndef STORE_SQLITE_RECORD_EDITOR_H
#define STORE_SQLITE_RECORD_EDITOR_H

#include <string>
#include <vector>

#include "store/change_plan.h"
#include "store/sqlite/case_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/table_writer.h"
#include "store/sqlite/word_index.h"

namespace tawatur::sqlite {

class RecordEditor {
 public:
  explicit RecordEditor(const Connection& connection);

  // Inside the caller's transaction. entries[i] wrote plan.changes[i].
  void put(const ChangePlan& plan, const std::vector<EntryNumber>& entries);

 private:
  [[nodiscard]] RowNumbers numbers_for(const ChangePlan& plan);
  [[nodiscard]] RowNumber number_for(RecordKind kind, const std::string& id);
  [[nodiscard]] RowNumber number_of(const PlannedChange& change, const RowNumbers& numbers);
  void clear(RecordKind kind, RowNumber number);
  void write(const ChangePlan& plan, const PlannedChange& change, const RowNumbers& numbers,
             RowNumber number, EntryNumber entry);
  [[nodiscard]] std::string text_in_tables(RecordKind kind, RowNumber number);

  const Connection& connection_;
  RecordReader reader_;
  TableWriter tables_;
  WordIndex words_;
  std::vector<RowNumber> next_;  // by kind; 0: not looked up yet
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_RECORD_EDITOR_H
