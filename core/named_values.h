// The names that an enumeration has in files and on the command line, as one table.

#ifndef CORE_NAMED_VALUES_H
#define CORE_NAMED_VALUES_H

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace tawatur {

template <typename Enum, std::size_t kCount>
using NamedValues = std::array<std::pair<std::string_view, Enum>, kCount>;

template <typename Enum, std::size_t kCount>
[[nodiscard]] constexpr std::string_view name_in(const NamedValues<Enum, kCount>& table,
                                                 Enum value) {
  for (const auto& [name, candidate] : table) {
    if (candidate == value) return name;
  }
  return {};
}

template <typename Enum, std::size_t kCount>
[[nodiscard]] constexpr std::optional<Enum> value_in(const NamedValues<Enum, kCount>& table,
                                                     std::string_view wanted) {
  for (const auto& [name, value] : table) {
    if (name == wanted) return value;
  }
  return std::nullopt;
}

}  // namespace tawatur

#endif  // CORE_NAMED_VALUES_H
