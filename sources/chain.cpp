#include "sources/chain.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<Basis, 8> kBases{{
    {"", Basis::none},
    {"first-hand", Basis::first_hand},
    {"document", Basis::document},
    {"interview", Basis::interview},
    {"anonymous", Basis::anonymous},
    {"unattributed", Basis::unattributed},
    {"unreachable", Basis::unreachable},
    {"confidential", Basis::confidential},
}};

}  // namespace

std::string_view name_of(Basis basis) { return name_in(kBases, basis); }

std::optional<Basis> basis_named(std::string_view name) {
  return name.empty() ? std::nullopt : value_in(kBases, name);
}

}  // namespace tawatur
