#include "reports/value_text.h"

#include <gtest/gtest.h>

#include "reports/figure_text.h"
#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

std::string without_isolates(std::string text) {
  for (const std::string_view mark : {"\u2066", "\u2067", "\u2068", "\u2069"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.erase(at, mark.size());
    }
  }
  return text;
}

TEST(ValueText, SaysTheReadingWithItsHedge) {
  const struct {
    std::string attribute;
    std::string value;
    std::string english;
    std::string arabic;
  } cases[] = {
      {R"({"type":"money"})", R"({"amount":"200000000","currency":"EUR","hedge":"about"})",
       "about 200,000,000 EUR", "نحو 200,000,000 EUR"},
      {R"({"type":"money"})", R"({"amount":"1.50","currency":"USD"})", "1.50 USD", "1.50 USD"},
      {R"({"type":"quantity","unit":"km"})", R"({"number":"40","hedge":"more-than"})",
       "more than 40 km", "أكثر من 40 km"},
      {R"({"type":"quantity"})", R"({"number":"3","hedge":"at-least"})", "at least 3",
       "ما لا يقل عن 3"},
      {R"({"type":"quantity"})", R"({"number":"-5","unit":"km","hedge":"at-most"})",
       "at most -5 km", "ما لا يزيد على -5 km"},
      {R"({"type":"quantity"})",
       R"({"number":"3","number_to":"1500","unit":"km","hedge":"between"})",
       "between 3 and 1,500 km", "بين 3 و1,500 km"},
      {R"({"type":"quantity"})", R"({"number":"12","hedge":"dozens"})",
       "a round number from 12 to under 60", "عدد تقريبي من 12 إلى ما دون 60"},
      {R"({"type":"quantity"})", R"({"number":"1","unit":"person"})", "1 person", "1 شخص"},
      {R"({"type":"quantity"})", R"({"number":"5","unit":"year"})", "5 years", "5 سنوات"},
      {R"({"type":"quantity"})", R"({"number":"1.5","unit":"year"})", "1.5 years", "1.5 سنة"},
      {R"({"type":"percent"})", R"({"number":"12.5","hedge":"less-than"})", "less than 12.5 %",
       "أقل من 12.5 %"},
      {R"({"type":"ordinal"})", R"({"number":"3"})", "3rd", "المرتبة 3"},
      {R"({"type":"ordinal"})", R"({"number":"12"})", "12th", "المرتبة 12"},
      {R"({"type":"date"})", R"({"edtf":"2020-12"})", "2020-12", "2020-12"},
      {R"({"type":"date"})", R"({"edtf":"2020~"})", "about 2020", "نحو 2020"},
      {R"({"type":"date"})", R"({"edtf":"2020-05?"})", "2020-05 (uncertain)", "2020-05 (فيه شك)"},
      {R"({"type":"date"})", R"({"edtf":"2024-22"})", "summer 2024", "صيف 2024"},
      {R"({"type":"date"})", R"({"edtf":"198X"})", "the 1980s", "عقد 1980"},
      {R"({"type":"date"})", R"({"edtf":"2004-XX"})", "2004", "2004"},
      {R"({"type":"date"})", R"({"edtf":"2020/2022-03"})", "2020 to 2022-03",
       "من 2020 إلى 2022-03"},
      {R"({"type":"date"})", R"({"edtf":"../2022"})", "until 2022", "حتى 2022"},
      {R"({"type":"date"})", R"({"edtf":"2022/.."})", "from 2022 on", "منذ 2022"},
      {R"({"type":"entity"})", R"({"entity":"s0"})", "Source 0", "مصدر 0"},
      {R"({"type":"text"})", R"({"text":"נמל"})", "נמל", "נמל"},
      {R"({"type":"bool"})", R"({"bool":true})", "yes", "نعم"},
      {R"({"type":"bool"})", R"({"bool":false})", "no", "لا"},
  };
  for (const auto& [attribute, value, english, arabic] : cases) {
    SCOPED_TRACE(value);
    const CheckedCase made =
        checked_claim(attribute, {R"("stance":"affirms","values":{"v":)" + value + "}"});
    const Attribute& declared = made.data->claims[0].attributes[0];
    const Value& read = made.data->assertions[0].values[0].value;
    EXPECT_EQ(
        without_isolates(value_text(*made.data, read, declared.unit, Messages::in(Language::en))),
        english);
    EXPECT_EQ(
        without_isolates(value_text(*made.data, read, declared.unit, Messages::in(Language::ar))),
        arabic);
  }
}

TEST(ValueText, NumbersInArabicAreIsolatedSoThatTheirSignsStay) {
  const CheckedCase made = checked_claim(
      R"({"type":"date"})", {R"("stance":"affirms","values":{"v":{"edtf":"2020-12~"}})"});
  EXPECT_EQ(date_text("2020-12~", Messages::in(Language::ar)), "نحو \u20682020-12\u2069");
}

std::string shown(const std::string& attribute, const std::vector<std::string>& values,
                  std::size_t group = 0) {
  std::vector<std::string> assertions;
  for (const std::string& value : values) {
    assertions.push_back(R"("stance":"affirms","values":{"v":)" + value + "}");
  }
  const CheckedCase made = checked_claim(attribute, assertions);
  const Finding& finding = made.finding("c#v");
  return group_text(*made.data, finding, finding.groups.at(group), Messages::in(Language::en));
}

TEST(GroupText, OneReadingIsShownAsRead) {
  EXPECT_EQ(shown(R"({"type":"quantity"})",
                  {R"({"number":"5","hedge":"about"})", R"({"number":"5","hedge":"about"})"}),
            "about 5");
}

TEST(GroupText, TheReadingThatIsTheCommonRangeSpeaksForAll) {
  EXPECT_EQ(shown(R"({"type":"date"})", {R"({"edtf":"2020"})", R"({"edtf":"2020-12"})"}),
            "2020-12");
  EXPECT_EQ(
      shown(R"({"type":"quantity"})", {R"({"number":"100","hedge":"up-to"})", R"({"number":"7"})"}),
      "7");
}

TEST(GroupText, OtherwiseTheCommonRangeIsShown) {
  EXPECT_EQ(shown(R"({"type":"quantity","unit":"km"})", {R"({"number":"10","hedge":"at-least"})",
                                                         R"({"number":"2000","hedge":"at-most"})"}),
            "10 to 2,000 km");
  EXPECT_EQ(shown(R"({"type":"date"})",
                  {R"({"edtf":"2020-01/2020-06"})", R"({"edtf":"2020-05/2020-09"})"}),
            "2020-05-01 to 2020-06-30");
  EXPECT_EQ(shown(R"({"type":"quantity"})", {R"({"number":"3","hedge":"more-than"})",
                                             R"({"number":"2","hedge":"at-least"})"}),
            "more than 3");
}

TEST(FigureText, RoundsOnlyEndlessFractions) {
  const struct {
    std::string_view decimal;
    std::string_view figure;
  } cases[] = {{"1234567", "1,234,567"},
               {"0.125", "0.125"},
               {"141496346.989642063", "141,496,346.99"},
               {"999.999999999", "1,000"},
               {"-999.999999999", "-1,000"},
               {"0.000000123456", "0.000000123"},
               {"12.0000001", "12"}};
  for (const auto& [decimal, figure] : cases) EXPECT_EQ(figure_text(decimal), figure);
}

}  // namespace
}  // namespace tawatur
