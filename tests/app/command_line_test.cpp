#include "app/cli/command_line.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/cli/settings.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using Words = std::vector<std::string>;

TEST(CommandLine, TakesGlobalOptionsBeforeAndAfterTheCommand) {
  for (const Words& words : {Words{"--lang", "ar", "check", "x.json", "--flag", "conflict"},
                             Words{"check", "--lang=ar", "--flag=conflict", "x.json"},
                             Words{"check", "--flag", "conflict", "x.json", "--lang", "ar"}}) {
    const auto line = parse_command_line(words);
    ASSERT_TRUE(line) << english(line.error().messages.front());
    EXPECT_EQ(line->command->name, "check");
    EXPECT_EQ(line->arguments, Words{"x.json"});
    EXPECT_EQ(line->value("--lang"), "ar");
    EXPECT_EQ(line->values("--flag"), Words{"conflict"});
  }
}

TEST(CommandLine, RepeatsWhatMayBeRepeatedAndTakesOneValueEach) {
  const auto line = parse_command_line({"check", "--claim", "a", "x.json", "--claim", "b"});
  ASSERT_TRUE(line);
  EXPECT_EQ(line->values("--claim"), (Words{"a", "b"}));
  EXPECT_EQ(line->arguments, Words{"x.json"});
}

TEST(CommandLine, TakesAHyphenAsStandardInputOrOutput) {
  const auto line = parse_command_line({"check", "-", "-o", "-"});
  ASSERT_TRUE(line);
  EXPECT_EQ(line->arguments, Words{"-"});
  EXPECT_EQ(line->value("--output"), "-");
}

TEST(CommandLine, TakesCommandNamesAsOrdinaryArguments) {
  const auto line = parse_command_line({"explain", "check", "graph"});
  ASSERT_TRUE(line) << english(line.error().messages.front());
  EXPECT_EQ(line->command->name, "explain");
  EXPECT_EQ(line->arguments, (Words{"check", "graph"}));
}

TEST(CommandLine, SaysEverythingThatIsWrongAndNamesWhatIsNear) {
  const struct {
    Words words;
    Words said;
  } rows[] = {
      {{"chek", "x"}, {"unknown command \"chek\" (did you mean \"check\"?)"}},
      {{"check", "x", "--treshold", "3"},
       {"unknown option --treshold (did you mean \"--threshold\"?)"}},
      {{"check", "x", "--formt=json"}, {"unknown option --formt (did you mean \"--format\"?)"}},
      {{"check", "x", "--format", "jsno"}, {"(did you mean \"json\"?)"}},
      {{"check", "x", "--flag", "conflic"}, {"(did you mean \"conflict\"?)"}},
      {{"check"}, {"CASE is missing"}},
      {{"check", "x", "y"}, {"\"y\" is one argument too many"}},
      {{"check", "x", "--lang", "en", "--lang", "ar"}, {"--lang is given 2 times"}},
      {{"schema", "--format", "json"}, {"schema has no --format"}},
      {{"check", "--lang", "xx", "--nonsense"}, {"--lang", "--nonsense", "CASE is missing"}},
  };
  for (const auto& row : rows) {
    const auto line = parse_command_line(row.words);
    ASSERT_FALSE(line);
    std::string all;
    for (const Diagnostic& message : line.error().messages) all += english(message) + "\n";
    for (const std::string& said : row.said) {
      EXPECT_NE(all.find(said), std::string::npos) << said << " is not in: " << all;
    }
  }
}

TEST(CommandLine, NeedsNothingElseForHelpAndVersion) {
  for (const Words& words : {Words{"--help"}, Words{"check", "--help"}, Words{"-h", "explain"},
                             Words{"--version"}, Words{"graph", "--version"}}) {
    EXPECT_TRUE(parse_command_line(words));
  }
}

TEST(Settings, ReadsSizesDaysAndNumbersExactly) {
  EXPECT_EQ(read_size("--max-size", "64K"), std::size_t{65536});
  EXPECT_EQ(read_size("--max-size", "17"), std::size_t{17});
  for (const char* bad :
       {"", "0", "K", "4T", "1.5G", "-1", "99999999999999999999", "9999999999G"}) {
    EXPECT_FALSE(read_size("--max-size", bad)) << bad;
  }
  EXPECT_EQ(read_day("--as-of", "2024-02"), day_number(2024, 2, 29));
  EXPECT_EQ(read_day("--as-of", "2024"), day_number(2024, 12, 31));
  for (const char* bad : {"", "2023-02-30", "2024/..", "yesterday"}) {
    EXPECT_FALSE(read_day("--as-of", bad)) << bad;
  }
  for (const char* bad : {"", "1", "two", "3x", "-3", " 3"}) {
    EXPECT_FALSE(read_number("--threshold", bad, 2, 9)) << bad;
  }
}

}  // namespace
}  // namespace tawatur
