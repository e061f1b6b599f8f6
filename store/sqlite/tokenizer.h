// Teaches SQLite's full-text search our words: the one that Debian builds parts vowelled Arabic and
// pointed Hebrew into single letters.

#ifndef STORE_SQLITE_TOKENIZER_H
#define STORE_SQLITE_TOKENIZER_H

struct sqlite3;

namespace tawatur::sqlite {

// Makes `tokenize='tawatur'` known to this connection (store/search_words.h). Throws StoreFailure
// when the library has no FTS5.
void register_tokenizer(sqlite3* database);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_TOKENIZER_H
