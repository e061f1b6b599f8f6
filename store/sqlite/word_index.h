// The index of words: statements, names, titles, texts and quotes.

#ifndef STORE_SQLITE_WORD_INDEX_H
#define STORE_SQLITE_WORD_INDEX_H

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/case.h"
#include "store/record.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/table_writer.h"

namespace tawatur::sqlite {

class WordIndex {
 public:
  explicit WordIndex(const Connection& connection);

  // What is looked through of the record `number`; `text` must be what it was put in with.
  void add(RecordKind kind, RowNumber number, std::string_view text);
  void remove(RecordKind kind, RowNumber number, std::string_view text);

  // Records that have all these words; none when there is no word in `words`.
  [[nodiscard]] std::vector<std::pair<RecordKind, RowNumber>> find(std::string_view words,
                                                                   std::size_t limit);

 private:
  Statement add_;
  Statement remove_;
  Statement find_;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_WORD_INDEX_H
