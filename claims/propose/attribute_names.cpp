#include "claims/propose/attribute_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/propose/proposed_value.h"
#include "core/value/unit_table.h"

namespace tawatur {
namespace {

constexpr std::string_view kHowMany = "how-many";
constexpr std::size_t kWordsBefore = 7;  // words: «على مسافات تتجاوز 40 كيلومترًا»
constexpr std::size_t kWordsBehind = 3;  // "40 km range", "two people were killed"

std::size_t token_at(const Tokens& tokens, std::uint32_t code_point, std::size_t first) {
  std::size_t at = first;
  while (at + 1 < tokens.size() && tokens[at].end <= code_point) ++at;
  return at;
}

bool fits(std::string_view attribute, ValueType type) {
  constexpr std::array<std::string_view, 5> kAmounts{"price", "cost", "order-value", "damage",
                                                     "fine"};
  const bool amount = std::ranges::find(kAmounts, attribute) != kAmounts.end();
  if (type == ValueType::money) return amount;
  if (type == ValueType::date) return attribute == "for-year";
  constexpr std::array<std::string_view, 7> kRates{
      "share", "interest-rate", "inflation", "unemployment", "growth", "deficit", "turnout"};
  const bool rate = std::ranges::find(kRates, attribute) != kRates.end();
  if (type == ValueType::percent) return rate;
  return type == ValueType::quantity && attribute != "for-year" && !amount && !rate;
}

// Months and years have no length in seconds, and so a base of their own.
bool is_time(std::string_view base) { return base == "s" || base == "month" || base == "year"; }

bool is_guessed(const ReadValue& value) {
  return std::ranges::find(value.doubts, ReadingDoubt::noun_guessed) != value.doubts.end();
}

bool breaks_clause(const Token& token, std::string_view sign) {
  return token.kind == TokenKind::sign &&
         (sign == "," || sign == "،" || sign == ";" || sign == "؛");
}

// What happened to people, said of how many.
bool is_of_people(std::string_view attribute) {
  return attribute == "dead" || attribute == "injured" || attribute == "displaced" ||
         attribute == "arrested";
}

// A word for people does not name a length, nor a length people.
bool fits_unit(std::string_view attribute, const ReadValue& value) {
  constexpr std::array<std::string_view, 6> kLengths{"calibre", "range", "length",
                                                     "height",  "depth", "width"};
  const bool people = value.unit == "person" || value.unit == "people";
  if (is_of_people(attribute)) {
    // Nouns of people make people of a count; one that was guessed may be of people.
    return people || is_guessed(value);
  }
  if (attribute == "crew" || attribute == "staff" || attribute == "population") return people;
  if (value.kind != ReadValueKind::quantity) return attribute == "capacity";
  const std::string base = unit_named(value.unit).base;
  if (std::ranges::find(kLengths, attribute) != kLengths.end()) return base == "m";
  if (attribute == "duration") return is_time(base);
  if (attribute == "weight") return base == "kg";
  return true;
}

std::string name_by_unit(const ReadValue& value) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNames{{{"m", "length"},
                                                                                 {"kg", "weight"},
                                                                                 {"W", "power"},
                                                                                 {"J", "energy"},
                                                                                 {"m2", "area"},
                                                                                 {"m/s", "speed"}}};
  if (value.unit == "person" || value.unit == "people") return "people";
  const std::string base = unit_named(value.unit).base;
  if (is_time(base)) return "duration";
  for (const auto& [unit, name] : kNames) {
    if (unit == base) return std::string(name);
  }
  return "quantity";
}

// Of "bought in a tender that closed on Thursday" the day is that of the closing, and "delivery is
// to begin in May" dates the delivery, whatever else the sentence tells. Null: the main event.
const ClaimEvent* event_of_date(const Tokens& tokens, const ClaimUnit& unit, std::size_t at,
                                const ClaimLexicon& lexicon) {
  for (std::size_t i = at; i-- > unit.first;) {
    const auto verb = lexicon.find(ClaimWord::verb, tokens, i, unit.last);
    const auto found = verb ? verb : lexicon.find(ClaimWord::noun, tokens, i, unit.last);
    if (!found) continue;
    const ClaimEvent* const event = claim_event(found->concept_name);
    if (event == nullptr) return nullptr;
    if (event->family == "deliver") return event;
    if (!verb) continue;
    const bool main = found->concept_name == "sign" || event->family == unit.features.family;
    return main ? nullptr : event;
  }
  return nullptr;
}

// "7.7 % the year before", behind "compared with": of another time, and so another attribute. The
// words may be far («مقارنة مع انتخابات 2016 التي بلغت فيها النسبة 42 في المائة»), but in one
// clause.
bool is_compared(const Tokens& tokens, const ClaimUnit& unit, std::size_t at, ValueType type,
                 const ClaimLexicon& lexicon) {
  constexpr std::size_t kReach = 14;
  constexpr std::size_t kNear = 4;  // for words that mean it only beside a percentage
  for (std::size_t back = 1; back <= kReach && at >= unit.first + back; ++back) {
    if (breaks_clause(tokens[at - back], tokens.folded(at - back))) return false;
    const auto found = lexicon.find(ClaimWord::compared, tokens, at - back, at);
    if (!found) continue;
    if (found->concept_name == "any" || (type == ValueType::percent && back <= kNear)) return true;
  }
  return false;
}

// "14 were arrested and 23 injured"; Arabic and Hebrew write their "and" to the verb.
bool joins_clauses(const Tokens& tokens, std::size_t at, std::size_t limit,
                   const ClaimLexicon& lexicon) {
  return lexicon.clitics() == Clitics::none &&
         lexicon.find(ClaimWord::join, tokens, at, limit).has_value();
}

// «وأصيب», "and killed": what follows is told of others.
bool begins_clause(const Tokens& tokens, std::size_t at, std::size_t limit,
                   const ClaimLexicon& lexicon) {
  const auto verb = lexicon.find(ClaimWord::verb, tokens, at, limit);
  if (verb && (verb->match.clitics & kCliticAnd) != 0) return true;
  return joins_clauses(tokens, at, limit, lexicon);
}

// "how-many" of what the claim is about; of anything else with its noun: 20 trains bought, and
// "how-many-jobs" made.
std::string name_of_count(const Tokens& tokens, const ClaimUnit& unit, const ReadValue& value,
                          const ClaimLexicon& lexicon) {
  const bool plain =
      !is_guessed(value) && !value.unit.empty() &&
      std::ranges::all_of(value.unit, [](char c) { return ('a' <= c && c <= 'z') || c == '-'; });
  for (std::size_t i = token_at(tokens, value.start, unit.first);
       i < unit.last && tokens[i].start < value.end; ++i) {
    if (lexicon.find(ClaimWord::item, tokens, i, unit.last)) return std::string(kHowMany);
  }
  return plain ? std::string(kHowMany) + '-' + value.unit : std::string(kHowMany);
}

// What the value measures, by the words around it, else by what happened, else by its unit.
AttributeName measured_name(const Tokens& tokens, const ClaimUnit& unit, const ReadValue& value,
                            const ClaimLexicon& lexicon) {
  const ValueType type = type_of(value.kind);
  const std::size_t at = token_at(tokens, value.start, unit.first);
  const std::size_t behind = token_at(tokens, value.end, at);
  const auto named = [&](std::size_t i) -> std::string_view {
    const auto found = lexicon.find(ClaimWord::attribute, tokens, i, unit.last);
    if (!found || !fits(found->concept_name, type)) return {};
    if (type == ValueType::quantity && !fits_unit(found->concept_name, value)) return {};
    return found->concept_name;
  };
  for (std::size_t i = at; i < behind && tokens[i].start < value.end; ++i) {
    const auto name = named(i);
    if (is_of_people(name)) return {std::string(name), false};  // "12 dead"
  }
  for (std::size_t back = 0; back <= kWordsBefore && at >= unit.first + back; ++back) {
    if (breaks_clause(tokens[at - back], tokens.folded(at - back))) break;
    if (back > 0 && joins_clauses(tokens, at - back, unit.last, lexicon)) break;
    if (const auto name = named(at - back); !name.empty()) return {std::string(name), false};
  }
  for (std::size_t i = behind; i < std::min(unit.last, behind + kWordsBehind); ++i) {
    if (type == ValueType::date || breaks_clause(tokens[i], tokens.folded(i))) break;
    if (begins_clause(tokens, i, unit.last, lexicon)) break;
    if (const auto name = named(i); !name.empty()) return {std::string(name), false};
  }
  const ClaimEvent* event = claim_event(unit.event);
  if (type == ValueType::date) {
    if (const ClaimEvent* const other = event_of_date(tokens, unit, at, lexicon)) event = other;
  }
  switch (value.kind) {
    case ReadValueKind::money:
      return {event != nullptr ? event->money : "value", event == nullptr};
    case ReadValueKind::date:
      return {event != nullptr         ? event->date
              : value.edtf.size() == 4 ? "year"
                                       : "date",
              event == nullptr};
    case ReadValueKind::ordinal:
      return {"rank", false};
    case ReadValueKind::percent:
      return {"percent", true};
    case ReadValueKind::count:
      return {name_of_count(tokens, unit, value, lexicon), false};
    case ReadValueKind::quantity:
    case ReadValueKind::number:
      break;
  }
  return {name_by_unit(value), true};
}

bool stands_apart(std::string_view attribute) {
  return attribute.find("-per-") != std::string_view::npos || attribute.ends_with(kOfBefore) ||
         (attribute.starts_with(kHowMany) && attribute != kHowMany);
}

}  // namespace

