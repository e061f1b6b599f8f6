#include "reports/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

using testing::HasSubstr;

Explanation told(const CheckedCase& made, std::string_view id, Language language = Language::en) {
  return explanation_of(*made.context, made.finding(id), Messages::in(language));
}

TEST(Explanation, PutsWhatWasPrintedBesideWhatWasRead) {
  const CheckedCase made = checked_fixture();
  const Explanation price = told(made, "crane-bought#price");
  ASSERT_EQ(price.values.size(), 2U);
  EXPECT_EQ(price.values[0].printed, "up to 1.5 million dollars");
  EXPECT_EQ(price.values[0].read, "up to 1,500,000 USD");
  EXPECT_EQ(price.values[0].quote, "up to 1.5 million dollars");
  EXPECT_EQ(price.values[1].printed, "نحو مليوني يورو");
  EXPECT_EQ(price.values[1].quote, "");
  EXPECT_EQ(price.values[1].quote_place, "characters 10 to 30");
}

TEST(Explanation, DrawsWhoCreditsWhomAndMarksTheCut) {
  const CheckedCase made = checked_fixture();
  const Explanation rank = told(made, "crane-bought#rank");
  ASSERT_EQ(rank.groups.size(), 1U);
  ASSERT_EQ(rank.groups[0].tree.size(), 1U);
  const AttributionNode& root = rank.groups[0].tree[0];
  EXPECT_TRUE(root.is_document);
  ASSERT_EQ(root.credits.size(), 1U);
  EXPECT_EQ(root.credits[0].label, "port officials");
  EXPECT_TRUE(root.credits[0].is_cut);
  EXPECT_THAT(root.credits[0].remark, HasSubstr("anonymous"));
}

TEST(Explanation, ChainsThatBeginAlikeShareTheirBeginning) {
  const CheckedCase made = checked_claim(
      "",
      {R"("stance":"affirms","values":{},"chains":[[{"source":"s1"},{"source":"s2"}],[{"source":"s1"},{"source":"s3"}]])",
       R"("stance":"doubts","values":{})", R"("stance":"doubts","values":{})",
       R"("stance":"doubts","values":{})"});
  const Explanation one = told(made, "c");
  ASSERT_EQ(one.groups[0].tree[0].credits.size(), 1U);
  EXPECT_EQ(one.groups[0].tree[0].credits[0].credits.size(), 2U);
}

TEST(Explanation, FollowsTheOwnWordsOfACreditedSourceAndEndsInCircles) {
  const CheckedCase made = checked_fixture();
  const Explanation height = told(made, "crane-bought#height");
  const AttributionNode& wire = height.groups[0].tree[0].credits[0];
  EXPECT_EQ(wire.label, "Coast Wire");
  EXPECT_EQ(wire.remark, "");
  ASSERT_EQ(wire.credits.size(), 1U);
  EXPECT_EQ(wire.credits[0].label, "Coast Wire, 2025-04-01");
  EXPECT_EQ(wire.credits[0].remark, "first-hand");
  EXPECT_TRUE(wire.credits[0].is_cut);
  const Explanation circle = told(made, "two-hurt");
  EXPECT_THAT(circle.groups[0].tree[0].credits[0].remark, HasSubstr("its own words"));
}

TEST(Explanation, SaysWhyADocumentIsNotCounted) {
  const CheckedCase made = checked_fixture();
  const Explanation warned = told(made, "union-warned");
  ASSERT_EQ(warned.values.size(), 1U);
  EXPECT_FALSE(warned.values[0].counted);
  EXPECT_EQ(warned.values[0].left_out, "left out: retracted");
  const Explanation fell = told(made, "crane-fell");
  EXPECT_EQ(fell.values[2].left_out, "doubts count on no side");
}

TEST(Explanation, LongListsAreCutAndCounted) {
  std::vector<std::string> many(9, R"("stance":"affirms","values":{})");
  const CheckedCase made = checked_claim("", many);
  const Explanation told_short =
      explanation_of(*made.context, made.finding("c"), Messages::in(Language::en), 4);
  EXPECT_EQ(told_short.values.size(), 4U);
  EXPECT_EQ(told_short.more_values, 5U);
  EXPECT_EQ(told_short.groups[0].tree.size(), 4U);
  EXPECT_EQ(told_short.groups[0].more_documents, 5U);
  EXPECT_THAT(explain_as_text(told_short, Messages::in(Language::ar)), HasSubstr("5 وثائق أخرى"));
}

TEST(ExplainAsText, SaysTheSentenceFirst) {
  const CheckedCase made = checked_fixture();
  for (const Finding& finding : made.findings) {
    for (const Language language : {Language::en, Language::ar}) {
      const Explanation one = explanation_of(*made.context, finding, Messages::in(language));
      const std::string text = explain_as_text(one, Messages::in(language));
      EXPECT_LT(text.find(one.sentence), text.find("\u2022")) << text;
      EXPECT_THAT(text, HasSubstr(one.shape));
      EXPECT_EQ(text.back(), '\n');
    }
  }
}

TEST(ExplainAsJson, AddsToTheReportsFinding) {
  const CheckedCase made = checked_fixture();
  const auto one = nlohmann::json::parse(explain_as_json(
      *made.context, made.finding("crane-bought#price"), Messages::in(Language::en)));
  EXPECT_EQ(one["id"], "crane-bought#price");
  EXPECT_EQ(one["values"][0]["assertion"], "a1");
  EXPECT_EQ(one["values"][0]["counted"], true);
  EXPECT_EQ(one["trees"][0][0]["credits"][0]["label"], "Coast Wire");
}

}  // namespace
}  // namespace tawatur
