// What the words of a text are to the tables of its language: filled by a WordIndex, kept inside
// Tokens, where each table looks itself up.

#ifndef CORE_TEXT_WORD_MEMO_H
#define CORE_TEXT_WORD_MEMO_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tawatur {

class WordIndex;

// Where a word leads in one table, with so much of it stripped.
struct WordStart {
  std::uint32_t node = 0;
  std::uint16_t prefix_bytes = 0;
  std::uint8_t clitics = 0;
  std::uint8_t table = 0;  // its place in the index; kNoTable: behind the last start of a word
};
inline constexpr std::uint8_t kNoTable = 0xFF;

struct WordMemo {
  const WordIndex* index = nullptr;   // null: these tokens were not resolved
  std::vector<std::uint64_t> tables;  // by token: bit n: the table at place n has a phrase for it
  std::vector<std::uint32_t> first;   // by token: its first one in `starts`
  std::vector<WordStart> starts;      // of each word by place of the table, shortest prefix first

  // News says the same few thousand words again and again. A word has one place here, and a newer
  // one takes it over, so that no text can make a search long.
  struct Known {
    static constexpr std::size_t kLongest = 34;
    std::uint64_t tables = 0;
    std::uint32_t first = 0;
    std::uint8_t kind = 0;
    std::uint8_t size = 0;  // 0: nobody is here yet
    std::array<char, kLongest> word{};
  };
  std::vector<Known> known;
  const WordIndex* known_to = nullptr;

  // The text changed: what is known of words stays.
  void forget_text() {
    index = nullptr;
    tables.clear();
    first.clear();
  }
};

}  // namespace tawatur

#endif  // CORE_TEXT_WORD_MEMO_H
