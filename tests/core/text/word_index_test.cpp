#include "core/text/word_index.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/phrase_table.h"

namespace tawatur {
namespace {

const std::vector<std::string> kPieces = {
    "مليون", "و",    "وال",  "المليون", "للمليون", "بمليون", "من",      "إلى",
    "مليار", "שקל",  "ושקל", "לשקל",    "ארה\"ב",  "ה",      "billion", "of",
    "the",   "2024", "٥",    "%",       "«",       "\n\n",   "كيلومترا"};

std::string random_text(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t left = random() % most + 1; left > 0; --left) {
    text += kPieces[random() % kPieces.size()];
    if (random() % 4 != 0) text += ' ';
  }
  return text;
}

void expect_same(const PhraseTable& table, const Tokens& plain, const Tokens& resolved,
                 Clitics clitics) {
  for (std::size_t at = 0; at < plain.size(); ++at) {
    EXPECT_EQ(table.begins(plain, at), table.begins(resolved, at));
    EXPECT_EQ(table.begins(plain, at), table.begins(plain.folded(at)));
    for (const Clitics stripped : {Clitics::none, clitics}) {
      for (const std::size_t limit : {plain.size(), at + 1}) {
        const auto wanted = table.longest(plain, at, limit, stripped);
        const auto found = table.longest(resolved, at, limit, stripped);
        ASSERT_EQ(wanted.has_value(), found.has_value());
        if (!wanted) continue;
        EXPECT_EQ(wanted->payload, found->payload);
        EXPECT_EQ(wanted->tokens, found->tokens);
        EXPECT_EQ(wanted->prefix_bytes, found->prefix_bytes);
        EXPECT_EQ(wanted->clitics, found->clitics);
      }
    }
  }
}

// A table finds in resolved tokens what it finds by searching.
TEST(WordIndex, ChangesNothingThatIsFound) {
  std::mt19937 random(7);
  for (const Clitics clitics : {Clitics::none, Clitics::arabic, Clitics::hebrew}) {
    for (int round = 0; round < 8; ++round) {
      SCOPED_TRACE(round);
      std::vector<PhraseTable> tables(WordIndex::kMostTables + 2);
      std::vector<const PhraseTable*> indexed;
      for (PhraseTable& table : tables) {
        for (std::uint32_t phrase = 0; phrase < 4; ++phrase) {
          static_cast<void>(table.add(random_text(random, 3), phrase));
        }
        indexed.push_back(&table);
      }
      const WordIndex index(indexed, clitics);
      const PhraseTable outside;
      Tokens resolved;
      for (int texts = 0; texts < 3; ++texts) {  // the second finds the words of the first known
        const std::string text = random_text(random, 40);
        const Tokens plain = tokenize(text);
        tokenize_part(text, 0, static_cast<std::uint32_t>(text.size()), 0, resolved);
        index.resolve(resolved);
        for (const PhraseTable& table : tables) expect_same(table, plain, resolved, clitics);
        expect_same(outside, plain, resolved, clitics);
        TableSet set(resolved.words);
        set.add(tables[0]);
        set.add(tables[1]);
        set.add(outside);
        for (std::size_t at = 0; at < plain.size(); ++at) {
          const bool begins = tables[0].longest(plain, at, clitics).has_value() ||
                              tables[1].longest(plain, at, clitics).has_value();
          EXPECT_TRUE(set.may_begin(at) || !begins);
        }
      }
    }
  }
}

// More words than are remembered, and words longer than are.
TEST(WordIndex, ForgetsWordsAndFindsThemAgain) {
  PhraseTable table;
  std::string long_word;
  for (int i = 0; i < 30; ++i) long_word += "ب";
  ASSERT_TRUE(table.add(long_word, 1));
  ASSERT_TRUE(table.add("كلمتان", 2));
  ASSERT_TRUE(table.add("מילה", 3));
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    for (int rest = i; rest > 0; rest /= 26) text += static_cast<char>('a' + rest % 26);
    text += ' ';
  }
  text += "و" + long_word + " كلمتان מילה";
  const Tokens plain = tokenize(text);
  Tokens resolved = tokenize(text);
  const WordIndex index({&table}, Clitics::arabic);
  index.resolve(resolved);
  std::size_t found = 0;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const auto wanted = table.longest(plain, at, Clitics::arabic);
    ASSERT_EQ(wanted.has_value(), table.longest(resolved, at, Clitics::arabic).has_value());
    found += wanted ? 1U : 0U;
  }
  EXPECT_EQ(found, 3U);
}

}  // namespace
}  // namespace tawatur
