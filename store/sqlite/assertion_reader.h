// Assertions with their values and chains, many at a time.

#ifndef STORE_SQLITE_ASSERTION_READER_H
#define STORE_SQLITE_ASSERTION_READER_H

#include <cstdint>
#include <functional>
#include <vector>

#include "claims/case.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/row_reader.h"
#include "store/sqlite/table_writer.h"

namespace tawatur::sqlite {

struct AssertionRow {
  RowNumber number = 0;
  RowNumber claim = 0;
  RowNumber document = 0;
  EntryNumber entry = 0;
  std::uint32_t chains = 0;
  bool detailed = false;
  Assertion assertion;  // complete after fill()
};

class AssertionReader {
 public:
  explicit AssertionReader(const Connection& connection);

  // Up to `limit` rows with numbers above `after`, by number.
  void fetch_after(RowNumber after, std::int64_t limit, std::vector<AssertionRow>& out);
  // Adds the rows of a claim, by number.
  void fetch_of_claim(RowNumber claim, std::vector<AssertionRow>& out);
  void fetch(RowNumber number, std::vector<AssertionRow>& out);

  using AttributesOf = std::function<const std::vector<Attribute>&(ClaimIndex)>;
  // Completes rows that were fetched. Cost: one search in the table of values for each run of
  // numbers that lie close together, which is how an import leaves the assertions of a claim.
  void fill(std::vector<AssertionRow>& rows, References& references,
            const AttributesOf& attributes_of);

 private:
  void take(Statement& statement, std::vector<AssertionRow>& out);
  void fill_detail(AssertionRow& row);
  void fill_values(AssertionRow* first, AssertionRow* last, const AttributesOf& attributes_of);
  void fill_chains(AssertionRow* first, AssertionRow* last, References& references);

  Statement after_;
  Statement of_claim_;
  Statement one_;
  Statement detail_;
  Statement values_;
  Statement links_;
};

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_ASSERTION_READER_H
