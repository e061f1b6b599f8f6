// Adjectives of countries behind or before what they are of: «كندي», "canadiens", "US"; in Arabic
// and Hebrew in all their endings.

#include <array>

#include "claims/extract/value_term.h"

namespace tawatur {
namespace {

// Endings of Arabic and Hebrew relational adjectives, longest first.
constexpr std::array<std::string_view, 8> kArabicEndings{"تين", "تان", "ين", "ان",
                                                         "ون",  "ات",  "ه",  "ا"};
constexpr std::array<std::string_view, 4> kHebrewEndings{"ים", "ם", "ת", "ות"};

std::optional<std::uint32_t> without_ending(const PhraseTable& table, std::string_view word,
                                            bool arabic) {
  const auto attempt = [&](std::string_view ending) -> std::optional<std::uint32_t> {
    if (word.size() <= ending.size() + 2) return std::nullopt;
    if (word.substr(word.size() - ending.size()) != ending) return std::nullopt;
    return table.payload_of_word(word.substr(0, word.size() - ending.size()));
  };
  if (const auto whole = table.payload_of_word(word)) return whole;
  if (arabic) {
    for (const std::string_view ending : kArabicEndings) {
      if (const auto found = attempt(ending)) return found;
    }
  } else {
    for (const std::string_view ending : kHebrewEndings) {
      if (const auto found = attempt(ending)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::uint32_t country_adjective(const Tokens& tokens, std::size_t at, std::size_t limit,
                                const ValueLexicon& lexicon, std::size_t& last) {
  if (at >= limit || tokens[at].has(kParagraphBefore)) return 0;
  if (const auto match = lexicon.country_adjectives.longest(tokens, at, limit, lexicon.clitics)) {
    if ((match->clitics & ~unsigned{kCliticArticle}) != 0) return 0;
    last = at + match->tokens;
    return match->payload;
  }
  const bool arabic = lexicon.language == "ar";
  if (!tokens[at].is_word() || (!arabic && lexicon.language != "he")) return 0;
  std::string_view word = tokens.folded(at);
  const std::string_view article = arabic ? "ال" : "ה";
  auto found = without_ending(lexicon.country_adjectives, word, arabic);
  if (!found && word.substr(0, article.size()) == article) {
    found = without_ending(lexicon.country_adjectives, word.substr(article.size()), arabic);
  }
  if (!found) return 0;
  last = at + 1;
  return *found;
}

}  // namespace tawatur
