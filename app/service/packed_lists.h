// The word lists that were packed when the program was built, for use_packed_lists().

#ifndef APP_SERVICE_PACKED_LISTS_H
#define APP_SERVICE_PACKED_LISTS_H

#include <string_view>

#include "core/text/packed.h"

namespace tawatur {

// Empty for a language that is not read.
[[nodiscard]] std::string_view embedded_list(PackedList list, std::string_view language);

}  // namespace tawatur

#endif  // APP_SERVICE_PACKED_LISTS_H
