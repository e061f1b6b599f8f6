// A full stop ends a sentence when white space or the end follows it and closing quotes, and what
// follows does not begin with a lower-case letter; not after an abbreviation or an initial. A digit
// before it is no initial: «بطول 5 م. وقال» ends after the unit only if the language does not list
// «م» (it does; the next sentence is then joined, which costs less than a break inside a title).
//
// Whether lines are wrapped is decided once for the text: most lines end between two columns that
// nobody's paragraphs end at by chance.

#include "core/text/sentences.h"

#include <cstdint>

#include "core/text/language.h"
#include "core/text/phrase_table.h"

namespace tawatur {
namespace {

bool is_terminal(std::string_view folded) {
  return folded == "." || folded == "!" || folded == "?" || folded == "؟" || folded == "…" ||
         folded == "。" || folded == "۔";
}

bool is_closing(std::string_view folded) {
  return folded == "»" || folded == "\"" || folded == "”" || folded == "'" || folded == ")" ||
         folded == "]" || folded == "“" || folded == "›" || folded == "}";
}

constexpr std::uint32_t kWrapLow = 55;
constexpr std::uint32_t kWrapHigh = 100;

bool is_wrapped(const Tokens& tokens) {
  std::size_t lines = 0;
  std::size_t full = 0;
  std::uint32_t start = 0;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].has(kNewlineBefore)) continue;
    const std::uint32_t length = tokens[i - 1].end - start;
    start = tokens[i].start;
    if (tokens[i].has(kParagraphBefore)) continue;  // a last line may be short
    ++lines;
    full += kWrapLow <= length && length <= kWrapHigh ? 1U : 0U;
  }
  return lines >= 3 && 10 * full >= 8 * lines;
}

class Splitter {
 public:
  Splitter(const Tokens& tokens, std::string_view language)
      : tokens_(tokens),
        abbreviations_(abbreviations_of(language)),
        is_wrapped_(is_wrapped(tokens)) {}

  std::vector<Sentence> run() {
    bool terminal = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i > first_ && is_line_start(i)) {
        finish(i, true);
        terminal = false;
      } else if (terminal && i > first_ && tokens_[i].has(kSpaceBefore) && may_begin(i)) {
        finish(i, false);
        terminal = false;
      }
      const std::string_view folded = tokens_.folded(i);
      if (tokens_[i].kind == TokenKind::sign && is_terminal(folded)) {
        terminal = folded != "." || !is_abbreviation(i);
      } else if (tokens_[i].kind != TokenKind::sign || !is_closing(folded)) {
        terminal = false;
      }
    }
    if (first_ < tokens_.size()) finish(tokens_.size(), false);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_line_start(std::size_t i) const {
    const Token& token = tokens_[i];
    return token.has(kParagraphBefore) || (token.has(kNewlineBefore) && !is_wrapped_);
  }

  [[nodiscard]] bool may_begin(std::size_t i) const {
    const Token& token = tokens_[i];
    const std::string_view folded = tokens_.folded(i);
    if (token.kind == TokenKind::sign)
      return !is_closing(folded) || folded == "\"" || folded == "“";
    return !(token.is_word() && token.script == Script::latin && !token.has(kCapital) &&
             static_cast<unsigned char>(folded[0]) < 0x80);
  }

  [[nodiscard]] bool is_abbreviation(std::size_t stop) const {
    if (stop == 0 || tokens_[stop].has(kSpaceBefore) || !tokens_[stop - 1].is_word()) return false;
    const Token& word = tokens_[stop - 1];
    const bool initial = word.end - word.start == 1 && word.has(kCapital);
    return initial || abbreviations_.begins(tokens_.folded(stop - 1));
  }

  void finish(std::size_t last, bool paragraph) {
    found_.push_back({first_, last, next_is_paragraph_});
    first_ = last;
    next_is_paragraph_ = paragraph;
  }

  const Tokens& tokens_;
  const PhraseTable& abbreviations_;
  bool is_wrapped_;
  std::size_t first_ = 0;
  bool next_is_paragraph_ = true;
  std::vector<Sentence> found_;
};

}  // namespace

std::vector<Sentence> sentences_of(const Tokens& tokens, std::string_view language) {
  return Splitter(tokens, language).run();
}

}  // namespace tawatur
