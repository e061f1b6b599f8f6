// One layout for both directions. In Arabic a line that would begin with Latin letters (a command,
// an option) begins with U+200F, and the letters are isolated, so that terminals which look at the
// first strong letter set it from the right. Examples stay as they are typed: they are copied.

#include "app/cli/help_text.h"

#include <algorithm>
#include <cstddef>

#include "app/cli/usage.h"
#include "core/text/display.h"

namespace tawatur {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kIndent = 4;
constexpr std::size_t kNameColumns = 10;
constexpr std::string_view kRightToLeftMark = "\u200F";
constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";

// Where the first word ends; what is isolated is not broken.
std::size_t word_end(std::string_view text) {
  std::size_t end = std::min(text.find_first_of(" \n"), text.size());
  for (;;) {
    const std::size_t opened = text.substr(0, end).rfind(kFirstStrongIsolate);
    if (opened == std::string_view::npos) return end;
    const std::size_t closed = text.find(kPopIsolate, opened);
    if (closed == std::string_view::npos || closed < end) return end;
    end = std::min(text.find_first_of(" \n", closed), text.size());
  }
}

class HelpWriter {
 public:
  explicit HelpWriter(const Messages& messages) : messages_(messages) {}

  [[nodiscard]] std::string take() { return std::move(out_); }

  void text(std::string_view words) { out_ += words; }
  void line(std::string_view key, std::initializer_list<Param> params = {}) {
    out_ += messages_.format(key, params) + "\n";
  }
  [[nodiscard]] std::string_view of_table(std::string_view english) const {
    return translated(english, messages_.language());
  }
  // Letters of the program in a line that reads in the language's direction.
  [[nodiscard]] std::string token(std::string_view letters) const {
    return messages_.isolate(letters);
  }
  // The same where nothing of the language follows in the line.
  [[nodiscard]] std::string lone_token(std::string_view letters) const {
    return (messages_.right_to_left() ? std::string(kRightToLeftMark) : "") + token(letters);
  }

  // Broken into lines, each after `indent` blanks; an empty line stays one.
  void wrapped(std::string_view words, std::size_t indent) {
    std::size_t column = 0;
    while (!words.empty()) {
      if (words.starts_with("\n\n")) {
        out_ += "\n\n";
        column = 0;
        words.remove_prefix(2);
        continue;
      }
      const std::size_t end = word_end(words);
      const std::string_view word = words.substr(0, end);
      const std::size_t columns = terminal_width(word);
      if (column > 0 && column + 1 + columns > kWidth) {
        out_ += '\n';
        column = 0;
      }
      if (column == 0) {
        out_.append(indent, ' ');
        column = indent;
      } else {
        out_ += ' ';
        ++column;
      }
      out_ += word;
      column += columns;
      words.remove_prefix(end);
      if (words.starts_with(' ')) words.remove_prefix(1);
    }
    out_ += '\n';
  }

  void entry(std::string_view heading, std::string help,
             const std::vector<std::string_view>& choices) {
    if (!choices.empty())
      help += messages_.format("help.one-of", {Param::ready("choices", list_of(choices))});
    out_ += "  " + lone_token(heading) + "\n";
    wrapped(help, 2 + kIndent);
  }

  void options(std::span<const OptionSpec> options) {
    for (const OptionSpec& option : options) {
      entry(heading_of(option), std::string(of_table(option.help)), option.choices);
    }
  }

  [[nodiscard]] const Messages& messages() const { return messages_; }

 private:
  // Each name by itself, so that a long list can be broken into lines.
  [[nodiscard]] std::string list_of(const std::vector<std::string_view>& names) const {
    const std::string_view comma = messages_.right_to_left() ? "، " : ", ";
    std::string text;
    for (const std::string_view name : names) {
      if (!text.empty()) text += comma;
      text += token(name);
    }
    return text;
  }

  const Messages& messages_;
  std::string out_;
};

}  // namespace

std::string general_help(const Messages& language) {
  HelpWriter help(language);
  help.line("help.tagline");
  help.text("\n");
  help.line("help.usage", {Param::words("usage", "tawatur [OPTION…] COMMAND CASE …")});
  help.text("\n");
  help.line("help.commands");
  for (const CommandSpec& command : commands()) {
    const std::size_t gap =
        command.name.size() < kNameColumns ? kNameColumns - command.name.size() : 1;
    help.text("  " + help.token(command.name) + std::string(gap, ' '));
    help.text(std::string(help.of_table(command.summary)) + "\n");
  }
  help.text("\n");
  help.line("help.global-options");
  help.options(global_options());
  help.text("\n");
  help.line("help.exit-status");
  for (const ExitStatus& status : exit_statuses()) {
    help.text("  " + std::to_string(status.status) + "  ");
    help.text(std::string(help.of_table(status.meaning)) + "\n");
  }
  help.text("\n");
  help.line("help.examples");
  for (const std::string_view name : {"check", "explain", "report"}) {
    help.text("  tawatur " + std::string(command_named(name)->examples.front().command) + "\n");
  }
  help.text("\n");
  help.line("help.more");
  return help.take();
}

std::string command_help(const CommandSpec& command, const Messages& language) {
  HelpWriter help(language);
  help.text(std::string(help.of_table(command.summary)) + ".\n\n");
  help.line("help.usage", {Param::words("usage", usage_of(command))});
  help.text("\n");
  help.wrapped(help.of_table(command.description), 0);
  if (!command.arguments.empty()) {
    help.text("\n");
    help.line("help.arguments");
  }
  for (const ArgumentSpec& argument : command.arguments) {
    help.entry(argument.name, std::string(help.of_table(argument.help)), argument.choices);
  }
  if (!command.options.empty() || !command.formats.empty()) {
    help.text("\n");
    help.line("help.options");
  }
  help.options(command.options);
  if (!command.formats.empty()) {
    help.entry("--format FORMAT",
               language.format("help.format", {Param::words("format", command.formats[0])}),
               command.formats);
  }
  help.text("\n");
  help.line("help.examples");
  for (const ExampleSpec& example : command.examples) {
    help.text("  tawatur " + std::string(example.command) + "\n");
    help.wrapped(help.of_table(example.explanation), 2 + kIndent);
  }
  help.text("\n");
  help.line("help.general");
  return help.take();
}

}  // namespace tawatur
