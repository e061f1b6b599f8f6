#include "sources/attribution/cue_set.h"

#include <array>
#include <utility>

namespace tawatur::attribution {
namespace {

constexpr auto kKeys = std::to_array<std::pair<std::string_view, Cue>>({
    {"say", Cue::say},
    {"weak", Cue::weak},
    {"act", Cue::act},
    {"deny", Cue::deny},
    {"doubt", Cue::doubt},
    {"relay_verb", Cue::relay_verb},
    {"promise", Cue::promise},
    {"figure_verb", Cue::figure_verb},
    {"trend_nouns", Cue::trend},
    {"evidence_nouns", Cue::evidence},
    {"finite", Cue::finite},
    {"base", Cue::base},
    {"past", Cue::past},
    {"gerund", Cue::gerund},
    {"ambiguous", Cue::ambiguous},
    {"inverts", Cue::inverts},
    {"according", Cue::according},
    {"soft_according", Cue::soft_according},
    {"places", Cue::place},
    {"via", Cue::via},
    {"relay", Cue::relay},
    {"interview", Cue::interview},
    {"by", Cue::by},
    {"passives", Cue::passive},
    {"credit_labels", Cue::credit_label},
    {"agencies_word", Cue::agencies},
    {"that", Cue::that},
    {"auxiliaries", Cue::auxiliary},
    {"passive_auxiliaries", Cue::passive_auxiliary},
    {"negations", Cue::negation},
    {"adverbs", Cue::adverb},
    {"times", Cue::time},
    {"determiners", Cue::determiner},
    {"pronouns", Cue::pronoun},
    {"persons", Cue::person_pronoun},
    {"relatives", Cue::relative},
    {"prepositions", Cue::preposition},
    {"np_prepositions", Cue::np_preposition},
    {"genitives", Cue::genitive},
    {"np_tails", Cue::np_tail},
    {"conjunctions", Cue::conjunction},
    {"breaks", Cue::breaks},
    {"contrasts", Cue::contrast},
    {"not_sources", Cue::not_a_source},
    {"labels", Cue::label},
    {"person_names", Cue::person_name},
    {"document_nouns", Cue::document},
    {"outlet_nouns", Cue::outlet},
    {"agency_nouns", Cue::agency},
    {"company_nouns", Cue::company},
    {"official_nouns", Cue::official},
    {"person_nouns", Cue::person},
    {"spokesperson_nouns", Cue::spokesperson},
    {"org_words", Cue::org_word},
    {"act_objects", Cue::act_object},
    {"person_plurals", Cue::people},
    {"anonymous_nouns", Cue::anonymous},
    {"generic_nouns", Cue::generic},
    {"anaphors", Cue::anaphor},
    {"places_names", Cue::place_name},
    {"nationalities", Cue::nationality},
});

}  // namespace

std::optional<Cue> cue_of_key(std::string_view key) {
  for (const auto& [name, cue] : kKeys) {
    if (name == key) return cue;
  }
  return std::nullopt;
}

}  // namespace tawatur::attribution
