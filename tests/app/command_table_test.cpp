#include "app/cli/command_table.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/help_text.h"
#include "app/cli/manuals.h"
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
    for (const OptionSpec& option : global_options()) {
      EXPECT_TRUE(names.insert(option.name).second) << option.name;
    }
    for (const OptionSpec& option : command.options) {
      EXPECT_TRUE(names.insert(option.name).second) << option.name;
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
      for (const char c : example.command) {
        if (c == ' ') {
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

TEST(HelpText, ListsEveryOptionAndFitsIntoEightyColumns) {
  for (const CommandSpec& command : commands()) {
    const std::string help = command_help(command);
    for (const OptionSpec& option : command.options) {
      EXPECT_NE(help.find(std::string(option.name)), std::string::npos) << option.name;
    }
    std::size_t column = 0;
    for (const char c : help + general_help()) {
      column = c == '\n' ? 0 : column + ((c & '\xC0') == '\x80' ? 0U : 1U);
      ASSERT_LE(column, 100U) << command.name;
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
