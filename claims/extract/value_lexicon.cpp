#include "claims/extract/value_lexicon.h"

#include <unordered_set>

#include <nlohmann/json.hpp>

#include "claims/extract/arabic_forms.h"
#include "claims/extract/currency_table.h"
#include "claims/extract/known_keys.h"
#include "claims/extract/language_data.h"

namespace tawatur {
namespace {

using Json = nlohmann::json;
using Keys = KnownKeys<Json>;

class ValueLoader {
 public:
  ValueLoader(ValueLexicon& lexicon, const LanguageData& data)
      : lexicon_(lexicon), is_arabic_(lexicon.language == "ar") {
    lexicon_.term_list.emplace_back();
    read(data.units, "units", &ValueLoader::units);
    read(data.currencies, "currencies", &ValueLoader::currencies);
    money_symbols();
    read(data.countries, "countries", &ValueLoader::countries);
    read(data.nouns, "nouns", &ValueLoader::nouns);
    read(data.hedges, "hedges", &ValueLoader::hedges);
    read(data.context, "context", &ValueLoader::context);
    other_beginnings();
  }

 private:
  void read(std::string_view data, const char* name, void (ValueLoader::*part)(Keys&)) {
    const Json json = Json::parse(data);
    file_ = "data/lang/" + std::string(lexicon_.language) + '/' + name + ".json";
    Keys keys(json, file_);
    (this->*part)(keys);
    keys.refuse_others();
  }

  std::uint32_t new_term(TermKind kind, const std::string& id) {
    lexicon_.term_list.push_back({kind, id, {}, 0, false});
    return static_cast<std::uint32_t>(lexicon_.term_list.size() - 1);
  }

  // A phrase that is there already gets a further term.
  void add(PhraseTable& table, const std::string& phrase, std::uint32_t term) {
    if (table.add(phrase, term)) return;
    const auto first = table.payload_of(phrase);
    if (!first) return;
    std::uint32_t at = *first;
    for (;;) {
      Term& known = lexicon_.term_list[at];
      const Term& mine = lexicon_.term_list[term];
      if (known.kind == mine.kind && known.id == mine.id && known.printed == mine.printed) return;
      if (known.next == 0) break;
      at = known.next;
    }
    // Copied, for one term may stand in the chains of several phrases.
    Term copy = lexicon_.term_list[term];
    copy.next = 0;
    lexicon_.term_list.push_back(std::move(copy));
    lexicon_.term_list[at].next = static_cast<std::uint32_t>(lexicon_.term_list.size() - 1);
  }

  // A term of its own for each phrase, so that chains do not cross.
  void phrase(PhraseTable& table, const std::string& text, TermKind kind, const std::string& id,
              const std::string& printed = {}, bool party = false) {
    const std::uint32_t term = new_term(kind, id);
    lexicon_.term_list[term].printed = printed;
    lexicon_.term_list[term].party = party;
    add(table, text, term);
  }

  void forms(Keys entry, TermKind kind, const std::string& id,
             const std::vector<std::string>& parties = {}) {
    const std::vector<std::string> plurals = entry.strings("plural");
    const std::unordered_set<std::string> plural_set(plurals.begin(), plurals.end());
    for (const std::string& singular : entry.strings("singular")) {
      bool party = false;
      for (const std::string& one : parties) party = party || one == singular;
      for (const std::string& form : arabic_singulars(singular)) {
        phrase(lexicon_.terms, form, kind, id);
      }
      for (const std::string& form : arabic_duals(singular)) {
        if (plural_set.count(form) == 0) phrase(lexicon_.duals, form, kind, id, {}, party);
      }
    }
    for (const std::string& form : plurals) {
      phrase(lexicon_.terms, form, kind, id);
      if (is_arabic_ && kind == TermKind::thing) phrase(lexicon_.plurals, form, kind, id);
    }
    for (const std::string& form : entry.strings("names")) phrase(lexicon_.terms, form, kind, id);
    for (const std::string& form : entry.strings("dual")) phrase(lexicon_.duals, form, kind, id);
    for (const std::string& form : entry.strings("symbols")) {
      phrase(lexicon_.terms, form, kind, id, form);
    }
    entry.refuse_others();
  }

