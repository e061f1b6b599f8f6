// What is read of a source besides its chain: its place, its cue, its kind, its stance, what it
// covers, whom it points back to.

#include "sources/attribution/attribution.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

struct SourceCase {
  std::string_view language;
  std::string_view text;
  std::string_view source;
  std::string_view cue;
  SourceAs kind;
  SourceStance stance = SourceStance::affirms;
};

constexpr SourceCase kSources[] = {
    // Fused prepositions stay outside, except with the article.
    {"ar", "بلغت القيمة 3 مليارات، وفقا لصحيفة «المدار».", "صحيفة «المدار»", "وفقا ل",
     SourceAs::outlet},
    {"ar", "وجاء في بيان للجيش أن القصف توقف.", "للجيش", "وجاء في بيان", SourceAs::official},
    {"he", "העסקה בוטלה, לפי עיתון «המפרש».", "עיתון «המפרש»", "לפי", SourceAs::outlet},
    // Kinds.
    {"ar", "قال وزير الطاقة إن الإنتاج سيرتفع.", "وزير الطاقة", "قال", SourceAs::official},
    {"ar", "قالت الوزيرة ليلى السعدي إن الإنتاج سيرتفع.", "الوزيرة ليلى السعدي", "قالت",
     SourceAs::person},
    {"ar", "قال مصدر أمني إن الإنتاج سيرتفع.", "مصدر أمني", "قال", SourceAs::anonymous},
    {"ar", "ذكرت وكالة «أفق برس» أن السفينة غرقت.", "وكالة «أفق برس»", "ذكرت", SourceAs::agency},
    {"ar", "أعلنت شركة «أركان» أنها فازت بالعقد.", "شركة «أركان»", "أعلنت", SourceAs::company},
    {"en", "The plant closed, according to two diplomats.", "two diplomats", "according to",
     SourceAs::anonymous},
    {"en", "The plant closed, according to the World Bank.", "the World Bank", "according to",
     SourceAs::official},
    {"en", "Prices fell, said Maria Lopez.", "Maria Lopez", "said", SourceAs::person},
    {"fr", "L'usine a fermé, selon le quotidien La Vigie.", "le quotidien La Vigie", "selon",
     SourceAs::outlet},
    {"es", "La planta cerró, según fuentes sindicales.", "fuentes sindicales", "según",
     SourceAs::anonymous},
    {"he", "שר האנרגיה אמר כי הייצור יגדל.", "שר האנרגיה", "אמר", SourceAs::official},
    // Stances.
    {"ar", "نفت الشركة وجود أي مفاوضات.", "الشركة", "نفت", SourceAs::company, SourceStance::denies},
    {"ar", "شكك خبراء في صحة الأرقام.", "خبراء", "شكك", SourceAs::anonymous, SourceStance::doubts},
    {"en", "The company denied that it had paid.", "The company", "denied", SourceAs::company,
     SourceStance::denies},
    {"fr", "La société a démenti avoir payé.", "La société", "a démenti", SourceAs::company,
     SourceStance::denies},
    {"es", "La empresa negó que hubiera pagado.", "La empresa", "negó", SourceAs::company,
     SourceStance::denies},
    {"he", "החברה הכחישה כי שילמה.", "החברה", "הכחישה", SourceAs::company, SourceStance::denies},
};

TEST(Attribution, PlaceCueKindAndStanceAreRead) {
  for (const SourceCase& row : kSources) {
    SCOPED_TRACE(row.text);
    const AttributionReading reading = read_text(row.text, row.language);
    ASSERT_EQ(reading.attributions.size(), 1U);
    const Attribution& read = reading.attributions[0];
    EXPECT_EQ(words(row.text, read.source), row.source);
    EXPECT_EQ(words(row.text, read.cue), row.cue);
    EXPECT_EQ(name_of(read.kind), name_of(row.kind));
    EXPECT_EQ(name_of(read.stance), name_of(row.stance));
  }
}

struct SilentCase {
  std::string_view language;
  std::string_view text;
};

constexpr SilentCase kSilent[] = {
    {"ar", "وقعت الحكومة عقدا بقيمة 40 مليون دولار."},
    {"ar", "يُقدَّر عدد النازحين بنحو 40 ألف شخص."},
    {"ar", "من المتوقع أن ترتفع الأسعار في الربيع."},
    {"ar", "رفع البنك المركزي سعر الفائدة."},
    {"he", "הממשלה חתמה על הסכם עם מרוקו."},
    {"he", "ההערכה היא שהמחיר יעלה."},
    {"en", "The ministry signed a contract worth $40 million."},
    {"en", "It is estimated that 400 people fled."},
    {"fr", "Le ministère a signé un contrat de 40 millions d'euros."},
    {"fr", "On estime que 400 personnes ont fui."},
    {"es", "El ministerio firmó un contrato por 40 millones."},
    {"es", "Se estima que 400 personas huyeron."},
};

TEST(Attribution, ActsAndPassivesCreditNobody) {
  for (const SilentCase& row : kSilent) {
    SCOPED_TRACE(row.text);
    EXPECT_TRUE(read_text(row.text, row.language).attributions.empty());
  }
}

