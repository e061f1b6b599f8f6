// Goes through CSV (RFC 4180) row by row, without copying what it does not have to.

#ifndef CLAIMS_CASE_FILE_CSV_CURSOR_H
#define CLAIMS_CASE_FILE_CSV_CURSOR_H

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/message.h"

namespace tawatur {

struct CsvCell {
  std::string_view text;   // without quotes; white space around unquoted text is cut
  std::size_t offset = 0;  // where the cell begins, in bytes of the whole text
};

// Cells stay valid as long as the text and the cursor. Rows end with LF or CR LF; blank rows are
// skipped. A quotation mark inside an unquoted cell is a letter like any other.
class CsvCursor {
 public:
  explicit CsvCursor(std::string_view text);

  // False at the end of the text.
  [[nodiscard]] bool next(std::vector<CsvCell>& cells);

  // About as many, from the length of the next ones.
  [[nodiscard]] std::size_t rows_to_come() const;

  // "" or what is wrong with the row that next() has just read, and where.
  [[nodiscard]] const Message& problem() const { return problem_; }
  [[nodiscard]] std::size_t problem_offset() const { return problem_offset_; }

  struct Place {
    std::size_t line = 0;
    std::size_t column = 0;  // in code points
  };
  // Of a byte in the row that next() has just read.
  [[nodiscard]] Place place_of(std::size_t offset) const;

 private:
  [[nodiscard]] bool read_plain(std::vector<CsvCell>& cells);
  void read_quoted(std::vector<CsvCell>& cells);
  [[nodiscard]] CsvCell quoted_cell();

  std::string_view text_;
  std::size_t at_ = 0;         // of the next row
  std::size_t row_start_ = 0;  // of this row
  std::size_t line_ = 0;       // of this row, from 1
  std::size_t next_line_ = 1;
  Message problem_;
  std::size_t problem_offset_ = 0;
  std::deque<std::string> unescaped_;  // cells with doubled quotes
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CSV_CURSOR_H
