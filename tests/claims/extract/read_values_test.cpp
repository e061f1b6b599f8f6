#include "claims/extract/read_values.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/utf8.h"

namespace tawatur {
namespace {

std::string shown(std::string_view text, const ReadValue& value) {
  std::string row(name_of(value.kind));
  row += " [";
  row += text.substr(value.byte_start, value.byte_end - value.byte_start);
  row += "]";
  if (value.kind == ReadValueKind::date) return row + " " + value.edtf;
  row += " " + value.number.to_decimal_string();
  if (value.number_to) row.append("..").append(value.number_to->to_decimal_string());
  if (!value.unit.empty()) row += " " + value.unit;
  if (value.hedge != Hedge::none) row += " " + std::string(name_of(value.hedge));
  return row;
}

std::string read(std::string_view text, std::string_view language) {
  std::string rows;
  for (const ReadValue& value : read_values(text, language, {})) {
    rows += (rows.empty() ? "" : "; ") + shown(text, value);
  }
  return rows;
}

struct Row {
  const char* text;
  const char* expected;
};

void expect_rows(std::string_view language, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read(row.text, language), row.expected);
  }
}

struct LanguageRow {
  const char* language;
  const char* text;
  const char* expected;
};

void expect_each(const std::vector<LanguageRow>& rows) {
  for (const LanguageRow& row : rows) expect_rows(row.language, {{row.text, row.expected}});
}

TEST(ReadValues, MoneyInArabic) {
  expect_rows(
      "ar",
      {
          {"بلغت الكلفة 1.417 مليون دولار", "money [1.417 مليون دولار] 1417000 USD"},
          {"بلغت الكلفة 2.5 مليار دولار", "money [2.5 مليار دولار] 2500000000 USD"},
          {"صفقة قيمتها نحو مئتي مليون يورو", "money [مئتي مليون يورو] 200000000 EUR about"},
          {"دفع مليوني جنيه مصري", "money [مليوني جنيه مصري] 2000000 EGP"},
          {"بين 150 و200 مليون دولار كندي",
           "money [150 و200 مليون دولار كندي] 150000000..200000000 CAD between"},
          {"تصل قيمة العقد إلى ٤٥ ألف درهم مغربي", "money [٤٥ ألف درهم مغربي] 45000 MAD up-to"},
          {"عشرات المليارات من الدولارات",
           "money [عشرات المليارات من الدولارات] 20000000000 USD dozens"},
          {"صرفت الحكومة الجزائرية 3 ملايين و400 ألف دينار",
           "money [3 ملايين و400 ألف دينار] 3400000 DZD"},
          {"لا يتجاوز سعره مليارا ونصف المليار ريال قطري",
           "money [مليارا ونصف المليار ريال قطري] 1500000000 QAR at-most"},
      });
}

TEST(ReadValues, QuantitiesCountsAndDualsInArabic) {
  expect_rows("ar",
              {
                  {"من عيار 155 ملم", "quantity [155 ملم] 155 mm"},
                  {"على بعد أكثر من 40 كيلومترًا", "quantity [40 كيلومترًا] 40 km more-than"},
                  {"اقتنى ثلاث طائرات مسيّرة", "count [ثلاث طائرات] 3 aircraft"},
                  {"تسلم طائرتين", "count [طائرتين] 2 aircraft"},
                  {"أطلقت قمرين صناعيين", "count [قمرين صناعيين] 2 satellites"},
                  {"واقتنت أقمارًا صناعية للمراقبة", "count [أقمارًا صناعية] 3 satellites at-least"},
                  {"مقتل أحد عشر جنديا", "quantity [أحد عشر جنديا] 11 person"},
                  {"بعد يومين", "quantity [يومين] 2 d"},
                  {"ما لا يقل عن خمس سنوات", "quantity [خمس سنوات] 5 year at-least"},
                  {"علاقات البلدين والجانبين", ""},
                  {"ارتفع بنسبة 7.2 في المئة", "percent [7.2 في المئة] 7.2"},
                  {"ثالث أكبر شريك", "ordinal [ثالث] 3"},
                  {"مقاتلات F-16 وصواريخ «باراك 8» وشبكة 5G", ""},
                  {"الملف رقم 1187 والقناة 7", ""},
              });
}

