#include "core/text/phrase_table.h"

#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(PhraseTable, FindsTheLongestPhrase) {
  PhraseTable table;
  EXPECT_TRUE(table.add("دولار", 1));
  EXPECT_TRUE(table.add("دولار كندي", 2));
  EXPECT_TRUE(table.add("US$", 3));
  EXPECT_FALSE(table.add("دولار كنديّ", 4));
  EXPECT_FALSE(table.add(" ", 5));
  const Tokens tokens = tokenize("دولار كندي دولار أمريكي US$");
  EXPECT_EQ(table.longest(tokens, 0)->payload, 2U);
  EXPECT_EQ(table.longest(tokens, 0)->tokens, 2U);
  EXPECT_EQ(table.longest(tokens, 2)->payload, 1U);
  EXPECT_FALSE(table.longest(tokens, 3).has_value());
  EXPECT_EQ(table.longest(tokens, 4)->payload, 3U);
  EXPECT_EQ(table.longest(tokens, 0, 1, Clitics::none)->payload, 1U);
}

TEST(PhraseTable, StopsAtParagraphs) {
  PhraseTable table;
  table.add("according to", 1);
  EXPECT_TRUE(table.longest(tokenize("according\nto"), 0).has_value());
  EXPECT_FALSE(table.longest(tokenize("according\n\nto"), 0).has_value());
}

TEST(PhraseTable, StripsPrefixesAndSaysWhich) {
  PhraseTable table;
  table.add("مليون", 1);
  table.add("وكالة", 2);
  table.add("שקל", 3);
  table.add("כתב", 4);
  struct Row {
    std::string text;
    Clitics clitics;
    std::uint32_t payload;
    std::size_t bytes;
    unsigned flags;
  };
  const std::vector<Row> rows{
      {"مليون", Clitics::arabic, 1, 0, 0},
      {"ومليون", Clitics::arabic, 1, 2, kCliticAnd},
      {"بمليون", Clitics::arabic, 1, 2, kCliticPreposition},
      {"والمليون", Clitics::arabic, 1, 6, kCliticAnd | kCliticArticle},
      {"وللمليون", Clitics::arabic, 1, 6, kCliticAnd | kCliticPreposition | kCliticArticle},
      {"وكالة", Clitics::arabic, 2, 0, 0},
      {"לשקל", Clitics::hebrew, 3, 2, kCliticPreposition},
      {"ושהשקל", Clitics::hebrew, 3, 6, kCliticAnd | kCliticPreposition | kCliticArticle},
      {"כתב", Clitics::hebrew, 4, 0, 0},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const auto match = table.longest(tokenize(row.text), 0, row.clitics);
    ASSERT_TRUE(match.has_value());
    EXPECT_EQ(match->payload, row.payload);
    EXPECT_EQ(match->prefix_bytes, row.bytes);
    EXPECT_EQ(match->clitics, row.flags);
  }
  EXPECT_FALSE(table.longest(tokenize("ومليون"), 0, Clitics::none).has_value());
}

TEST(PhraseTable, HoldsManyPhrases) {
  PhraseTable table;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    EXPECT_TRUE(table.add("كلمة " + std::to_string(i) + " word", i));
  }
  for (std::uint32_t i = 0; i < 5000; ++i) {
    EXPECT_EQ(table.payload_of("كلمه " + std::to_string(i) + " WORD"), i);
  }
  EXPECT_FALSE(table.payload_of("كلمة").has_value());
}

}  // namespace
}  // namespace tawatur
