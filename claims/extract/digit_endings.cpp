#include "claims/extract/digit_endings.h"

#include <array>

namespace tawatur {

std::optional<std::size_t> ordinal_ending(const Tokens& tokens, const ReadNumber& number,
                                          std::size_t limit, const NumberLexicon& lexicon) {
  const auto touches = [&](std::size_t place) {
    return place < limit && !tokens[place].has(kSpaceBefore);
  };
  std::size_t at = number.last;
  if (lexicon.ordinal_endings.empty() || number.last != number.first + 1) return std::nullopt;
  if (touches(at) && tokens.folded(at) == "." && touches(at + 1) && tokens[at + 1].is_word()) ++at;
  if (!touches(at)) return std::nullopt;
  for (const std::string& ending : lexicon.ordinal_endings) {
    if (tokens.exact(at) != ending) continue;
    const bool letter = tokens[at].is_word() || ending == "°";
    if (!letter || (touches(at + 1) && tokens[at + 1].is_word())) return std::nullopt;
    if (ending == "°" || ending == "º") {  // 30° C
      const std::string_view scale = at + 1 < limit ? tokens.folded(at + 1) : std::string_view();
      if (scale == "c" || scale == "f" || scale == "celsius" || scale == "fahrenheit") {
        return std::nullopt;
      }
    }
    return at + 1;
  }
  return std::nullopt;
}

std::optional<Rational> scale_suffix(const Tokens& tokens, std::size_t at, std::size_t limit,
                                     const NumberLexicon& lexicon) {
  if (!tokens[at].is_word()) return std::nullopt;
  const std::string_view exact = tokens.exact(at);
  if (tokens[at].has(kSpaceBefore) && (exact == "k" || exact == "K") &&
      (at + 1 >= limit || tokens[at + 1].kind == TokenKind::sign)) {
    return Rational(1000);  // "2.33 k"
  }
  if (tokens[at].has(kSpaceBefore) && exact.size() == 1) {
    if (at + 1 >= limit || tokens[at + 1].has(kSpaceBefore)) return std::nullopt;
    const std::string_view sign = tokens.folded(at + 1);
    if (sign != "€" && sign != "$" && sign != "£") return std::nullopt;
  }
  for (const auto& [text, value] : lexicon.suffixes) {
    if (text == exact) return value;
  }
  return std::nullopt;
}

Rational fraction_sign(std::string_view folded) {
  struct Sign {
    std::string_view sign;
    int top;
    int bottom;
  };
  static constexpr std::array<Sign, 18> kSigns{{{"½", 1, 2},
                                                {"¼", 1, 4},
                                                {"¾", 3, 4},
                                                {"⅓", 1, 3},
                                                {"⅔", 2, 3},
                                                {"⅕", 1, 5},
                                                {"⅖", 2, 5},
                                                {"⅗", 3, 5},
                                                {"⅘", 4, 5},
                                                {"⅙", 1, 6},
                                                {"⅚", 5, 6},
                                                {"⅐", 1, 7},
                                                {"⅛", 1, 8},
                                                {"⅜", 3, 8},
                                                {"⅝", 5, 8},
                                                {"⅞", 7, 8},
                                                {"⅑", 1, 9},
                                                {"⅒", 1, 10}}};
  if (folded.size() < 2 || folded.size() > 3) return {};
  for (const Sign& one : kSigns) {
    if (one.sign == folded) return Rational(one.top, one.bottom);
  }
  return {};
}

}  // namespace tawatur