TEST(ReadValues, EnglishPress) {
  expect_rows("en",
              {
                  {"a deal worth about $2.5 billion", "money [$2.5 billion] 2500000000 USD about"},
                  {"between $5 and $10 million",
                   "money [$5 and $10 million] 5000000..10000000 USD between"},
                  {"fined €340,000 on Monday", "money [€340,000] 340000 EUR"},
                  {"raised 5bn pounds", "money [5bn pounds] 5000000000 GBP"},
                  {"at least 12 people died", "quantity [12 people] 12 person at-least"},
                  {"three unmanned aircraft", "count [three unmanned aircraft] 3 aircraft"},
                  {"hundreds of houses", "count [hundreds of houses] 200 houses dozens"},
                  {"a 155mm howitzer", "quantity [155mm] 155 mm"},
                  {"unemployment of 7.2 percent", "percent [7.2 percent] 7.2"},
                  {"F-16 jets, ATMOS 2000 and 5G", ""},
              });
}

TEST(ReadValues, FrenchSpanishAndHebrewPress) {
  expect_rows(
      "fr",
      {
          {"près de 2,4 milliards d'euros", "money [2,4 milliards d'euros] 2400000000 EUR about"},
          {"deux cent mille dollars canadiens",
           "money [deux cent mille dollars canadiens] 200000 CAD"},
          {"quatre-vingt-onze soldats", "quantity [quatre-vingt-onze soldats] 91 person"},
          {"une centaine de roquettes", "count [une centaine de roquettes] 100 rockets about"},
      });
  expect_rows("es", {
                        {"unos 2.400 millones de euros",
                         "money [2.400 millones de euros] 2400000000 EUR about"},
                        {"entre el 20 y el 25 %", "percent [20 y el 25 %] 20..25 between"},
                        {"veintiún aviones", "count [veintiún aviones] 21 aircraft"},
                        {"al menos mil millones de pesos mexicanos",
                         "money [mil millones de pesos mexicanos] 1000000000 MXN at-least"},
                    });
  expect_rows("he", {
                        {"עלות של 2.5 מיליארד דולר", "money [2.5 מיליארד דולר] 2500000000 USD"},
                        {"כ-500 מיליון שקל", "money [500 מיליון שקל] 500000000 ILS about"},
                        {"שתי ספינות", "count [שתי ספינות] 2 ships"},
                        {"אלפיים ומאתיים עובדים", "quantity [אלפיים ומאתיים עובדים] 2200 person"},
                        {"בין 150 ל-200 מיליון אירו",
                         "money [150 ל-200 מיליון אירו] 150000000..200000000 EUR between"},
                    });
}

// What is ordinal in form and ranks nothing: names, hours, ages, turns of thought.
TEST(ReadValues, OrdinalsThatNameAreNoValues) {
  expect_rows("ar", {
                        {"للمرة الثالثة على التوالي", "ordinal [الثالثة] 3"},
                        {"حل في المركز الأول عالميا", "ordinal [الأول] 1"},
                        {"دورته الخمسين", "ordinal [الخمسين] 50"},
                        {"عقد الجانبان جولة ثانية", "ordinal [ثانية] 2"},
                        {"في المرتبة الثانية والعشرين", "ordinal [الثانية والعشرين] 22"},
                        {"عند الساعة الثامنة صباحا", ""},
                        {"بموجب الفصل السابع والمادة الخامسة", ""},
                        {"دول العالم الثالث", ""},
                        {"كان في السبعين من عمره وتزوج في العشرين", ""},
                        {"قمة مجموعة العشرين", ""},
                        {"كرر المحاولة مرة ثانية، ومن جهة ثالثة", ""},
                        {"منذ اليوم الأول، والمسؤول الأول عنها", ""},
                        {"كان أول من أعلن النتائج", ""},
                        {"الملك هنري الثامن", ""},
                    });
  expect_rows("he", {
                        {"זכתה בפעם השתים עשרה", "ordinal [השתים עשרה] 12"},
                        {"סבב השיחות השלישי", "ordinal [השלישי] 3"},
                        {"במאה התשע עשרה", ""},
                        {"שישי בערב, ובשלישי שוב", ""},
                        {"הגברת הראשונה", ""},
                    });
  expect_rows("en", {
                        {"the sixth round of talks", "ordinal [sixth] 6"},
                        {"shops on Fifth Avenue near the Second Temple", ""},
                        {"He spoke first; second, he left", ""},
                        {"a second later", ""},
                    });
}

