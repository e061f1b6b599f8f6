#include "core/text/language.h"

#include <algorithm>
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

std::size_t function_words_in(const Tokens& tokens, std::size_t count, std::string_view language) {
  const PhraseTable& words = data_of(language).function_words;
  std::size_t found = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (tokens[i].is_word() && words.begins(tokens.folded(i))) ++found;
  }
  return found;
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
  std::string_view best;
  std::size_t most = 0;
  for (const std::string_view language : {"en", "fr", "es"}) {
    const std::size_t found = function_words_in(tokens, count, language);
    if (found > most) {
      most = found;
      best = language;
    }
  }
  return best;
}

const PhraseTable& abbreviations_of(std::string_view language) {
  return data_of(language).abbreviations;
}

}  // namespace tawatur
