#include "core/value/hedge_table.h"

#include <algorithm>
#include <cassert>

#include <nlohmann/json.hpp>

#include "core/number/decimal.h"
#include "embedded/hedges.h"

namespace tawatur {
namespace {

struct Table {
  Rational factor;
  std::vector<VaguePlural> plurals;
};

Rational number_in(const nlohmann::json& text) {
  const auto number = Decimal::parse(text.get_ref<const std::string&>());
  assert(number.has_value());
  return number->to_rational();
}

// The table is part of the program: an error in it is a bug, which any test of this file shows.
const Table& table() {
  static const Table read = [] {
    const auto json = nlohmann::json::parse(embedded::hedges);
    const auto& dozens = json.at("dozens");
    Table result;
    result.factor = number_in(dozens.at("factor"));
    for (const auto& entry : dozens.at("plurals")) {
      result.plurals.push_back({entry.at("name").get<std::string>(), number_in(entry.at("floor")),
                                entry.at("words").get<std::vector<std::string>>()});
    }
    assert(std::is_sorted(
        result.plurals.begin(), result.plurals.end(),
        [](const VaguePlural& a, const VaguePlural& b) { return a.floor < b.floor; }));
    return result;
  }();
  return read;
}

}  // namespace

const Rational& dozens_factor() { return table().factor; }

std::span<const VaguePlural> vague_plurals() { return table().plurals; }

const VaguePlural* vague_plural_from(const Rational& floor) {
  for (const VaguePlural& plural : table().plurals) {
    if (plural.floor == floor) return &plural;
  }
  return nullptr;
}

}  // namespace tawatur
