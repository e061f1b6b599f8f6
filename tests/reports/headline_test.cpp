#include "reports/headline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

std::string said(const CheckedCase& made, std::string_view id, Language language = Language::en) {
  return headline(*made.context, made.finding(id), Messages::in(language));
}

std::string stated(const std::string& value, const std::string& more = "") {
  return R"("stance":"affirms","values":{"v":)" + value + "}" + more;
}

const std::string kDenies = R"("stance":"denies","values":{})";
const std::string kBare = R"("stance":"affirms","values":{})";
const std::string kFirstHand = R"("stance":"affirms","basis":"first-hand","values":{})";

TEST(Headline, NamesBothSidesOfAConflictOfValues) {
  const CheckedCase made =
      checked_claim(R"({"type":"money","rate_on":"2023"})",
                    {stated(R"({"amount":"150000000","currency":"USD","hedge":"up-to"})"),
                     stated(R"({"amount":"200000000","currency":"EUR","hedge":"about"})")},
                    R"(,"rates":[{"from":"EUR","to":"USD","on":"2023","rate":"1.0813"}])");
  EXPECT_EQ(said(made, "c#v"),
            "Two documents give values that cannot both be right: up to 150,000,000 USD (Source 0) "
            "against about 200,000,000 EUR (Source 1).");
  EXPECT_EQ(said(made, "c#v", Language::ar),
            "تذكر وثيقتان قيمتين لا تجتمعان: حتى \u2068150,000,000 USD\u2069 (\u2068مصدر 0\u2069) "
            "مقابل نحو \u2068200,000,000 EUR\u2069 (\u2068مصدر 1\u2069).");
}

TEST(Headline, CountsTheSidesOfAConflictOnTheClaim) {
  const CheckedCase made = checked_claim("", {kBare, kDenies, kDenies});
  EXPECT_EQ(said(made, "c"),
            "One document affirms this (Source 0) and two deny it (Source 1 and Source 2).");
  EXPECT_EQ(said(made, "c", Language::ar),
            "تُثبت ذلك وثيقة واحدة (\u2068مصدر 0\u2069)، وتنفيه وثيقتان (\u2068مصدر 1\u2069 و"
            "\u2068مصدر 2\u2069).");
}

TEST(Headline, TellsAgreementFromIndependence) {
  EXPECT_EQ(said(checked_claim("", {kBare, kBare}), "c"),
            "Two documents say this, but that they know it separately is not established: no line "
            "ends at an origin that we consulted, 2 are needed, at most 2 are possible.");
  EXPECT_EQ(said(checked_claim("", {kDenies, kDenies, kDenies}), "c"),
            "3 documents deny this, but that they know it separately is not established: no line "
            "ends at an origin that we consulted, 2 are needed, at most 3 are possible.");
}

TEST(Headline, OneDocumentIsOneDocument) {
  EXPECT_EQ(said(checked_claim("", {kFirstHand}), "c"), "Only one document says this (Source 0).");
  EXPECT_EQ(said(checked_claim("", {kDenies}), "c"), "Only one document denies this (Source 0).");
  const CheckedCase made = checked_claim(R"({"type":"quantity"})", {stated(R"({"number":"3"})")});
  EXPECT_EQ(said(made, "c#v"), "Only one document gives this: 3 (Source 0).");
}

TEST(Headline, NamesWhatEveryLinePassesThrough) {
  const std::string cites = R"("stance":"affirms","values":{},"chains":[[{"source":"s2"}]])";
  const CheckedCase made = checked_claim("", {cites, cites, kDenies});
  const Finding& finding = made.finding("c");
  ASSERT_EQ(finding.kind, FindingKind::conflicting);
  const CheckedCase one = checked_claim("", {cites, cites, R"("stance":"doubts","values":{})"});
  EXPECT_EQ(said(one, "c"),
            "Two documents say this, but no two lines are separate: every line passes through "
            "Source 2.");
}

TEST(Headline, SaysWhenTheyOnlyCiteOneAnother) {
  const CheckedCase made =
      checked_claim("", {R"("stance":"affirms","values":{},"chains":[[{"source":"s1"}]])",
                         R"("stance":"affirms","values":{},"chains":[[{"source":"s0"}]])"});
  EXPECT_EQ(said(made, "c"),
            "Two documents cite one another in a circle; no line reaches an origin.");
}

TEST(Headline, SaysWhatCannotBeComparedAndWhatIsUnsupported) {
  const CheckedCase made = checked_claim(
      R"({"type":"money"})",
      {stated(R"({"amount":"5","currency":"USD"})"), stated(R"({"amount":"9","currency":"EUR"})")});
  EXPECT_THAT(said(made, "c#v"), testing::StartsWith("The values cannot be put on one scale: "));
  EXPECT_EQ(said(checked_claim("", {R"("stance":"doubts","values":{})"}), "c"),
            "Nothing that stands supports this.");
}

TEST(Headline, EveryFindingOfTheFixtureHasAWholeSentenceInBothLanguages) {
  const CheckedCase made = checked_fixture();
  for (const Finding& finding : made.findings) {
    for (const Language language : {Language::en, Language::ar}) {
      const std::string text = headline(*made.context, finding, Messages::in(language));
      EXPECT_THAT(text, testing::Not(testing::HasSubstr("{"))) << text;
      EXPECT_THAT(text, testing::Not(testing::HasSubstr("\u27E6"))) << text;
      EXPECT_THAT(text, testing::EndsWith(".")) << text;
    }
  }
}

TEST(ShapeSentence, CarriesTheThreshold) {
  const CheckedCase made = checked_fixture();
  EXPECT_EQ(shape_sentence(*made.context, Messages::in(Language::en)),
            "The shape of the record can disprove independence, it cannot prove it. Threshold: 2 "
            "lines that share no name.");
}

}  // namespace
}  // namespace tawatur
