// Help, as printed by --help.

#ifndef APP_CLI_HELP_TEXT_H
#define APP_CLI_HELP_TEXT_H

#include <string>

#include "app/cli/command_table.h"

namespace tawatur {

// At most 80 columns wide.
[[nodiscard]] std::string general_help();
[[nodiscard]] std::string command_help(const CommandSpec& command);

// "tawatur check [OPTION…] CASE"
[[nodiscard]] std::string usage_of(const CommandSpec& command);
// "-o, --output FILE"
[[nodiscard]] std::string heading_of(const OptionSpec& option);

}  // namespace tawatur

#endif  // APP_CLI_HELP_TEXT_H
