#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "sources/read/read_file.h"

namespace tawatur {
namespace {

TEST(PlainText, WithoutFurnitureItStaysAsItIs) {
  for (const std::string_view text :
       {"قالت الوزارة إن المبلغ 20 مليون يورو.\n\nوأضافت أن العقد من مرحلتين.",
        "Short line\nAnother one\nAnd a third, of 3 million.", "משפט אחד.\nשני.", "one",
        "  indented\n\tlines\n", "Published: never\nSee below.", "a\u00A0b \u202Ec"}) {
    const auto document = read_document(text);
    ASSERT_TRUE(document);
    std::string_view expected = text;
    while (!expected.empty() && (expected.back() == '\n')) expected.remove_suffix(1);
    while (!expected.empty() && expected.front() == ' ') expected.remove_prefix(1);
    EXPECT_EQ(document->text, expected);
    EXPECT_TRUE(document->doubts.empty());
    EXPECT_FALSE(document->published.given());
  }
}

TEST(PlainText, LineEndsBecomeOneAndLeadBack) {
  const auto document = read_document("a\r\nب\rc\fd");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text, "a\nب\nc\nd");
  EXPECT_EQ(origin_of(*document, 2, 3)->bytes, (ByteRange{3, 5, true}));
  EXPECT_EQ(origin_of(*document, 4, 5)->bytes, (ByteRange{6, 7, true}));
  EXPECT_FALSE(origin_of(*document, 4, 50));
}

TEST(PlainText, TheSameBytesHaveTheSameHashes) {
  const auto document = read_document("نص");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->sha256.size(), 64U);
  EXPECT_EQ(document->sha256, document->text_sha256);
  EXPECT_NE(read_document("نص\n")->sha256, document->sha256);
  EXPECT_EQ(read_document("نص\n")->text_sha256, document->text_sha256);
}

TEST(PlainText, AHeadingAboveParagraphsIsTheTitleAndStays) {
  const auto document = read_document("عنوان المقال\n\nالفقرة الأولى تقول شيئا.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->title, (ReadField{"عنوان المقال", "line 1"}));
  EXPECT_EQ(document->text.substr(0, 23), "عنوان المقال");
}

TEST(PlainText, ADatedHeadIsTakenApart) {
  const auto document = read_document(
      "Bridge to cost twice as much\nPublished on 7 June 2021\nBy Jo Marlow\n\n"
      "The new harbour bridge will cost more than $150 million, the auditor said.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->title.value, "Bridge to cost twice as much");
  EXPECT_EQ(document->published.value, "2021-06-07");
  EXPECT_EQ(document->byline.value, "By Jo Marlow");
  EXPECT_EQ(document->text,
            "The new harbour bridge will cost more than $150 million, the auditor said.");
}

TEST(PlainText, CommentsBelowAreLeftOut) {
  const auto document = read_document(
      "جملة أولى طويلة بما يكفي لتكون فقرة من فقرات المقال، وفيها 20 مليون يورو.\n"
      "التعليقات\nقارئ: لا أصدق الرقم.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text,
            "جملة أولى طويلة بما يكفي لتكون فقرة من فقرات المقال، وفيها 20 مليون يورو.");
}

TEST(PlainText, OnlyWhiteSpaceIsEmpty) {
  for (const std::string_view text : {"", "\n \n", "\u00A0\n", "\xEF\xBB\xBF"}) {
    const auto document = read_document(text);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->text, "");
    ASSERT_EQ(document->doubts.size(), 1U);
    EXPECT_EQ(document->doubts[0].code, "empty");
  }
}

}  // namespace
}  // namespace tawatur