AttributeName attribute_name(const Tokens& tokens, const ClaimUnit& unit, const ReadValue& value,
                             std::string_view language) {
  const ClaimLexicon& lexicon = ClaimLexicon::of(language);
  AttributeName made = measured_name(tokens, unit, value, lexicon);
  const ValueType type = type_of(value.kind);
  if (type != ValueType::money && type != ValueType::quantity && type != ValueType::percent) {
    return made;
  }
  const std::size_t at = token_at(tokens, value.start, unit.first);
  const std::size_t behind = token_at(tokens, value.end, at);
  const auto per = lexicon.find(ClaimWord::per, tokens, behind, unit.last);
  const bool of_one = per && !per->concept_name.empty();  // "a year earlier" has none
  if (of_one && type != ValueType::percent && tokens[behind].start >= value.end) {
    made.name += "-per-" + std::string(per->concept_name);
  }
  made.of_before = is_compared(tokens, unit, at, type, lexicon);
  if (made.of_before) made.name += kOfBefore;
  made.apart = stands_apart(made.name);
  return made;
}

namespace {

// What happened, of all events whose date is called so; empty: of none.
std::string_view happening(std::string_view attribute) {
  const ClaimEvent* const event = event_dated(attribute);
  if (event == nullptr) return {};
  constexpr std::string_view kDeal = "acquire";
  constexpr std::string_view kToll = "kill";
  if (event->family == "sign") return kDeal;
  return is_toll(event->family) ? kToll : std::string_view(event->family);
}

}  // namespace

