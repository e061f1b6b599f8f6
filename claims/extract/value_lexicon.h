// What stands beside numbers in a language: units, currencies, nouns, hedges, labels. Read from
// data/lang/<language>/{units,currencies,countries,nouns,hedges,context}.json and
// data/currencies.json.

#ifndef CLAIMS_EXTRACT_VALUE_LEXICON_H
#define CLAIMS_EXTRACT_VALUE_LEXICON_H

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/extract/number_lexicon.h"
#include "core/text/phrase_table.h"
#include "core/value/value.h"

namespace tawatur {

enum class TermKind : std::uint8_t {
  unit,
  currency,
  subunit,
  people,
  thing
};

struct Term {
  TermKind kind = TermKind::unit;
  std::string id;       // unit symbol, currency name of data/currencies.json, "person", plural noun
  std::string printed;  // a symbol whose case counts: "MW"; empty: any case
  std::uint32_t next = 0;  // another term of the same folded letters; 0: none
  bool party = false;      // not a value when definite and dual: الدولتان
};

enum class RatioWord : std::uint8_t {
  always = 1,
  small = 2,
  bare = 3
};

struct HedgeFrame {  // a verb, words between, a preposition, the number: «تصل قيمته إلى 5»
  Hedge hedge = Hedge::none;
  Hedge negated = Hedge::none;
  std::uint32_t links =
      0;  // which prepositions: payload bits of ValueLexicon::frame_links; 0: none
};

struct ValueLexicon {
  std::string_view language;
  const NumberLexicon* numbers = nullptr;
  Clitics clitics = Clitics::none;

  std::vector<Term> term_list;  // [0] is no term
  PhraseTable terms;            // behind a number
  PhraseTable duals;            // two of it, in one word
  PhraseTable never_bare;       // of these the plural alone says no number: «مواد»
  PhraseTable plurals;          // of things: Arabic plurals that may stand for "at least three"

  std::vector<std::string> currency_codes;  // what the payloads of symbols point to
  PhraseTable money_symbols;                // "$", "US$", "USD"
  PhraseTable currency_names;               // of one word, where they may stand before a number
  PhraseTable country_adjectives;           // payload: two letters of the country, packed
  PhraseTable country_names;

  PhraseTable hedges_before;  // payload: Hedge
  PhraseTable hedges_after;
  std::vector<HedgeFrame> frames;
  PhraseTable frame_words;  // payload: index in frames
  PhraseTable frame_links;  // payload: a bit
  PhraseTable negations;
  PhraseTable frame_breaks;
  PhraseTable between;
  PhraseTable to;
  PhraseTable between_and;

  PhraseTable percent;
  PhraseTable percent_before;
  PhraseTable links;        // "of" between a scale and a noun
  PhraseTable labels;       // the number behind is a name: No., channel, article
  PhraseTable model_words;  // F, MiG
  PhraseTable streets;
  PhraseTable stop;        // never what is counted
  PhraseTable prenominal;  // adjectives before the noun
  PhraseTable getting_verbs;
  PhraseTable ordinal_before;  // an ordinal behind it is part of a name: العالمية (الثانية)
  PhraseTable ordinal_nouns;  // an ordinal before it is: (third) party
  PhraseTable first_nouns;    // behind them first ranks nothing: «اليوم الأول»
  PhraseTable names;          // hold numbers that count nothing: «ألف ليلة وليلة»
  PhraseTable definite;       // the, both
  PhraseTable both_of;        // "the two sides" counts nothing

  // Asked for only next to a number, and therefore not among each_table().
  PhraseTable ratio;           // one (in every) five; payload: RatioWord
  PhraseTable weighing;        // near them pounds are no money
  PhraseTable not_counted;     // percentage points, "six figures"
  PhraseTable one_of_many;     // "at one point", "one reason"
  PhraseTable ordinal_bodies;  // courts, brigades, congresses: their ordinals are names
  PhraseTable first_cues;      // beside them first is a rank: since, place, «نوعها»
  PhraseTable from;            // before the first end: from, «من»
  PhraseTable changes;         // rose (from 10 to 12): two values, not a range

  PhraseTable other_beginnings;  // signs and words that begin a value and are in no list: - % http
  // Of the same folded letters as a symbol before: «د.إ» and «د.أ», Dh and DH.
  std::vector<std::pair<std::string, std::string>> printed_symbols;

  template <typename Take>
  void each_table(Take&& take) const {
    for (const PhraseTable* const table : {&terms,           &duals,
                                           &plurals,         &money_symbols,
                                           &currency_names,  &country_names,
                                           &hedges_before,   &hedges_after,
                                           &frame_words,     &frame_links,
                                           &negations,       &frame_breaks,
                                           &between,         &to,
                                           &between_and,     &percent,
                                           &percent_before,  &links,
                                           &labels,          &model_words,
                                           &streets,         &stop,
                                           &prenominal,      &getting_verbs,
                                           &ordinal_before,  &ordinal_nouns,
                                           &definite,        &both_of,
                                           &never_bare,      &first_nouns,
                                           &names,           &country_adjectives,
                                           &other_beginnings}) {
      take(*table);
    }
  }
  template <typename Take>
  void each_seldom_table(Take&& take) const {
    for (const PhraseTable* const table : {&ratio, &weighing, &not_counted, &one_of_many,
                                           &ordinal_bodies, &first_cues, &from, &changes}) {
      take(*table);
    }
  }
  // Those whose phrases begin values.
  template <typename Take>
  void each_beginning(Take&& take) const {
    for (const PhraseTable* const table :
         {&numbers->cardinals, &numbers->ordinals, &numbers->fractions, &numbers->minus,
          &numbers->articles, &numbers->some, &numbers->point, &money_symbols, &duals, &plurals,
          &names, &other_beginnings}) {
      take(*table);
    }
    if (clitics == Clitics::none) take(currency_names);  // "ringgit 42"
  }
};

// The code of the symbol that `match` found, printed as `exact`.
[[nodiscard]] inline const std::string& symbol_code(const ValueLexicon& lexicon,
                                                    const PhraseMatch& match,
                                                    std::string_view exact) {
  for (const auto& [printed, code] : lexicon.printed_symbols) {
    if (printed == exact) return code;
  }
  return lexicon.currency_codes[match.payload];
}

[[nodiscard]] inline std::uint32_t packed_country(std::string_view code) {
  return code.size() < 2 ? 0
                         : (static_cast<std::uint32_t>(static_cast<unsigned char>(code[0])) << 8U) |
                               static_cast<unsigned char>(code[1]);
}

// `language` is one of kReadLanguages. Loaded when first asked for, in a few milliseconds; lives as
// long as the program; thread-safe.
[[nodiscard]] const ValueLexicon& value_lexicon(std::string_view language);

// The same from the JSON files, whatever packed_list() has; and what packed_list() should have.
[[nodiscard]] ValueLexicon values_of_json(std::string_view language);
[[nodiscard]] std::string packed(const ValueLexicon& lexicon);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_VALUE_LEXICON_H