TEST(ReadValues, NumbersInNamesAndIdiomsCountNothing) {
  expect_rows("ar", {
                        {"قرأ ألف ليلة وليلة", ""},
                        {"ألف مبروك للفائزين", ""},
                        {"مجموعة السبع تدين الهجوم", ""},
                        {"الدول الخمس دائمة العضوية", ""},
                        {"باب المدينة مغلق", ""},
                        {"هتفوا بصوت واحد على خط واحد", ""},
                        {"تبادل السفيران الاتهامات في المدينتين", ""},
                        {"تراجعت الحكومة خطوتين", ""},
                        {"أرسل الوزير رسائل طمأنة", ""},
                        {"غرقت السفينتين", "count [السفينتين] 2 ships"},
                        {"في يوم واحد", "quantity [يوم واحد] 1 d"},
                        {"قتل شخص واحد", "quantity [شخص واحد] 1 person"},
                    });
  expect_rows("he", {
                        {"שכונת מאה שערים", ""},
                        {"ארבע אמהות מחו", ""},
                        {"מאי גולן ויולי אדלשטיין", ""},
                        {"ניצח בשלושה שערים", "count [שלושה שערים] 3 goals"},
                    });
  expect_rows("en", {{"the Big Three automakers", ""}, {"a million thanks", ""}});
  expect_rows("fr", {{"mille mercis", ""}, {"la Deux Chevaux", ""}});
  expect_rows("es", {{"mil gracias", ""}, {"las mil y una noches", ""}});
}

// Whatever the text: nothing crashes, values ascend, and the code points are those of the bytes.
TEST(ReadValues, MoneyIsReadInEveryFormOfTheFiveLanguages) {
  expect_rows(
      "en",
      {
          {"it costs 15 dollars 50.", "money [15 dollars 50] 15.5 USD"},
          {"$20 and 43c", "money [$20 and 43c] 20.43 USD"},
          {"30 MUSD in revenue", "money [30 MUSD] 30000000 USD"},
          {"75 USD million", "money [75 USD million] 75000000 USD"},
          {"4 thousand 3 hundred and 21 yuan", "money [4 thousand 3 hundred and 21 yuan] 4321 CNY"},
          {"two point two million dollars", "money [two point two million dollars] 2200000 USD"},
          {"40 000 euros", "money [40 000 euros] 40000 EUR"},
          {"The hosts won 3-1", ""},
      });
  expect_rows("fr", {
                        {"15 dollars et 15 cents", "money [15 dollars et 15 cents] 15.15 USD"},
                        {"12 cents", "money [12 cents] 0.12 USD"},
                    });
  expect_rows("es", {{"25 euros con 50", "money [25 euros con 50] 25.5 EUR"}});
  expect_rows("ar", {{"خمسمية خمسة وعشرين دولارا", "money [خمسمية خمسة وعشرين دولارا] 525 USD"}});
  expect_rows("he", {
                        {"10 מש\"ח", "money [10 מש\"ח] 10000000 ILS"},
                        {"לא מעל 7 יורו", "money [7 יורו] 7 EUR at-most"},
                    });
}

TEST(ReadValues, NumbersSaidInUnusualWays) {
  expect_rows("en", {{"he is 5 feet 2 inches", "quantity [5 feet 2 inches] 5.166666666667 ft"}});
  expect_rows("es", {
                        {"tres quintos por ciento", "percent [tres quintos por ciento] 0.6"},
                        {"el vigesimoctavo puesto", "ordinal [vigesimoctavo] 28"},
                        {"la temperatura es de 30° C", "quantity [30° C] 30 °C"},
                    });
  expect_rows("ar", {
                        {"الملف ١٠٠ بالمئة", "percent [١٠٠ بالمئة] 100"},
                        {"٫٧٧ في المئة", "percent [٫٧٧ في المئة] 0.77"},
                        {"خمسة وأربعون (45) يوما", "quantity [خمسة وأربعون (45) يوما] 45 d"},
                    });
}

TEST(ReadValues, PartsOfAWholeCountNothing) {
  expect_rows("ar", {{"طفل من كل خمسة أطفال", ""},
                     {"واحد من كل 10 أشخاص", ""},
                     {"3 نساء من كل 10", ""},
                     {"خمس سكان العالم", ""},
                     {"خمس إنتاج النفط", ""},
                     {"خمس دول عربية", "count [خمس دول] 5 countries"},
                     {"من خمسة أطفال", "quantity [خمسة أطفال] 5 person"}});
  expect_rows("en", {{"One in five children goes hungry", ""},
                     {"three out of four voters", ""},
                     {"one child in every six", ""},
                     {"12 out of 20 countries", "count [20 countries] 20 countries"}});
  expect_rows("es", {{"dos de cada tres personas", ""}, {"uno de cada cinco niños", ""}});
  expect_rows("fr", {{"une personne sur trois", ""}});
  expect_rows("he",
              {{"אחד מכל חמישה ילדים", ""}, {"חמישה ילדים", "quantity [חמישה ילדים] 5 person"}});
}

