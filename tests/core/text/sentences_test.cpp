#include "core/text/sentences.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/language.h"

namespace tawatur {
namespace {

std::vector<std::string> cut(std::string_view text, std::string_view language) {
  const Tokens tokens = tokenize(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : sentences_of(tokens, language)) {
    found.emplace_back(tokens.exact(sentence.first, sentence.last));
  }
  return found;
}

TEST(Sentences, EndAtFullStopsButNotAtAbbreviations) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> arabic{
      {"قال د. سالم. ثم غادر.", {"قال د. سالم.", "ثم غادر."}},
      {"هل وصل؟ نعم.", {"هل وصل؟", "نعم."}},
      {"بلغ 2.5 مليار. انتهى", {"بلغ 2.5 مليار.", "انتهى"}},
      {"قال: «وصلنا.» ثم صمت.", {"قال: «وصلنا.»", "ثم صمت."}},
      {"عنوان\nنص", {"عنوان", "نص"}},
  };
  for (const auto& [text, expected] : arabic) {
    SCOPED_TRACE(text);
    EXPECT_EQ(cut(text, "ar"), expected);
  }
  EXPECT_EQ(cut("Mr. Doe of J. Smith Inc. said so. He left.", "en"),
            (std::vector<std::string>{"Mr. Doe of J. Smith Inc. said so.", "He left."}));
  EXPECT_EQ(cut("M. Dupont est parti. Il a dit non.", "fr"),
            (std::vector<std::string>{"M. Dupont est parti.", "Il a dit non."}));
  EXPECT_EQ(cut("לפי ד\"ר לוי. הוא אמר.", "he"),
            (std::vector<std::string>{"לפי ד\"ר לוי.", "הוא אמר."}));
}

TEST(Sentences, RunOnInWrappedText) {
  const std::string line = "The ministry said on Tuesday that it had signed a contract for the";
  EXPECT_EQ(cut(line + "\n" + line + "\n" + line + "\n" + line + "\nships. Done.", "en").size(),
            2U);
}

TEST(Language, IsToldByScriptAndFunctionWords) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"قال المتحدث في بيان", "ar"},
      {"אמר הדובר של החברה", "he"},
      {"The minister said that it was done", "en"},
      {"Le ministre a dit que la France est prête", "fr"},
      {"El ministro dijo que la empresa es de España", "es"},
      {"La ville de Fès a signé un contrat de 120 millions de dirhams pour l'achat de 50 bus",
       "fr"},
      {"La ciudad firmó un contrato de 120 millones de dirhams para la compra de 50 autobuses",
       "es"},
      {"Une grue est tombée à Lyon", "fr"},
      {"Cayó una grúa en Lyon", "es"},
      {"123 $", ""},
      {"شركة Elbit Systems Ltd قالت", "ar"},
  };
  for (const auto& [text, expected] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(detect_language(tokenize(text)), expected);
  }
  EXPECT_EQ(read_language("ar-EG"), "ar");
  EXPECT_EQ(read_language("FR"), "fr");
  EXPECT_EQ(read_language("arz"), "");
  EXPECT_EQ(read_language("de"), "");
}

}  // namespace
}  // namespace tawatur