  void units(Keys& json) {
    for (const auto& [id, entry] : json.at("units").items()) {
      forms(Keys(entry, file_ + ", " + id), TermKind::unit, id);
    }
  }

  void currency_names(const Json& names, TermKind kind) {
    for (const auto& [id, words] : names.items()) {
      for (const std::string& word : words.get<std::vector<std::string>>()) {
        phrase(lexicon_.terms, word, kind, id);
        if (kind == TermKind::currency && word.find(' ') == std::string::npos) {
          lexicon_.currency_names.add(word, 1);
        }
        if (!is_arabic_ || word.find(' ') != std::string::npos) continue;
        for (const std::string& dual : arabic_duals(word)) {
          phrase(lexicon_.duals, dual, kind, id);
        }
      }
    }
  }

  void currencies(Keys& json) {
    currency_names(json.at("names"), TermKind::currency);
    currency_names(json.at("subunits"), TermKind::subunit);
  }

  // Payload: index in currency_codes. A code stands as it is; "=dollar" is a name that the country
  // decides.
  void symbol(const std::string& text, const std::string& code) {
    if (lexicon_.money_symbols.add(text,
                                   static_cast<std::uint32_t>(lexicon_.currency_codes.size()))) {
      lexicon_.currency_codes.push_back(code);
      return;
    }
    const auto known = lexicon_.money_symbols.payload_of(text);
    if (known && lexicon_.currency_codes[*known] != code) {
      lexicon_.printed_symbols.emplace_back(text, code);
    }
  }

  void money_symbols() {
    const CurrencyTable& table = CurrencyTable::instance();
    for (const auto& [text, code] : table.coded()) symbol(text, code);
    for (const auto& [text, name] : table.symbols()) symbol(text, "=" + name);
    for (const std::string& code : table.codes()) symbol(code, code);
    for (const char* code : {"USD", "EUR", "GBP", "AUD", "CAD", "NZD", "CHF", "SEK", "NOK", "DKK",
                             "SAR", "AED", "QAR", "KWD", "ILS", "INR", "MXN", "BRL"}) {
      symbol(std::string("M") + code, std::string("6") + code);  // 30 MUSD
    }
  }

  void countries(Keys& json) {
    const auto fill = [](PhraseTable& table, const Json& entries) {
      for (const auto& [country, words] : entries.items()) {
        for (const Json& word : words) {
          table.add(word.get_ref<const std::string&>(), packed_country(country));
        }
      }
    };
    fill(lexicon_.country_adjectives, json.at("adjectives"));
    fill(lexicon_.country_names, json.at("names"));
    fill(lexicon_.country_names, json.at("adjectives"));
  }

  void nouns(Keys& json) {
    std::vector<std::string> parties = json.strings("parties");
    list(lexicon_.never_bare, json, "never_bare");
    forms(json.inside("people"), TermKind::people, "person", parties);
    for (const auto& [id, entry] : json.at("things").items()) {
      forms(Keys(entry, file_ + ", " + id), TermKind::thing, id, parties);
    }
    for (const std::string& party : parties) {
      for (const std::string& dual : arabic_duals(party)) {
        if (const auto term = lexicon_.duals.payload_of(dual)) {
          lexicon_.term_list[*term].party = true;
        }
      }
    }
  }

  static void list(PhraseTable& table, Keys& json, const char* key, std::uint32_t payload = 1) {
    const Json* const found = json.find(key);
    if (found == nullptr) return;
    for (const Json& word : *found) table.add(word.get_ref<const std::string&>(), payload);
  }

