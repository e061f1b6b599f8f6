// One row of the index is one record; its number is the record's and, in the last two bits, its
// kind. The index keeps no text of its own, so that what is taken out must be said again.

#include "store/sqlite/word_index.h"

#include "store/search_words.h"

namespace tawatur::sqlite {
namespace {

constexpr RecordKind kKinds[] = {RecordKind::source, RecordKind::document, RecordKind::claim,
                                 RecordKind::assertion};

RowNumber row_of(RecordKind kind, RowNumber number) {
  return number * 4 + (static_cast<RowNumber>(kind) - 1);
}

}  // namespace

WordIndex::WordIndex(const Connection& connection)
    : add_(connection.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)")),
      remove_(connection.prepare("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)")),
      find_(connection.prepare("SELECT rowid FROM words WHERE words MATCH ? LIMIT ?")) {}

void WordIndex::add(RecordKind kind, RowNumber number, std::string_view text) {
  if (!text.empty()) add_.bind(1, row_of(kind, number)).bind(2, text).run();
}

void WordIndex::remove(RecordKind kind, RowNumber number, std::string_view text) {
  if (!text.empty()) remove_.bind(1, row_of(kind, number)).bind(2, text).run();
}

std::vector<std::pair<RecordKind, RowNumber>> WordIndex::find(std::string_view words,
                                                              std::size_t limit) {
  // Words have no quotation marks in them.
  std::string query;
  cut_into_words(words, [&](std::string_view, std::size_t begin, std::size_t end) {
    query.append(query.empty() ? "\"" : " \"").append(words.substr(begin, end - begin));
    query += '"';
  });
  std::vector<std::pair<RecordKind, RowNumber>> found;
  if (query.empty()) return found;
  find_.bind(1, query).bind(2, std::uint64_t{limit});
  while (find_.step()) {
    const RowNumber row = find_.integer(0);
    found.emplace_back(kKinds[row % 4], row / 4);
  }
  return found;
}

}  // namespace tawatur::sqlite
