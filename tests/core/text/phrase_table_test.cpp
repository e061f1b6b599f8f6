#include "core/text/phrase_table.h"

#include <cstdint>
#include <stdexcept>
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

TEST(PhraseTable, IsTheSameAfterPacking) {
  PhraseTable table;
  for (int i = 0; i < 500; ++i) {
    table.add("مليون كلمة" + std::to_string(i), static_cast<std::uint32_t>(i));
    table.add("mot " + std::to_string(i) + " שקל", static_cast<std::uint32_t>(1000 + i));
  }
  PackWriter packed;
  table.pack(packed);
  PhraseTable again;
  PackReader in(packed.bytes());
  again.unpack(in);
  PackWriter twice;
  again.pack(twice);
  EXPECT_EQ(packed.bytes(), twice.bytes());
  const Tokens tokens = tokenize("مليون كلمة 7 و مليون כלום mot 499 שקל mot 12");
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto one = table.longest(tokens, at, Clitics::arabic);
    const auto other = again.longest(tokens, at, Clitics::arabic);
    ASSERT_EQ(one.has_value(), other.has_value()) << at;
    if (one) {
      EXPECT_EQ(one->payload, other->payload) << at;
    }
    EXPECT_EQ(table.begins(tokens.folded(at)), again.begins(tokens.folded(at))) << at;
  }
}

TEST(PhraseTable, IsEmptyAfterPackingNothing) {
  PackWriter packed;
  PhraseTable().pack(packed);
  PhraseTable table;
  PackReader in(packed.bytes());
  table.unpack(in);
  EXPECT_TRUE(table.empty());
  EXPECT_TRUE(table.add("مليون", 1));
  EXPECT_EQ(table.payload_of("مليون"), 1U);
}

TEST(PhraseTable, ThrowsOnPackedBytesThatEndTooEarly) {
  PhraseTable table;
  table.add("مليون", 1);
  PackWriter packed;
  table.pack(packed);
  PhraseTable again;
  PackReader in(std::string_view(packed.bytes()).substr(0, packed.bytes().size() - 1));
  EXPECT_THROW(again.unpack(in), std::logic_error);
}

}  // namespace
}  // namespace tawatur
