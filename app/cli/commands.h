// The functions behind the command table. Each reads what it needs from the session, and writes its
// result only when there is one.

#ifndef APP_CLI_COMMANDS_H
#define APP_CLI_COMMANDS_H

#include <string_view>

#include "app/cli/session.h"

namespace tawatur {

using CommandFunction = CommandResult (*)(Session& session);

[[nodiscard]] CommandResult check_command(Session& session);
[[nodiscard]] CommandResult explain_command(Session& session);
[[nodiscard]] CommandResult impact_command(Session& session);
[[nodiscard]] CommandResult next_command(Session& session);
[[nodiscard]] CommandResult graph_command(Session& session);
[[nodiscard]] CommandResult report_command(Session& session);
[[nodiscard]] CommandResult diff_command(Session& session);
[[nodiscard]] CommandResult export_command(Session& session);
[[nodiscard]] CommandResult read_command(Session& session);
[[nodiscard]] CommandResult schema_command(Session& session);
[[nodiscard]] CommandResult init_command(Session& session);
[[nodiscard]] CommandResult import_command(Session& session);
// source, document, claim, attribute, assertion, verdict, settings, link, unlink, grade.
[[nodiscard]] CommandResult edit_command(Session& session);
[[nodiscard]] CommandResult undo_command(Session& session);
[[nodiscard]] CommandResult batch_command(Session& session);
[[nodiscard]] CommandResult add_command(Session& session);
[[nodiscard]] CommandResult proposals_command(Session& session);
[[nodiscard]] CommandResult accept_command(Session& session);
[[nodiscard]] CommandResult edit_proposal_command(Session& session);
[[nodiscard]] CommandResult reject_command(Session& session);
[[nodiscard]] CommandResult history_command(Session& session);
[[nodiscard]] CommandResult verify_command(Session& session);
[[nodiscard]] CommandResult find_command(Session& session);
[[nodiscard]] CommandResult help_command(Session& session);

// nullptr for a name that is not in the command table; never for one that is (tested).
[[nodiscard]] CommandFunction command_function(std::string_view name);

}  // namespace tawatur

#endif  // APP_CLI_COMMANDS_H
