#include "app/service/next_reading.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "app/service/unread_text.h"
#include "tests/app/example_cases.h"

namespace tawatur {
namespace {

TEST(NextReading, NamesTheTwoOriginalsOfTheMoroccoCaseFirst) {
  const OpenCase open =
      open_example(std::string(TAWATUR_EXAMPLES) + "/morocco-arms/morocco-arms.case.json");
  Progress progress;
  const auto readings = next_readings(*open.context, 2, 1, progress);
  ASSERT_EQ(readings.size(), 2U);
  std::set<std::string> sources;
  for (const NextReading& reading : readings) {
    sources.insert(open.data->sources[reading.source.at()].id);
  }
  EXPECT_EQ(sources, (std::set<std::string>{"business-insider", "clash-report"}));
}

TEST(NextReading, EveryEntryRaisesSomethingAndNoneIsListedTwice) {
  for (const std::string& path : example_paths()) {
    SCOPED_TRACE(path);
    const OpenCase open = open_example(path);
    Progress progress;
    std::set<std::pair<SourceIndex, DocumentIndex>> seen;
    for (const NextReading& reading : next_readings(*open.context, 0, 1, progress)) {
      EXPECT_FALSE(reading.raises.empty());
      EXPECT_TRUE(seen.insert({reading.source, reading.document}).second);
      for (const Raise& raise : reading.raises) EXPECT_LT(raise.before, raise.after);
    }
  }
}

TEST(NextReading, ShorterListsAreTheBeginningOfLongerOnes) {
  for (const std::string& path : example_paths()) {
    SCOPED_TRACE(path);
    const OpenCase open = open_example(path);
    Progress progress;
    const auto all = next_readings(*open.context, 0, 1, progress);
    const auto two = next_readings(*open.context, 2, 1, progress);
    ASSERT_LE(two.size(), all.size());
    for (std::size_t i = 0; i < two.size(); ++i) {
      EXPECT_EQ(two[i].source, all[i].source);
      EXPECT_EQ(two[i].document, all[i].document);
    }
  }
}

TEST(UnreadTexts, AreNeitherUnnamedNorConfidentialNorRead) {
  for (const std::string& path : example_paths()) {
    SCOPED_TRACE(path);
    const OpenCase open = open_example(path);
    for (const UnreadText& text : unread_texts(*open.context)) {
      EXPECT_NE(open.data->sources[text.source.at()].kind, SourceKind::unnamed);
      EXPECT_FALSE(open.data->sources[text.source.at()].confidential);
      EXPECT_FALSE(text.document.valid() && open.context->is_consulted(text.document));
      EXPECT_FALSE(text.claims.empty());
    }
  }
}

}  // namespace
}  // namespace tawatur
