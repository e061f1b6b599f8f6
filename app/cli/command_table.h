// Every command and option of the program, once: the parser, the help, the man pages and the shell
// completions are made from these tables, so none of them can know more or less than the others.

#ifndef APP_CLI_COMMAND_TABLE_H
#define APP_CLI_COMMAND_TABLE_H

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tawatur {

// What a shell offers after an option or in an argument's place.
enum class Completion : std::uint8_t {
  none,
  file,
  choices
};

struct OptionSpec {
  std::string_view name;        // "--as-of"
  std::string_view short_name;  // "-o"; empty: none
  std::string_view argument;    // "DATE"; empty: a switch
  std::string_view help;        // sentences; the first stands in the short help
  Completion completion = Completion::none;
  std::vector<std::string_view> choices = {};  // all that is accepted; empty: anything
  bool repeatable = false;
};

struct ArgumentSpec {
  std::string_view name;  // "CASE"
  std::string_view help;
  bool required = true;
  Completion completion = Completion::none;
  std::vector<std::string_view> choices = {};
  bool repeatable = false;  // only the last one
};

struct ExampleSpec {
  std::string_view command;  // after "tawatur "
  std::string_view explanation;
};

struct CommandSpec {
  std::string_view name;
  std::string_view summary;      // one line, no full stop
  std::string_view description;  // paragraphs, separated by an empty line
  std::vector<ArgumentSpec> arguments;
  std::vector<OptionSpec> options;
  std::vector<std::string_view> formats;  // of --format; the first is the default; empty: none
  std::vector<ExampleSpec> examples;
};

// Accepted before and after the command. `--format` is among them; what it takes differs by
// command.
[[nodiscard]] std::span<const OptionSpec> global_options();

// In the order they are explained in.
[[nodiscard]] std::span<const CommandSpec> commands();
[[nodiscard]] const CommandSpec* command_named(std::string_view name);  // nullptr: none

struct ExitStatus {
  int status;
  std::string_view meaning;
};
[[nodiscard]] std::span<const ExitStatus> exit_statuses();

}  // namespace tawatur

#endif  // APP_CLI_COMMAND_TABLE_H
