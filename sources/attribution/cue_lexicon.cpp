// The data holds stems with paradigms, so that a verb is one entry: "announc/e" with the paradigm
// "e": {"finite": ["~es", "~ed"], "base": ["~e"], "gerund": ["~ing"]} gives announces, announced,
// announce, announcing. "said:finite" is a form by itself. A word in several lists has all their
// classes.

#include "sources/attribution/cue_lexicon.h"

#include <array>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "embedded/attribution_ar.h"
#include "embedded/attribution_en.h"
#include "embedded/attribution_es.h"
#include "embedded/attribution_fr.h"
#include "embedded/attribution_he.h"
#include "embedded/gazetteer_outlets.h"
#include "embedded/gazetteer_places.h"

namespace tawatur::attribution {
namespace {

using Json = nlohmann::json;

SourceAs kind_named(std::string_view name) {
  for (const SourceAs kind : {SourceAs::outlet, SourceAs::agency, SourceAs::official,
                              SourceAs::company, SourceAs::person}) {
    if (name_of(kind) == name) return kind;
  }
  return SourceAs::anonymous;
}

// "~ed" with the stem put in.
std::string inflected(const std::string& form, std::string_view stem) {
  std::string word;
  for (const char c : form) c == '~' ? word.append(stem) : word.append(1, c);
  // Hebrew stems are written as inside a word; at its end five letters change.
  constexpr std::pair<std::string_view, std::string_view> kFinals[] = {
      {"כ", "ך"}, {"מ", "ם"}, {"נ", "ן"}, {"פ", "ף"}, {"צ", "ץ"}};
  for (const auto& [inner, last] : kFinals) {
    if (word.size() < inner.size()) continue;
    if (word.compare(word.size() - inner.size(), inner.size(), inner) != 0) continue;
    word.replace(word.size() - inner.size(), inner.size(), last);
    break;
  }
  return word;
}

}  // namespace

class CueLexiconBuilder {
 public:
  explicit CueLexiconBuilder(std::string_view language, CueLexicon& out) : out_(out) {
    if (language == "ar") out.clitics_ = Clitics::arabic;
    if (language == "he") out.clitics_ = Clitics::hebrew;
    if (language == "es") contractions_ = {{"de", "del"}, {"a", "al"}};
    if (language == "fr") {
      contractions_ = {{"de", "du"}, {"de", "des"}, {"de", "d'"}, {"à", "au"}, {"à", "aux"}};
    }
  }

  void add_language(std::string_view bytes) {
    const Json json = Json::parse(bytes);
    paradigms_ = &json.at("paradigms");
    for (const auto& [key, words] : json.items()) {
      if (key == "paradigms") continue;
      if (key == "verbs") {
        for (const auto& [group, verbs] : words.items()) add_list(group, verbs);
      } else {
        add_list(key, words);
      }
    }
    paradigms_ = nullptr;
  }

  void add_names(std::string_view bytes) {
    for (const Json& entry : Json::parse(bytes)) {
      out_.name_kinds_.push_back(kind_named(entry.at("kind").get_ref<const std::string&>()));
      const auto name = static_cast<std::uint32_t>(out_.name_kinds_.size());
      for (const Json& word : entry.at("names")) add(word, set_of(Cue::known_name), name);
      if (!entry.contains("common")) continue;
      for (const Json& word : entry.at("common")) add(word, set_of(Cue::common_name), name);
    }
  }

  void add_places(std::string_view bytes, std::string_view language) {
    const Json json = Json::parse(bytes);
    const std::string tag(language);
    for (const Json& place : json) {
      if (!place.contains(tag)) continue;
      for (const Json& word : place.at(tag)) add(word, set_of(Cue::place_name), 0);
      const std::string adjectives = tag + "_adjectives";
      if (!place.contains(adjectives)) continue;
      for (const Json& word : place.at(adjectives)) add(word, set_of(Cue::nationality), 0);
    }
  }

