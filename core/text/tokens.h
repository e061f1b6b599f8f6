// Words, digits and signs of a text, with their places and their folded forms: what every reader of
// text starts from.

#ifndef CORE_TEXT_TOKENS_H
#define CORE_TEXT_TOKENS_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/word_memo.h"

namespace tawatur {

enum class TokenKind : std::uint8_t {
  word,    // letters; Hebrew words keep their gershayim (ארה"ב), m² is one word
  digits,  // a run of decimal digits of any script
  sign,    // one code point: punctuation, symbols; "..." is three
};

enum class Script : std::uint8_t {
  none,
  latin,
  arabic,
  hebrew,
  other
};

// What stands between a token and the one before it, and how its letters are written.
enum TokenFlag : std::uint8_t {
  kSpaceBefore = 1U << 0U,      // white space of any kind; unset: the two touch
  kNewlineBefore = 1U << 1U,    // that space holds a line end
  kParagraphBefore = 1U << 2U,  // … and an empty line; also set on the first token
  kCapital = 1U << 3U,          // begins with an upper-case letter
  kAllCapitals = 1U << 4U,      // more than one letter, none lower case
};

struct Token {
  std::uint32_t start = 0;       // code points, end-exclusive; bidi controls around it are outside,
  std::uint32_t end = 0;         // vowel signs and tatweel inside
  std::uint32_t byte_start = 0;  // the same in bytes
  std::uint32_t byte_end = 0;
  std::uint32_t folded_at = 0;  // in Tokens::folded_bytes
  std::uint32_t hash = 0;       // word_hash() of the folded form
  std::uint16_t folded_size = 0;
  TokenKind kind = TokenKind::sign;
  Script script = Script::none;
  std::uint8_t flags = 0;

  [[nodiscard]] bool has(TokenFlag flag) const { return (flags & flag) != 0; }
  [[nodiscard]] bool is_word() const { return kind == TokenKind::word; }
  [[nodiscard]] bool is_digits() const { return kind == TokenKind::digits; }
};

// Letters and digits are cut where they meet: "155mm" is two tokens that touch, "F-16" three,
// «و200» two. An apostrophe or hyphen is a sign of its own ("l'Union" is three tokens). A word of
// more than kMaxWordBytes is cut.
//
// Folded: lower case with its accents (composed), no tatweel, vowel signs or bidi controls,
// أإآٱ→ا ى→ي ة→ه, Persian ک ی → ك ي, presentation forms as plain letters, digits of every script in
// ASCII; of signs: every apostrophe ', gershayim ", hyphens and maqaf -, ٪ %. Quotation marks and
// dashes stay as they are.
struct Tokens {
  std::string_view text;  // as given; must outlive this
  std::vector<Token> list;
  std::string folded_bytes;
  WordMemo words;  // what they are to the tables of a language: see word_index.h

  [[nodiscard]] std::size_t size() const { return list.size(); }
  [[nodiscard]] const Token& operator[](std::size_t at) const { return list[at]; }
  [[nodiscard]] std::string_view folded(std::size_t at) const {
    return std::string_view(folded_bytes).substr(list[at].folded_at, list[at].folded_size);
  }
  // The bytes of a token, or of the tokens [first, last) with all that lies between, as printed.
  [[nodiscard]] std::string_view exact(std::size_t at) const { return exact(at, at + 1); }
  [[nodiscard]] std::string_view exact(std::size_t first, std::size_t last) const {
    return text.substr(list[first].byte_start, list[last - 1].byte_end - list[first].byte_start);
  }
};

inline constexpr std::size_t kMaxWordBytes = 512;

// Of a folded word; what tables of words are looked up by.
[[nodiscard]] std::uint32_t word_hash(std::string_view folded);

// Any bytes are accepted; an ill-formed sequence counts as one code point and is a sign. Texts are
// at most 4 GiB. Linear; over 100 MB/s.
[[nodiscard]] Tokens tokenize(std::string_view text);

// The same into a Tokens whose memory is used again, for text[byte_start, byte_end) alone: offsets
// are those of the whole text, where byte_start is code point `code_point_start`. Returns the code
// point of byte_end.
std::uint32_t tokenize_part(std::string_view text, std::uint32_t byte_start, std::uint32_t byte_end,
                            std::uint32_t code_point_start, Tokens& out);

// Where in the text the folded form's first `folded_prefix` bytes end: after «و» of «وَمئتي» comes
// م, in code points and bytes of the whole text.
struct TextPlace {
  std::uint32_t code_point = 0;
  std::uint32_t byte = 0;
};
[[nodiscard]] TextPlace behind_prefix(const Tokens& tokens, std::size_t at,
                                      std::size_t folded_prefix);

}  // namespace tawatur

#endif  // CORE_TEXT_TOKENS_H