TEST(Attribution, FollowUpsPointToTheirFirstMention) {
  struct Case {
    std::string_view language;
    std::string_view text;
    std::string_view last;
    std::string_view means;
  };
  constexpr Case kCases[] = {
      {"ar", "قالت صحيفة «المدار» إن العقد سري. وأضافت الصحيفة أن القيمة 3 ملايين.", "الصحيفة",
       "صحيفة «المدار»"},
      {"ar",
       "بحسب تقرير نشره موقع «المرصد»، غرقت سفينتان. وقال الجيش إن البحث جار. وأشار التقرير إلى أن "
       "ثالثة فقدت.",
       "التقرير", "موقع «المرصد»"},
      {"en", "Sara Haddad said the deal was off. She said the money was gone.", "She",
       "Sara Haddad"},
      {"en",
       "The daily Southern Lantern said the deal was off. The newspaper added that the money was "
       "gone.",
       "The newspaper", "The daily Southern Lantern"},
      {"fr",
       "Le quotidien La Vigie écrit que l'accord est caduc. Le journal ajoute que l'argent manque.",
       "Le journal", "Le quotidien La Vigie"},
  };
  for (const Case& row : kCases) {
    SCOPED_TRACE(row.text);
    const AttributionReading reading = read_text(row.text, row.language);
    ASSERT_FALSE(reading.attributions.empty());
    const Attribution& last = reading.attributions.back();
    EXPECT_EQ(words(row.text, last.source), row.last);
    ASSERT_NE(last.refers_to, kNoAttribution);
    EXPECT_EQ(words(row.text, reading.attributions[last.refers_to].source), row.means);
  }
}

TEST(Attribution, CreditsHoldForTheWholeText) {
  constexpr ChainCase kCredits[] = {
      {"غرقت السفينة.\n\nالمصدر: معاريف\n", "معاريف"},
      {"الميثاق/وكالات\n\nغرقت السفينة في البحر.", "وكالات"},
      {"القاهرة (رويترز) – غرقت السفينة في البحر.", "رويترز"},
      {"غرقت السفينة في البحر. (أ ف ب)", "أ ف ب"},
      {"قالت الشركة إن السفينة غرقت.\n\nالمصدر: معاريف\n", "معاريف ← الشركة"},
  };
  for (const ChainCase& row : kCredits) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "ar"), row.chain);
  }
  EXPECT_EQ(read_chain("PARIS (AFP) - The ship sank off the coast.", "en"), "AFP");
  EXPECT_EQ(read_chain("Le navire a coulé.\n\nSource : AFP", "fr"), "AFP");
  EXPECT_EQ(read_chain("El barco se hundió.\n\nFuente: EFE", "es"), "EFE");
  EXPECT_EQ(read_chain("הספינה טבעה.\n\nמקור: רויטרס", "he"), "רויטרס");
}

TEST(Attribution, WordsRestOnTheNarrowestSourceThatCoversThem) {
  constexpr std::string_view kText =
      "قالت صحيفة «المدار» إن العقد بلغ 30 مليونا. ووقع الطرفان في 2020. وأعلن الجيش أن 12 جنديا "
      "أصيبوا.";
  const AttributionReading reading = read_text(kText, "ar");
  const auto chain_of = [&](std::string_view word) {
    const std::size_t byte = kText.find(word);
    const auto start = static_cast<std::uint32_t>(code_point_count(kText.substr(0, byte)));
    const auto size = static_cast<std::uint32_t>(code_point_count(word));
    return joined(kText, chain_covering(reading, {start, start + size}));
  };
  EXPECT_EQ(chain_of("30 مليونا"), "صحيفة «المدار»");
  EXPECT_EQ(chain_of("12 جنديا"), "الجيش");
  EXPECT_EQ(chain_of("2020"), joined(kText, reading.chain));
}

TEST(Attribution, PartIsToldFromWhole) {
  const auto coverage = [](std::string_view text, std::string_view language) {
    const AttributionReading reading = read_text(text, language);
    return reading.attributions.empty() ? std::string("none")
                                        : std::string(name_of(reading.attributions[0].of));
  };
  EXPECT_EQ(coverage("قالت الشركة إن الأرباح ارتفعت.", "ar"), "whole");
  EXPECT_EQ(coverage("ارتفعت الأرباح 3%، بحسب الشركة.", "ar"), "whole");
  EXPECT_EQ(coverage("زعم المتحدث إسقاط خمس مسيّرات، لكن شكك مراقبون في ذلك.", "ar"), "part");
  EXPECT_EQ(coverage("The ship, the ministry said, sank on Monday.", "en"), "whole");
}

TEST(Attribution, UnknownLanguagesAndEmptyTextsGiveNothing) {
  EXPECT_TRUE(read_text("Er sagte, dass es regnet.", "de").attributions.empty());
  EXPECT_TRUE(read_text("", "ar").attributions.empty());
  EXPECT_TRUE(read_text(" \n ", "en").attributions.empty());
}

}  // namespace
}  // namespace tawatur
