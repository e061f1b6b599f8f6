// One pass, one code point at a time through a table; nothing is allocated for a token. What is
// special is Hebrew: a quotation mark inside a word is part of an abbreviation (ארה"ב, דו"חות) but
// ב"הארץ" is a prefix and an opening quote. The mark is inside when a single letter follows it, or
// when the letters before it are not all prefixes.

#include "core/text/tokens.h"

#include <array>
#include <cstring>
#include <string>

#include "core/text/token_letters.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr bool is_hebrew_letter(char32_t c) { return 0x05D0 <= c && c <= 0x05EA; }

constexpr bool is_hebrew_prefix(char32_t c) {
  return c == U'ו' || c == U'ה' || c == U'ב' || c == U'ל' || c == U'מ' || c == U'ש' || c == U'כ';
}

// Letters that a geresh behind them makes another sound of, also at the end of a word: ג'ורג'.
constexpr bool takes_geresh(char32_t c) { return c == U'ג' || c == U'ז' || c == U'צ' || c == U'ץ'; }

// A letter below U+0800 as the tokenizer's inner loop wants it: what it adds to the word.
struct PlainLetter {
  char folded[2] = {0, 0};
  std::uint8_t size = 0;  // 0: no letter, or one that folds in another way
  Script script = Script::none;
  bool upper = false;
  bool prefix = false;  // a Hebrew prefix

  [[nodiscard]] char32_t letter() const {
    const auto byte = [this](int i) {
      return static_cast<char32_t>(static_cast<unsigned char>(folded[i]));
    };
    return size == 1 ? byte(0) : (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
  }
};

using PlainLetters = std::array<PlainLetter, 0x800>;

PlainLetters plain_letters() {
  PlainLetters all;
  for (char32_t c = 0; c < all.size(); ++c) {
    const Letter& letter = common_letter(c);
    if (letter.kind != LetterClass::letter || letter.folded == 0 || letter.folded >= 0x800)
      continue;
    PlainLetter& plain = all[c];
    plain.script = letter.script;
    plain.upper = letter.upper;
    plain.prefix = is_hebrew_prefix(c);
    if (letter.folded < 0x80) {
      plain.size = 1;
      plain.folded[0] = static_cast<char>(letter.folded);
    } else {
      plain.size = 2;
      plain.folded[0] = static_cast<char>(0xC0U | (letter.folded >> 6U));
      plain.folded[1] = static_cast<char>(0x80U | (letter.folded & 0x3FU));
    }
  }
  return all;
}

const PlainLetters& all_plain_letters() {
  static const PlainLetters kAll = plain_letters();
  return kAll;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t code_point,
            Tokens& out)
      : text_(text.substr(0, end)),
        position_(begin),
        code_point_(code_point),
        out_(out),
        plain_(all_plain_letters()),
        common_(&common_letter(0)) {}

  std::uint32_t run() {
    while (position_ < text_.size()) {
      const std::size_t at = position_;
      const char32_t c = next();
      if (c == ' ') {
        close();
        gap_ |= kSpaceBefore;
      } else if (c < 0x800) {
        step(c, common_[c], at);
      } else {
        step(c, letter_of(c), at);
      }
    }
    close();
    return code_point_;
  }

 private:
  char32_t next() {
    const char32_t c = next_code_point(text_, position_);
    ++code_point_;
    return c;
  }

  void step(char32_t c, const Letter& letter, std::size_t at) {
    switch (letter.kind) {
      case LetterClass::letter:
        if (!open_ || current_.kind != TokenKind::word || size_ >= kMaxWordBytes) {
          begin(TokenKind::word, at);
          letters_ = 0;
          lower_ = false;
          only_prefixes_ = true;
          if (letter.upper) current_.flags |= kCapital;
        }
        ++letters_;
        lower_ = lower_ || !letter.upper;
        only_prefixes_ = only_prefixes_ && is_hebrew_prefix(c);
        if (letter.script != Script::none) current_.script = letter.script;
        add(c, letter);
        more_letters();
        return;
      case LetterClass::digit:
        if (!open_ || current_.kind != TokenKind::digits || size_ >= kMaxWordBytes) {
          begin(TokenKind::digits, at);
        }
        current_.script = letter.script;
        add(c, letter);
        return;
      case LetterClass::mark:
        if (open_ && current_.kind == TokenKind::word) {
          mark(c);
          extend();
        }
        return;
      case LetterClass::invisible:
        return;
      case LetterClass::space:
        close();
        gap_ |= kSpaceBefore;
        return;
      case LetterClass::newline:
        newline(c);
        return;
      case LetterClass::sign:
        if (open_ && is_inside_hebrew(c, letter)) {
          add(c, letter);
          only_prefixes_ = false;
          return;
        }
        begin(TokenKind::sign, at);
        current_.script = letter.script;
        add(c, letter);
        close();
        return;
    }
  }