  void by_hedge(PhraseTable& table, const Json& json) {
    for (const auto& [name, words] : json.items()) {
      const auto hedge = hedge_named(name);
      if (!hedge) throw std::invalid_argument(file_ + ": unknown hedge \"" + name + '"');
      for (const Json& word : words) {
        table.add(word.get_ref<const std::string&>(), static_cast<std::uint32_t>(*hedge));
      }
    }
  }

  void hedges(Keys& json) {
    by_hedge(lexicon_.hedges_before, json.at("before"));
    by_hedge(lexicon_.hedges_after, json.at("after"));
    std::uint32_t bit = 1;
    for (const Json& printed : json.at("frames")) {
      Keys entry(printed, file_ + ", frames");
      HedgeFrame frame;
      frame.hedge = hedge_named(entry.at("hedge").get<std::string>()).value_or(Hedge::none);
      if (const Json* const negated = entry.find("negated"); negated != nullptr) {
        frame.negated = hedge_named(negated->get<std::string>()).value_or(Hedge::none);
      }
      for (const std::string& link : entry.strings("links")) {
        if (lexicon_.frame_links.add(link, bit)) bit <<= 1U;
        frame.links |= *lexicon_.frame_links.payload_of(link);
      }
      for (const std::string& word : entry.strings("words")) {
        lexicon_.frame_words.add(word, static_cast<std::uint32_t>(lexicon_.frames.size()));
      }
      lexicon_.frames.push_back(frame);
      entry.refuse_others();
    }
    list(lexicon_.negations, json, "negations");
    list(lexicon_.frame_breaks, json, "breaks");
    list(lexicon_.between, json, "between");
    list(lexicon_.from, json, "from");
    list(lexicon_.to, json, "to");
    list(lexicon_.between_and, json, "between_and");
  }

  void context(Keys& json) {
    list(lexicon_.percent, json, "percent");
    list(lexicon_.percent_before, json, "percent_before");
    list(lexicon_.links, json, "links");
    list(lexicon_.labels, json, "labels");
    list(lexicon_.model_words, json, "model_words");
    list(lexicon_.streets, json, "streets");
    list(lexicon_.stop, json, "stop");
    list(lexicon_.prenominal, json, "prenominal");
    list(lexicon_.getting_verbs, json, "getting_verbs");
    list(lexicon_.ordinal_before, json, "ordinal_before");
    list(lexicon_.ordinal_nouns, json, "ordinal_nouns");
    list(lexicon_.first_nouns, json, "first_nouns");
    list(lexicon_.names, json, "names");
    list(lexicon_.definite, json, "definite");
    list(lexicon_.both_of, json, "both_of");
    list(lexicon_.ratio, json, "ratio", static_cast<std::uint32_t>(RatioWord::always));
    list(lexicon_.ratio, json, "ratio_small", static_cast<std::uint32_t>(RatioWord::small));
    list(lexicon_.ratio, json, "ratio_bare", static_cast<std::uint32_t>(RatioWord::bare));
    list(lexicon_.weighing, json, "weighing");
    list(lexicon_.not_counted, json, "not_counted");
    list(lexicon_.one_of_many, json, "one_of_many");
    list(lexicon_.ordinal_bodies, json, "ordinal_bodies");
    list(lexicon_.first_cues, json, "first_cues");
    list(lexicon_.changes, json, "changes");
  }

  void other_beginnings() {
    for (const char* word : {"-", "−", "½", "¼", "¾", "⅓", "⅔", "⅕", "⅖", "⅗",    "⅘",     "⅙",
                             "⅚", "⅐", "⅛", "⅜", "⅝", "⅞", "⅑", "⅒", "%", "http", "https", "www"}) {
      lexicon_.other_beginnings.add(word, 1);
    }
  }

