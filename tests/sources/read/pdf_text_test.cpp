#include "sources/read/pdf_text.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "sources/read/pdf_repair.h"
#include "sources/read/visual_order.h"

namespace tawatur {
namespace {

TEST(PdfText, ControlsThatPdftotextAddsAreDroppedAndFormsBecomeLetters) {
  EXPECT_EQ(pdf_article("\u202Bقال \u202A2024\u202C كذا\u202C.\n\f").text, "قال 2024 كذا.\n");
  EXPECT_EQ(pdf_article("\uFEE3\uFEAE\uFEA3\uFE92\uFE8E \uFEFB.\n\f").text, "مرحبا لا.\n");
  EXPECT_EQ(pdf_article("o\uFB03ce.\n\f").text, "office.\n");
}

TEST(PdfText, LinesJoinToParagraphsAndCutWordsToWords) {
  const PdfText text = pdf_article(
      "The harbour bridge will cost more than the coun-\n"
      "cil announced, according to a well-known audi\u00AD\n"
      "tor whose report was seen by this paper on Monday.\n"
      "It says that steel prices explain only a third of the\n"
      "difference.\n\n"
      "A heading\n\nThe next paragraph stands alone on the page here.\n\f");
  EXPECT_EQ(text.text,
            "The harbour bridge will cost more than the council announced, according to a "
            "well-known auditor whose report was seen by this paper on Monday. It says that steel "
            "prices explain only a third of the difference.\n"
            "A heading\nThe next paragraph stands alone on the page here.\n");
}

TEST(PdfText, RunningHeadsAndPageNumbersGo) {
  const std::string_view texts[] = {
      "نص أول فيه كلام عن الميناء وعن كلفته.", "وهذه صفحة ثانية تتحدث عن الجسر وعن طوله.",
      "والثالثة عن السد الذي لم يكتمل بعد عشر سنوات.", "والأخيرة خاتمة قصيرة للتقرير كله."};
  std::string output;
  for (std::size_t page = 0; page < 4; ++page) {
    const std::string number = std::to_string(page + 1);
    output += "تقرير سنوي - صفحة " + number + "\n\n" + std::string(texts[page]) + "\n\n- " +
              number + " -\n\f";
  }
  const PdfText text = pdf_article(output);
  EXPECT_EQ(text.text.find("تقرير سنوي"), std::string::npos);
  EXPECT_EQ(text.text.find("- 2 -"), std::string::npos);
  ASSERT_EQ(text.pages.size(), 4U);
  EXPECT_EQ(text.pages[2].number, 3U);
  EXPECT_EQ(text.text.substr(text.pages[2].start).find(texts[2]), 0U);
}

TEST(PdfText, PagesWithSignsThatComeOutWrongAreNamed) {
  const PdfText text = pdf_article(
      "نص بلا علامات على الصفحة الأولى.\n\fبلغت النسبة %12.5 في 14-05-2023 بإذن اهلل.\n\f"
      "English: 12.5% on 2023-05-14.\n\f");
  ASSERT_EQ(text.doubtful.size(), 1U);
  EXPECT_EQ(text.doubtful[0].number, 2U);
  EXPECT_EQ(text.doubtful[0].signs, "الله, 12.5%, 14-05-2023");
  EXPECT_NE(text.text.find("بإذن الله"), std::string::npos);
}

TEST(PdfText, WhatSlippedInLinesOfArabicAndHebrewIsPutRight) {
  const struct {
    std::string_view line;
    std::string_view repaired;
  } rows[] = {
      {"قال ،وأضاف", "قال، وأضاف"},
      {"بقيمة 120مليون يورو", "بقيمة 120 مليون يورو"},
      {"بلغت النسبة %12.5بعون", "بلغت النسبة 12.5% بعون"},
      {"النسبة 12.5% من", "النسبة 12.5% من"},
      {"في يوم .14-05-2023", "في يوم 14-05-2023."},
      {"בשנת ( 2023לפי הדוח)", "בשנת 2023 (לפי הדוח)"},
      {"עלה ב 12.5%-בשנת", "עלה ב-12.5% בשנת"},
      {"وقعت وزار ة الموانئ", "وقعت وزارة الموانئ"},
      {"بإذن اهلل", "بإذن الله"},
      {"قيمته 1,234.5 مليون، وهو (120 مليونا)", "قيمته 1,234.5 مليون، وهو (120 مليونا)"},
      {"Latin ,text %5 ( 3x .7", "Latin ,text %5 ( 3x .7"},
      {".14-05-2023", "14-05-2023."},
      {"", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(repaired_pdf_line(row.line), row.repaired) << row.line;
    EXPECT_EQ(repaired_pdf_line(row.repaired), row.repaired) << row.line;
  }
}

TEST(PdfText, WhatBrowsersPrintAroundAPageGoes) {
  const PdfText text = pdf_article(
      "11/22/26, 12:34 AM\n\nA line of text that is the "
      "article.\n\n1/1\n\nhttps://a.example/b\n\f");
  EXPECT_EQ(text.text, "A line of text that is the article.\n");
}

TEST(PdfText, PagesWithoutLettersAreNamed) {
  const PdfText text = pdf_article("Some text that is here.\n\f\n\fMore text that is here.\n\f");
  ASSERT_EQ(text.textless.size(), 1U);
  EXPECT_EQ(text.textless[0], 2U);
}

TEST(VisualOrder, LinesAreTurnedWithNumbersAndLatinKept) {
  EXPECT_EQ(reading_order(".(2019 ליעפא) ABC 1,5"), "ABC 1,5 (אפעיל 2019).");
  EXPECT_EQ(reading_order("ملس"), "سلم");
  EXPECT_EQ(reading_order("Latin only, 12%"), "Latin only, 12%");
}

TEST(VisualOrder, IsSeenByTheLettersThatEndWords) {
  const std::string_view straight =
      "الشركة الكبيرة في المدينة القديمة أعلنت النتيجة النهائية بعد المنافسة الطويلة على الجائزة";
  EXPECT_FALSE(looks_visual(straight));
  std::string turned;
  for (int i = 0; i < 2; ++i) turned += reading_order(straight) + " ";
  EXPECT_TRUE(looks_visual(turned));
  EXPECT_EQ(reading_order(reading_order(straight)), straight);
  EXPECT_FALSE(looks_visual("שלום לכולם, אנחנו הולכים לים עם אמא ואבא"));
  EXPECT_FALSE(looks_visual("Plain English text"));
}

}  // namespace
}  // namespace tawatur