TEST(ReadValues, AUnitAndAHalfIsOneAndAHalf) {
  expect_rows("ar", {{"بعد عام ونصف من الحرب", "quantity [عام ونصف] 1.5 year"},
                     {"استغرق ساعة ونصف الساعة", "quantity [ساعة ونصف الساعة] 1.5 h"},
                     {"خلال العام ونصف العام الماضي", "quantity [العام ونصف العام] 1.5 year"},
                     {"كل عام ونصف السكان", ""},
                     {"دولار ونصف الدولار", "money [دولار ونصف الدولار] 1.5 USD"}});
  expect_rows("he", {{"אחרי שנה וחצי", "quantity [שנה וחצי] 1.5 year"},
                     {"שקל וחצי", "money [שקל וחצי] 1.5 ILS"}});
  expect_rows("en", {{"a year and a half ago", "quantity [a year and a half] 1.5 year"},
                     {"a year and half the people", ""}});
  expect_rows("fr", {{"après un an et demi", "quantity [un an et demi] 1.5 year"}});
  expect_rows("es", {{"hace un año y medio", "quantity [un año y medio] 1.5 year"}});
}

TEST(ReadValues, WhatStandsBeforeANumberMustNotHideItsValue) {
  expect_rows("ar", {{"قال إن 20 شخصا قتلوا", "quantity [20 شخصا] 20 person"},
                     {"وأضاف أن 300 جندي", "quantity [300 جندي] 300 person"},
                     {"وذكرت أن 5 ملايين دولار صرفت", "money [5 ملايين دولار] 5000000 USD"},
                     {"بلغ العدد 300 قتيل", "quantity [300 قتيل] 300 person"},
                     {"القناة 12 الإسرائيلية", ""},
                     {"طائرة إف 16", ""},
                     {"دفع ثمن مليون برميل", "quantity [مليون برميل] 1000000 bbl"}});
  expect_rows("en", {{"Channel 4 news", ""},
                     {"Phase 3 trials", ""},
                     {"the bill 5 million dollars", "money [5 million dollars] 5000000 USD"},
                     {"scp2-173m", ""},
                     {"24703 L-202", ""}});
  expect_rows("he", {{"ערוץ 12", ""}, {"סעיף 5 מיליון שקל", "money [5 מיליון שקל] 5000000 ILS"}});
}

TEST(ReadValues, WordsThatOnlyLookLikeNumbersAreNone) {
  expect_rows("ar", {{"كمية كافية من القمح", ""},
                     {"الهدنة التي تلت معاهدة السلام", ""},
                     {"في كل واحدة منها", ""},
                     {"مرتفعات الجولان", ""},
                     {"اتجاه الدوران", ""},
                     {"المنتخبين الجدد", ""},
                     {"المقاولين العامين", ""},
                     {"العامين الماضيين", "quantity [العامين] 2 year"},
                     {"في العامين 2020 و2021", "date [2020] 2020; date [2021] 2021"},
                     {"المادتين 5 و6 من القانون", ""},
                     {"في القرنين الثامن عشر والتاسع عشر", ""},
                     {"مطلع القرن العشرين", "date [القرن العشرين] 19XX"},
                     {"غاز أول أكسيد الكربون", ""}});
  expect_rows("en", {{"at one point he left", ""},
                     {"one day he will", ""},
                     {"in one day", "quantity [one day] 1 d"},
                     {"one soldier was killed", "quantity [one soldier] 1 person"},
                     {"two well-known hosts", "count [two well-known hosts] 2 hosts"},
                     {"a 30-second spot", "quantity [30-second] 30 s"}});
  expect_rows("es", {{"la Guerra de los Treinta Años", ""},
                     {"treinta años", "quantity [treinta años] 30 year"}});
  expect_rows("fr", {{"la Guerre de Cent Ans", ""}});
}

TEST(ReadValues, SymbolsOfTheSameLettersAreToldByTheirPrint) {
  expect_rows("ar", {{"3.2 مليار د.إ", "money [3.2 مليار د.إ] 3200000000 AED"},
                     {"3.2 مليار د.أ", "money [3.2 مليار د.أ] 3200000000 JOD"}});
  expect_rows("en", {{"Dh500", "money [Dh500] 500 AED"}, {"DH 500", "money [DH 500] 500 MAD"}});
  expect_rows("he", {{"500 ש\"ח", "money [500 ש\"ח] 500 ILS"}});
}