  ValueLexicon& lexicon_;
  bool is_arabic_;
  std::string file_;  // that is being read, for messages
};

ValueLexicon empty_values(std::string_view language) {
  ValueLexicon lexicon;
  lexicon.language = language;
  lexicon.numbers = &number_lexicon(language);
  lexicon.clitics = lexicon.numbers->style.clitics;
  return lexicon;
}

// Whoever adds a list packs and unpacks it, too: here, or in each_table() or each_seldom_table().
constexpr std::size_t kTableCount = 41;
static_assert(sizeof(ValueLexicon) == sizeof(std::string_view) + 2 * sizeof(void*) +
                                          4 * sizeof(std::vector<Term>) +
                                          kTableCount * sizeof(PhraseTable));

ValueLexicon unpacked_values(std::string_view language, std::string_view bytes) {
  ValueLexicon lexicon = empty_values(language);
  PackReader in(bytes);
  lexicon.term_list.resize(in.number<std::uint32_t>());
  for (Term& term : lexicon.term_list) {
    term.kind = in.number<TermKind>();
    term.id = in.string();
    term.printed = in.string();
    term.next = in.number<std::uint32_t>();
    term.party = in.number<bool>();
  }
  lexicon.currency_codes.resize(in.number<std::uint32_t>());
  for (std::string& code : lexicon.currency_codes) code = in.string();
  lexicon.frames.resize(in.number<std::uint32_t>());
  for (HedgeFrame& frame : lexicon.frames) {
    frame.hedge = in.number<Hedge>();
    frame.negated = in.number<Hedge>();
    frame.links = in.number<std::uint32_t>();
  }
  lexicon.printed_symbols.resize(in.number<std::uint32_t>());
  for (auto& [printed, code] : lexicon.printed_symbols) {
    printed = in.string();
    code = in.string();
  }
  // The tables are ours to fill: the lexicon is not const yet.
  const auto fill = [&in](const PhraseTable& table) { const_cast<PhraseTable&>(table).unpack(in); };
  lexicon.each_table(fill);
  lexicon.each_seldom_table(fill);
  return lexicon;
}

ValueLexicon loaded_values(std::string_view language) {
  const std::string_view packed = packed_list(PackedList::values, language);
  return packed.empty() ? values_of_json(language) : unpacked_values(language, packed);
}

}  // namespace

ValueLexicon values_of_json(std::string_view language) {
  ValueLexicon lexicon = empty_values(language);
  ValueLoader(lexicon, language_data(language));
  return lexicon;
}

std::string packed(const ValueLexicon& lexicon) {
  PackWriter out;
  out.number(static_cast<std::uint32_t>(lexicon.term_list.size()));
  for (const Term& term : lexicon.term_list) {
    out.number(term.kind);
    out.text(term.id);
    out.text(term.printed);
    out.number(term.next);
    out.number(term.party);
  }
  out.number(static_cast<std::uint32_t>(lexicon.currency_codes.size()));
  for (const std::string& code : lexicon.currency_codes) out.text(code);
  out.number(static_cast<std::uint32_t>(lexicon.frames.size()));
  for (const HedgeFrame& frame : lexicon.frames) {
    out.number(frame.hedge);
    out.number(frame.negated);
    out.number(frame.links);
  }
  out.number(static_cast<std::uint32_t>(lexicon.printed_symbols.size()));
  for (const auto& [printed, code] : lexicon.printed_symbols) {
    out.text(printed);
    out.text(code);
  }
  const auto add = [&out](const PhraseTable& table) { table.pack(out); };
  lexicon.each_table(add);
  lexicon.each_seldom_table(add);
  return out.bytes();
}

const ValueLexicon& value_lexicon(std::string_view language) {
  if (language == "ar") {
    static const ValueLexicon kLexicon = loaded_values("ar");
    return kLexicon;
  }
  if (language == "fr") {
    static const ValueLexicon kLexicon = loaded_values("fr");
    return kLexicon;
  }
  if (language == "es") {
    static const ValueLexicon kLexicon = loaded_values("es");
    return kLexicon;
  }
  if (language == "he") {
    static const ValueLexicon kLexicon = loaded_values("he");
    return kLexicon;
  }
  static const ValueLexicon kLexicon = loaded_values("en");
  return kLexicon;
}

}  // namespace tawatur
