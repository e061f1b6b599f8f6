#include "app/service/proposals/value_of_json.h"

#include <nlohmann/json.hpp>

#include "claims/case_file/case_text.h"
#include "core/value/reading.h"

namespace tawatur {
namespace {

using ValueJson = nlohmann::ordered_json;

std::string text_member(const ValueJson& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::string json_of_value(const Value& value) {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  CaseText(json).value(value);
  return out;
}

std::optional<Value> value_of_json(ValueType type, std::string_view text) {
  const ValueJson object = ValueJson::parse(text, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  Value value;
  value.type = type;
  const auto number = [&](const char* key) -> std::optional<Decimal> {
    const auto read = Decimal::parse(text_member(object, key));
    if (!read) return std::nullopt;
    return *read;
  };
  const char* const number_key = type == ValueType::money ? "amount" : "number";
  switch (type) {
    case ValueType::money:
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal: {
      const auto read = number(number_key);
      if (!read) return std::nullopt;
      value.number = *read;
      value.word = text_member(object, type == ValueType::money ? "currency" : "unit");
      if (auto upper = number((std::string(number_key) + "_to").c_str())) {
        value.detail.ensure().upper = *upper;
      }
      const std::string hedge = text_member(object, "hedge");
      if (!hedge.empty()) value.hedge = hedge_named(hedge).value_or(Hedge::none);
      break;
    }
    case ValueType::date:
      value.word = text_member(object, "edtf");
      break;
    case ValueType::entity:
      value.word = text_member(object, "entity");
      break;
    case ValueType::text:
      value.word = text_member(object, "text");
      break;
    case ValueType::yes_no: {
      const auto yes = object.find("bool");
      value.yes = yes != object.end() && yes->is_boolean() && yes->get<bool>();
      break;
    }
  }
  if (!check_value(value)) return std::nullopt;
  return value;
}

}  // namespace tawatur
