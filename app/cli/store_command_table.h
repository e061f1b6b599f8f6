// The commands that change a store or look into it, as entries of the command table.

#ifndef APP_CLI_STORE_COMMAND_TABLE_H
#define APP_CLI_STORE_COMMAND_TABLE_H

#include <vector>

#include "app/cli/command_table.h"

namespace tawatur {

[[nodiscard]] std::vector<CommandSpec> store_commands();

}  // namespace tawatur

#endif  // APP_CLI_STORE_COMMAND_TABLE_H
