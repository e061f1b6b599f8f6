// The commands that take articles in and decide about proposals.

#ifndef APP_CLI_PROPOSAL_COMMAND_TABLE_H
#define APP_CLI_PROPOSAL_COMMAND_TABLE_H

#include <vector>

#include "app/cli/command_table.h"

namespace tawatur {

[[nodiscard]] std::vector<CommandSpec> proposal_commands();

}  // namespace tawatur

#endif  // APP_CLI_PROPOSAL_COMMAND_TABLE_H
