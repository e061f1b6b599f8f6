#include "app/cli/command_table.h"

#include <set>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/help_text.h"
#include "app/cli/manuals.h"
#include "core/text/display.h"
#include "reports/messages.h"
#include "reports/report_format.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

TEST(CommandTable, EveryCommandHasAFunctionAnExampleAndNoOptionTwice) {
  for (const CommandSpec& command : commands()) {
    SCOPED_TRACE(command.name);
    EXPECT_NE(command_function(command.name), nullptr);
    EXPECT_FALSE(command.examples.empty());
    std::set<std::string_view> names;
    for (const OptionSpec& option : command.options) {
      EXPECT_TRUE(names.insert(option.name).second) << option.name;
    }
    for (const OptionSpec& option : global_options()) {
      const bool of_the_text = command.name == "read" && option.name == "--lang";
      EXPECT_EQ(names.insert(option.name).second, !of_the_text) << option.name;
    }
  }
  EXPECT_EQ(command_function("nonsense"), nullptr);
}

// An example that the program would refuse teaches the wrong thing.
TEST(CommandTable, EveryExampleParses) {
  for (const CommandSpec& command : commands()) {
    for (const ExampleSpec& example : command.examples) {
      SCOPED_TRACE(example.command);
      std::vector<std::string> words{""};
      bool quoted = false;
      for (const char c : example.command) {
        if (c == '\'') {
          quoted = !quoted;
        } else if (c == ' ' && !quoted) {
          words.emplace_back();
        } else {
          words.back() += c;
        }
      }
      const auto line = parse_command_line(words);
      ASSERT_TRUE(line) << english(line.error().messages.front());
      EXPECT_EQ(line->command, &command);
    }
  }
}

TEST(CommandTable, OffersExactlyTheFormatsAndLanguagesThereAre) {
  const std::vector<std::string_view>& formats = command_named("check")->formats;
  EXPECT_EQ(std::vector<std::string>(formats.begin(), formats.end()), report_format_names());
  for (const OptionSpec& option : global_options()) {
    if (option.name == "--lang") {
      EXPECT_EQ(std::vector<std::string>(option.choices.begin(), option.choices.end()),
                language_names());
    }
  }
}

std::set<std::string> texts_of_the_table() {
  std::set<std::string> texts;
  const auto add = [&texts](std::string_view text) { texts.emplace(text); };
  const auto add_options = [&add](std::span<const OptionSpec> options) {
    for (const OptionSpec& option : options) add(option.help);
  };
  add_options(global_options());
  for (const CommandSpec& command : commands()) {
    add(command.summary);
    add(command.description);
    for (const ArgumentSpec& argument : command.arguments) add(argument.help);
    add_options(command.options);
    for (const ExampleSpec& example : command.examples) add(example.explanation);
  }
  for (const ExitStatus& status : exit_statuses()) add(status.meaning);
  return texts;
}

// Keyed by the English words: who changes them changes data/messages/help.ar.json with them.
TEST(HelpText, IsTranslatedInFullAndNothingElseIs) {
  const std::vector<std::string> translations = translated_texts(Language::ar);
  const std::set<std::string> translated_set(translations.begin(), translations.end());
  const std::set<std::string> wanted = texts_of_the_table();
  for (const std::string& text : wanted) {
    EXPECT_TRUE(translated_set.count(text)) << "no Arabic for: " << text;
  }
  for (const std::string& text : translations) {
    EXPECT_TRUE(wanted.count(text)) << "nobody says: " << text;
  }
}

// Examples are copied, so they stand on one line however long it is.
bool is_example(std::string_view line) { return line.substr(0, 10) == "  tawatur "; }

TEST(HelpText, InArabicBreaksNoIsolateAndKeepsExamplesToBeCopied) {
  const Messages& arabic = Messages::in(Language::ar);
  for (const CommandSpec& command : commands()) {
    const std::string help = command_help(command, arabic);
    std::istringstream lines(help + general_help(arabic));
    for (std::string line; std::getline(lines, line);) {
      const auto count = [&line](std::string_view part) {
        std::size_t found = 0;
        for (std::size_t at = line.find(part); at != std::string::npos;
             at = line.find(part, at + 1)) {
          ++found;
        }
        return found;
      };
      EXPECT_EQ(count("\u2068"), count("\u2069")) << line;
      if (is_example(line)) continue;
      EXPECT_LE(terminal_width(line), 100U) << line;
    }
    for (const ExampleSpec& example : command.examples) {
      EXPECT_NE(help.find("\n  tawatur " + std::string(example.command) + "\n"), std::string::npos);
    }
  }
}

TEST(HelpText, ListsEveryOptionAndFitsIntoEightyColumns) {
  for (const CommandSpec& command : commands()) {
    const std::string help = command_help(command, Messages::in(Language::en));
    for (const OptionSpec& option : command.options) {
      EXPECT_NE(help.find(std::string(option.name)), std::string::npos) << option.name;
    }
    std::istringstream lines(help + general_help(Messages::in(Language::en)));
    for (std::string line; std::getline(lines, line);) {
      if (is_example(line)) continue;
      EXPECT_LE(terminal_width(line), 100U) << line;
    }
  }
}

TEST(Manuals, NameEveryCommandAndOption) {
  const std::string page = main_man_page("1.2.3");
  const std::string completions = bash_completion() + zsh_completion() + fish_completion();
  for (const CommandSpec& command : commands()) {
    EXPECT_NE(page.find(command.name), std::string::npos);
    EXPECT_NE(completions.find(command.name), std::string::npos);
    for (const OptionSpec& option : command.options) {
      std::string escaped;
      for (const char c : option.name) escaped += c == '-' ? "\\-" : std::string(1, c);
      EXPECT_NE(command_man_page(command, "1.2.3").find(escaped), std::string::npos);
      EXPECT_NE(completions.find(option.name), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace tawatur
