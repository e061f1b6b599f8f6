// Strongly typed positions in the tables of a case: a SourceIndex cannot be passed where a
// ClaimIndex is wanted. Positions, not stored row ids: they hold for one Case value only.

#ifndef CORE_INDEX_H
#define CORE_INDEX_H

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace tawatur {

template <typename Tag>
struct Index {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t value = kNone;

  constexpr Index() = default;
  constexpr explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}

  [[nodiscard]] constexpr bool valid() const { return value != kNone; }
  [[nodiscard]] constexpr std::size_t at() const { return value; }

  friend constexpr auto operator<=>(const Index&, const Index&) = default;
};

}  // namespace tawatur

#endif  // CORE_INDEX_H
