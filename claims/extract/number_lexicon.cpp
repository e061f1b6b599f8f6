#include "claims/extract/number_lexicon.h"

#include <string>

#include <nlohmann/json.hpp>

#include "claims/extract/known_keys.h"
#include "claims/extract/language_data.h"

namespace tawatur {
namespace {

using Json = nlohmann::json;

Rational whole(const std::string& text) {
  const auto slash = text.find('/');
  const Rational top = Rational::from_digits(text.substr(0, slash), 0, false);
  if (slash == std::string::npos) return top;
  return top / Rational::from_digits(text.substr(slash + 1), 0, false);
}

NumberStyle style_of(std::string_view language) {
  NumberStyle style;
  if (language == "ar") {
    style.clitics = Clitics::arabic;
    style.units_before_tens = true;
    style.and_between_parts = true;
  } else if (language == "he") {
    style.clitics = Clitics::hebrew;
    style.and_before_last_unit = true;
  } else if (language == "es") {
    style.and_before_last_unit = true;
    style.ordinals_in_a_row = true;
  } else {
    style.hyphens = true;
    style.teens_after_sixty = language == "fr";
    style.hundred_after_tens = true;
  }
  return style;
}

class Loader {
 public:
  Loader(NumberLexicon& lexicon, const Json& json)
      : lexicon_(lexicon),
        json_(json, "data/lang/" + std::string(lexicon.language) + "/numbers.json") {}

  void run() {
    numbers(lexicon_.cardinals, "units", NumberWordKind::unit);
    numbers(lexicon_.cardinals, "teens", NumberWordKind::teen);
    numbers(lexicon_.cardinals, "whole", NumberWordKind::whole);
    numbers(lexicon_.cardinals, "tens", NumberWordKind::tens);
    list(lexicon_.cardinals, "hundred", {NumberWordKind::hundred, {}, false, Rational(100)});
    list(lexicon_.cardinals, "hundred_plural",
         {NumberWordKind::hundred, NumberForm::plural, false, Rational(100)});
    numbers(lexicon_.cardinals, "hundreds", NumberWordKind::hundreds);
    scales();
    numbers(lexicon_.cardinals, "vague", NumberWordKind::vague);
    numbers(lexicon_.cardinals, "approximate", NumberWordKind::approximate);
    ordinals("ordinal_units", NumberWordKind::unit);
    ordinals("ordinal_teens", NumberWordKind::teen);
    ordinals("ordinal_whole", NumberWordKind::whole);
    ordinals("ordinal_tens", NumberWordKind::tens);
    ordinals("ordinal_hundreds", NumberWordKind::hundreds);
    for (NumberWord& word : lexicon_.words) {  // two hundredth
      const bool multiplies = word.ordinal && word.kind == NumberWordKind::hundreds &&
                              word.value == Rational(100) && lexicon_.language == "en";
      if (multiplies) word.kind = NumberWordKind::hundred;
    }
    ordinals("ordinal_scales", NumberWordKind::scale);
    numbers(lexicon_.fractions, "fractions", NumberWordKind::unit);
    numbers(lexicon_.denominators, "denominators", NumberWordKind::unit);
    for (const auto& [number, texts] : json_.at("suffixes").items()) {
      for (const Json& text : texts) {
        lexicon_.suffixes.emplace_back(text.get<std::string>(), whole(number));
      }
    }
    lexicon_.ordinal_endings = json_.strings("ordinal_endings");
    list(lexicon_.conjunctions, "and", {});
    list(lexicon_.minus, "minus", {});
    list(lexicon_.not_minus, "not_minus", {});
    list(lexicon_.point, "point", {});
    list(lexicon_.over, "over", {});
    list(lexicon_.articles, "articles", {});
    list(lexicon_.links, "links", {});
    list(lexicon_.some, "some", {});
    list(lexicon_.wholes, "wholes", {});
    spoken();
    json_.refuse_others();
  }

 private:
  void add(PhraseTable& table, const Json& phrase, const NumberWord& word) {
    if (table.add(phrase.get_ref<const std::string&>(),
                  static_cast<std::uint32_t>(lexicon_.words.size()))) {
      lexicon_.words.push_back(word);
    }
  }

  void list(PhraseTable& table, const char* key, const NumberWord& word) {
    const Json* const found = json_.find(key);
    if (found == nullptr) return;
    for (const Json& phrase : *found) add(table, phrase, word);
  }

  void numbers(PhraseTable& table, const char* key, NumberWordKind kind, bool ordinal = false) {
    const Json* const found = json_.find(key);
    if (found == nullptr) return;
    NumberWord word;
    word.kind = kind;
    word.ordinal = ordinal;
    for (const auto& [number, phrases] : found->items()) {
      word.value = whole(number);
      for (const Json& phrase : phrases) add(table, phrase, word);
    }
  }

  void spoken() {
    const Json* const found = json_.find("spoken");
    if (found == nullptr) return;
    for (const Json& phrase : *found) {
      const auto word = lexicon_.cardinals.payload_of(phrase.get_ref<const std::string&>());
      if (word) lexicon_.words[*word].spoken = true;
    }
  }

  void ordinals(const char* key, NumberWordKind kind) {
    numbers(lexicon_.ordinals, key, kind, true);
  }

  void scales() {
    const std::pair<const char*, NumberForm> forms[] = {{"one", NumberForm::single},
                                                        {"two", NumberForm::dual},
                                                        {"either", NumberForm::either},
                                                        {"many", NumberForm::plural}};
    for (const auto& [number, words] : json_.at("scales").items()) {
      for (const auto& [key, form] : forms) {
        const auto found = words.find(key);
        if (found == words.end()) continue;
        for (const Json& phrase : *found) {
          add(lexicon_.cardinals, phrase, {NumberWordKind::scale, form, false, whole(number)});
        }
      }
    }
  }

  NumberLexicon& lexicon_;
  KnownKeys<Json> json_;
};

NumberLexicon loaded(std::string_view language) {
  NumberLexicon lexicon;
  lexicon.language = language;
  lexicon.style = style_of(language);
  const Json json = Json::parse(language_data(language).numbers);
  Loader(lexicon, json).run();
  return lexicon;
}

}  // namespace

const NumberLexicon& number_lexicon(std::string_view language) {
  if (language == "ar") {
    static const NumberLexicon kLexicon = loaded("ar");
    return kLexicon;
  }
  if (language == "fr") {
    static const NumberLexicon kLexicon = loaded("fr");
    return kLexicon;
  }
  if (language == "es") {
    static const NumberLexicon kLexicon = loaded("es");
    return kLexicon;
  }
  if (language == "he") {
    static const NumberLexicon kLexicon = loaded("he");
    return kLexicon;
  }
  static const NumberLexicon kLexicon = loaded("en");
  return kLexicon;
}

}  // namespace tawatur
