// Two passes over the tokens: what touches is put together as the language writes its words, then
// each piece is looked up once as a word and once as the beginning of a phrase. Quotation marks are
// paired within a paragraph, by kind; what stays alone quotes nothing.

#include "sources/attribution/pieces.h"

#include <array>
#include <cstddef>
#include <cstring>

#include "sources/attribution/quotation.h"

namespace tawatur::attribution {
namespace {

Tongue tongue_of(std::string_view language) {
  if (language == "ar") return Tongue::arabic;
  if (language == "he") return Tongue::hebrew;
  if (language == "fr") return Tongue::french;
  if (language == "es") return Tongue::spanish;
  return Tongue::english;
}

class Maker {
 public:
  Maker(const Tokens& tokens, const CueLexicon& lexicon, std::string_view language)
      : tokens_(tokens) {
    page_.tokens = &tokens;
    page_.lexicon = &lexicon;
    page_.tongue = tongue_of(language);
    page_.pieces.reserve(tokens.size());
  }

  Page make(std::string_view language) {
    const std::vector<Sentence> sentences = sentences_of(tokens_, language);
    page_.lines.reserve(sentences.size());
    for (const Sentence& sentence : sentences) {
      const std::uint32_t first = page_.size();
      std::size_t at = sentence.first;
      while (at < sentence.last) at = take(at, sentence.last);
      look_up(first, page_.size());
      page_.lines.push_back({first, page_.size(), sentence.paragraph});
    }
    pair_quotes(page_);
    return std::move(page_);
  }

 private:
  [[nodiscard]] bool touches(std::size_t at, std::size_t limit) const {
    return at < limit && !tokens_[at].has(kSpaceBefore);
  }
  // `sign`: a literal, so that nothing is called to compare.
  template <std::size_t size>
  [[nodiscard]] bool is_sign(std::size_t at, const char (&sign)[size]) const {
    const Token& token = tokens_[at];
    return token.kind == TokenKind::sign && token.folded_size == size - 1 &&
           std::memcmp(tokens_.folded(at).data(), sign, size - 1) == 0;
  }
  [[nodiscard]] bool is_letters(std::size_t at) const {
    return tokens_[at].kind != TokenKind::sign;
  }

  // Makes one piece of the tokens at `at` and returns where the next begins.
  std::size_t take(std::size_t at, std::size_t limit) {
    Piece piece;
    const Token& token = tokens_[at];
    if (token.has(kNewlineBefore)) single_open_ = false;
    piece.first = static_cast<std::uint32_t>(at);
    piece.space_before = token.has(kSpaceBefore);
    std::size_t last = at + 1;
    if (token.kind == TokenKind::sign) {
      piece.sign = sign_of(tokens_, at);
      if (is_sign(at, "'") && touches(last, limit) && is_sign(last, "'")) {
        ++last;  // ''
      } else if (is_sign(at, "'")) {
        single_open_ = piece.sign == Sign::open_quote;
      }
    } else {
      piece.capital = token.has(kCapital);
      piece.number = token.is_digits();
      last = end_of_word(at, limit, piece);
    }
    piece.last = static_cast<std::uint32_t>(last);
    page_.pieces.push_back(piece);
    return last;
  }

  std::size_t end_of_word(std::size_t at, std::size_t limit, Piece& piece) const {
    std::size_t last = at + 1;
    while (touches(last, limit)) {
      if (is_letters(last)) {  // i24, 155mm
        ++last;
        continue;
      }
      if (!touches(last + 1, limit) || !is_letters(last + 1)) break;
      if (tokens_[last - 1].is_digits() && tokens_[last + 1].is_digits() && is_in_number(last)) {
        last += 2;  // 3,000
        continue;
      }
      if (is_sign(last, "'")) {
        if (page_.tongue == Tongue::french) {
          const std::string_view word = tokens_.folded(last - 1);
          return word == "aujourd" ? last + 2 : last + 1;
        }
        if (tokens_.folded(last + 1) == "s") piece.possessive = true;
      } else if (is_sign(last, "-")) {
        if (page_.is_semitic()) {
          if (last == at + 1 && tokens_[at].end - tokens_[at].start <= 1) return last + 1;
        } else if (is_french_pronoun(tokens_.folded(last + 1))) {
          break;
        }
      } else if (!is_sign(last, ".") || !is_initial(last - 1)) {
        break;
      }
      last += 2;
    }
    if (touches(last, limit) && is_sign(last, ".") && is_stopped(at, last)) ++last;
    if (page_.tongue == Tongue::english && touches(last, limit) && is_sign(last, "'") &&
        tokens_.folded(last - 1).back() == 's' &&
        (last + 1 >= limit || tokens_[last + 1].has(kSpaceBefore))) {
      piece.possessive = true;  // Reuters'
      if (!single_open_) ++last;
    }
    return last;
  }

  [[nodiscard]] bool is_in_number(std::size_t at) const {
    return is_sign(at, ",") || is_sign(at, ".") || is_sign(at, "٬") || is_sign(at, "٫") ||
           is_sign(at, ":");
  }
  [[nodiscard]] bool is_french_pronoun(std::string_view word) const {
    if (page_.tongue != Tongue::french) return false;
    for (const std::string_view pronoun :
         {"il", "elle", "on", "ils", "elles", "t", "je", "nous", "ce", "vous"}) {
      if (word == pronoun) return true;
    }
    return false;
  }
  [[nodiscard]] bool is_initial(std::size_t at) const {
    return tokens_[at].end - tokens_[at].start == 1 && tokens_[at].is_word();
  }
  // "U.S." and, in Latin letters, "Mr." keep their last stop.
  [[nodiscard]] bool is_stopped(std::size_t first, std::size_t stop) const {
    if (is_initial(stop - 1) && tokens_[stop - 1].has(kCapital)) return true;
    if (page_.is_semitic() || stop != first + 1) return false;
    const auto word = page_.lexicon->word(tokens_, first, stop + 1);
    return word && word->match.tokens == 2;
  }

