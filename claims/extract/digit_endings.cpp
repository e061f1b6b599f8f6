#include "claims/extract/digit_endings.h"

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
    return at + 1;
  }
  return std::nullopt;
}

std::optional<Rational> scale_suffix(const Tokens& tokens, std::size_t at, std::size_t limit,
                                     const NumberLexicon& lexicon) {
  if (!tokens[at].is_word()) return std::nullopt;
  const std::string_view exact = tokens.exact(at);
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
  if (folded == "½") return Rational(1, 2);
  if (folded == "¼") return Rational(1, 4);
  if (folded == "¾") return Rational(3, 4);
  if (folded == "⅓") return Rational(1, 3);
  if (folded == "⅔") return Rational(2, 3);
  if (folded == "⅛") return Rational(1, 8);
  return {};
}

}  // namespace tawatur
