#include "reports/drawing/text_box.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tawatur {
namespace {

using testing::ElementsAre;

TEST(TextWidth, CountsWhatIsSeen) {
  struct Sample {
    std::string_view narrow;
    std::string_view wide;
  };
  const Sample cases[] = {
      {"iiii", "MMMM"},
      {"كتب", "كتب سسسس"},
      {"שלום", "שלום עולם"},
      {"ab", "漢字"},
  };
  for (const auto& [narrow, wide] : cases) {
    SCOPED_TRACE(std::string(narrow));
    EXPECT_LT(text_width(narrow), text_width(wide));
  }
  EXPECT_DOUBLE_EQ(text_width("مدرسة"), text_width("مَدْرَسَةٌ")) << "vowel signs take no room";
  EXPECT_DOUBLE_EQ(text_width("\u20672024\u2069"), text_width("2024")) << "isolates are invisible";
  EXPECT_DOUBLE_EQ(text_width("e\u0301"), text_width("e"));
  EXPECT_LT(text_width("👨‍👩‍👧‍👦"), 3) << "a joined family is one picture";
}

TEST(Wrapped, BreaksBetweenWords) {
  EXPECT_THAT(wrapped("one two three", 5, 9), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped("one", 5, 9), ElementsAre("one"));
  EXPECT_THAT(wrapped("", 5, 9), ElementsAre(""));
}

TEST(Wrapped, GivesEachLineTheDirectionOfTheWholeText) {
  const auto arabic = wrapped("صحيفة Daily North الصادرة في المدينة", 8, 9);
  ASSERT_GT(arabic.size(), 1U);
  for (const std::string& line : arabic) {
    EXPECT_EQ(line.rfind("\u2067", 0), 0U) << line;
    EXPECT_EQ(line.substr(line.size() - 3), "\u2069") << line;
  }
  EXPECT_THAT(wrapped("The word is סוף", 40, 1), ElementsAre("\u2066The word is סוף\u2069"));
}

TEST(Wrapped, NeverMakesALineWiderThanAsked) {
  for (const std::string_view text :
       {"a sentence of ordinary words, with punctuation", "Donaudampfschifffahrtsgesellschaft",
        "جملة عربية طويلة فيها كلمات كثيرة وأرقام 200,000,000", "משפט ארוך בעברית עם מילים",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦"
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦"}) {
    for (const double ems : {4.0, 7.0, 15.0}) {
      SCOPED_TRACE(std::string(text) + " in " + std::to_string(ems));
      for (const std::string& line : wrapped(text, ems, 99)) EXPECT_LE(text_width(line), ems);
      EXPECT_LE(text_width(wrapped(text, ems, 1).front()), ems);
    }
  }
}

TEST(Wrapped, SaysThatThereWasMore) {
  EXPECT_THAT(wrapped("one two three four", 4.6, 2), ElementsAre("one two", "three…"));
  EXPECT_THAT(wrapped("واحد اثنان ثلاثة أربعة خمسة", 7, 1),
              ElementsAre(testing::EndsWith("…\u2069")));
}

TEST(Wrapped, ClosesIsolatesAtTheEndOfALineAndOpensThemAgain) {
  EXPECT_THAT(wrapped("\u2066one two three four\u2069", 4.6, 9),
              ElementsAre("\u2066one two\u2069", "\u2066three\u2069", "\u2066four\u2069"));
  for (const std::string& line : wrapped("x \u2068واحد اثنان ثلاثة\u2069 \u2069y", 4, 2)) {
    int open = 0;
    for (std::size_t i = 0; i + 2 < line.size(); ++i) {
      if (line.compare(i, 2, "\xE2\x81") != 0) continue;
      open += line[i + 2] == '\xA9' ? -1 : 1;
      EXPECT_GE(open, 0) << line;
    }
    EXPECT_EQ(open, 0) << line;
  }
}

}  // namespace
}  // namespace tawatur
