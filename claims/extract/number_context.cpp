#include "claims/extract/number_context.h"

#include <array>

namespace tawatur {
namespace {

class NumberContext {
 public:
  NumberContext(const Tokens& tokens, const ReadNumber& number, std::size_t begin,
                std::size_t limit, const ValueLexicon& lexicon)
      : tokens_(tokens), number_(number), begin_(begin), limit_(limit), lexicon_(lexicon) {}

  [[nodiscard]] NumberPlace run() const {
    if (!number_.digits) return NumberPlace::free;
    if (is_inside_word()) return NumberPlace::inside;
    if (is_beside_digits()) return NumberPlace::fixed;
    if (number_.first <= begin_ || tokens_[number_.first].has(kParagraphBefore)) {
      return NumberPlace::free;
    }
    if (is_labelled() || is_model()) return NumberPlace::labelled;
    return is_street() ? NumberPlace::fixed : NumberPlace::free;
  }

 private:
  [[nodiscard]] bool touches_next() const {
    return number_.last < limit_ && !tokens_[number_.last].has(kSpaceBefore);
  }
  [[nodiscard]] bool touches_previous() const {
    return number_.first > begin_ && !tokens_[number_.first].has(kSpaceBefore);
  }

  // Prefixes of Arabic and Hebrew are written to the digits, in Hebrew with a hyphen.
  [[nodiscard]] bool is_prefix(std::size_t at) const {
    static constexpr std::array<std::string_view, 16> kArabic{
        "و",  "ب",  "ل",  "ك",   "ف",   "ال",  "وال", "بال",
        "لل", "ول", "وب", "فال", "كال", "ولل", "بـ",  "وبال"};
    const std::string_view folded = tokens_.folded(at);
    if (lexicon_.language == "ar") {
      for (const std::string_view prefix : kArabic) {
        if (folded == prefix) return true;
      }
      return false;
    }
    if (lexicon_.language != "he") return false;
    return tokens_[at].script == Script::hebrew && tokens_[at].end - tokens_[at].start <= 3;
  }

  [[nodiscard]] bool is_inside_word() const {
    if (touches_previous()) {
      const std::size_t before = number_.first - 1;
      if (tokens_[before].is_word() && !is_prefix(before) && !is_currency_letter(before)) {
        return true;
      }
      const std::string_view sign = tokens_.folded(before);
      if (sign == "-" && before > 0 && !tokens_[before].has(kSpaceBefore)) {
        if (tokens_[before - 1].is_digits()) return true;
        if (tokens_[before - 1].is_word() && !is_prefix(before - 1)) return true;
      }
      if ((sign == "/" || sign == "." || sign == ":" || sign == "_" || sign == "#" || sign == "@" ||
           sign == "=" || sign == "+") &&
          before > begin_ && !tokens_[before].has(kSpaceBefore) && sign != "+") {
        return true;
      }
      if (sign == "#" || sign == "_" || sign == "№" || sign == "=") return true;
    }
    if (!touches_next() || number_.suffix) return false;
    // 5G, 4K, 3D: a letter that is no unit.
    const Token& next = tokens_[number_.last];
    if (next.is_word()) {
      if (next.script != Script::latin) return false;
      const std::string_view letter = tokens_.exact(number_.last);
      const bool degrees = lexicon_.language == "en" && (letter == "C" || letter == "F");
      if (degrees && !(number_.value < Rational(10))) return false;  // 49.6C
      const auto unit = lexicon_.terms.longest(tokens_, number_.last, limit_, Clitics::none);
      const auto money =
          lexicon_.money_symbols.longest(tokens_, number_.last, limit_, Clitics::none);
      const auto percent = lexicon_.percent.longest(tokens_, number_.last, limit_, Clitics::none);
      return !unit && !money && !percent;
    }
    return false;
  }

  [[nodiscard]] bool is_currency_letter(std::size_t at) const {
    return lexicon_.money_symbols.longest(tokens_, at, at + 1, Clitics::none).has_value();
  }

  // 020 7946 0018, 1187/2024, 3:1, 10.0.0.1: digits that only a sign or a space divides.
  [[nodiscard]] bool is_beside_digits() const {
    const std::size_t at = number_.last;
    if (at < limit_) {
      if (tokens_[at].is_digits() && !tokens_[at].has(kNewlineBefore)) return true;
      const std::string_view sign = tokens_.folded(at);
      const bool joins = sign == "/" || sign == ":" || sign == "." || sign == "," || sign == "'";
      if (joins && touches_next() && at + 1 < limit_ && tokens_[at + 1].is_digits() &&
          !tokens_[at + 1].has(kSpaceBefore)) {
        return true;
      }
    }
    if (number_.first > begin_ && tokens_[number_.first - 1].is_digits() &&
        !tokens_[number_.first].has(kNewlineBefore)) {
      return true;
    }
    const std::string_view first = tokens_.folded(number_.first);
    return first.size() > 1 && first[0] == '0' &&
           first.find_first_not_of("0123456789") == std::string_view::npos &&
           number_.last == number_.first + 1;
  }

  [[nodiscard]] bool is_labelled() const {
    const Clitics clitics = lexicon_.clitics;
    std::size_t end = number_.first;
    while (end > begin_ + 1 &&
           (tokens_.folded(end - 1) == "." || tokens_.folded(end - 1) == ":" ||
            tokens_.folded(end - 1) == "«" || tokens_.folded(end - 1) == "\"")) {
      --end;
    }
    const std::size_t most = end - begin_ < 3 ? end - begin_ : 3;
    for (std::size_t length = most; length > 0; --length) {
      if (!tokens_[end - length].is_word()) continue;
      const auto match = lexicon_.labels.longest(tokens_, end - length, end, clitics);
      if (match && match->tokens == length) return true;
    }
    // "flight AT 730": a label before letters that stand for a name.
    if (end < begin_ + 2 || !tokens_[end - 1].has(kAllCapitals)) return false;
    const auto match = lexicon_.labels.longest(tokens_, end - 2, end - 1, clitics);
    return match && match->tokens == 1;
  }

  [[nodiscard]] bool is_model() const {
    std::size_t end = number_.first;
    if (end > begin_ && tokens_.folded(end - 1) == "-") --end;
    if (end <= begin_ || !tokens_[end - 1].is_word()) return false;
    const Clitics clitics = lexicon_.clitics;
    const Token& before = tokens_[end - 1];
    if (before.script == Script::latin && !before.has(kCapital)) return false;
    const auto match = lexicon_.model_words.longest(tokens_, end - 1, end, clitics);
    return match.has_value() && (match->clitics & kCliticPreposition) == 0;
  }

  [[nodiscard]] bool is_street() const {
    for (std::size_t at = number_.last; at < limit_ && at < number_.last + 4; ++at) {
      if (!tokens_[at].is_word() || tokens_[at].has(kParagraphBefore)) return false;
      const bool street = lexicon_.streets.begins(tokens_.folded(at));
      if (street && (lexicon_.language != "en" || tokens_[at].has(kCapital))) return true;
      if (!tokens_[at].has(kCapital)) return false;  // "14 Tanner Street"
    }
    return false;
  }

  const Tokens& tokens_;
  const ReadNumber& number_;
  std::size_t begin_;
  std::size_t limit_;
  const ValueLexicon& lexicon_;
};

}  // namespace

NumberPlace place_of_number(const Tokens& tokens, const ReadNumber& number, std::size_t begin,
                            std::size_t limit, const ValueLexicon& lexicon) {
  return NumberContext(tokens, number, begin, limit, lexicon).run();
}

}  // namespace tawatur