  void finish() {
    for (const auto& [phrase, cue] : fused_) {
      const Tokens tokens = tokenize(phrase);
      std::string folded;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0) folded.push_back(' ');
        folded.append(tokens.folded(i));
      }
      const auto known = entries_.find(folded);
      const bool taken = known != entries_.end() && !holds(known->second.cues, Cue::fused);
      if (!taken) add(phrase, set_of(cue, Cue::fused), 0);
    }
    if (out_.clitics_ != Clitics::none) share_with_article();
    if (out_.clitics_ == Clitics::arabic) add_behind_fused_article();
    for (const auto& [phrase, entry] : entries_) {
      const auto payload = static_cast<std::uint32_t>(out_.entries_.size());
      const bool is_phrase = phrase.find(' ') != std::string::npos;
      if ((is_phrase ? out_.phrases_ : out_.words_).add(phrase, payload)) {
        out_.entries_.push_back(entry);
      }
    }
  }

 private:
  // «المصدر» has a class of its own and those of «مصدر».
  void share_with_article() {
    const std::string article = out_.clitics_ == Clitics::arabic ? "ال" : "ה";
    for (auto& [phrase, entry] : entries_) {
      if (phrase.compare(0, article.size(), article) != 0) continue;
      const auto bare = entries_.find(phrase.substr(article.size()));
      if (bare != entries_.end()) entry.cues |= bare->second.cues;
    }
  }

  // «للبنك الدولي»: of «لل» nothing is left at the word, so that «بنك الدولي» must be known.
  void add_behind_fused_article() {
    constexpr std::string_view kArticle = "ال";
    std::vector<std::pair<std::string, CueEntry>> bare;
    for (const auto& [phrase, entry] : entries_) {
      const bool names = holds_any(entry.cues, kBodies | set_of(Cue::known_name));
      if (!names || phrase.find(' ') == std::string::npos) continue;
      if (phrase.compare(0, kArticle.size(), kArticle) != 0) continue;
      bare.emplace_back(phrase.substr(kArticle.size()), entry);
    }
    for (auto& [phrase, entry] : bare) entries_.emplace(std::move(phrase), entry);
  }

  void add(const std::string& word, CueSet cues, std::uint32_t name) {
    const Tokens tokens = tokenize(word);
    std::string folded;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (i > 0 && tokens[i].has(kSpaceBefore)) folded.push_back(' ');
      folded.append(tokens.folded(i));
    }
    CueEntry& entry = entries_[folded];
    entry.cues |= cues;
    if (name != 0) entry.name = name;
  }

  void add_list(const std::string& key, const Json& words) {
    const auto cue = cue_of_key(key);
    if (!cue) throw std::logic_error("no list is called \"" + key + "\"");
    for (const Json& json : words) {
      const std::string& word = json.get_ref<const std::string&>();
      const std::size_t slash = word.rfind('/');
      const std::size_t colon = word.rfind(':');
      if (slash != std::string::npos) {
        add_inflected(word.substr(0, slash), word.substr(slash + 1), *cue);
      } else if (colon != std::string::npos) {
        const auto form = cue_of_key(word.substr(colon + 1));
        if (!form) throw std::logic_error("no form of a verb: \"" + word + "\"");
        add(word.substr(0, colon), set_of(*cue, *form), 0);
      } else {
        add(word, set_of(*cue), 0);
        add_contracted(word, *cue);
        add_fused(word, *cue);
        if (out_.clitics_ == Clitics::arabic && holds_any(set_of(*cue), kSpeakers)) {
          add_possessives(word, *cue);
        }
      }
    }
  }

  // "דווח ב": also where the letter stands at the next word.
  void add_fused(const std::string& word, Cue cue) {
    constexpr std::size_t kLetter = 3;  // a space and two bytes
    if (out_.clitics_ == Clitics::none || word.size() < kLetter + 2) return;
    if (word[word.size() - kLetter] != ' ' || holds_any(set_of(cue), kSpeakers)) return;
    if (cue == Cue::np_preposition || cue == Cue::by || cue == Cue::that) return;
    fused_.emplace_back(word.substr(0, word.size() - kLetter), cue);
  }

  // «auprès de»: «auprès du» too; «a juicio de»: «a juicio del».
  void add_contracted(const std::string& word, Cue cue) {
    if (contractions_.empty() || holds_any(set_of(cue), kSpeakers)) return;
    const std::size_t space = word.rfind(' ');
    if (space == std::string::npos) return;
    for (const auto& [plain, with_article] : contractions_) {
      if (word.compare(space + 1, std::string::npos, plain) != 0) continue;
      add(word.substr(0, space + 1) + std::string(with_article), set_of(cue), 0);
    }
  }

  // «مصادرها», «صحيفتهم».
  void add_possessives(std::string word, Cue cue) {
    constexpr std::string_view kTa = "ة";
    if (word.size() <= kTa.size() || word.find(' ') != std::string::npos) return;
    if (word.compare(word.size() - kTa.size(), kTa.size(), kTa) == 0) {
      word.replace(word.size() - kTa.size(), kTa.size(), "ت");
    }
    for (const char* pronoun : {"ه", "ها", "هم"}) add(word + pronoun, set_of(cue), 0);
  }

  void add_inflected(const std::string& stem, const std::string& paradigm, Cue cue) {
    const auto found = paradigms_->find(paradigm);
    if (found == paradigms_->end()) {
      throw std::logic_error("no paradigm is called \"" + paradigm + "\"");
    }
    for (const auto& [form, endings] : found->items()) {
      const auto form_cue = cue_of_key(form);
      if (!form_cue) throw std::logic_error("no form of a verb: \"" + form + "\"");
      for (const Json& ending : endings) {
        add(inflected(ending.get_ref<const std::string&>(), stem), set_of(cue, *form_cue), 0);
      }
    }
  }

  CueLexicon& out_;
  const Json* paradigms_ = nullptr;
  std::map<std::string, CueEntry> entries_;
  std::vector<std::pair<std::string, Cue>> fused_;
  std::vector<std::pair<std::string_view, std::string_view>> contractions_;
};