  // The rest of a word, as far as it is of plain letters: nine of ten letters pass here.
  void more_letters() {
    const char* const begin = text_.data() + position_;
    const char* const end = text_.data() + text_.size();
    const char* at = begin;
    char* out = word_.data() + size_;
    const char* const full = word_.data() + kMaxWordBytes;
    std::size_t letters = 0;
    bool lower = lower_;
    bool only_prefixes = only_prefixes_;
    Script script = current_.script;
    const PlainLetter* last = nullptr;
    while (at < end && out < full) {
      const auto lead = static_cast<unsigned char>(*at);
      char32_t c = lead;
      if (lead >= 0x80) {
        if (lead < 0xC2 || lead > 0xDF || end - at < 2) break;
        const auto next = static_cast<unsigned char>(at[1]);
        if ((next & 0xC0U) != 0x80U) break;
        c = (lead & 0x1FU) << 6U | (next & 0x3FU);
      }
      const PlainLetter& plain = plain_[c];
      if (plain.size == 0) break;
      out[0] = plain.folded[0];
      out[1] = plain.folded[1];
      out += plain.size;
      at += lead < 0x80 ? 1 : 2;
      ++letters;
      lower |= !plain.upper;
      only_prefixes &= plain.prefix;
      if (plain.script != Script::none) script = plain.script;
      last = &plain;
    }
    if (last == nullptr) return;
    position_ += static_cast<std::size_t>(at - begin);
    size_ = static_cast<std::size_t>(out - word_.data());
    letters_ += letters;
    code_point_ += static_cast<std::uint32_t>(letters);
    lower_ = lower;
    only_prefixes_ = only_prefixes;
    current_.script = script;
    last_letter_ = last->letter();
    extend();
  }

  void newline(char32_t c) {
    close();
    if (c == '\n' && last_was_return_) {  // the second half of CR LF
      last_was_return_ = false;
      return;
    }
    last_was_return_ = c == '\r';
    gap_ |= kSpaceBefore;
    if ((gap_ & kNewlineBefore) != 0) gap_ |= kParagraphBefore;
    gap_ |= kNewlineBefore;
  }

  void begin(TokenKind kind, std::size_t at) {
    close();
    current_ = Token{};
    current_.kind = kind;
    current_.start = code_point_ - 1;
    current_.byte_start = static_cast<std::uint32_t>(at);
    current_.folded_at = static_cast<std::uint32_t>(out_.folded_bytes.size());
    size_ = 0;
    if (out_.list.empty()) gap_ |= kSpaceBefore | kNewlineBefore | kParagraphBefore;
    current_.flags = gap_;
    gap_ = 0;
    last_was_return_ = false;
    open_ = true;
  }

  void extend() {
    current_.end = code_point_;
    current_.byte_end = static_cast<std::uint32_t>(position_);
  }

  void add(char32_t c, const Letter& letter) {
    if (letter.folded == kManyFolded) {
      std::string many;
      append_many_folded(many, c);
      for (const char byte : many) put(static_cast<unsigned char>(byte));
    } else if (letter.folded != 0) {
      put_letter(letter.folded);
    }
    last_letter_ = letter.folded;
    extend();
  }

