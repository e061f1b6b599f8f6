#include "core/value/hedge_table.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(HedgeTable, HundredsAreDozensFromTwoHundred) {
  EXPECT_EQ(dozens_factor(), Rational(5));
  const VaguePlural* hundreds = vague_plural_from(Rational(200));
  ASSERT_NE(hundreds, nullptr);
  EXPECT_EQ(hundreds->name, "hundreds");
  EXPECT_EQ(vague_plural_from(Rational(201)), nullptr);
}

TEST(HedgeTable, FloorsRiseAndWordsAreUnique) {
  std::set<std::string> words;
  const Rational* previous = nullptr;
  for (const VaguePlural& plural : vague_plurals()) {
    EXPECT_TRUE(previous == nullptr || *previous < plural.floor) << plural.name;
    previous = &plural.floor;
    EXPECT_TRUE(words.insert(plural.name).second) << plural.name;
    for (const std::string& word : plural.words) EXPECT_TRUE(words.insert(word).second) << word;
  }
  EXPECT_TRUE(words.count("مئات") == 1 && words.count("מאות") == 1);
}

}  // namespace
}  // namespace tawatur
