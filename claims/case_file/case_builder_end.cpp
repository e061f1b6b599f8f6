// What can only be said once an object or an array is complete.

#include <algorithm>
#include <bit>

#include "claims/case_file/case_builder.h"
#include "core/sha256.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

// The bit of a value's key in `seen`: fields_of(Shape::value) is in the order of Field.
constexpr std::uint32_t bit(Field field) {
  return 1U << (static_cast<unsigned>(field) - static_cast<unsigned>(Field::value_amount));
}

constexpr std::uint32_t kMainKeys = bit(Field::value_amount) | bit(Field::value_number) |
                                    bit(Field::value_edtf) | bit(Field::value_entity) |
                                    bit(Field::value_text) | bit(Field::value_bool);

// A key that has no meaning without another.
struct Companion {
  Field field;
  std::string_view name;
  std::uint32_t wanted;

  [[nodiscard]] Message wanted_keys() const {
    return wanted == bit(Field::value_amount)   ? Message("\"amount\"")
           : wanted == bit(Field::value_number) ? Message("\"number\"")
                                                : say("case.amount-or-number");
  }
};
constexpr Companion kCompanions[] = {
    {Field::value_amount_to, "amount_to", bit(Field::value_amount)},
    {Field::value_currency, "currency", bit(Field::value_amount)},
    {Field::value_number_to, "number_to", bit(Field::value_number)},
    {Field::value_unit, "unit", bit(Field::value_number)},
    {Field::value_hedge, "hedge", bit(Field::value_amount) | bit(Field::value_number)},
    {Field::value_precision, "precision", bit(Field::value_amount) | bit(Field::value_number)},
};

bool has_key(Shape shape, Field field, std::uint32_t seen) {
  const std::span<const FieldSpec> fields = fields_of(shape);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].field == field) return (seen & (1U << i)) != 0;
  }
  return false;
}

ValueType type_by_key(std::uint32_t seen) {
  if ((seen & bit(Field::value_amount)) != 0) return ValueType::money;
  if ((seen & bit(Field::value_number)) != 0) return ValueType::quantity;
  if ((seen & bit(Field::value_edtf)) != 0) return ValueType::date;
  if ((seen & bit(Field::value_entity)) != 0) return ValueType::entity;
  if ((seen & bit(Field::value_bool)) != 0) return ValueType::yes_no;
  return ValueType::text;
}

std::string in_quotes(std::string_view word) { return '"' + std::string(word) + '"'; }

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::vector<InnerProblem> CaseBuilder::end(Shape shape, std::uint32_t seen) {
  if (shape == Shape::value) {
    std::vector<InnerProblem> problems = end_value(seen);
    // One mistake, one message: nothing more can be said about half a value.
    if (!problems.empty()) assertion().values.pop_back();
    return problems;
  }
  if (shape == Shape::values) last_values_ = std::min(assertion().values.size(), kMaxLastValues);
  if (shape == Shape::attribute) return end_attribute();
  if (shape == Shape::quote) return end_quote(seen);
  if (shape == Shape::snapshot) return end_snapshot(seen);
  if (shape == Shape::chain) return end_chain();
  if (shape == Shape::copy_claims && document().copies.back().claims.empty()) {
    return {{"", say("case.empty-claims")}};
  }
  if (shape == Shape::assertion && assertion().basis != Basis::none &&
      !assertion().chains.empty()) {
    return {{"/basis", say("case.basis-beside-chains")}};
  }
  return {};
}

std::vector<std::string> CaseBuilder::repeated_names(Shape map) const {
  std::vector<std::string_view> names;
  if (map == Shape::attributes) {
    const std::vector<Attribute>& rows = draft_.data.claims.back().attributes;
    if (rows.size() < 2 || (rows.size() == 2 && rows[0].name != rows[1].name)) return {};
    for (const Attribute& row : rows) names.push_back(row.name);
  } else {
    const std::vector<AttributeValue>& rows = draft_.data.assertions.back().values;
    if (rows.size() < 2 || (rows.size() == 2 && rows[0].attribute != rows[1].attribute)) return {};
    for (const AttributeValue& row : rows) {
      names.push_back(draft_.attribute_names.name(row.attribute.value));
    }
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> repeated;
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i] == names[i - 1] && (repeated.empty() || repeated.back() != names[i])) {
      repeated.emplace_back(names[i]);
    }
  }
  return repeated;
}