bool dates_another(std::string_view attribute, std::string_view other) {
  const std::string_view a = happening(attribute);
  const std::string_view b = happening(other);
  return !a.empty() && !b.empty() && a != b;
}

const Attribute* attribute_for(const Claim& claim, const AttributeName& name, ValueType type,
                               std::string_view unit) {
  const Attribute* only = nullptr;
  std::size_t count = 0;
  for (const Attribute& attribute : claim.attributes) {
    if (attribute.type != type) continue;
    if (attribute.name == name.name) return &attribute;
    // "jobs", as a person called it.
    if (name.name.starts_with(kHowMany) && name.name.ends_with('-' + attribute.name)) {
      return &attribute;
    }
    if (name.apart || stands_apart(attribute.name)) continue;
    if (type == ValueType::date && dates_another(name.name, attribute.name)) continue;
    const bool measured = type == ValueType::quantity;
    if (measured && !name.guessed && name.name != kHowMany) continue;
    if (measured && unit_named(attribute.unit).base != unit_named(unit).base) continue;
    only = &attribute;
    ++count;
  }
  // A year that a plan is for is not the day on which it was signed.
  if (count == 1 && (name.name == "for-year") != (only->name == "for-year")) return nullptr;
  return count == 1 ? only : nullptr;
}

}  // namespace tawatur
