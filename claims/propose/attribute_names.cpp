#include "claims/propose/attribute_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/propose/proposed_value.h"
#include "core/value/unit_table.h"

namespace tawatur {
namespace {

constexpr std::size_t kBefore = 7;  // words: «على مسافات تتجاوز 40 كيلومترًا»
constexpr std::size_t kBehind = 3;  // "40 km range", "two people were killed"

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
  if (type == ValueType::percent) return attribute == "share";
  return type == ValueType::quantity && attribute != "for-year" && !amount && attribute != "share";
}

// Months and years have no length in seconds, and so a base of their own.
bool is_time(std::string_view base) { return base == "s" || base == "month" || base == "year"; }

// A word for people does not name a length, nor a length people.
bool fits_unit(std::string_view attribute, const ReadValue& value) {
  constexpr std::array<std::string_view, 4> kPeople{"dead", "injured", "displaced", "arrested"};
  constexpr std::array<std::string_view, 6> kLengths{"calibre", "range", "length",
                                                     "height",  "depth", "width"};
  const bool people = value.unit == "person" || value.unit == "people";
  if (std::ranges::find(kPeople, attribute) != kPeople.end()) {
    return people || value.kind == ReadValueKind::count;
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

}  // namespace

AttributeName attribute_name(const Tokens& tokens, const ClaimUnit& unit, const ReadValue& value,
                             std::string_view language) {
  const ClaimLexicon& lexicon = ClaimLexicon::of(language);
  const ValueType type = type_of(value.kind);
  const std::size_t at = token_at(tokens, value.start, unit.first);
  const std::size_t behind = token_at(tokens, value.end, at);
  const auto named = [&](std::size_t i) -> std::string_view {
    const auto found = lexicon.find(ClaimWord::attribute, tokens, i, unit.last);
    if (!found || !fits(found->concept_name, type)) return {};
    if (type == ValueType::quantity && !fits_unit(found->concept_name, value)) return {};
    return found->concept_name;
  };
  for (std::size_t back = 0; back <= kBefore && at >= unit.first + back; ++back) {
    if (const auto name = named(at - back); !name.empty()) return {std::string(name), false};
  }
  for (std::size_t i = behind; i < std::min(unit.last, behind + kBehind); ++i) {
    if (type == ValueType::date) break;
    if (const auto name = named(i); !name.empty()) return {std::string(name), false};
  }
  const ClaimEvent* const event = claim_event(unit.event);
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
      return {"how-many", false};
    case ReadValueKind::quantity:
    case ReadValueKind::number:
      break;
  }
  return {name_by_unit(value), true};
}

const Attribute* attribute_for(const Claim& claim, const AttributeName& name, ValueType type,
                               std::string_view unit) {
  const Attribute* only = nullptr;
  std::size_t count = 0;
  for (const Attribute& attribute : claim.attributes) {
    if (attribute.type != type) continue;
    if (attribute.name == name.name) return &attribute;
    const bool measured = type == ValueType::quantity;
    if (measured && !name.guessed && name.name != "how-many") continue;
    if (measured && unit_named(attribute.unit).base != unit_named(unit).base) continue;
    only = &attribute;
    ++count;
  }
  // A year that a plan is for is not the day on which it was signed.
  if (count == 1 && (name.name == "for-year") != (only->name == "for-year")) return nullptr;
  return count == 1 ? only : nullptr;
}

}  // namespace tawatur
