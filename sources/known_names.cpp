#include "sources/known_names.h"

#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "embedded/gazetteer_outlets.h"
#include "embedded/gazetteer_places.h"

namespace tawatur {
namespace {

using NamesJson = nlohmann::json;

struct OutletBook {
  std::vector<KnownOutlet> outlets;
  std::map<std::string, std::size_t, std::less<>> by_key;
};

OutletBook make_outlets() {
  OutletBook book;
  for (const NamesJson& entry : NamesJson::parse(embedded::gazetteer_outlets)) {
    KnownOutlet outlet;
    outlet.kind = source_kind_named(entry.value("kind", "outlet")).value_or(SourceKind::outlet);
    outlet.country = entry.value("country", "");
    for (const NamesJson& name : entry.at("names")) outlet.names.push_back(name);
    for (const std::string& name : outlet.names) {
      book.by_key.emplace(name_key(name), book.outlets.size());
    }
    book.outlets.push_back(std::move(outlet));
  }
  return book;
}

KnownPlaces make_places(const std::string& language) {
  KnownPlaces places;
  if (language == "ar") places.clitics = Clitics::arabic;
  if (language == "he") places.clitics = Clitics::hebrew;
  for (const NamesJson& entry : NamesJson::parse(embedded::gazetteer_places)) {
    const auto payload = static_cast<std::uint32_t>(places.codes.size());
    places.codes.push_back(entry.value("code", ""));
    for (const std::string& key : {language, language + "_adjectives"}) {
      const auto names = entry.find(key);
      if (names == entry.end()) continue;
      for (const NamesJson& name : *names) {
        const auto words = name.get<std::string>();
        places.phrases.add(words, payload);
        // «للمغرب»: the article loses its first letter behind ل.
        constexpr std::string_view kArticle = "ال";
        if (words.starts_with(kArticle)) {
          places.phrases.add("لل" + words.substr(kArticle.size()), payload);
        }
      }
    }
  }
  return places;
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::string folded = fold(name);
  const Tokens tokens = tokenize(folded);
  std::string key;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::sign) continue;
    std::string_view word = tokens.folded(i);
    constexpr std::string_view kArticle = "ال";
    if (word.size() > kArticle.size() + 2 && word.starts_with(kArticle)) {
      word.remove_prefix(kArticle.size());
    }
    if (key.empty() && word == "the" && i + 1 < tokens.size()) continue;
    key += word;
  }
  return key;
}

const KnownOutlet* known_outlet(std::string_view key) {
  static const OutletBook book = make_outlets();
  const auto found = book.by_key.find(key);
  return found == book.by_key.end() ? nullptr : &book.outlets[found->second];
}

const KnownPlaces& known_places(std::string_view language) {
  static const std::map<std::string, KnownPlaces, std::less<>> all = [] {
    std::map<std::string, KnownPlaces, std::less<>> made;
    for (const char* const tag : {"ar", "en", "fr", "es", "he"})
      made.emplace(tag, make_places(tag));
    return made;
  }();
  const auto found = all.find(language);
  return found == all.end() ? all.at("en") : found->second;
}

}  // namespace tawatur
