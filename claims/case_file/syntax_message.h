// Says in our words what the JSON parser says in its own.

#ifndef CLAIMS_CASE_FILE_SYNTAX_MESSAGE_H
#define CLAIMS_CASE_FILE_SYNTAX_MESSAGE_H

#include <string_view>

#include "core/message.h"

namespace tawatur {

// `what`: the text of a nlohmann::json::exception, or "NUL" for a NUL byte. What was read last is
// left out: it may be hostile or long, and the place says where it is.
[[nodiscard]] Message syntax_message(std::string_view what);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_SYNTAX_MESSAGE_H
