// Help, as printed by --help.

#ifndef APP_CLI_HELP_TEXT_H
#define APP_CLI_HELP_TEXT_H

#include <string>
#include <string_view>

#include "app/cli/command_table.h"
#include "reports/messages.h"

namespace tawatur {

// At most 80 columns wide.
[[nodiscard]] std::string general_help(const Messages& language);
[[nodiscard]] std::string command_help(const CommandSpec& command, const Messages& language);

// What the command table says in English, in another language: from data/messages/help.*.json,
// which is keyed by the English words, so that no translation outlives what it translates. Words
// without a translation stay English; a test finds them.
[[nodiscard]] std::string_view translated(std::string_view english, Language language);
// For that test: every text that has a translation.
[[nodiscard]] std::vector<std::string> translated_texts(Language language);

}  // namespace tawatur

#endif  // APP_CLI_HELP_TEXT_H
