#include "sources/read/furniture_lines.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/text/fold.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

LineKind kind(std::string_view line) { return line_kind(fold(line), letters_in(line)); }

TEST(FurnitureLines, AreKnownInEveryLanguage) {
  const struct {
    std::string_view line;
    LineKind kind;
  } rows[] = {
      {"اقرأ أيضا: ثلاث سفن جديدة", LineKind::read_also},
      {"» إقرأ أيضاً", LineKind::read_also},
      {"Lire aussi : Le fret maritime", LineKind::read_also},
      {"Lea también", LineKind::read_also},
      {"קראו גם: שלוש אוניות", LineKind::read_also},
      {"Related: Five bridges", LineKind::read_also},
      {"طباعة هذه الصفحة", LineKind::share},
      {"مشاركة", LineKind::share},
      {"[ Print ]", LineKind::share},
      {"تابعوا السحاب على صفحتنا بموقع فيسبوك. وعلى منصة إنستغرام.", LineKind::share},
      {"שתפו את הכתבה", LineKind::share},
      {"التعليقات", LineKind::comments},
      {"Leave a comment", LineKind::comments},
      {"جميع الحقوق محفوظة", LineKind::legal},
      {"Nous utilisons des cookies pour mesurer", LineKind::legal},
      {"צילום: דובר הנמל", LineKind::caption},
      {"23 جانفي 2026 -- 12:33:03 130", LineKind::date},
      {"Published on 12 October 2020", LineKind::date},
  };
  for (const auto& row : rows) EXPECT_EQ(kind(row.line), row.kind) << row.line;
}

TEST(FurnitureLines, SentencesThatBeginWithTheSameWordsAreText) {
  for (const std::string_view line :
       {"مشاركة المغرب في المعرض بلغت 20 مليون دولار.", "شارك الوفد في القمة.",
        "Share prices rose by 3 percent.", "Print runs fell to 40,000 copies.",
        "تعليقات المسؤولين على الصفقة أثارت جدلا واسعا في العاصمة.",
        "Published accounts show a loss of 3 million euros.", "المصدر: معاريف",
        "تابع الوزير أن العقد على مرحلتين.", "وقعت الشركة العقد في 5 مارس 2024.",
        "Sharing the cost, the two states paid 12 million."}) {
    EXPECT_EQ(kind(line), LineKind::text) << line;
  }
}

TEST(FurnitureLines, TheNameInAFollowLineIsFound) {
  EXPECT_EQ(followed_name("تابعوا السحاب على صفحتنا بموقع فيسبوك"), "السحاب");
  EXPECT_EQ(followed_name("Follow The Tidewater Post on Facebook"), "The Tidewater Post");
  EXPECT_FALSE(followed_name("تابعوا آخر الأخبار"));
}

TEST(FurnitureLines, SentenceEndsAreSeenThroughClosingQuotes) {
  for (const std::string_view line : {"نعم.", "كيف؟", "قال «نعم.»", "He said (yes.)", "לא!\""}) {
    EXPECT_TRUE(ends_sentence(line)) << line;
  }
  for (const std::string_view line : {"طاقة أكبر", "A heading", "«عنوان»", ""}) {
    EXPECT_FALSE(ends_sentence(line)) << line;
  }
}

}  // namespace
}  // namespace tawatur
