#include "core/value/value.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<ValueType, 8> kTypes{{
    {"money", ValueType::money},
    {"quantity", ValueType::quantity},
    {"date", ValueType::date},
    {"percent", ValueType::percent},
    {"ordinal", ValueType::ordinal},
    {"entity", ValueType::entity},
    {"text", ValueType::text},
    {"bool", ValueType::yes_no},
}};

constexpr NamedValues<Hedge, 9> kHedges{{
    {"", Hedge::none},
    {"about", Hedge::about},
    {"more-than", Hedge::more_than},
    {"less-than", Hedge::less_than},
    {"at-least", Hedge::at_least},
    {"at-most", Hedge::at_most},
    {"up-to", Hedge::up_to},
    {"between", Hedge::between},
    {"dozens", Hedge::dozens},
}};

}  // namespace

std::string_view name_of(ValueType type) { return name_in(kTypes, type); }

std::string_view name_of(Hedge hedge) { return name_in(kHedges, hedge); }

std::optional<ValueType> value_type_named(std::string_view name) { return value_in(kTypes, name); }

std::optional<Hedge> hedge_named(std::string_view name) {
  return name.empty() ? std::nullopt : value_in(kHedges, name);
}

bool takes_hedge(ValueType type) {
  return type == ValueType::money || type == ValueType::quantity || type == ValueType::percent ||
         type == ValueType::ordinal;
}

}  // namespace tawatur