TEST(ReadValues, TimesAgesRanksAndNamesAreNoValues) {
  expect_rows("ar", {{"عند الثانية ظهرا", ""},
                     {"ترقية الملازم أول", ""},
                     {"في العشرين من عمره", ""},
                     {"في الخمسينيات من العمر", ""},
                     {"منذ الخمسينيات", "date [الخمسينيات] 195X"},
                     {"فندق خمس نجوم", ""},
                     {"في النصف الثاني من المباراة", ""}});
  expect_rows("he", {{"הוא אמר היום (ראשון) בישיבה", ""},
                     {"בחצי השני של השנה", ""},
                     {"הגישו עזרה ראשונה לנפגעים", ""},
                     {"בתקופת בית שני", ""},
                     {"עשרות שנים", "quantity [עשרות שנים] 20 year dozens"}});
  expect_rows("en", {{"she is in her 50s", ""},
                     {"in the 1950s", "date [1950s] 195X"},
                     {"second to none", ""},
                     {"a one-time payment", ""}});
  expect_rows("es", {{"a las 20 horas", ""},
                     {"durante 20 horas", "quantity [20 horas] 20 h"},
                     {"treinta segundos", "quantity [treinta segundos] 30 s"},
                     {"un cuarto de baño", ""}});
  expect_rows("fr", {{"un livre neuf", ""}, {"un hôtel cinq étoiles", ""}, {"les Cent-Jours", ""}});
}

TEST(ReadValues, FractionsAndPercentagePointsCountNothing) {
  expect_rows("ar", {{"ثلاثة أخماس السكان", ""},
                     {"ثلاثة أرباعهم", ""},
                     {"بمقدار 3 نقاط مئوية", ""},
                     {"ارتفع نقطتين مئويتين", ""},
                     {"ثلاث نقاط", "count [ثلاث نقاط] 3 points"}});
  expect_rows("en", {{"less than one-third of voters", ""},
                     {"a two-thirds majority", ""},
                     {"three quarters of an hour", "quantity [three quarters of an hour] 0.75 h"},
                     {"by four percentage points", ""}});
  expect_rows("fr", {{"les deux tiers des voix", ""},
                     {"trois quarts d'heure", "quantity [trois quarts d'heure] 0.75 h"},
                     {"une hausse de 2 points de pourcentage", ""}});
  expect_rows("es", {{"tres cuartas partes de los votos", ""},
                     {"dos quintas partes", ""},
                     {"2 puntos porcentuales", ""}});
  expect_rows("he", {{"שלושה רבעים מהקולות", ""}, {"עלייה של 2 נקודות אחוז", ""}});
}

TEST(ReadValues, PoundsThatAreWeighedAreNoMoney) {
  expect_rows("en",
              {{"a baby weighing 7 pounds", "quantity [7 pounds] 7 lb"},
               {"22 pounds (10 kg) of it", "quantity [22 pounds] 22 lb; quantity [10 kg] 10 kg"},
               {"It cost 7 pounds", "money [7 pounds] 7 GBP"},
               {"he is 5 ft 2 in tall", "quantity [5 ft 2 in] 5.166666666667 ft"}});
  expect_rows("fr", {{"elle pèse 25 livres", "quantity [25 livres] 25 lb"},
                     {"un tronçon de 2,5-km", "quantity [2,5-km] 2.5 km"}});
}

TEST(ReadValues, ZerosOfDecimalsInWordsCount) {
  expect_rows("en", {{"two point zero five percent", "percent [two point zero five percent] 2.05"},
                     {"one point oh five million dollars",
                      "money [one point oh five million dollars] 1050000 USD"}});
  expect_rows("fr", {{"deux virgule zéro cinq pour cent",
                      "percent [deux virgule zéro cinq pour cent] 2.05"},
                     {"vingt-et-un pays", "count [vingt-et-un pays] 21 countries"}});
  expect_rows(
      "es", {{"dos coma cero cinco por ciento", "percent [dos coma cero cinco por ciento] 2.05"}});
  expect_rows("ar",
              {{"اثنان فاصلة صفر خمسة في المئة", "percent [اثنان فاصلة صفر خمسة في المئة] 2.05"},
               {"26،013,94 دولار", "money [26،013,94 دولار] 26013.94 USD"}});
  expect_rows("he", {{"שתיים נקודה אפס חמש אחוז", "percent [שתיים נקודה אפס חמש אחוז] 2.05"}});
}

