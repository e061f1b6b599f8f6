// Ranges of characters, for tests against Unicode blocks.

#ifndef TAWATUR_CORE_TEXT_CHARACTER_RANGE_H
#define TAWATUR_CORE_TEXT_CHARACTER_RANGE_H

namespace tawatur {

// Whether `low` <= value <= `high`.
constexpr bool between(char32_t value, char32_t low, char32_t high) {
  return low <= value && value <= high;
}

// Whether `c` is one of 0 to 9; other digits see fold.h.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace tawatur

#endif
