// What a word or phrase may be to a reader of attributions: a set, for "report" is a verb and a
// noun. Which words are in which class is data (data/lang/<language>/attribution.json).

#ifndef SOURCES_ATTRIBUTION_CUE_SET_H
#define SOURCES_ATTRIBUTION_CUE_SET_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace tawatur::attribution {

enum class Cue : std::uint8_t {
  // Verbs: what they do to what is said …
  say,
  weak,  // says something only with a clause behind it: believes that
  act,   // speaks, but of something: accused, called for
  deny,
  doubt,
  relay_verb,  // passes on what another said: نقلت … عن
  // … and their forms.
  finite,
  base,  // English say, report: a plural subject, an infinitive or a noun
  past,  // a participle that needs an auxiliary: a déclaré
  gerund,
  ambiguous,  // as often a noun as a verb: reports, notes
  inverts,    // may stand before its subject in English: said Smith
  // Other cues.
  according,
  soft_according,
  place,  // reported in: what follows is where it was said
  via,    // citing, نقلا عن: what follows is farther
  relay,  // as quoted by: what follows is nearer
  interview,
  by,  // from a document to who made it: report BY, بيان صادر عن
  passive,
  credit_label,
  agencies,
  // Grammar.
  that,
  auxiliary,
  passive_auxiliary,
  negation,
  adverb,
  time,
  determiner,
  pronoun,
  person_pronoun,
  relative,
  preposition,
  np_preposition,
  genitive,  // of, de, של: always goes on
  np_tail,   // who asked not to be named
  conjunction,
  breaks,
  contrast,
  not_a_source,  // begins content, never a name: توقيع, مقتل
  label,         // stands before a colon and speaks of the page: Photo, اقرأ أيضا
  person_name,
  // Nouns that say who speaks.
  document,
  outlet,
  agency,
  company,
  official,
  person,
  people,
  spokesperson,  // also a person
  anonymous,
  generic,  // such a noun alone names nobody: sources, reports
  anaphor,  // the newspaper, الصحيفة
  place_name,
  nationality,
  known_name,   // in the gazetteer
  fused,        // the last letter of the phrase is fused to the next word: דווח ב
  act_object,   // declares a state of emergency: done, not said
  org_word,     // behind ل in names of bodies: أبحاث, دراسات
  common_name,  // … but an everyday word too: only in quotes or behind its descriptor
  promise,      // says what its subject will do: promised to
  figure_verb,  // says something where a figure follows: évoque 300 morts
  trend,        // what is forecast: growth, inflation
  evidence,     // a document asked of many: "in a poll, 50 percent …"
};

using CueSet = std::uint64_t;

[[nodiscard]] constexpr CueSet set_of(Cue cue) { return CueSet{1} << static_cast<unsigned>(cue); }
template <typename... Cues>
[[nodiscard]] constexpr CueSet set_of(Cue first, Cues... more) {
  return (set_of(first) | ... | set_of(more));
}
[[nodiscard]] constexpr bool holds(CueSet set, Cue cue) { return (set & set_of(cue)) != 0; }
[[nodiscard]] constexpr bool holds_any(CueSet set, CueSet any) { return (set & any) != 0; }

inline constexpr CueSet kVerbKinds =
    set_of(Cue::say, Cue::weak, Cue::act, Cue::deny, Cue::doubt, Cue::relay_verb) |
    set_of(Cue::promise, Cue::figure_verb);
inline constexpr CueSet kVerbForms = set_of(Cue::finite, Cue::base, Cue::past, Cue::gerund);
inline constexpr CueSet kSpeakers =
    set_of(Cue::document, Cue::outlet, Cue::agency, Cue::company, Cue::official, Cue::person) |
    set_of(Cue::people, Cue::anonymous, Cue::agencies);
inline constexpr CueSet kBodies = set_of(Cue::outlet, Cue::agency, Cue::company, Cue::official);

static_assert(static_cast<unsigned>(Cue::evidence) < 64);

// The class named by a key of the data: "outlet_nouns".
[[nodiscard]] std::optional<Cue> cue_of_key(std::string_view key);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_CUE_SET_H
