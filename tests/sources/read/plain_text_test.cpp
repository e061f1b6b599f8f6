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

// Who, where and when in one line under the title, in any order.
TEST(PlainText, ALineOfDetailsIsTakenApart) {
  struct Row {
    const char* line;
    const char* publisher;
    const char* published;
    const char* byline;
  };
  for (const Row& row : {
           Row{"By James Otieno | Nairobi Ledger | 8 August 2025", "Nairobi Ledger", "2025-08-08",
               "By James Otieno"},
           Row{"Par Salma Idrissi – Le Courrier – 3 juin 2024", "Le Courrier", "2024-06-03",
               "Par Salma Idrissi"},
           Row{"كتب: أحمد سالم | صحيفة النيل | 5 مايو 2024", "صحيفة النيل", "2024-05-05",
               "كتب: أحمد سالم"},
           Row{"מאת: יעל כהן | הצופה היומי | 3 בינואר 2025", "הצופה היומי", "2025-01-03",
               "מאת: יעל כהן"},
           Row{"مقديشو - الصومال الجديد - 2 مارس 2025", "الصومال الجديد", "2025-03-02", ""},
           Row{"World | 8 August 2025", "", "2025-08-08", ""},
       }) {
    SCOPED_TRACE(row.line);
    const auto document = read_document(std::string("A title of some words\n") + row.line +
                                        "\n\nThe text says something that takes a whole line.\n");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->publisher.value, row.publisher);
    EXPECT_EQ(document->published.value, row.published);
    EXPECT_EQ(document->byline.value, row.byline);
  }
}

TEST(PlainText, ADatelineOfAnAgencySaysWhen) {
  const auto english = read_document(
      "Maker wins order\nANKARA, July 18, 2023 (Reuters) - A maker signed two contracts.\n");
  ASSERT_TRUE(english);
  EXPECT_EQ(english->published, (ReadField{"2023-07-18", "dateline, line 2"}));
  EXPECT_NE(english->text.find("(Reuters)"), std::string::npos);
  const auto arabic =
      read_document("زلزال قوي\n\nكابل (أ ف ب) 8 أكتوبر 2024\n\nضرب زلزال البلاد.\n");
  ASSERT_TRUE(arabic);
  EXPECT_EQ(arabic->published, (ReadField{"2024-10-08", "dateline, line 3"}));
  const auto none = read_document("Report\nIn March 2020 he (Smith) - then a clerk - left.\n");
  ASSERT_TRUE(none);
  EXPECT_FALSE(none->published.given());
}

}  // namespace
}  // namespace tawatur
