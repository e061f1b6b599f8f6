// JSON pointers (RFC 6901) taken apart and put together.

#ifndef CORE_JSON_JSON_POINTER_H
#define CORE_JSON_JSON_POINTER_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

// The steps with ~0 and ~1 resolved; "" has none, "/" has one that is empty. nullopt when the
// pointer does not begin with "/" or has another "~".
[[nodiscard]] std::optional<std::vector<std::string>> pointer_steps(std::string_view pointer);

// The array index a step can stand for: digits without leading zeros ("0", "17", not "01" or "-").
[[nodiscard]] std::optional<std::size_t> step_index(std::string_view step);

// One more step for a pointer: "/" and the key with ~ and / written as ~0 and ~1.
void append_pointer_step(std::string& pointer, std::string_view key);
void append_pointer_step(std::string& pointer, std::size_t index);

}  // namespace tawatur

#endif  // CORE_JSON_JSON_POINTER_H
