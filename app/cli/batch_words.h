// Lines of commands, taken apart as a shell would, without one.

#ifndef APP_CLI_BATCH_WORDS_H
#define APP_CLI_BATCH_WORDS_H

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tawatur {

// The words of a line: parted by blanks; '…' is as it stands, in "…" and outside a backslash takes
// away what the next character means; # begins a remark. No variables, patterns or redirections.
// Fails when a quotation mark is not closed.
[[nodiscard]] Result<std::vector<std::string>> words_of_line(std::string_view line);

}  // namespace tawatur

#endif  // APP_CLI_BATCH_WORDS_H
