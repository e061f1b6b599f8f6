#include "claims/extract/dates.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

struct DateRow {
  std::string_view text;
  std::string_view expected;  // "exact=edtf; exact=edtf"
};

constexpr std::array<std::string_view, 5> kLanguages{"ar", "en", "fr", "es", "he"};

std::string shown(std::string_view language, std::string_view text,
                  std::optional<DayNumber> published) {
  const Tokens tokens = tokenize(text);
  std::string out;
  for (const ReadDate& date : read_dates(tokens, *date_words_of(language), published)) {
    if (!out.empty()) out += "; ";
    // Code points to bytes, the slow way.
    std::size_t code_point = 0;
    for (const char c : text) {
      const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      if (begins) ++code_point;
      if (code_point > date.start && code_point <= date.end) out += c;
    }
    out += '=' + date.edtf;
    if (date.relative) out += " relative";
    if (date.hijri) out += " hijri";
    if (date.order_guessed) out += " order?";
    if (date.weekday_differs) out += " weekday?";
  }
  return out;
}

void expect_rows(std::string_view language, std::optional<DayNumber> published,
                 const std::vector<DateRow>& rows) {
  for (const DateRow& row : rows) {
    EXPECT_EQ(shown(language, row.text, published), row.expected) << row.text;
  }
}

// Friday
const DayNumber kPublished = day_number(2025, 3, 14);

TEST(DatesTest, ArabicDatesOfAllRegions) {
  expect_rows(
      "ar", std::nullopt,
      {
          {"وقع في 3 كانون الثاني 2024 بباريس", "3 كانون الثاني 2024=2024-01-03"},
          {"يوم ٣ يناير/كانون الثاني ٢٠٢٤", "٣ يناير/كانون الثاني ٢٠٢٤=2024-01-03"},
          {"في 15 يناير (كانون الثاني) 2024", "15 يناير (كانون الثاني) 2024=2024-01-15"},
          {"منذ شباط/فبراير 2022 والحرب", "شباط/فبراير 2022=2022-02"},
          {"١٥ غشت ٢٠٢٣", "١٥ غشت ٢٠٢٣=2023-08-15"},
          {"23 جانفي 2026", "23 جانفي 2026=2026-01-23"},
          {"في 18 نونبر المقبل", "18 نونبر=XXXX-11-18"},
          {"الثلاثاء 4 يونيو 2024", "الثلاثاء 4 يونيو 2024=2024-06-04"},
          {"الأربعاء 4 يونيو 2024", "الأربعاء 4 يونيو 2024=2024-06-04 weekday?"},
          {"الثالث والعشرين من يناير عام 2026", "الثالث والعشرين من يناير عام 2026=2026-01-23"},
          {"في عام 2023 اشترى", "2023=2023"},
          {"سنة 2022", "2022=2022"},
          {"عامي 2023 و2024", "2023=2023; 2024=2024"},
          {"بين عامي 2011 و2016", "2011 و2016=2011/2016"},
          {"من 2024 إلى 2030", "2024 إلى 2030=2024/2030"},
          {"من 3 إلى 5 مايو 2024", "3 إلى 5 مايو 2024=2024-05-03/2024-05-05"},
          {"بين مارس ويونيو 2024", "مارس ويونيو 2024=2024-03/2024-06"},
          {"نهاية جانفي 2025", "نهاية جانفي 2025=2025-01-21/2025-01-31"},
          {"مطلع العام 2024", "مطلع العام 2024=2024-01/2024-04"},
          {"أوائل عام 2018", "أوائل عام 2018=2018-01/2018-04"},
          {"وفي منتصف 2023", "منتصف 2023=2023-05/2023-08"},
          {"الربع الأول من 2024", "الربع الأول من 2024=2024-01/2024-03"},
          {"في الربع الثالث من عام 2023", "الربع الثالث من عام 2023=2023-07/2023-09"},
          {"النصف الثاني من العام 2023", "النصف الثاني من العام 2023=2023-07/2023-12"},
          {"صيف 2026", "صيف 2026=2026-22"},
          {"ربيع عام 2024", "ربيع عام 2024=2024-21"},
          {"في التسعينات", "التسعينات=199X"},
          {"ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي=198X"},
          {"مطلع الثمانينيات", "مطلع الثمانينيات=1980/1983"},
          {"في القرن التاسع عشر", "القرن التاسع عشر=18XX"},
          {"15 رمضان 1445 هـ", "15 رمضان 1445 هـ=2024-03-24/2024-03-26 hijri"},
          {"محرم 1446", "محرم 1446=2024-07-06/2024-08-05 hijri"},
          {"23/01/2026", "23/01/2026=2026-01-23"},
          {"٢٣/١/٢٠٢٦", "٢٣/١/٢٠٢٦=2026-01-23"},
          {"2026-01-23", "2026-01-23=2026-01-23"},
          {"حوالي عام 1990", "1990=1990~"},
          // Not dates.
          {"مارس ضغوطا على الحكومة", ""},
          {"لا أحد يعرف ماذا جرى", ""},
          {"بلغ 2024 جنديا", ""},
          {"اتصل بالرقم 2024", ""},
          {"قال الثلاثاء", ""},
          {"شعبان عبد الرحيم", ""},
          {"مدينة 6 أكتوبر", ""},
          {"قيمة العقد من 80 إلى 95 مليونا", ""},
          {"31 فبراير 2023", "فبراير 2023=2023-02"},
      });
}