  void look_up(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) look_up_piece(i, last);
    for (std::uint32_t i = first; i < last; ++i) {
      const Piece& piece = page_.pieces[i];
      if (piece.phrase_size == 0) continue;
      const bool spreads = holds_any(piece.phrase_cues, set_of(Cue::adverb, Cue::time));
      for (std::uint32_t k = i + 1; k < i + piece.phrase_size; ++k) {
        page_.pieces[k].in_phrase = true;
        page_.pieces[k].in_tail = piece.begins(Cue::np_tail);
        if (spreads) page_.pieces[k].cues |= set_of(Cue::adverb);
      }
      if (spreads) page_.pieces[i].cues |= set_of(Cue::adverb);
    }
  }

  void look_up_piece(std::uint32_t at, std::uint32_t line_end) {
    Piece& piece = page_.pieces[at];
    if (!piece.is_word()) return;
    const CueLexicon& lexicon = *page_.lexicon;
    const std::uint32_t size = piece.last - piece.first;
    if (const auto word = lexicon.word(tokens_, piece.first, piece.last)) {
      const bool is_whole = word->match.tokens == size;
      const bool before_possessive =
          piece.possessive && word->match.tokens < size && word->match.tokens + 2 >= size;
      if (is_whole || before_possessive) {
        piece.cues = word->entry.cues;
        piece.name = word->entry.name;
        piece.clitics = word->match.clitics;
        piece.prefix_bytes = word->match.prefix_bytes;
      }
    }
    note_article(piece);
    if (page_.tongue == Tongue::arabic && piece.has_clitic(kCliticArticle)) {
      piece.cues &= ~(kVerbKinds | kVerbForms);
      // «الله» is no «له».
      if (page_.folded(at).substr(piece.prefix_bytes) == "له") {
        piece.cues = 0;
        piece.clitics = 0;
        piece.prefix_bytes = 0;
      }
    }
    // «آن أبلباوم»
    if (page_.tongue == Tongue::arabic && piece.is(Cue::that) &&
        tokens_.exact(piece.first) == "آن") {
      piece.cues = set_of(Cue::person_name);
    }
    // «علي» with its dots is a name; «على» is none.
    if (page_.tongue == Tongue::arabic && piece.is(Cue::person_name) &&
        piece.is(Cue::preposition) && tokens_.folded(piece.first) == "علي") {
      const std::string_view exact = tokens_.exact(piece.first);
      piece.cues = exact.substr(exact.size() - 2) == "ي" && at > 0 && page_.pieces[at - 1].is_word()
                       ? set_of(Cue::person_name)
                       : piece.cues & ~set_of(Cue::person_name);
    }
    const std::uint32_t end = page_.pieces[line_end - 1].last;
    if (const auto phrase = lexicon.phrase(tokens_, piece.first, end)) {
      const std::uint32_t token_end = piece.first + phrase->match.tokens;
      std::uint32_t i = at;
      while (i < line_end && page_.pieces[i].last < token_end) ++i;
      if (i < line_end && page_.pieces[i].last == token_end && i > at) {
        piece.phrase_cues = phrase->entry.cues;
        piece.phrase_size = static_cast<std::uint16_t>(i + 1 - at);
        piece.phrase_clitics = phrase->match.clitics;
        piece.phrase_prefix_bytes = phrase->match.prefix_bytes;
        if (phrase->entry.name != 0) piece.name = phrase->entry.name;
        if (is_lower_latin(page_.pieces[i])) piece.phrase_cues &= ~kNames;
      }
    }
    if (is_lower_latin(piece)) piece.cues &= ~kNames;
  }

  // «المصدر» is listed with its article: it is there all the same.
  void note_article(Piece& piece) const {
    if (piece.prefix_bytes != 0 || piece.cues == 0 || !page_.is_semitic()) return;
    const std::string_view article = page_.tongue == Tongue::arabic ? "ال" : "ה";
    if (!holds_any(piece.cues, kSpeakers) ||
        tokens_.folded(piece.first).substr(0, article.size()) != article) {
      return;
    }
    if (page_.tongue == Tongue::hebrew && !piece.is(Cue::anaphor)) return;
    piece.clitics |= kCliticArticle;
    piece.prefix_bytes = static_cast<std::uint16_t>(article.size());
  }

  // "time", "the hill": names of outlets only with a capital.
  [[nodiscard]] bool is_lower_latin(const Piece& piece) const {
    return !piece.capital && tokens_[piece.first].script == Script::latin &&
           page_.tongue != Tongue::arabic && page_.tongue != Tongue::hebrew;
  }

  static constexpr CueSet kNames = set_of(Cue::known_name, Cue::common_name, Cue::place_name);

  const Tokens& tokens_;
  Page page_;
  bool single_open_ = false;  // ‘ … with its end still to come: the next ’ is no possessive
};

}  // namespace

Page page_of(const Tokens& tokens, const CueLexicon& lexicon, std::string_view language) {
  return Maker(tokens, lexicon, language).make(language);
}

}  // namespace tawatur::attribution
