#include "app/service/packed_lists.h"

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "claims/extract/value_lexicon.h"
#include "core/text/language.h"
#include "sources/attribution/cue_lexicon.h"

namespace tawatur {
namespace {

using attribution::CueLexicon;

TEST(PackedLists, AreThoseOfTheJsonFiles) {
  for (const std::string_view language : kReadLanguages) {
    SCOPED_TRACE(language);
    const std::string_view values = embedded_list(PackedList::values, language);
    const std::string_view cues = embedded_list(PackedList::attributions, language);
    EXPECT_GT(values.size(), 10'000U);
    EXPECT_GT(cues.size(), 10'000U);
    EXPECT_TRUE(values == packed(values_of_json(language)));
    EXPECT_TRUE(cues == CueLexicon::of_json(language).packed());
  }
  EXPECT_TRUE(embedded_list(PackedList::values, "de").empty());
}

TEST(PackedLists, GiveBackWhatWasPacked) {
  use_packed_lists(embedded_list);
  for (const std::string_view language : kReadLanguages) {
    SCOPED_TRACE(language);
    EXPECT_TRUE(packed(value_lexicon(language)) == embedded_list(PackedList::values, language));
    EXPECT_TRUE(CueLexicon::of(language)->packed() ==
                embedded_list(PackedList::attributions, language));
  }
}

// What ends the build in make_word_lists.
TEST(PackedLists, AreNotMadeOfDataThatMakesNoSense) {
  const auto problem_of = [](std::string_view json) -> std::string {
    try {
      static_cast<void>(CueLexicon::of_json("ar", json));
    } catch (const std::exception& problem) {
      return problem.what();
    }
    return {};
  };
  EXPECT_EQ(problem_of(R"({"paradigms": {}, "outlets": []})"), "no list is called \"outlets\"");
  EXPECT_EQ(problem_of(R"({"paradigms": {}, "verbs": {"say": ["قال/x"]}})"),
            "no paradigm is called \"x\"");
  EXPECT_EQ(problem_of(R"({"paradigms": {}, "verbs": {"say": ["قال:perfect"]}})"),
            "no form of a verb: \"قال:perfect\"");
  EXPECT_NE(problem_of("{"), "");
}

}  // namespace
}  // namespace tawatur