  void put(char32_t byte) {
    if (size_ < word_.size()) word_[size_++] = static_cast<char>(byte);
  }
  void put_letter(char32_t c) {
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0U | (c >> 6U));
      put(0x80U | (c & 0x3FU));
    } else {
      std::string bytes;
      append_utf8(bytes, c);
      for (const char byte : bytes) put(static_cast<unsigned char>(byte));
    }
  }

  // A Latin accent or a hamza that was typed as a mark of its own joins its letter.
  void mark(char32_t c) {
    const bool accent = 0x0300 <= c && c <= 0x036F;
    const bool hamza = 0x0653 <= c && c <= 0x0655;
    if ((!accent && !hamza) || last_letter_ == 0 || last_letter_ == kManyFolded) return;
    const char32_t whole = composed(last_letter_, c);
    if (whole == 0) return;
    const char32_t both = letter_of(whole).folded;
    if (both == 0 || both == kManyFolded) return;
    const std::size_t before = last_letter_ < 0x80 ? 1 : last_letter_ < 0x800 ? 2 : 3;
    size_ -= before;
    put_letter(both);
    last_letter_ = both;
  }

  [[nodiscard]] bool is_inside_hebrew(char32_t c, const Letter& letter) const {
    if (current_.kind != TokenKind::word || current_.script != Script::hebrew) return false;
    std::size_t at = position_;
    std::size_t letters = 0;
    while (at < text_.size() && letters < 2) {
      if (!is_hebrew_letter(next_code_point(text_, at))) break;
      ++letters;
    }
    const bool double_mark = letter.folded == U'"' || c == 0x201D;
    if (double_mark) return letters == 1 || (letters > 1 && !only_prefixes_);
    if (letter.folded != U'\'') return false;
    return letters > 0 || letters_ <= 3 || takes_geresh(last_letter_);
  }

  void close() {
    if (!open_) return;
    open_ = false;
    const std::string_view folded(word_.data(), size_);
    current_.folded_size = static_cast<std::uint16_t>(size_);
    current_.hash = word_hash(folded);
    out_.folded_bytes.append(folded);
    if (current_.kind == TokenKind::word && letters_ > 1 && !lower_) current_.flags |= kAllCapitals;
    out_.list.push_back(current_);
  }

  std::string_view text_;
  std::size_t position_;
  std::uint32_t code_point_;
  Tokens& out_;
  const PlainLetters& plain_;
  const Letter* common_;
  Token current_;
  // The folded form so far. A word is cut at kMaxWordBytes; the last letter may stand for many.
  std::array<char, 2 * kMaxWordBytes> word_{};
  std::size_t size_ = 0;
  bool open_ = false;
  bool lower_ = false;
  bool only_prefixes_ = false;
  bool last_was_return_ = false;
  std::uint8_t gap_ = 0;
  std::size_t letters_ = 0;
  char32_t last_letter_ = 0;
};

}  // namespace

std::uint32_t word_hash(std::string_view folded) {
  std::uint64_t hash = folded.size();
  const char* at = folded.data();
  std::size_t left = folded.size();
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, at, 8);
    hash = (hash ^ piece) * 0x9FB21C651E98DF25ULL;
    hash ^= hash >> 29U;
  }
  std::uint64_t piece = 0;
  if (left > 0 && folded.size() >= 8) {  // the last eight bytes, without those already taken
    std::memcpy(&piece, at + left - 8, 8);
    piece >>= 8 * (8 - left);
  } else if (left >= 4) {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    std::memcpy(&low, at, 4);
    std::memcpy(&high, at + left - 4, 4);
    piece = low | (std::uint64_t{high} >> (8 * (8 - left))) << 32U;
  } else if (left > 0) {
    const auto byte = [at](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    };
    piece = byte(0) | byte(left / 2) | byte(left - 1);
  }
  hash = (hash ^ piece) * 0x9FB21C651E98DF25ULL;
  hash ^= hash >> 32U;
  hash *= 0xD6E8FEB86659FD93ULL;
  return static_cast<std::uint32_t>(hash >> 32U);
}

std::uint32_t tokenize_part(std::string_view text, std::uint32_t byte_start, std::uint32_t byte_end,
                            std::uint32_t code_point_start, Tokens& out) {
  out.text = text;
  out.list.clear();
  out.folded_bytes.clear();
  out.words.forget_text();
  return Tokenizer(text, byte_start, byte_end, code_point_start, out).run();
}

Tokens tokenize(std::string_view text) {
  Tokens tokens;
  tokens.list.reserve(text.size() / 8 + 8);
  tokens.folded_bytes.reserve(text.size() + 8);
  tokenize_part(text, 0, static_cast<std::uint32_t>(text.size()), 0, tokens);
  return tokens;
}

TextPlace behind_prefix(const Tokens& tokens, std::size_t at, std::size_t folded_prefix) {
  const Token& token = tokens[at];
  std::size_t position = token.byte_start;
  TextPlace place{token.start, token.byte_start};
  std::size_t folded = 0;
  while (position < token.byte_end) {
    const char32_t c = next_code_point(tokens.text, position);
    const Letter letter = letter_of(c);
    std::size_t size = 0;
    if (letter.kind != LetterClass::mark && letter.folded != 0) {
      std::string bytes;
      letter.folded == kManyFolded ? append_many_folded(bytes, c)
                                   : append_utf8(bytes, letter.folded);
      size = bytes.size();
    }
    if (folded + size > folded_prefix) break;
    folded += size;
    ++place.code_point;
    place.byte = static_cast<std::uint32_t>(position);
  }
  return place;
}

}  // namespace tawatur
