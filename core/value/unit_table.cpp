#include "core/value/unit_table.h"

#include <cassert>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "core/number/decimal.h"
#include "embedded/units.h"

namespace tawatur {
namespace {

constexpr std::string_view kPlainCount = "count";

// "1609.344" or "1/3".
Rational factor_in(std::string_view text) {
  const auto slash = text.find('/');
  const auto top = Decimal::parse(text.substr(0, slash));
  assert(top.has_value());
  if (slash == std::string_view::npos) return top->to_rational();
  const auto bottom = Decimal::parse(text.substr(slash + 1));
  assert(bottom.has_value() && !bottom->is_zero());
  return top->to_rational() / bottom->to_rational();
}

using KnownUnits = std::unordered_map<std::string, Unit>;

void add(KnownUnits& units, const std::string& name, const Unit& unit) {
  const bool added = units.emplace(name, unit).second;
  assert(added && "two units of data/units.json have the same name");
  static_cast<void>(added);
}

// The table is part of the program: an error in it is a bug, which any test of this file shows.
KnownUnits read_table() {
  KnownUnits units;
  const auto json = nlohmann::json::parse(embedded::units);
  for (const auto& dimension : json.at("dimensions")) {
    Unit unit;
    unit.dimension = dimension.at("name").get<std::string>();
    unit.base = dimension.at("base").get<std::string>();
    unit.known = true;
    for (const auto& entry : dimension.at("units")) {
      unit.factor = factor_in(entry.at("factor").get_ref<const std::string&>());
      add(units, entry.at("symbol").get<std::string>(), unit);
      for (const auto& alias : entry.at("aliases")) add(units, alias.get<std::string>(), unit);
    }
    assert(units.at(unit.base).factor == Rational(1));
  }
  return units;
}

// Looked up without making a string: the views point into the keys of the table, which stays.
using UnitsByName = std::unordered_map<std::string_view, const Unit*>;

const UnitsByName& known_units() {
  static const KnownUnits table = read_table();
  static const UnitsByName views = [] {
    UnitsByName result;
    for (const auto& [name, unit] : table) result.emplace(name, &unit);
    return result;
  }();
  return views;
}

// Units that the table does not have, kept from their first use on. A map, so that references
// to its elements stay valid. It grows with the distinct units of the input, never with values.
class UnknownUnits {
 public:
  const Unit& named(std::string_view symbol) {
    {
      const std::shared_lock lock(mutex_);
      const auto found = units_.find(symbol);
      if (found != units_.end()) return found->second;
    }
    const std::unique_lock lock(mutex_);
    std::string name(symbol);
    Unit unit{name, name, Rational(1), false};
    return units_.emplace(std::move(name), std::move(unit)).first->second;
  }

 private:
  std::shared_mutex mutex_;
  std::map<std::string, Unit, std::less<>> units_;
};

}  // namespace

const Unit& unit_named(std::string_view symbol) {
  if (symbol.empty()) symbol = kPlainCount;
  const UnitsByName& known = known_units();
  const auto found = known.find(symbol);
  if (found != known.end()) return *found->second;
  static UnknownUnits unknown;
  return unknown.named(symbol);
}

}  // namespace tawatur
