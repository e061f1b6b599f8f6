// A table of phrases, looked up in tokens by their folded words: the longest one that begins at a
// token, in constant time a word.

#ifndef CORE_TEXT_PHRASE_TABLE_H
#define CORE_TEXT_PHRASE_TABLE_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/clitics.h"
#include "core/text/packed.h"
#include "core/text/tokens.h"
#include "core/text/word_index.h"

namespace tawatur {

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

  // The phrases with their payloads, to an empty table.
  void pack(PackWriter& out) const;
  void unpack(PackReader& in);

  // The longest phrase whose tokens begin at `at`, within [at, limit) and one paragraph. Of two
  // with and without a stripped prefix the longer wins, then the one without. Thread-safe once
  // filled.
  [[nodiscard]] std::optional<PhraseMatch> longest(const Tokens& tokens, std::size_t at,
                                                   Clitics clitics = Clitics::none) const {
    return longest(tokens, at, tokens.size(), clitics);
  }
  [[nodiscard]] std::optional<PhraseMatch> longest(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit, Clitics clitics) const {
    const std::uint8_t place = place_in(tokens);
    if (place == kNoTable) return search(tokens, at, limit, clitics);
    if (!is_marked(tokens, at, place)) return std::nullopt;
    return follow(tokens, at, limit, clitics, place);
  }
  // The payload of this phrase alone.
  [[nodiscard]] std::optional<std::uint32_t> payload_of(std::string_view phrase) const;
  // The same for one word as a token has it, folded.
  [[nodiscard]] std::optional<std::uint32_t> payload_of_word(std::string_view folded) const;

  // Calls take(word, node) for each folded word that begins a phrase, in no order.
  template <typename Take>
  void each_first_word(Take&& take) const {
    for (const Step& step : steps_) {
      if (step.from == 0) {
        take(std::string_view(words_).substr(step.word_at, step.word_size), step.to);
      }
    }
  }

  [[nodiscard]] bool empty() const { return steps_used_ == 0; }
  // Whether a word begins some phrase, without clitics; `folded` is a folded token.
  [[nodiscard]] bool begins(std::string_view folded) const;
  [[nodiscard]] bool begins(const Tokens& tokens, std::size_t at) const {
    const std::uint8_t place = place_in(tokens);
    if (place == kNoTable) return next(0, tokens.folded(at), tokens[at].hash) != kNone;
    return is_marked(tokens, at, place) && start_in(tokens, at, place)->prefix_bytes == 0;
  }
  // No two tables have the same; a copy keeps it.
  [[nodiscard]] std::uint32_t id() const { return id_; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Node {
    std::uint64_t following = 0;    // a bit for each word that goes on from here, by its hash
    std::uint32_t payload = kNone;  // kNone: no phrase ends here
  };
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
  // The node that a word leads to from `node`, where it does not lead anywhere yet.
  std::uint32_t add_step(std::uint32_t node, std::string_view word, std::uint32_t hash);
  void resize(std::size_t size);
  // The longest phrase whose first word has led to `node`.
  [[nodiscard]] std::optional<PhraseMatch> match_from(const Tokens& tokens, std::size_t at,
                                                      std::size_t limit, std::uint32_t node) const;
  [[nodiscard]] std::optional<PhraseMatch> search(const Tokens& tokens, std::size_t at,
                                                  std::size_t limit, Clitics clitics) const;
  // The same for tokens that were resolved.
  [[nodiscard]] std::optional<PhraseMatch> follow(const Tokens& tokens, std::size_t at,
                                                  std::size_t limit, Clitics clitics,
                                                  std::uint8_t place) const;
  [[nodiscard]] std::uint8_t place_in(const Tokens& tokens) const {
    return tokens.words.index == nullptr ? kNoTable : tokens.words.index->place_of(id_);
  }
  [[nodiscard]] static bool is_marked(const Tokens& tokens, std::size_t at, std::uint8_t place) {
    return ((tokens.words.tables[at] >> place) & 1U) != 0;
  }
  [[nodiscard]] static const WordStart* start_in(const Tokens& tokens, std::size_t at,
                                                 std::uint8_t place);

  std::vector<Step> steps_;  // open addressing; the size is a power of two
  std::size_t steps_used_ = 0;
  std::vector<Node> nodes_;
  std::string words_;
  std::uint32_t id_;
};

// Several tables, asked at once whether a word may begin a phrase of one of them.
class TableSet {
 public:
  explicit TableSet(const WordMemo& words) : words_(words) {}
  void add(const PhraseTable& table) {
    if (table.empty()) return;
    const std::uint8_t place =
        words_.index == nullptr ? kNoTable : words_.index->place_of(table.id());
    if (place == kNoTable) {
      is_known_ = false;
    } else {
      tables_ |= std::uint64_t{1} << place;
    }
  }
  // As PhraseTable::may_begin(): true where nobody knows.
  [[nodiscard]] bool may_begin(std::size_t at) const {
    return !is_known_ || (words_.tables[at] & tables_) != 0;
  }

 private:
  const WordMemo& words_;
  std::uint64_t tables_ = 0;
  bool is_known_ = true;
};

}  // namespace tawatur

#endif  // CORE_TEXT_PHRASE_TABLE_H
