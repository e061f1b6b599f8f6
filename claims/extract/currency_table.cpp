#include "claims/extract/currency_table.h"

#include <nlohmann/json.hpp>

#include "claims/extract/value_lexicon.h"
#include "embedded/currencies.h"

namespace tawatur {

CurrencyTable::CurrencyTable() {
  const auto json = nlohmann::json::parse(embedded::currencies);
  for (const char* key : {"bases", "subunits"}) {
    for (const auto& [id, entry] : json.at(key).items()) {
      CurrencyName name;
      name.fallback = entry.at("default").get<std::string>();
      name.parts = entry.value("parts", std::int64_t{1});
      name.times = entry.value("times", std::int64_t{1});
      for (const auto& [country, code] : entry.at("countries").items()) {
        name.countries.emplace(packed_country(country), code.get<std::string>());
      }
      names_.emplace(id, std::move(name));
    }
  }
  for (const auto& [symbol, name] : json.at("symbols").items()) {
    symbols_.emplace_back(symbol, name.get<std::string>());
  }
  for (const auto& [symbol, code] : json.at("coded").items()) {
    coded_.emplace_back(symbol, code.get<std::string>());
  }
  codes_ = json.at("codes").get<std::vector<std::string>>();
}

const CurrencyTable& CurrencyTable::instance() {
  static const CurrencyTable kTable;
  return kTable;
}

const CurrencyName* CurrencyTable::name(std::string_view id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? nullptr : &found->second;
}

}  // namespace tawatur
