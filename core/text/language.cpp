#include "core/text/language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "embedded/language_ar.h"
#include "embedded/language_en.h"
#include "embedded/language_es.h"
#include "embedded/language_fr.h"
#include "embedded/language_he.h"

namespace tawatur {
namespace {

constexpr std::size_t kLooksAt = 4000;

struct LanguageData {
  PhraseTable abbreviations;
  PhraseTable function_words;
};

LanguageData loaded(std::string_view json) {
  LanguageData data;
  const auto tree = nlohmann::json::parse(json);
  for (const auto& word : tree.at("abbreviations")) {
    data.abbreviations.add(word.get_ref<const std::string&>(), 1);
  }
  for (const auto& word : tree.at("function_words")) {
    data.function_words.add(word.get_ref<const std::string&>(), 1);
  }
  return data;
}

const LanguageData& data_of(std::string_view language) {
  if (language == "ar") {
    static const LanguageData kData = loaded(embedded::language_ar);
    return kData;
  }
  if (language == "en") {
    static const LanguageData kData = loaded(embedded::language_en);
    return kData;
  }
  if (language == "fr") {
    static const LanguageData kData = loaded(embedded::language_fr);
    return kData;
  }
  if (language == "es") {
    static const LanguageData kData = loaded(embedded::language_es);
    return kData;
  }
  if (language == "he") {
    static const LanguageData kData = loaded(embedded::language_he);
    return kData;
  }
  static const LanguageData kNothing;
  return kNothing;
}

constexpr std::array<std::string_view, 3> kLatin{"en", "fr", "es"};
constexpr std::size_t kShared = 1;  // la, de, a: of two languages
constexpr std::size_t kOwn = 3;

// Letters that one of the three has and the others do not.
std::size_t language_of_letters(std::string_view word) {
  for (const std::string_view letter :
       {"à", "ç", "è", "ê", "ë", "î", "ô", "û", "ù", "œ", "Ç", "À"}) {
    if (word.find(letter) != std::string_view::npos) return 1;
  }
  for (const std::string_view letter : {"ñ", "ó", "í", "ú", "á", "Ñ"}) {
    if (word.find(letter) != std::string_view::npos) return 2;
  }
  return kLatin.size();
}

// l'achat, d'un, qu'elle
bool is_elided(const Tokens& tokens, std::size_t at) {
  if (at + 2 >= tokens.size() || tokens.folded(at + 1) != "'" || tokens[at + 1].has(kSpaceBefore) ||
      tokens[at + 2].has(kSpaceBefore) || !tokens[at + 2].is_word()) {
    return false;
  }
  const std::string_view word = tokens.folded(at);
  return word == "l" || word == "d" || word == "qu" || word == "n" || word == "s" || word == "c" ||
         word == "j";
}

std::string_view latin_language(const Tokens& tokens, std::size_t count) {
  std::array<std::size_t, kLatin.size()> scores{};
  for (std::size_t i = 0; i < count; ++i) {
    if (!tokens[i].is_word()) continue;
    std::array<bool, kLatin.size()> has{};
    std::size_t languages = 0;
    for (std::size_t k = 0; k < kLatin.size(); ++k) {
      has.at(k) = data_of(kLatin.at(k)).function_words.begins(tokens.folded(i));
      languages += has.at(k) ? 1U : 0U;
    }
    for (std::size_t k = 0; k < kLatin.size(); ++k) {
      if (has.at(k)) scores.at(k) += languages == 1 ? kOwn : kShared;
    }
    const std::size_t by_letters = is_elided(tokens, i) ? 1 : language_of_letters(tokens.exact(i));
    if (by_letters < kLatin.size()) scores.at(by_letters) += kOwn;
  }
  const auto best = std::max_element(scores.begin(), scores.end());
  return *best == 0 ? std::string_view()
                    : kLatin.at(static_cast<std::size_t>(best - scores.begin()));
}

}  // namespace

std::string_view read_language(std::string_view tag) {
  if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-' && tag[2] != '_')) return {};
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  for (const std::string_view language : kReadLanguages) {
    if (lower(tag[0]) == language[0] && lower(tag[1]) == language[1]) return language;
  }
  return {};
}

std::string_view detect_language(const Tokens& tokens) {
  const std::size_t count = std::min(tokens.size(), kLooksAt);
  std::size_t arabic = 0;
  std::size_t hebrew = 0;
  std::size_t latin = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!tokens[i].is_word()) continue;
    arabic += tokens[i].script == Script::arabic ? 1U : 0U;
    hebrew += tokens[i].script == Script::hebrew ? 1U : 0U;
    latin += tokens[i].script == Script::latin ? 1U : 0U;
  }
  // An Arabic or Hebrew text quotes Latin names; a Latin text hardly ever prints whole words of
  // theirs.
  if (arabic + hebrew > 0 && 3 * (arabic + hebrew) >= latin) return hebrew > arabic ? "he" : "ar";
  if (latin == 0) return {};
  return latin_language(tokens, count);
}

const PhraseTable& abbreviations_of(std::string_view language) {
  return data_of(language).abbreviations;
}

}  // namespace tawatur
