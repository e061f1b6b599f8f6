// How commands and options are written: in help, man pages and documentation alike.

#ifndef APP_CLI_USAGE_H
#define APP_CLI_USAGE_H

#include <string>

#include "app/cli/command_table.h"

namespace tawatur {

// "tawatur check [OPTION…] CASE"
[[nodiscard]] std::string usage_of(const CommandSpec& command);
// "-o, --output FILE"
[[nodiscard]] std::string heading_of(const OptionSpec& option);

}  // namespace tawatur

#endif  // APP_CLI_USAGE_H
