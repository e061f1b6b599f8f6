#include "core/text/tokens.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/utf8.h"

namespace tawatur {
namespace {

std::string folded_row(std::string_view text) {
  const Tokens tokens = tokenize(text);
  std::string row;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) row += tokens[i].has(kSpaceBefore) ? " " : "|";
    row += tokens.folded(i);
  }
  return row;
}

TEST(Tokens, FoldAndCutWordsDigitsAndSigns) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"نحو ٢٠٠ مليونِ يـورو", "نحو 200 مليون يورو"},
      {"وَ200 أقمارًا", "و|200 اقمارا"},
      {"1,234.5", "1|,|234|.|5"},
      {"١٬٢٣٤٫٥٪", "1|٬|234|٫|5|%"},
      {"155mm F-16 5G", "155|mm f|-|16 5|g"},
      {"L’Union l'État", "l|'|union l|'|état"},
      {"e\xCC\x81tat ÉTAT", "état état"},
      {"ארה\"ב צה״ל", "ארה\"ב צה\"ל"},
      {"דו\"חות מנכ\"לית ח\"כים", "דו\"חות מנכ\"לית ח\"כים"},
      {"ב\"הארץ\" ש\"מעריב\"", "ב|\"|הארץ|\" ש|\"|מעריב|\""},
      {"ג'ורג' תל־אביב", "ג'ורג' תל|-|אביב"},
      {"עֶשְׂרִים", "עשרים"},
      {"40 km² 3 m³", "40 km2 3 m3"},
      {"ﻻ ﷲ", "لا الله"},
      {"کیلو", "كيلو"},
      {"\xE2\x80\x8F"
       "5\xE2\x80\x8F %",
       "5 %"},
  };
  for (const auto& [text, expected] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(folded_row(text), expected);
  }
}

TEST(Tokens, LeaveControlsOutsideAndVowelSignsInside) {
  const std::string text =
      "\xE2\x80\xAB"
      "مئةً\xE2\x80\xAC 5";
  const Tokens tokens = tokenize(text);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].start, 1U);
  EXPECT_EQ(tokens[0].end, 5U);
  EXPECT_EQ(tokens.exact(0), "مئةً");
  EXPECT_EQ(tokens[1].start, 7U);
}

TEST(Tokens, SayWhatStandsBefore) {
  const Tokens tokens = tokenize("A bb\nCC\r\n\r\nد");
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_TRUE(tokens[0].has(kParagraphBefore));
  EXPECT_TRUE(tokens[0].has(kCapital));
  EXPECT_FALSE(tokens[0].has(kAllCapitals));
  EXPECT_TRUE(tokens[1].has(kSpaceBefore));
  EXPECT_FALSE(tokens[1].has(kNewlineBefore));
  EXPECT_TRUE(tokens[2].has(kNewlineBefore));
  EXPECT_FALSE(tokens[2].has(kParagraphBefore));
  EXPECT_TRUE(tokens[2].has(kAllCapitals));
  EXPECT_TRUE(tokens[3].has(kParagraphBefore));
  EXPECT_EQ(tokens[3].script, Script::arabic);
}

TEST(Tokens, FindThePlaceBehindAPrefix) {
  const Tokens tokens = tokenize("x وَمِئتي");
  const TextPlace place = behind_prefix(tokens, 1, 2);
  EXPECT_EQ(place.code_point, 4U);
  EXPECT_EQ(place.byte, 6U);
}

TEST(Tokens, CutEndlessWords) {
  const Tokens tokens = tokenize(std::string(100'000, 'a'));
  EXPECT_GT(tokens.size(), 100U);
  EXPECT_FALSE(tokens[1].has(kSpaceBefore));
}

// Whatever the bytes are: places ascend, bytes and code points agree, and reading the text in two
// parts gives what reading it at once gives.
TEST(Tokens, PlacesAreRightInAnyText) {
  const std::vector<std::string> pieces{
      "a", "É", "م", "ً",  "ـ",    " ",    "\n",           "5",        "٣", ",", "א", "\"",
      "'", "-", "ﷲ", "😀", "\xC3", "\xFF", "\xE2\x80\x8F", "e\xCC\x81"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    const std::size_t length = random() % 30;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    SCOPED_TRACE(text);
    const Tokens tokens = tokenize(text);
    std::uint32_t end = 0;
    for (const Token& token : tokens.list) {
      EXPECT_LE(end, token.byte_start);
      EXPECT_LT(token.byte_start, token.byte_end);
      EXPECT_LT(token.start, token.end);
      end = token.byte_end;
      if (first_ill_formed(text)) continue;
      const auto exact = code_points(text, token.start, token.end);
      ASSERT_TRUE(exact.has_value());
      EXPECT_EQ(*exact,
                std::string_view(text).substr(token.byte_start, token.byte_end - token.byte_start));
    }
  }
}

}  // namespace
}  // namespace tawatur
