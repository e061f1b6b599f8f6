// One look-up for all tables of a language: which of them have a phrase that begins with a word,
// and where in each it leads. Tokens are resolved once; after that a table tests a bit where it
// would have searched.

#ifndef CORE_TEXT_WORD_INDEX_H
#define CORE_TEXT_WORD_INDEX_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/clitics.h"
#include "core/text/tokens.h"
#include "core/text/word_memo.h"

namespace tawatur {

class PhraseTable;

class WordIndex {
 public:
  static constexpr std::size_t kMostTables = 64;

  // The tables must stay as they are. Those behind the sixty-fourth are left out: they search as
  // they would without an index. `clitics`: which prefixes they are looked up with, if any.
  WordIndex(const std::vector<const PhraseTable*>& tables, Clitics clitics);

  // Fills tokens.words. Linear, whatever the text. Thread-safe.
  void resolve(Tokens& tokens) const;

  // The place of a table by its id; kNoTable for one that is not here.
  [[nodiscard]] std::uint8_t place_of(std::uint32_t table) const {
    return table < places_.size() ? places_[table] : kNoTable;
  }

 private:
  struct Word {
    std::uint32_t hash = 0;
    std::uint32_t bytes_at = 0;
    std::uint32_t size = 0;   // 0: free
    std::uint32_t first = 0;  // in starts_
  };

  void grow();
  [[nodiscard]] bool is_word(const Word& word, std::string_view folded, std::uint32_t hash) const;
  [[nodiscard]] const Word* find(std::string_view folded, std::uint32_t hash) const;
  // Appends what the word leads to, and returns the set of its tables.
  std::uint64_t append_starts(std::string_view folded, std::uint32_t hash, bool is_word,
                              std::vector<WordStart>& starts) const;

  Clitics clitics_;
  std::vector<std::uint8_t> places_;  // by id of the table
  std::vector<std::uint64_t> seen_;   // a bit for each hash of a word: most words end here
  std::vector<Word> words_;           // open addressing; the size is a power of two
  std::string bytes_;
  std::vector<WordStart> starts_;
};

}  // namespace tawatur

#endif  // CORE_TEXT_WORD_INDEX_H
