#include "store/sqlite/tokenizer.h"

#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>

#include "store/search_words.h"
#include "store/store.h"

namespace tawatur::sqlite {
namespace {

// There is nothing to keep: one object for everybody.
int g_nothing = 0;

int make(void*, const char**, int, Fts5Tokenizer** out) {
  *out = reinterpret_cast<Fts5Tokenizer*>(&g_nothing);
  return SQLITE_OK;
}
void unmake(Fts5Tokenizer*) {}

using Token = int (*)(void*, int, const char*, int, int, int);

// Exceptions must not pass through C: out of memory is the only one that can come.
int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, Token token) {
  try {
    int code = SQLITE_OK;
    const bool query = (flags & FTS5_TOKENIZE_QUERY) != 0;
    const auto give = [&](std::string_view word, int kind, std::size_t begin, std::size_t end) {
      if (code != SQLITE_OK) return;
      code = token(context, kind, word.data(), static_cast<int>(word.size()),
                   static_cast<int>(begin), static_cast<int>(end));
    };
    cut_into_words({text, static_cast<std::size_t>(size)}, [&](std::string_view word,
                                                               std::size_t begin, std::size_t end) {
      give(word, 0, begin, end);
      for (const std::string& form : query ? wanted_forms(word) : indexed_forms(word)) {
        give(form, FTS5_TOKEN_COLOCATED, begin, end);
      }
    });
    return code;
  } catch (...) {
    return SQLITE_NOMEM;
  }
}

}  // namespace

void register_tokenizer(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (api == nullptr) throw StoreFailure(say("store.no-full-text"));
  fts5_tokenizer tokenizer{make, unmake, tokenize};
  if (api->xCreateTokenizer(api, "tawatur", nullptr, &tokenizer, nullptr) != SQLITE_OK) {
    throw StoreFailure(say("store.no-tokenizer"));
  }
}

}  // namespace tawatur::sqlite