TEST(ReadValues, AChangeIsTwoValuesAndNoRange) {
  expect_rows(
      "ar", {{"ارتفعت الأسعار من 10 إلى 12 في المئة", "percent [10] 10; percent [12 في المئة] 12"},
             {"انخفضت الصادرات من 95 إلى 80 مليون دولار",
              "money [95] 95000000 USD; money [80 مليون دولار] 80000000 USD"},
             {"تبلغ الأسعار من 10 إلى 12 دولارا", "money [10 إلى 12 دولارا] 10..12 USD between"}});
  expect_rows("he", {{"המחיר ירד מ-90 ל-75 שקלים", "money [90] 90 ILS; money [75 שקלים] 75 ILS"}});
  expect_rows("en",
              {{"Sales rose from 80 to 95 million dollars",
                "money [80] 80000000 USD; money [95 million dollars] 95000000 USD"},
               {"Prices rose 10 to 12 per cent", "percent [10 to 12 per cent] 10..12 between"}});
  expect_rows("fr", {{"Le chômage est passé de 12 à 10 %", "percent [12] 12; percent [10 %] 10"}});
  expect_rows("es",
              {{"El paro pasó del 12 al 10 %", "percent [12] 12; percent [10 %] 10"},
               {"costará entre 3.000 y 5.000 millones de euros",
                "money [3.000 y 5.000 millones de euros] 3000000000..5000000000 EUR between"}});
}

TEST(ReadValues, ARoundNumberBehindItsArticleCounts) {
  expect_rows(
      "ar",
      {{"فاقت الإيرادات المئة مليون دولار", "money [المئة مليون دولار] 100000000 USD more-than"},
       {"تجاوز عدد السكان المليون نسمة", "quantity [المليون نسمة] 1000000 person more-than"},
       {"هذا ما قاله للمرة الألف", ""},
       {"عرض القناة 205 أمتار", "quantity [205 أمتار] 205 m"},
       {"القناة 7 عرضته", ""}});
  expect_rows("he", {{"יותר ממיליון תיירים", "quantity [מיליון תיירים] 1000000 person more-than"}});
}

TEST(ReadValues, HoursThatLastAndHoursOfTheClock) {
  expect_rows("fr", {{"pendant 48 heures", "quantity [48 heures] 48 h"},
                     {"six heures de débats", "quantity [six heures] 6 h"},
                     {"à huit heures", ""},
                     {"de 8 heures à 18 heures", ""},
                     {"vers 18 heures 30", ""}});
  expect_rows("es", {{"desde las 20 horas", ""}, {"duró 20 horas", "quantity [20 horas] 20 h"}});
}

TEST(ReadValues, TheFirstOfSomethingIsAValueOnlyAsARank) {
  expect_rows("ar", {{"للمرة الأولى منذ اندلاع الحرب", "ordinal [الأولى] 1"},
                     {"صدرت الطبعة الأولى من الكتاب", ""},
                     {"الغرفة الجنائية الثالثة", ""},
                     {"كتيبة الدفاع المدني الثالثة", ""}});
  expect_rows("en", {{"their first win since the spring", "ordinal [first] 1"},
                     {"her first cigarettes", ""},
                     {"the First Infantry Division", ""},
                     {"the third committee", ""},
                     {"the third largest army", "ordinal [third] 3"}});
  expect_rows("fr", {{"la première division d'infanterie", ""}, {"le 35e régiment", ""}});
  expect_rows("es", {{"la Sala Tercera", ""}, {"La 35 Brigada no quiso responder", ""}});
  expect_rows("he", {{"הוועדה השלישית", ""}, {"יום אחד עמד על הבמה", ""}});
}

TEST(ReadValues, TheBritishPressWritesMillionsAsM) {
  expect_rows("en",
              {{"2.3m people", "quantity [2.3m people] 2300000 person"},
               {"exports of 60m tonnes", "quantity [60m tonnes] 60000000 t"},
               {"a 60m pool", "quantity [60m] 60 m"},
               {"100m runners", "quantity [100m] 100 m"},
               {"bought 14 F-16 fighter jets", "count [14 F-16 fighter jets] 14 fighter jets"},
               {"six Black Hawk helicopters", "count [six Black Hawk helicopters] 6 helicopters"},
               {"in 2019 Boeing jets were grounded", "date [2019] 2019"},
               {"it reached 49.6C", "quantity [49.6C] 49.6 °C"},
               {"paid 3 euros 50 an hour", "money [3 euros 50] 3.5 EUR"}});
}