TEST(DatesTest, ArabicDatesReckonedFromThePublication) {
  expect_rows("ar", kPublished,
              {
                  {"قال يوم الخميس", "الخميس=2025-03-13 relative"},
                  {"الجمعة", "الجمعة=2025-03-14 relative"},
                  {"الجمعة الماضية", "الجمعة الماضية=2025-03-07 relative"},
                  {"الأحد المقبل", "الأحد المقبل=2025-03-16 relative"},
                  {"أمس", "أمس=2025-03-13 relative"},
                  {"أمس الخميس", "أمس الخميس=2025-03-13 relative"},
                  {"أول من أمس", "أول من أمس=2025-03-12 relative"},
                  {"غدا", "غدا=2025-03-15 relative"},
                  {"اليوم الوطني", ""},
                  {"اليوم الجمعة", "اليوم الجمعة=2025-03-14 relative"},
                  {"العام الماضي", "العام الماضي=2024 relative"},
                  {"العام المقبل", "العام المقبل=2026 relative"},
                  {"الشهر الجاري", "الشهر الجاري=2025-03 relative"},
                  {"هذا العام", "هذا العام=2025 relative"},
                  {"في يناير الماضي", "يناير الماضي=2025-01 relative"},
                  {"في نوفمبر الماضي", "نوفمبر الماضي=2024-11 relative"},
                  {"في 18 نونبر المقبل", "18 نونبر المقبل=2025-11-18 relative"},
                  {"قبل عامين", "قبل عامين=2023 relative"},
                  {"قبل 3 أشهر", "قبل 3 أشهر=2024-12 relative"},
                  {"نهاية العام الجاري", "نهاية العام الجاري=2025-09/2025-12 relative"},
              });
}

TEST(DatesTest, EnglishDates) {
  expect_rows("en", std::nullopt,
              {
                  {"on January 23, 2026, the", "January 23, 2026=2026-01-23"},
                  {"23 January 2026", "23 January 2026=2026-01-23"},
                  {"Tuesday, Jan. 23, 2024", "Tuesday, Jan. 23, 2024=2024-01-23"},
                  {"the 23rd of January, 2026", "23rd of January, 2026=2026-01-23"},
                  {"on June 7", "June 7=XXXX-06-07"},
                  {"in May", "May=XXXX-05"},
                  {"you may know, in march", ""},
                  {"March 2.5 percent", ""},
                  {"in December 2020", "December 2020=2020-12"},
                  {"in 2024 it", "2024=2024"},
                  {"2024 soldiers", ""},
                  {"between 2020 and 2023", "2020 and 2023=2020/2023"},
                  {"from March to June 2024", "March to June 2024=2024-03/2024-06"},
                  {"May 3-5, 2024", "May 3=XXXX-05-03"},
                  {"3-5 May 2024", "3-5 May 2024=2024-05-03/2024-05-05"},
                  {"in 2023-24", "2023-24=2023/2024"},
                  {"the first quarter of 2024", "first quarter of 2024=2024-01/2024-03"},
                  {"Q3 2023", "Q3 2023=2023-07/2023-09"},
                  {"the summer of 2023", "summer of 2023=2023-22"},
                  {"in early 2023", "early 2023=2023-01/2023-04"},
                  {"mid-2023", "mid-2023=2023-05/2023-08"},
                  {"late January 2025", "late January 2025=2025-01-21/2025-01-31"},
                  {"in the 1980s", "1980s=198X"},
                  {"the late 1980s", "late 1980s=1987/1989"},
                  {"the 19th century", "19th century=18XX"},
                  {"4/22/2024", "4/22/2024=2024-04-22"},
                  {"4/5/2024", "4/5/2024=2024-04-05 order?"},
                  {"about 1990", ""},
                  {"in about 1990", "1990=1990~"},
                  {"Vision 2030", ""},
                  {"call 555-2024", ""},

              });
  expect_rows("en", kPublished,
              {
                  {"on Tuesday", "Tuesday=2025-03-11 relative"},
                  {"last Friday", "last Friday=2025-03-07 relative"},
                  {"next year", "next year=2026 relative"},
                  {"the day before yesterday", "the day before yesterday=2025-03-12 relative"},
                  {"three days ago, 3 days ago", "3 days ago=2025-03-11 relative"},
                  {"a year ago", "a year ago=2024 relative"},
                  {"last January", "January=XXXX-01"},
              });
}