namespace {

std::string_view attribution_json(std::string_view language) {
  if (language == "ar") return embedded::attribution_ar;
  if (language == "en") return embedded::attribution_en;
  if (language == "fr") return embedded::attribution_fr;
  if (language == "es") return embedded::attribution_es;
  return embedded::attribution_he;
}

}  // namespace

CueLexicon CueLexicon::of_json(std::string_view language, std::string_view json) {
  CueLexicon lexicon;
  CueLexiconBuilder builder(language, lexicon);
  builder.add_language(json.empty() ? attribution_json(language) : json);
  builder.add_names(embedded::gazetteer_outlets);
  builder.add_places(embedded::gazetteer_places, language);
  builder.finish();
  return lexicon;
}

std::string CueLexicon::packed() const {
  PackWriter out;
  out.number(clitics_);
  out.number(static_cast<std::uint32_t>(entries_.size()));
  for (const CueEntry& entry : entries_) {
    out.number(entry.cues);
    out.number(entry.name);
  }
  out.number(static_cast<std::uint32_t>(name_kinds_.size()));
  for (const SourceAs kind : name_kinds_) out.number(kind);
  each_table([&out](const PhraseTable& table) { table.pack(out); });
  return out.bytes();
}

// Whoever adds a member packs and unpacks it, too.
static_assert(sizeof(CueLexicon) ==
              sizeof(void*) + 2 * sizeof(PhraseTable) + 2 * sizeof(std::vector<CueEntry>));

CueLexicon CueLexicon::loaded(std::string_view language) {
  const std::string_view packed = packed_list(PackedList::attributions, language);
  if (packed.empty()) return of_json(language);
  CueLexicon lexicon;
  PackReader in(packed);
  lexicon.clitics_ = in.number<Clitics>();
  lexicon.entries_.resize(in.number<std::uint32_t>());
  for (CueEntry& entry : lexicon.entries_) {
    entry.cues = in.number<CueSet>();
    entry.name = in.number<std::uint32_t>();
  }
  lexicon.name_kinds_.resize(in.number<std::uint32_t>());
  for (SourceAs& kind : lexicon.name_kinds_) kind = in.number<SourceAs>();
  lexicon.words_.unpack(in);
  lexicon.phrases_.unpack(in);
  return lexicon;
}

const CueLexicon* CueLexicon::of(std::string_view language) {
  if (language == "ar") {
    static const CueLexicon lexicon = loaded("ar");
    return &lexicon;
  }
  if (language == "en") {
    static const CueLexicon lexicon = loaded("en");
    return &lexicon;
  }
  if (language == "fr") {
    static const CueLexicon lexicon = loaded("fr");
    return &lexicon;
  }
  if (language == "es") {
    static const CueLexicon lexicon = loaded("es");
    return &lexicon;
  }
  if (language == "he") {
    static const CueLexicon lexicon = loaded("he");
    return &lexicon;
  }
  return nullptr;
}

}  // namespace tawatur::attribution
