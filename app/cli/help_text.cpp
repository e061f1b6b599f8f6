#include "app/cli/help_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace tawatur {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kIndent = 4;

// The table's words are ours, and none is wide or combining: one column a code point.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

// Appends `text` broken into lines, each after `indent` blanks; an empty line stays one.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent) {
  std::size_t column = 0;
  while (!text.empty()) {
    if (text.starts_with("\n\n")) {
      out += "\n\n";
      column = 0;
      text.remove_prefix(2);
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    if (column > 0 && column + 1 + columns(word) > kWidth) {
      out += '\n';
      column = 0;
    }
    if (column == 0) {
      out.append(indent, ' ');
      column = indent;
    } else {
      out += ' ';
      ++column;
    }
    out += word;
    column += columns(word);
    text.remove_prefix(end);
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  out += '\n';
}

std::string with_choices(std::string_view help, const std::vector<std::string_view>& choices) {
  std::string text(help);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    text += i == 0 ? " One of " : ", ";
    text += choices[i];
  }
  if (!choices.empty()) text += ".";
  return text;
}

void append_options(std::string& out, std::span<const OptionSpec> options) {
  for (const OptionSpec& option : options) {
    out += "  " + heading_of(option) + "\n";
    append_wrapped(out, with_choices(option.help, option.choices), 2 + kIndent);
  }
}

void append_examples(std::string& out, const CommandSpec& command) {
  out += "\nExamples:\n";
  for (const ExampleSpec& example : command.examples) {
    out += "  tawatur " + std::string(example.command) + "\n";
    append_wrapped(out, example.explanation, 2 + kIndent);
  }
}

}  // namespace

std::string heading_of(const OptionSpec& option) {
  std::string text;
  if (!option.short_name.empty()) text += std::string(option.short_name) + ", ";
  text += option.name;
  if (!option.argument.empty()) text += " " + std::string(option.argument);
  return text;
}

std::string usage_of(const CommandSpec& command) {
  std::string text = "tawatur " + std::string(command.name);
  if (!command.options.empty()) text += " [OPTION…]";
  for (const ArgumentSpec& argument : command.arguments) {
    const std::string name(argument.name);
    text += argument.required ? " " + name : " [" + name + "]";
  }
  return text;
}

std::string general_help() {
  std::string out = "tawatur: who says so, and do they know it separately?\n\n";
  out += "Usage: tawatur [OPTION…] COMMAND CASE …\n\nCommands:\n";
  for (const CommandSpec& command : commands()) {
    out += "  " + std::string(command.name);
    out.append(10 - command.name.size(), ' ');
    out += std::string(command.summary) + "\n";
  }
  out += "\nOptions, before or after the command:\n";
  append_options(out, global_options());
  out += "\nExit status:\n";
  for (const ExitStatus& status : exit_statuses()) {
    out += "  " + std::to_string(status.status) + "  " + std::string(status.meaning) + "\n";
  }
  out += "\nExamples:\n";
  for (const std::string_view name : {"check", "explain", "report"}) {
    out += "  tawatur " + std::string(command_named(name)->examples.front().command) + "\n";
  }
  out += "\n`tawatur help COMMAND` says more about each command.\n";
  return out;
}

std::string command_help(const CommandSpec& command) {
  std::string out = std::string(command.summary) + ".\n\nUsage: " + usage_of(command) + "\n\n";
  append_wrapped(out, command.description, 0);
  if (!command.arguments.empty()) out += "\nArguments:\n";
  for (const ArgumentSpec& argument : command.arguments) {
    out += "  " + std::string(argument.name) + "\n";
    append_wrapped(out, with_choices(argument.help, argument.choices), 2 + kIndent);
  }
  if (!command.options.empty() || !command.formats.empty()) out += "\nOptions:\n";
  append_options(out, command.options);
  if (!command.formats.empty()) {
    out += "  --format FORMAT\n";
    append_wrapped(
        out,
        with_choices("Form of the output (default " + std::string(command.formats[0]) + ").",
                     command.formats),
        2 + kIndent);
  }
  append_examples(out, command);
  out += "\n`tawatur --help` lists the options that every command takes.\n";
  return out;
}

}  // namespace tawatur
