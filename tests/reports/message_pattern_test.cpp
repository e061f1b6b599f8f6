#include "reports/message_pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/messages.h"

namespace tawatur {
namespace {

class Plain : public PluralChooser {
 public:
  [[nodiscard]] PluralForm cardinal(std::int64_t number) const override {
    return number == 1 ? PluralForm::one : PluralForm::other;
  }
  [[nodiscard]] PluralForm ordinal(std::int64_t number) const override {
    return number % 10 == 2 ? PluralForm::two : PluralForm::other;
  }
  void append_isolated(std::string& out, std::string_view text) const override {
    out += '<';
    out += text;
    out += '>';
  }
};

std::string formatted(std::string_view pattern, std::initializer_list<Param> params) {
  const auto compiled = MessagePattern::compile(pattern);
  if (!compiled) return "refused: " + compiled.error();
  std::string out;
  compiled->append(out, std::span<const Param>(params.begin(), params.size()), Plain());
  return out;
}

TEST(MessagePattern, PutsParametersIn) {
  EXPECT_EQ(formatted("", {}), "");
  EXPECT_EQ(formatted("no parameters", {}), "no parameters");
  EXPECT_EQ(formatted("{a}{b}", {Param::words("b", "2"), Param::words("a", "1")}), "<1><2>");
  EXPECT_EQ(formatted("قال {who} ذلك", {Param::ready("who", "מעריב")}), "قال מעריב ذلك");
  EXPECT_EQ(formatted("{n} and {missing}", {Param::count("n", 1234567)}),
            "1,234,567 and {missing}");
}

TEST(MessagePattern, ReadsIcusQuoting) {
  EXPECT_EQ(formatted("it''s '{'{a}'}'", {Param::ready("a", "x")}), "it's {x}");
  EXPECT_EQ(formatted("don't", {}), "don't");
}

TEST(MessagePattern, ChoosesPluralFormsExactNumbersFirst) {
  constexpr std::string_view kPattern =
      "{n, plural, =0 {none} =2 {both} one {# thing} other {# things of {who}}}";
  EXPECT_EQ(formatted(kPattern, {Param::count("n", 0)}), "none");
  EXPECT_EQ(formatted(kPattern, {Param::count("n", 1)}), "1 thing");
  EXPECT_EQ(formatted(kPattern, {Param::count("n", 2)}), "both");
  EXPECT_EQ(formatted(kPattern, {Param::count("n", 1000), Param::ready("who", "us")}),
            "1,000 things of us");
}

TEST(MessagePattern, NestsSelectsAndPlurals) {
  constexpr std::string_view kPattern =
      "{s, select, a {A {n, plural, one {one} other {#}}} other {B}} {n, selectordinal, two {#nd} "
      "other {#th}}";
  EXPECT_EQ(formatted(kPattern, {Param::words("s", "a"), Param::count("n", 12)}), "A 12 12nd");
  EXPECT_EQ(formatted(kPattern, {Param::words("s", "z"), Param::count("n", 1)}), "B 1th");
}

TEST(MessagePattern, RefusesWhatItCannotFormat) {
  for (const std::string_view pattern :
       {"{", "{n, plural, one {x}}", "{n, number}", "{n, plural, offset:1 other {x}}", "{a b}"}) {
    EXPECT_THAT(formatted(pattern, {}), testing::StartsWith("refused: ")) << pattern;
  }
}

TEST(MessagePattern, NamesItsParametersAndPluralForms) {
  const auto compiled =
      MessagePattern::compile("{a} {n, plural, one {{b}} other {# {s, select, other {{c}}}}}");
  ASSERT_TRUE(compiled);
  EXPECT_THAT(compiled->parameter_names(), testing::ElementsAre("a", "b", "c", "n", "s"));
  EXPECT_THAT(compiled->plural_forms(), testing::ElementsAre(testing::ElementsAre("one", "other")));
}

TEST(AppendGrouped, GroupsTheWholeDigitsOnly) {
  const struct {
    std::string_view decimal;
    std::string_view grouped;
  } cases[] = {{"0", "0"},
               {"999", "999"},
               {"1000", "1,000"},
               {"-1234567.8901", "-1,234,567.8901"},
               {"123456", "123,456"},
               {"-100", "-100"}};
  for (const auto& [decimal, grouped] : cases) {
    std::string out;
    append_grouped(out, decimal);
    EXPECT_EQ(out, grouped);
  }
}

}  // namespace
}  // namespace tawatur