TEST(ReadValues, ADualIsAnEndOfARangeToo) {
  expect_rows("ar",
              {{"تتراوح بين سنتين وخمس سنوات", "quantity [سنتين وخمس سنوات] 2..5 year between"},
               {"من سنتين إلى خمس سنوات", "quantity [سنتين إلى خمس سنوات] 2..5 year between"},
               {"أسبوعين وخمسة أيام", "quantity [أسبوعين] 2 week; quantity [خمسة أيام] 5 d"},
               {"ساعتين ونصف الساعة", "quantity [ساعتين ونصف الساعة] 2.5 h"},
               {"سبع ساعات ونصفا", "quantity [سبع ساعات ونصفا] 7.5 h"}});
}

TEST(ReadValues, HalvesAreOfTheScaleBeforeThem) {
  expect_rows(
      "ar",
      {{"25 دينارا أردنيا ونصف الدينار", "money [25 دينارا أردنيا ونصف الدينار] 25.5 JOD"},
       {"استوردت مليون طن ونصف", "quantity [مليون طن ونصف] 1500000 t"},
       {"بلغت 3 ملايين دولار ونصف المليون", "money [3 ملايين دولار ونصف المليون] 3500000 USD"},
       {"بلغت مليون دولار ونصف المبلغ", "money [مليون دولار] 1000000 USD"},
       {"مليون دولار ونصف مليون يورو",
        "money [مليون دولار] 1000000 USD; money [نصف مليون يورو] 500000 EUR"}});
  expect_rows("es", {{"medio millar de coches", "count [medio millar de coches] 500 cars"}});
}

TEST(ReadValues, WhatOnlyTellsCountsNothing) {
  expect_rows("en", {{"mothers deserve a second chance", ""},
                     {"she finished second", "ordinal [second] 2"},
                     {"no two villages are alike", ""},
                     {"one real and one virtual", ""},
                     {"up 25 basis points", ""},
                     {"open 24/7", ""},
                     {"a worn copy of A Tale of Two Cities", ""}});
  expect_rows("ar", {{"منح الأمهات فرصة ثانية", ""},
                     {"جولة ثانية من المباحثات", "ordinal [ثانية] 2"},
                     {"مثنى وثلاث ورباع", ""},
                     {"القانون رقم 16 لسنة 1960", ""},
                     {"بلغت قوته 6,8 درجات على مقياس ريختر", ""}});
  expect_rows("fr", {{"les moins de 21 ans", ""}, {"une seconde chance", ""}});
  expect_rows("he", {{"הזדמנות שנייה", ""}, {"אין שני כפרים דומים", ""}});
}

TEST(ReadValues, PlacesAreRightInAnyText) {
  const std::vector<std::string> pieces{"200",    " ",
                                        "مليون",  "و",
                                        "دولار",  "$",
                                        "5.5",    ",",
                                        "-",      "بين",
                                        "نحو",    "ثلاث",
                                        "طائرات", "half",
                                        "a",      "million",
                                        "%",      "/",
                                        "\n",     "twenty",
                                        "five",   "de",
                                        "מאה",    "שקל",
                                        "«",      "»",
                                        "و٣",     "א\"ב",
                                        "\xFF",   "1/2",
                                        "first",  "quatre",
                                        "vingts", "\xE2\x80\x8F",
                                        "ـ",      "ً",
                                        "(",      "euros",
                                        "F-16",   "12:30",
                                        "و200"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 14;
    for (std::size_t i = 0; i < length; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 3 != 0) text += ' ';
    }
    for (const char* language : {"ar", "en", "fr", "es", "he"}) {
      ReadingOptions options;
      options.numbers = round % 2 == 0;
      std::uint32_t end = 0;
      for (const ReadValue& value : read_values(text, language, options)) {
        SCOPED_TRACE(text);
        EXPECT_LE(end, value.byte_start);
        EXPECT_LT(value.byte_start, value.byte_end);
        end = value.byte_end;
        if (first_ill_formed(text)) continue;
        const auto exact = code_points(text, value.start, value.end);
        ASSERT_TRUE(exact.has_value());
        EXPECT_EQ(*exact, std::string_view(text).substr(value.byte_start,
                                                        value.byte_end - value.byte_start));
      }
    }
  }
}

