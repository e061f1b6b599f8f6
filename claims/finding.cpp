#include "claims/finding.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<Flag, 5> kFlags{{
    {"agreement", Flag::agreement},
    {"conflict", Flag::conflict},
    {"single-source", Flag::single_source},
    {"undetermined", Flag::undetermined},
    {"unsupported", Flag::unsupported},
}};

constexpr NamedValues<FindingKind, 9> kKinds{{
    {"unsupported", FindingKind::unsupported},
    {"conflicting", FindingKind::conflicting},
    {"not-comparable", FindingKind::not_comparable},
    {"circular", FindingKind::circular},
    {"single-source", FindingKind::single_source},
    {"corroborated", FindingKind::corroborated},
    {"independence-not-established", FindingKind::independence_not_established},
    {"below-threshold", FindingKind::below_threshold},
    {"single-origin", FindingKind::single_origin},
}};

constexpr NamedValues<Note, 19> kNotes{{
    {"anonymous-origin", Note::anonymous_origin},
    {"confidential", Note::confidential},
    {"currency-converted", Note::currency_converted},
    {"date-uncertain", Note::date_uncertain},
    {"denied", Note::denied},
    {"hedged", Note::hedged},
    {"not-comparable", Note::not_comparable},
    {"not-consulted", Note::not_consulted},
    {"not-in-cited-document", Note::not_in_cited_document},
    {"quote-missing", Note::quote_missing},
    {"quote-moved", Note::quote_moved},
    {"retracted-upstream", Note::retracted_upstream},
    {"shared-owner", Note::shared_owner},
    {"snapshot-changed", Note::snapshot_changed},
    {"text-reuse", Note::text_reuse},
    {"unit-converted", Note::unit_converted},
    {"untraced", Note::untraced},
    {"value-not-in-quote", Note::value_not_in_quote},
    {"wide-overlap", Note::wide_overlap},
}};

}  // namespace

Flag flag_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::unsupported:
      return Flag::unsupported;
    case FindingKind::conflicting:
      return Flag::conflict;
    case FindingKind::not_comparable:
      return Flag::undetermined;
    case FindingKind::circular:
    case FindingKind::single_source:
    case FindingKind::single_origin:
      return Flag::single_source;
    case FindingKind::corroborated:
    case FindingKind::independence_not_established:
    case FindingKind::below_threshold:
      return Flag::agreement;
  }
  return Flag::unsupported;
}

std::string_view name_of(Flag flag) { return name_in(kFlags, flag); }
std::string_view name_of(FindingKind kind) { return name_in(kKinds, kind); }
std::string_view name_of(Note note) { return name_in(kNotes, note); }
std::optional<Flag> flag_named(std::string_view name) { return value_in(kFlags, name); }

}  // namespace tawatur