TEST(DatesTest, FrenchAndSpanishDates) {
  expect_rows("fr", std::nullopt,
              {
                  {"le 1er janvier 2024", "1er janvier 2024=2024-01-01"},
                  {"le mardi 23 janvier 2024", "mardi 23 janvier 2024=2024-01-23"},
                  {"en février 2022", "février 2022=2022-02"},
                  {"fin 2023", "fin 2023=2023-09/2023-12"},
                  {"début mars 2025", "début mars 2025=2025-03-01/2025-03-10"},
                  {"au deuxième trimestre 2024", "deuxième trimestre 2024=2024-04/2024-06"},
                  {"à l'été 2023", "été 2023=2023-22"},
                  {"les années 1980", "années 1980=198X"},
                  {"les années 80", "années 80=198X"},
                  {"au XIXe siècle", "XIXe siècle=18XX"},
                  {"entre 2020 et 2023", "2020 et 2023=2020/2023"},
                  {"de mars à juin 2024", "mars à juin 2024=2024-03/2024-06"},
                  {"sur Mars", ""},
                  {"23/01/2026", "23/01/2026=2026-01-23"},
                  {"en 2024", "2024=2024"},
                  {"rue du 4 septembre", ""},
              });
  expect_rows("fr", kPublished,
              {
                  {"l'an dernier", "an dernier=2024 relative"},
                  {"cette année", "cette année=2025 relative"},
                  {"mardi dernier", "mardi dernier=2025-03-11 relative"},
                  {"hier", "hier=2025-03-13 relative"},
                  {"il y a 3 ans", "il y a 3 ans=2022 relative"},
              });
  expect_rows("es", std::nullopt,
              {
                  {"el 23 de enero de 2026", "23 de enero de 2026=2026-01-23"},
                  {"en diciembre de 2020", "diciembre de 2020=2020-12"},
                  {"del 3 al 5 de mayo de 2024", "3 al 5 de mayo de 2024=2024-05-03/2024-05-05"},
                  {"a finales de 2023", "finales de 2023=2023-09/2023-12"},
                  {"en el primer trimestre de 2024", "primer trimestre de 2024=2024-01/2024-03"},
                  {"el verano de 2023", "verano de 2023=2023-22"},
                  {"los años ochenta", "años ochenta=198X"},
                  {"la década de 1980", "década de 1980=198X"},
                  {"el siglo XIX", "siglo XIX=18XX"},
                  {"entre 2020 y 2023", "2020 y 2023=2020/2023"},
                  {"el martes 23 de enero", "martes 23 de enero=XXXX-01-23"},
              });
  expect_rows("es", kPublished,
              {
                  {"el año pasado", "año pasado=2024 relative"},
                  {"este mes", "este mes=2025-03 relative"},
                  {"el pasado martes", "pasado martes=2025-03-11 relative"},
                  {"hace 2 años", "hace 2 años=2023 relative"},
              });
}

TEST(DatesTest, PartsInAnyOrderBehindAnySign) {
  expect_rows("en", std::nullopt,
              {
                  {"paid on 05-Aug-2016", "05-Aug-2016=2016-08-05"},
                  {"Sep-23-2020", "Sep-23-2020=2020-09-23"},
                  {"2019 Q1 was weak", "2019 Q1=2019-01/2019-03"},
                  {"from May 2015 to 2018", "May 2015 to 2018=2015-05/2018"},
                  {"born in April of 87", "April of 87=1987-04"},
                  {"in the 1970's", "1970's=197X"},
                  {"add 1/2 cup", ""},
                  {"10-20 dollars", ""},
              });
  expect_rows("fr", std::nullopt, {{"avril 87", "avril 87=1987-04"}});
  expect_rows("es", std::nullopt,
              {
                  {"31-dic-1994", "31-dic-1994=1994-12-31"},
                  {"el treinta y uno de mayo de 2020", "treinta y uno de mayo de 2020=2020-05-31"},
                  {"abril del 87", "abril del 87=1987-04"},
              });
  expect_rows("ar", std::nullopt,
              {
                  {"2- أكتوبر", "2- أكتوبر=XXXX-10-02"},
                  {"يناير الثاني والعشرين 2018", "يناير الثاني والعشرين 2018=2018-01-22"},
              });
}

