#include "claims/propose/claim_lexicon.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

#include "embedded/claim_events.h"
#include "embedded/claims_ar.h"
#include "embedded/claims_en.h"
#include "embedded/claims_es.h"
#include "embedded/claims_fr.h"
#include "embedded/claims_he.h"

namespace tawatur {
namespace {

using LexiconJson = nlohmann::ordered_json;

constexpr std::array<std::pair<std::string_view, ClaimWord>, kClaimWords> kKeys{
    {{"verbs", ClaimWord::verb},
     {"nouns", ClaimWord::noun},
     {"items", ClaimWord::item},
     {"attributes", ClaimWord::attribute},
     {"joins", ClaimWord::join},
     {"whens", ClaimWord::when},
     {"tails", ClaimWord::tail},
     {"model_cues", ClaimWord::model_cue},
     {"supplier_cues", ClaimWord::supplier_cue},
     {"demonstratives", ClaimWord::demonstrative},
     {"stop", ClaimWord::stop},
     {"singles", ClaimWord::single},
     {"planned", ClaimWord::planned},
     {"parties", ClaimWord::party},
     {"per", ClaimWord::per},
     {"compared", ClaimWord::compared},
     {"contrasts", ClaimWord::contrast},
     {"backs", ClaimWord::back}}};

std::string_view claims_data(std::string_view language) {
  if (language == "ar") return embedded::claims_ar;
  if (language == "fr") return embedded::claims_fr;
  if (language == "es") return embedded::claims_es;
  if (language == "he") return embedded::claims_he;
  return embedded::claims_en;
}

constexpr std::size_t table_of(ClaimWord kind) { return static_cast<std::size_t>(kind); }

// «سيقتني» of «يقتني»: the Arabic future is written to the verb.
std::string arabic_future(const std::string& verb) {
  for (const char* const person : {"ي", "ت", "ن"}) {
    if (verb.starts_with(person)) return "س" + verb;
  }
  return {};
}

// Takes an ending away when at least `least` bytes stay.
bool drop_end(std::string_view& word, std::string_view ending, std::size_t least) {
  if (!word.ends_with(ending) || word.size() < ending.size() + least) return false;
  word.remove_suffix(ending.size());
  return true;
}

bool drop_start(std::string_view& word, std::string_view start, std::size_t least) {
  if (!word.starts_with(start) || word.size() < start.size() + least) return false;
  word.remove_prefix(start.size());
  return true;
}

constexpr std::size_t kThreeLetters = 6;  // of Arabic or Hebrew, in bytes

void stem_arabic(std::string_view& word) {
  for (const char* const start : {"و", "ف"}) {
    if (drop_start(word, start, kThreeLetters + 2)) break;
  }
  if (!drop_start(word, "لل", kThreeLetters)) {
    for (const char* const start : {"ب", "ل", "ك"}) {
      std::string_view rest = word;
      if (drop_start(rest, start, kThreeLetters) && rest.starts_with("ال")) {
        word = rest;
        break;
      }
    }
    drop_start(word, "ال", kThreeLetters);
  }
  // Folded: ة is ه, ى is ي. Two rounds: «مدفعيتها».
  for (int round = 0; round < 2; ++round) {
    for (const char* const end :
         {"هما", "تين", "يين", "ها", "هم", "ات", "ان", "ون", "ين", "تي", "يه", "ه", "ي", "ا"}) {
      if (drop_end(word, end, kThreeLetters)) break;
    }
  }
}

void stem_hebrew(std::string_view& word) {
  for (int round = 0; round < 2; ++round) {
    for (const char* const start : {"ו", "ה", "ב", "ל", "מ", "כ", "ש"}) {
      if (drop_start(word, start, kThreeLetters)) break;
    }
  }
  for (const char* const end : {"יים", "ים", "ות", "ית", "ה", "ת"}) {
    if (drop_end(word, end, kThreeLetters)) break;
  }
}

}  // namespace

namespace {

using ClaimEvents = std::map<std::string, ClaimEvent, std::less<>>;

const ClaimEvents& claim_events() {
  static const ClaimEvents events = [] {
    ClaimEvents made;
    const LexiconJson data = LexiconJson::parse(embedded::claim_events);
    for (const auto& [key, event] : data.at("events").items()) {
      made.emplace(key, ClaimEvent{event.value("family", key), event.value("date", "date"),
                                   event.value("money", "value")});
    }
    return made;
  }();
  return events;
}

}  // namespace

const ClaimEvent* claim_event(std::string_view name) {
  const auto found = claim_events().find(name);
  return found == claim_events().end() ? nullptr : &found->second;
}

bool is_toll(std::string_view family) {
  return family == "kill" || family == "injure" || family == "displace" || family == "destroy";
}

const ClaimEvent* event_dated(std::string_view date) {
  const auto found = std::ranges::find_if(
      claim_events(), [date](const auto& event) { return event.second.date == date; });
  return found == claim_events().end() || date == "date" ? nullptr : &found->second;
}

ClaimLexicon::ClaimLexicon(std::string_view language) : language_(language) {
  if (language == "ar") clitics_ = Clitics::arabic;
  if (language == "he") clitics_ = Clitics::hebrew;
  const LexiconJson data = LexiconJson::parse(claims_data(language));
  for (const auto& [key, list] : data.items()) {
    const auto is_this = [&name = key](const auto& known) { return known.first == name; };
    if (std::ranges::none_of(kKeys, is_this)) {
      throw std::logic_error("claims_" + language_ + ": no list is called \"" + key + '"');
    }
  }
  for (const auto& [key, kind] : kKeys) {
    const auto list = data.find(std::string(key));
    if (list == data.end()) continue;
    if (list->is_array()) {
      const auto payload = static_cast<std::uint32_t>(concepts_.size());
      concepts_.emplace_back();
      for (const LexiconJson& phrase : *list) {
        tables_[table_of(kind)].add(phrase.get<std::string>(), payload);
      }
      continue;
    }
    for (const auto& [name, phrases] : list->items()) {
      const auto payload = static_cast<std::uint32_t>(concepts_.size());
      concepts_.push_back(name);
      for (const LexiconJson& phrase : phrases) {
        const auto words = phrase.get<std::string>();
        tables_[table_of(kind)].add(words, payload);
        if (kind != ClaimWord::verb || language_ != "ar") continue;
        if (const std::string future = arabic_future(words); !future.empty()) {
          tables_[table_of(kind)].add(future, payload);
          tables_[table_of(ClaimWord::planned)].add(future, payload);
        }
      }
    }
  }
}

const ClaimLexicon& ClaimLexicon::of(std::string_view language) {
  static const ClaimLexicon arabic("ar");
  static const ClaimLexicon english("en");
  static const ClaimLexicon french("fr");
  static const ClaimLexicon spanish("es");
  static const ClaimLexicon hebrew("he");
  if (language == "ar") return arabic;
  if (language == "fr") return french;
  if (language == "es") return spanish;
  if (language == "he") return hebrew;
  return english;
}

std::optional<ClaimLexicon::Found> ClaimLexicon::find(ClaimWord kind, const Tokens& tokens,
                                                      std::size_t at, std::size_t limit) const {
  const auto match = tables_[table_of(kind)].longest(tokens, at, limit, clitics_);
  if (!match) return std::nullopt;
  return Found{concepts_[match->payload], *match};
}

std::string ClaimLexicon::stem(std::string_view folded) const {
  std::string_view word = folded;
  if (clitics_ == Clitics::arabic) {
    stem_arabic(word);
  } else if (clitics_ == Clitics::hebrew) {
    stem_hebrew(word);
  } else {
    for (const char* const end : {"ing", "ed", "es", "s", "e"}) {
      if (drop_end(word, end, 4)) break;
    }
  }
  return std::string(word);
}

}  // namespace tawatur
