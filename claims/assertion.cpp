#include "claims/assertion.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<Stance, 3> kStances{{
    {"affirms", Stance::affirms},
    {"denies", Stance::denies},
    {"doubts", Stance::doubts},
}};

}  // namespace

std::string_view name_of(Stance stance) { return name_in(kStances, stance); }
std::optional<Stance> stance_named(std::string_view name) { return value_in(kStances, name); }

}  // namespace tawatur
