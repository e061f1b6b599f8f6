// What the user typed, taken apart by the command table.

#ifndef APP_CLI_COMMAND_LINE_H
#define APP_CLI_COMMAND_LINE_H

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command_table.h"
#include "app/service/failure.h"
#include "reports/messages.h"

namespace tawatur {

struct CommandLine {
  const CommandSpec* command = nullptr;  // nullptr: none given
  std::vector<std::string> arguments;    // as many as the command allows, none required is missing
  std::map<std::string, std::vector<std::string>, std::less<>> options;  // by long name

  [[nodiscard]] bool has(std::string_view option) const {
    return options.find(option) != options.end();
  }
  // nullopt: not given.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
  [[nodiscard]] std::string argument(std::size_t at) const {
    return at < arguments.size() ? arguments[at] : std::string();
  }
};

// Fails with every problem it finds: unknown commands and options (with the nearest known name),
// options without their value or given twice, values outside an option's choices, missing or
// surplus arguments. With --help or --version nothing is required.
[[nodiscard]] Outcome<CommandLine> parse_command_line(const std::vector<std::string>& words);

// The language that `--lang` asks for in words that may not be parsable: for messages about them.
[[nodiscard]] Language language_of(const std::vector<std::string>& words);

}  // namespace tawatur

#endif  // APP_CLI_COMMAND_LINE_H