// "Over five years" is how long something took; a year before a noun counts nothing.
TEST(ReadValues, TimeInWhichAndYearsOfReportsInEnglish) {
  expect_rows("en", {
                        {"exports grew 30% over five years",
                         "percent [30%] 30; quantity [five years] 5 year"},
                        {"it lasted over five years", "quantity [five years] 5 year more-than"},
                        {"according to a 2021 report", ""},
                        {"it wrote 2021 reports", "count [2021 reports] 2021 reports"},
                    });
}

// "And" joins the ends of a range only behind between.
TEST(ReadValues, TwoAmountsJoinedByAndAreTwo) {
  expect_each({
      {"ar", "12 قتيلا و30 جريحا", "quantity [12 قتيلا] 12 person; quantity [30 جريحا] 30 person"},
      {"en", "12 dead and 30 wounded",
       "quantity [12 dead] 12 person; quantity [30 wounded] 30 person"},
      {"fr", "12 morts et 30 blessés",
       "quantity [12 morts] 12 person; quantity [30 blessés] 30 person"},
      {"fr", "entre 12 et 30 morts", "quantity [12 et 30 morts] 12..30 person between"},
      {"es", "12 muertos y 30 heridos",
       "quantity [12 muertos] 12 person; quantity [30 heridos] 30 person"},
      {"es", "entre 12 y 30 muertos", "quantity [12 y 30 muertos] 12..30 person between"},
      {"he", "12 הרוגים ו-30 פצועים",
       "quantity [12 הרוגים] 12 person; quantity [30 פצועים] 30 person"},
  });
}

// By how much and to what: two values, though "to" stands between.
TEST(ReadValues, ByHowMuchAndToWhatAreTwo) {
  expect_each({
      {"ar", "ارتفع التضخم بنسبة 0.5% إلى 3.25%", "percent [0.5%] 0.5; percent [3.25%] 3.25"},
      {"en", "The bank raised its rate by 0.5% to 3.25%",
       "percent [0.5%] 0.5; percent [3.25%] 3.25"},
      {"en", "Prices rose 3 to 5 percent", "percent [3 to 5 percent] 3..5 between"},
      {"fr", "Le chômage a reculé de 0,3 % à 7,1 %", "percent [0,3 %] 0.3; percent [7,1 %] 7.1"},
      {"fr", "Il faut de 5 % à 7 % de croissance", "percent [5 % à 7 %] 5..7 between"},
      {"es", "El paro bajó un 0,3 % al 7,1 %", "percent [0,3 %] 0.3; percent [7,1 %] 7.1"},
      {"he", "האבטלה עלתה ב-0.3% ל-4.1%", "percent [0.3%] 0.3; percent [4.1%] 4.1"},
  });
}

// People by their country, and a year that no number swallows.
TEST(ReadValues, NationalsAreCountedAndYearsAreNotAdded) {
  expect_each({
      {"ar", "فر 2.4 مليون سوداني", "quantity [2.4 مليون سوداني] 2400000 person"},
      {"en", "2.4 million Sudanese fled", "quantity [2.4 million Sudanese] 2400000 person"},
      {"en", "4 Turkish jets", "count [4 Turkish jets] 4 jets"},
      {"fr", "2,4 millions de Soudanais ont fui",
       "quantity [2,4 millions de Soudanais] 2400000 person"},
      {"es", "2,4 millones de sudaneses huyeron",
       "quantity [2,4 millones de sudaneses] 2400000 person"},
      {"he", "2.4 מיליון סודנים נמלטו", "quantity [2.4 מיליון סודנים] 2400000 person"},
      {"fr", "12,9 milliards un an plus tôt", ""},
      {"fr", "3 millions cinq cent mille habitants",
       "quantity [3 millions cinq cent mille habitants] 3500000 person"},
      {"fr", "une dizaine de millions d'euros",
       "money [une dizaine de millions d'euros] 10000000 EUR about"},
      {"fr", "une centaine de personnes", "quantity [une centaine de personnes] 100 person about"},
      {"es", "una decena de millones de euros",
       "money [una decena de millones de euros] 10000000 EUR about"},
      {"es", "medio centenar de personas", "quantity [medio centenar de personas] 50 person"},
      {"es", "80 hectómetros cúbicos", "quantity [80 hectómetros cúbicos] 80 hm3"},
  });
}

// «קרונות» are wagons; with a country they are money.
TEST(ReadValues, HebrewWagonsAreNoMoney) {
  expect_rows("he", {
                        {"הרכבת תרכוש 60 קרונות", "count [60 קרונות] 60 railcars"},
                        {"המחיר הוא 60 קרונות שבדיות", "money [60 קרונות שבדיות] 60 SEK"},
                    });
}

}  // namespace
}  // namespace tawatur