TEST(DatesTest, HebrewDates) {
  expect_rows("he", std::nullopt,
              {
                  {"ב-23 בינואר 2026", "23 בינואר 2026=2026-01-23"},
                  {"ביום רביעי ה-20 בנובמבר 2013", "יום רביעי ה-20 בנובמבר 2013=2013-11-20"},
                  {"בדצמבר 2020", "דצמבר 2020=2020-12"},
                  {"בשנת 2023", "2023=2023"},
                  {"ב-2024", "2024=2024"},
                  {"תחילת 2023", "תחילת 2023=2023-01/2023-04"},
                  {"ברבעון הראשון של 2024", "רבעון הראשון של 2024=2024-01/2024-03"},
                  {"קיץ 2023", "קיץ 2023=2023-22"},
                  {"שנות השמונים", "שנות השמונים=198X"},
                  {"בין 2020 ל-2023", "2020 ל-2023=2020/2023"},
                  {"23.1.2026", "23.1.2026=2026-01-23"},
                  {"2024 חיילים", ""},
              });
  expect_rows("he", kPublished,
              {
                  {"אתמול", "אתמול=2025-03-13 relative"},
                  {"בשנה שעברה", "שנה שעברה=2024 relative"},
                  {"ביום שלישי", "יום שלישי=2025-03-11 relative"},
                  {"לפני שנתיים", "לפני שנתיים=2023 relative"},
              });
}

TEST(DatesTest, YearsBeforeTheEraAndDatesAsComputersPrintThem) {
  expect_rows("ar", std::nullopt, {{"عام 44 قبل الميلاد", "44 قبل الميلاد=-0043"}});
  expect_rows("he", std::nullopt, {{"בשנת 44 לפנה\"ס", "44 לפנה\"ס=-0043"}});
  expect_rows("en", std::nullopt,
              {{"a temple of 1200 BC", "1200 BC=-1199"},
               {"some 10,000 BC", ""},
               {"Wed Aug 05 12:00:00 2015", "Wed Aug 05 12:00:00 2015=2015-08-05"},
               {"Aug 5 12:30 UTC 2015", "Aug 5 12:30 UTC 2015=2015-08-05"}});
  expect_rows("fr", std::nullopt,
              {{"en 44 av. J.-C.", "44 av. J.-C.=-0043"},
               {"décembre 5, 2014", "décembre 5, 2014=2014-12-05"}});
  expect_rows("es", std::nullopt, {{"julio 5, 2015", "julio 5, 2015=2015-07-05"}});
}

// Whatever the text, the dates stand in it in order, and none twice.
TEST(DatesTest, PlacesAreInsideTheTextAndInOrder) {
  const std::vector<std::string> pieces{
      "في ",  "23",     "/",        "-",       " ",    "يناير",   "2024",   "1445",   "هـ",
      "و",    "بين ",   "الثلاثاء", "الماضي ", "May",  "January", ",",      "early ", "Q1",
      "1980", "s",      "XIXe ",    "siècle",  "شنبه", "ב",       "ינואר ", "de ",    "enero",
      "\xFF", "\u202E", "٣",        ".",       "(",    ")",       "القرن ", "العام ", "قبل "};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const std::size_t length = random() % 24;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    const Tokens tokens = tokenize(text);
    for (const std::string_view language : kLanguages) {
      std::uint32_t end = 0;
      for (const ReadDate& date : read_dates(tokens, *date_words_of(language), kPublished)) {
        ASSERT_LE(end, date.start) << text;
        ASSERT_LT(date.start, date.end) << text;
        ASSERT_LT(date.first, date.last) << text;
        ASSERT_LE(date.last, tokens.size()) << text;
        ASSERT_FALSE(date.edtf.empty()) << text;
        end = date.end;
        const bool no_year = date.edtf.find("XXXX") != std::string::npos;
        ASSERT_TRUE(no_year || parse_edtf(date.edtf)) << text << " -> " << date.edtf;
      }
    }
  }
}

}  // namespace
}  // namespace tawatur
