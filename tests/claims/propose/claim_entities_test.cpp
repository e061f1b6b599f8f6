// Who buys, who sells, and what: as the words of one passage tell it.

#include "claims/propose/claim_entities.h"

#include <initializer_list>
#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

// "item=…; buyer=MA …; seller=…", in the words of the text.
std::string entities(const std::string& language, const std::string& text) {
  const Tokens tokens = tokenize(text);
  std::string shown;
  for (const ClaimUnit& unit : claim_units(tokens, language)) {
    for (const ClaimEntity& entity : claim_entities(tokens, unit, language)) {
      if (!shown.empty()) shown += "; ";
      shown.append(name_of(entity.role)).append("=");
      if (!entity.country.empty()) shown.append(entity.country).append(" ");
      shown.append(tokens.exact(entity.first, entity.last));
    }
  }
  return shown;
}

struct Row {
  const char* language;
  const char* text;
  const char* entities;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(entities(row.language, row.text), row.entities) << row.text;
  }
}

TEST(ClaimEntities, TheSubjectBuysOrSells) {
  check({
      {"ar", "اقتنى المغرب ثلاث طائرات مسيرة في عام 2020.", "item=طائرات مسيرة; buyer=MA المغرب"},
      {"ar", "تسلمت القوات المسلحة الملكية المغربية دبابات جديدة.",
       "item=دبابات; buyer=MA المغربية"},
      {"ar", "المغرب يشتري أقمارا صناعية.", "item=أقمارا صناعية; buyer=MA المغرب"},
      {"ar", "باعت فرنسا فرقاطات إلى مصر.", "item=فرقاطات; buyer=EG مصر; seller=FR فرنسا"},
      {"he", "מרוקו רכשה לוויינים.", "item=לוויינים; buyer=MA מרוקו"},
      {"en", "Morocco bought three satellites.", "item=satellites; buyer=MA Morocco"},
      {"en", "The Moroccan army has ordered tanks.", "item=tanks; buyer=MA Moroccan"},
      {"en", "France sold two frigates to Egypt.",
       "item=frigates; buyer=EG Egypt; seller=FR France"},
      {"fr", "Le Maroc a acheté des drones.", "item=drones; buyer=MA Maroc"},
      {"es", "Marruecos compró tanques.", "item=tanques; buyer=MA Marruecos"},
  });
}

TEST(ClaimEntities, AWordBeforeANameGivesItItsPart) {
  check({
      {"ar", "اشترى المغرب دبابات من إسرائيل.", "item=دبابات; buyer=MA المغرب; seller=IL إسرائيل"},
      {"ar", "أبرم المغرب صفقة جديدة مع إسرائيل لاقتناء صواريخ.",
       "item=صواريخ; buyer=MA المغرب; seller=IL إسرائيل"},
      {"ar", "باعت إسرائيل للمغرب مدافع.", "item=مدافع; buyer=MA للمغرب; seller=IL إسرائيل"},
      {"he", "מרוקו רכשה טנקים מישראל.", "item=טנקים; buyer=MA מרוקו; seller=IL מישראל"},
      {"en", "The tanks were bought by Morocco from the Israeli firm.",
       "item=tanks; buyer=MA Morocco; seller=IL Israeli"},
      {"en", "Morocco signed a deal with Israel to buy missiles.",
       "item=missiles; buyer=MA Morocco; seller=IL Israel"},
      {"fr", "Des drones ont été achetés par le Maroc.", "item=drones; buyer=MA Maroc"},
      {"es", "La France vendió drones a Marruecos.", "item=drones; buyer=MA Marruecos"},
  });
}

TEST(ClaimEntities, ASupplierIsTheSeller) {
  check({
      {"ar", "اقتنى المغرب مدافع من شركة Elbit Systems.",
       "item=مدافع; buyer=MA المغرب; seller=Elbit Systems"},
      {"he", "מרוקו רכשה טנקים מחברת Elbit.", "item=טנקים; buyer=MA מרוקו; seller=Elbit"},
      {"en", "Morocco bought artillery made by Elbit Systems.",
       "item=artillery; buyer=MA Morocco; seller=Elbit Systems"},
  });
}

TEST(ClaimEntities, ACountryThatIsOnlyMentionedHasNoPart) {
  check({
      {"ar", "في المغرب اشترت وزارة الصحة لقاحات.", "item=لقاحات"},
      {"ar", "اشترت الوزارة حافلات في المغرب.", "item=حافلات"},
      {"he", "המשרד רכש רכבות במרוקו.", "item=רכבות"},
      {"en", "Officials in Morocco bought buses.", "item=buses"},
      {"en", "The ministry ordered vaccines for hospitals in France.", "item=vaccines"},
      {"fr", "Le ministère a commandé des vaccins en France.", "item=vaccins"},
      {"es", "El ministerio compró vacunas en Francia.", "item=vacunas"},
      // Nothing is bought or sold.
      {"en", "Morocco opened a hospital.", "item=hospital"},
      {"ar", "افتتح المغرب مستشفى.", "item=مستشفى"},
  });
}

}  // namespace
}  // namespace tawatur
