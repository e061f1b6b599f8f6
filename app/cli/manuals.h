// Man pages, shell completions and the reference page, made from the command table at build time.

#ifndef APP_CLI_MANUALS_H
#define APP_CLI_MANUALS_H

#include <string>

#include "app/cli/command_table.h"

namespace tawatur {

// roff for man(1), UTF-8. `version` stands in the footer; no date does, so that builds repeat.
[[nodiscard]] std::string main_man_page(std::string_view version);  // tawatur.1
[[nodiscard]] std::string command_man_page(const CommandSpec& command,
                                           std::string_view version);  // tawatur-check.1

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace tawatur

#endif  // APP_CLI_MANUALS_H
