// Puts rows of a case into the tables of a store.

#ifndef STORE_SQLITE_TABLE_WRITER_H
#define STORE_SQLITE_TABLE_WRITER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "store/history.h"
#include "store/sqlite/connection.h"

namespace tawatur::sqlite {

using RowNumber = std::int64_t;

// The numbers that the rows of a case have, or will have, in the tables; by position.
struct RowNumbers {
  std::vector<RowNumber> sources;
  std::vector<RowNumber> documents;
  std::vector<RowNumber> claims;
};

// Rows in a transaction of the caller's. What a row names need not be there yet: references are
// looked at when the transaction is committed.
class TableWriter {
 public:
  explicit TableWriter(const Connection& connection);

  // `numbers` must have one for every row that the row names.
  void put_source(const Source& row, const RowNumbers& numbers, RowNumber number,
                  EntryNumber entry);
  void put_document(const Document& row, const RowNumbers& numbers, RowNumber number,
                    EntryNumber entry);
  void put_claim(const Claim& row, RowNumber number, EntryNumber entry);
  void put_assertion(const Case& data, const Assertion& row, const RowNumbers& numbers,
                     RowNumber number, EntryNumber entry);
  void put_verdict(const Verdict& row, const RowNumbers& numbers, RowNumber number,
                   EntryNumber entry);
  void put_rate(const Rate& rate, RowNumber number, EntryNumber entry);
  // Replaces what is there.
  void put_case_info(const Case& data, EntryNumber entry);

  // Keeps a text for ever and returns its number.
  RowNumber put_text(std::string_view text);

 private:
  // A statement with the parameters row, position, text, lang, confidential, extras.
  static void put_texts(Statement& statement, RowNumber number,
                        const std::vector<LocalizedText>& texts);
  void put_values(const Case& data, const Assertion& row, const RowNumbers& numbers,
                  RowNumber number);
  void put_chains(const Assertion& row, const RowNumbers& numbers, RowNumber number);
  void put_detail(const AssertionDetail& detail, RowNumber number);
  void put_copies(const Document& row, const RowNumbers& numbers, RowNumber number);
  void put_snapshot(const Snapshot& snapshot, RowNumber number);

  const Connection& connection_;
  Statement source_;
  Statement grade_;
  Statement name_;
  Statement domain_;
  Statement document_;
  Statement snapshot_;
  Statement consulted_;
  Statement copy_;
  Statement copy_claim_;
  Statement claim_;
  Statement statement_;
  Statement attribute_;
  Statement assertion_;
  Statement detail_;
  Statement value_;
  Statement link_;
  Statement rate_;
  Statement verdict_;
  Statement text_;
  Statement text_number_;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_TABLE_WRITER_H
