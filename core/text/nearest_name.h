// "did you mean …?": the known name nearest to a mistyped one.

#ifndef CORE_TEXT_NEAREST_NAME_H
#define CORE_TEXT_NEAREST_NAME_H

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/message.h"

namespace tawatur {

// By optimal string alignment distance over code points (transpositions count one), at most a
// third of the longer name's length and at most 3; ties go to the first in sorted order. Long
// lists are fine: cost is linear in their total length with an early stop.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view name,
                                                      std::span<const std::string> known);
// As above as a part for the end of a message: ` (did you mean "order-value"?)`; says nothing when
// none is near.
[[nodiscard]] Message did_you_mean(std::string_view name, std::span<const std::string> known);

}  // namespace tawatur

#endif  // CORE_TEXT_NEAREST_NAME_H
