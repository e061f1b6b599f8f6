// A table of phrases, looked up in tokens by their folded words: the longest one that begins at a
// token, in constant time a word.

#ifndef CORE_TEXT_PHRASE_TABLE_H
#define CORE_TEXT_PHRASE_TABLE_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.h"

namespace tawatur {

// Prefixes that are written together with the word behind them. They are stripped only from the
// first word of a phrase, and only where the whole word begins no phrase that matches.
enum class Clitics : std::uint8_t {
  none,
  arabic,  // و ف, then ب ل ك, then ال (لل for ل and ال)
  hebrew,  // ו, then ש כש מש, then ב ל מ כ, then ה
};

// Which prefixes stood before a match.
enum CliticFlag : std::uint8_t {
  kCliticAnd = 1U << 0U,          // و ف / ו
  kCliticPreposition = 1U << 1U,  // ب ل ك / ב ל מ כ ש
  kCliticArticle = 1U << 2U,      // ال / ה
};

struct PhraseMatch {
  std::uint32_t payload = 0;
  std::uint32_t tokens = 0;        // how many the phrase takes, at least 1
  std::uint16_t prefix_bytes = 0;  // of the first token's folded form; see behind_prefix()
  std::uint8_t clitics = 0;        // CliticFlag
};

class PhraseTable {
 public:
  PhraseTable();

  // The phrase is cut into tokens as text is; white space between them does not count. Returns
  // false, and changes nothing, when the phrase is empty or already there.
  bool add(std::string_view phrase, std::uint32_t payload);

  // The longest phrase whose tokens begin at `at`, within [at, limit) and one paragraph. Of two
  // with and without a stripped prefix the longer wins, then the one without. Thread-safe once
  // filled.
  [[nodiscard]] std::optional<PhraseMatch> longest(const Tokens& tokens, std::size_t at,
                                                   Clitics clitics = Clitics::none) const {
    return longest(tokens, at, tokens.size(), clitics);
  }
  [[nodiscard]] std::optional<PhraseMatch> longest(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit, Clitics clitics) const;
  // The payload of this phrase alone.
  [[nodiscard]] std::optional<std::uint32_t> payload_of(std::string_view phrase) const;

  // Calls take(word) for each folded word that begins a phrase, in no order.
  template <typename Take>
  void each_first_word(Take&& take) const {
    for (const Step& step : steps_) {
      if (step.from == 0) take(std::string_view(words_).substr(step.word_at, step.word_size));
    }
  }

  [[nodiscard]] bool empty() const { return steps_used_ == 0; }
  // Whether a word begins some phrase, without clitics; `folded` is a folded token.
  [[nodiscard]] bool begins(std::string_view folded) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Start {  // where a word leads, with so much of it stripped
    std::uint32_t node = 0;
    std::uint16_t prefix_bytes = 0;
    std::uint8_t clitics = 0;
  };
  struct Starts {
    std::array<Start, 4> list;
    std::uint8_t count = 0;
  };
  struct StartMemo;
  struct Step {  // from a node by a word to the next node
    std::uint32_t hash = 0;
    std::uint32_t from = kNone;
    std::uint32_t to = 0;
    std::uint32_t word_at = 0;  // in words_
    std::uint32_t word_size = 0;
  };

  [[nodiscard]] std::uint32_t next(std::uint32_t node, std::string_view word,
                                   std::uint32_t hash) const;
  std::uint32_t next_or_new(std::uint32_t node, std::string_view word, std::uint32_t hash);
  void grow();
  // The longest phrase whose first word has led to `node`.
  [[nodiscard]] std::optional<PhraseMatch> match_from(const Tokens& tokens, std::size_t at,
                                                      std::size_t limit, std::uint32_t node) const;
  [[nodiscard]] Starts find_starts(std::string_view word, std::uint32_t hash,
                                   Clitics clitics) const;
  [[nodiscard]] const Starts& starts_of(std::string_view word, std::uint32_t hash,
                                        Clitics clitics) const;

  std::vector<Step> steps_;  // open addressing; the size is a power of two
  std::size_t steps_used_ = 0;
  std::vector<std::uint32_t> payloads_;  // by node; kNone: no phrase ends here
  std::string words_;
  std::uint64_t version_ = 0;  // changes with the contents; no two tables share one
};

// The ways to strip prefixes from a folded word, shortest first, at least a letter being left.
struct CliticPrefix {
  std::uint16_t bytes = 0;
  std::uint8_t clitics = 0;
};
// Returns how many were written to `out`.
std::size_t clitic_prefixes(std::string_view folded, Clitics clitics,
                            std::array<CliticPrefix, 8>& out);

}  // namespace tawatur

#endif  // CORE_TEXT_PHRASE_TABLE_H
