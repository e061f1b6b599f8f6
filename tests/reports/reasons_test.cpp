#include "reports/reasons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::vector<std::string> codes(const CheckedCase& made, std::string_view id) {
  std::vector<std::string> names;
  for (const Reason& reason :
       reasons_of(*made.context, made.finding(id), Messages::in(Language::en))) {
    names.emplace_back(name_of(reason.code));
  }
  return names;
}

std::vector<std::string> texts(const CheckedCase& made, std::string_view id) {
  std::vector<std::string> all;
  for (const Reason& reason :
       reasons_of(*made.context, made.finding(id), Messages::in(Language::en))) {
    all.push_back(reason_text(reason, Messages::in(Language::en)));
  }
  return all;
}

std::string affirms(const std::string& value) {
  return R"("stance":"affirms","values":{"v":)" + value + "}";
}

const std::string kPlain = R"("stance":"affirms","values":{})";

TEST(Reasons, ConversionsNameTheRateAsItWasGiven) {
  const CheckedCase made =
      checked_claim(R"({"type":"money","rate_on":"2023"})",
                    {affirms(R"({"amount":"150","currency":"USD"})"),
                     affirms(R"({"amount":"200","currency":"EUR","hedge":"about"})")},
                    R"(,"rates":[{"from":"EUR","to":"USD","on":"2023","rate":"1.0813"}])");
  EXPECT_THAT(codes(made, "c#v"),
              ElementsAre("disjoint-values", "converted", "rates-widened", "hedge-widened"));
  EXPECT_THAT(texts(made, "c#v"),
              ElementsAre("No exact value fits all reports; it takes at least 2: 150 USD against "
                          "about 200 EUR.",
                          "USD was converted to EUR as of 2023: 1 EUR = 1.0813 USD (2023).",
                          "Converted amounts are widened by 2% each way, since papers convert at "
                          "their own day’s rate.",
                          "“about 200 EUR” is read as 180 to 220 EUR."));
}

TEST(Reasons, ParametersForProgramsAreIdsAndNumbers) {
  const CheckedCase made = checked_claim("", {kPlain, R"("stance":"denies","values":{})"});
  const auto reasons = reasons_of(*made.context, made.finding("c"), Messages::in(Language::ar));
  ASSERT_EQ(reasons.front().code, ReasonCode::denied_and_affirmed);
  EXPECT_EQ(reasons.front().params[0].name, "affirming");
  EXPECT_EQ(reasons.front().params[0].number, 1U);
  EXPECT_EQ(reasons.front().params[1].name, "denying");
}

TEST(Reasons, SayWhatIsMissing) {
  const CheckedCase rate = checked_claim(R"({"type":"money","rate_on":"2023"})",
                                         {affirms(R"({"amount":"5","currency":"USD"})"),
                                          affirms(R"({"amount":"9","currency":"EUR"})")});
  EXPECT_THAT(codes(rate, "c#v"), ElementsAre("rate-missing"));
  EXPECT_THAT(texts(rate, "c#v"),
              ElementsAre("There is no exchange rate from USD to EUR for 2023."));
  const CheckedCase units = checked_claim(
      R"({"type":"quantity"})",
      {affirms(R"({"number":"5","unit":"km"})"), affirms(R"({"number":"9","unit":"kg"})")});
  EXPECT_THAT(codes(units, "c#v"), ElementsAre("units-not-comparable"));
}

TEST(Reasons, SayHowManyLinesThereAreAndHowManyAreNeeded) {
  EXPECT_THAT(codes(checked_claim("", {kPlain, kPlain}), "c"),
              ElementsAre("all-affirm", "established-below-threshold"));
  const std::string cites = R"("stance":"affirms","values":{},"chains":[[{"source":"s2"}]])";
  const CheckedCase one = checked_claim("", {cites, cites, R"("stance":"doubts","values":{})"});
  EXPECT_THAT(codes(one, "c"), ElementsAre("all-affirm", "one-origin", "all-through", "doubted"));
  EXPECT_THAT(texts(one, "c"),
              Contains("Both reports pass through Source 2: without it nothing is left of them."));
}

TEST(Reasons, SayWhatWasLeftOut) {
  const CheckedCase made = checked_fixture();
  EXPECT_THAT(codes(made, "union-warned"), ElementsAre("nothing-stands", "retracted"));
  EXPECT_THAT(codes(made, "two-hurt"), Contains("circular"));
  EXPECT_THAT(codes(checked_claim("", {R"("stance":"doubts","values":{})"}), "c"),
              ElementsAre("nothing-stands", "only-doubted"));
  EXPECT_THAT(codes(checked_claim(R"({"type":"quantity"})",
                                  {R"("stance":"denies","values":{"v":{"number":"3"}})"}),
                    "c#v"),
              ElementsAre("nothing-stands", "only-denied"));
}

TEST(Reasons, SayWhatWasWidened) {
  EXPECT_THAT(texts(checked_claim(R"({"type":"date"})", {affirms(R"({"edtf":"2024-21"})")}), "c#v"),
              Contains("“spring 2024” is read as the northern season, 2024-03-01 to 2024-05-31."));
  EXPECT_THAT(texts(checked_claim(R"({"type":"quantity"})",
                                  {affirms(R"({"number":"150","precision":"10"})")}),
                    "c#v"),
              Contains("“150” is printed with rounding and read as 145 to 155."));
}

TEST(Reasons, SayThatAWideReportFitsSeveralValues) {
  const CheckedCase made = checked_claim(
      R"({"type":"quantity"})", {affirms(R"({"number":"3"})"), affirms(R"({"number":"7"})"),
                                 affirms(R"({"number":"100","hedge":"up-to"})")});
  EXPECT_THAT(texts(made, "c#v"),
              Contains("1 report is wide enough to fit more than one of these values (Source 2)."));
}

TEST(Reasons, AreNeverEmptyAndAlwaysWholeSentences) {
  const CheckedCase made = checked_fixture();
  for (const Finding& finding : made.findings) {
    for (const Language language : {Language::en, Language::ar}) {
      const Messages& messages = Messages::in(language);
      const auto reasons = reasons_of(*made.context, finding, messages);
      EXPECT_FALSE(reasons.empty()) << id_of(*made.data, finding);
      for (const Reason& reason : reasons) {
        const std::string text = reason_text(reason, messages);
        EXPECT_THAT(text, testing::EndsWith(".")) << text;
        EXPECT_THAT(text, testing::Not(testing::HasSubstr("{"))) << text;
      }
    }
  }
}

}  // namespace
}  // namespace tawatur