std::vector<InnerProblem> CaseBuilder::end_value(std::uint32_t seen) {
  std::vector<InnerProblem> problems;
  const int mains = std::popcount(seen & kMainKeys);
  if (mains != 1) {
    problems.push_back(
        {"", mains == 0 ? say("case.value-without-key") : say("case.value-with-keys")});
    return problems;
  }
  for (const Companion& one : kCompanions) {
    if ((seen & bit(one.field)) != 0 && (seen & one.wanted) == 0) {
      problems.push_back(
          {"/" + std::string(one.name),
           say("case.companion", {{"key", in_quotes(one.name)}, {"wanted", one.wanted_keys()}})});
    }
  }
  if ((seen & bit(Field::value_amount)) != 0 && (seen & bit(Field::value_currency)) == 0) {
    problems.push_back({"", say("case.no-currency")});
  }
  value().type = type_by_key(seen);
  return problems;
}

std::vector<InnerProblem> CaseBuilder::end_attribute() {
  std::vector<InnerProblem> problems;
  const Attribute& row = attribute();
  const std::string type(name_of(row.type));
  if (!row.unit.empty() && row.type != ValueType::quantity) {
    problems.push_back({"/unit", say("case.attribute-unit", {{"type", type}})});
  }
  if (!row.rate_on.empty() && row.type != ValueType::money) {
    problems.push_back({"/rate_on", say("case.attribute-rate-on", {{"type", type}})});
  }
  if (row.about_percent && !takes_hedge(row.type)) {
    problems.push_back({"/about_percent", say("case.attribute-about", {{"type", type}})});
  }
  return problems;
}

// Whoever gives the text need not go and find a program for its hash.
std::vector<InnerProblem> CaseBuilder::end_snapshot(std::uint32_t seen) {
  const Snapshot& snapshot = document().snapshot.ensure();
  const auto with_remedy = [&snapshot](Message message) {
    if (!snapshot.text) return message;
    return say("case.sha256-of-text",
               {{"problem", std::move(message)}, {"hash", sha256(*snapshot.text)}});
  };
  if (!has_key(Shape::snapshot, Field::snapshot_sha256, seen)) {
    return {{"", with_remedy(say("case.missing-key", {{"key", "\"sha256\""}}))}};
  }
  if (!hash_given_ || is_sha256(snapshot.sha256)) return {};
  return {{"/sha256", with_remedy(say("case.sha256", {{"text", excerpt(snapshot.sha256)}}))}};
}

std::vector<InnerProblem> CaseBuilder::end_quote(std::uint32_t seen) {
  const Quote& quote = assertion().detail.ensure().quote;
  if (quote.start && quote.end && *quote.start > *quote.end) {
    return {{"/start", say("case.quote-order", {{"start", *quote.start}, {"end", *quote.end}})}};
  }
  if (quote.start && quote.start == quote.end) {
    return {{"/end", say("case.quote-empty", {{"start", *quote.start}})}};
  }
  // By the keys that are there: one whose value is no offset has its own message.
  const bool start = has_key(Shape::quote, Field::quote_start, seen);
  const bool end = has_key(Shape::quote, Field::quote_end, seen);
  if (!quote.exact.empty() || (start && end)) return {};
  if (start || end) {
    return {{"", say("case.quote-half", {{"key", start ? "\"end\"" : "\"start\""}})}};
  }
  return {{"", say("case.quote-nothing")}};
}

std::vector<InnerProblem> CaseBuilder::end_chain() {
  const Chain& chain = assertion().chains.back();
  if (chain.empty()) {
    return {{"", say("case.empty-chain")}};
  }
  std::vector<InnerProblem> problems;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    if (chain[i].basis == Basis::none) continue;
    problems.push_back({"/" + std::to_string(i) + "/basis", say("case.inner-basis")});
  }
  return problems;
}

}  // namespace tawatur
