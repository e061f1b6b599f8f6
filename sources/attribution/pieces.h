// The text as a reader of attributions sees it: words with what they may be, quotes, sentences.

#ifndef SOURCES_ATTRIBUTION_PIECES_H
#define SOURCES_ATTRIBUTION_PIECES_H

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/sentences.h"
#include "core/text/tokens.h"
#include "sources/attribution/attribution.h"
#include "sources/attribution/cue_lexicon.h"

namespace tawatur::attribution {

enum class Tongue : std::uint8_t {
  arabic,
  english,
  french,
  spanish,
  hebrew
};

enum class Sign : std::uint8_t {
  none,
  comma,  // , ; ، ؛ and dashes between words
  colon,
  stop,  // . ! ? …
  dash,
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  slash,
  other
};

// A word, a number or a sign; "didn't", "U.S.", "al-Assad" and "i24" are one piece.
struct Piece {
  std::uint32_t first = 0;  // tokens, end-exclusive
  std::uint32_t last = 0;
  CueSet cues = 0;                 // of the word itself
  CueSet phrase_cues = 0;          // of the longest phrase that begins here
  std::uint32_t name = 0;          // known name of the word or phrase, plus one
  std::uint16_t phrase_size = 0;   // pieces
  std::uint16_t prefix_bytes = 0;  // stripped from the word's folded form
  std::uint8_t clitics = 0;
  std::uint16_t phrase_prefix_bytes = 0;
  std::uint8_t phrase_clitics = 0;
  Sign sign = Sign::none;
  bool in_phrase = false;   // inside a phrase that begins further left
  bool in_tail = false;     // "who asked not to be named"
  bool in_quote = false;    // between quotation marks that hold more than a name
  bool possessive = false;  // Reuters'
  bool space_before = false;
  bool capital = false;
  bool number = false;
  std::uint32_t partner = 0;  // of a quotation mark: the other one, or its own index

  [[nodiscard]] bool is_word() const { return sign == Sign::none; }
  [[nodiscard]] bool is(Cue cue) const { return holds(cues, cue); }
  [[nodiscard]] bool is_any(CueSet any) const { return holds_any(cues, any); }
  [[nodiscard]] bool begins(Cue cue) const { return holds(phrase_cues, cue); }
  [[nodiscard]] bool has_clitic(CliticFlag flag) const { return (clitics & flag) != 0; }
};

struct Page {
  const Tokens* tokens = nullptr;
  const CueLexicon* lexicon = nullptr;
  Tongue tongue = Tongue::english;
  std::vector<Piece> pieces;
  struct Line {  // a sentence, in pieces
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool paragraph = false;
  };
  std::vector<Line> lines;

  [[nodiscard]] const Piece& operator[](std::size_t at) const { return pieces[at]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(pieces.size()); }
  [[nodiscard]] std::string_view folded(std::size_t at) const {
    return tokens->folded(pieces[at].first);
  }
  [[nodiscard]] std::uint32_t start_of(std::size_t at) const {
    return (*tokens)[pieces[at].first].start;
  }
  [[nodiscard]] std::uint32_t end_of(std::size_t at) const {
    return (*tokens)[pieces[at].last - 1].end;
  }
  // The code points of pieces [first, last).
  [[nodiscard]] TextSpan span(std::size_t first, std::size_t last) const {
    return {start_of(first), end_of(last - 1)};
  }
  [[nodiscard]] bool is_semitic() const {
    return tongue == Tongue::arabic || tongue == Tongue::hebrew;
  }
};

[[nodiscard]] Page page_of(const Tokens& tokens, const CueLexicon& lexicon,
                           std::string_view language);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_PIECES_H
