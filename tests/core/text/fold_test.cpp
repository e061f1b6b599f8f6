#include "core/text/fold.h"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

using std::string_literals::operator""s;

struct Folding {
  std::string text;
  std::string expected;
};

TEST(Nfc, ComposesAndRepairs) {
  const std::vector<Folding> cases = {
      {"", ""},
      {"plain", "plain"},
      {"e\u0301", "é"},
      {"\u0627\u0653", "آ"},
      {"\u05E9\u05C1", "\u05E9\u05C1"},  // a Hebrew composition exclusion stays apart
      {"\uFB2A", "\u05E9\u05C1"},
      {"\u1100\u1161", "가"},
      {"ﬁ", "ﬁ"},  // compatibility forms are kept: quotes are compared, not searched
      {"a\xED\xA0\x80", "a\uFFFD\uFFFD\uFFFD"},
      {"e\xCC", "e\uFFFD"},
  };
  for (const Folding& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(nfc(c.text), c.expected);
    EXPECT_EQ(nfc(c.expected), c.expected);
  }
}

TEST(Fold, SpellingsOfOneWordMeet) {
  const std::vector<Folding> cases = {
      {"", ""},
      {"Elbit  Systems", "elbit systems"},
      {"  \t\r\n ATMOS\f2000\v ", "atmos 2000"},
      {"STRASSE", "strasse"},
      {"Straße", "strasse"},
      {"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
      {"ﬁve", "five"},
      {"Ｅｌｂｉｔ", "elbit"},
      {"e\u0301", "é"},
      {"É", "é"},
      {"x\u00A0\u2003\u3000y\u2029", "x y"},
      {"المدفعيّة", "المدفعيه"},
      {"مُعَدَّلُ", "معدل"},
      {"أإآٱا", "ااااا"},
      {"على", "علي"},
      {"مـــدفع", "مدفع"},
      {"هٰذا", "هذا"},
      {"ٱلْقُرْءَانِۖ", "القرءان"},
      {"\u0627\u0653\u0627\u0654", "اا"},  // hamza and madda as marks
      {"٢٠٠ مليون", "200 مليون"},
      {"۲۰۰", "200"},
      {"२०२३", "2023"},
      {"𝟚𝟘", "20"},
      {"²", "2"},
      {"ﻻ", "لا"},
      {"ﷺ", "صلي الله عليه وسلم"},
      {"שָׁלוֹם", "שלום"},
      {"\uFB2A\uFB31", "שב"},
      {"תל־אביב", "תלאביב"},  // U+05BE lies in the range of the vowel signs
      {"a\u202Eb\u2066c\u2069\u200E\u200F\u061C", "abc"},
      {"ؤئ", "ؤئ"},  // letters of their own
      {"a\0B"s, "a\0b"s},
      {"a\xED\xA0\x80", "a\uFFFD\uFFFD\uFFFD"},
      {"Ab\xD9", "ab\uFFFD"},
      {"👩‍🚒", "👩‍🚒"},  // a joiner is not a bidi control
      {"\u0640", ""},
      {" \u064B ", ""},
  };
  for (const Folding& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(fold(c.text), c.expected);
    EXPECT_EQ(fold(c.expected), c.expected);
  }
}

TEST(Fold, DifferentWordsStayApart) {
  EXPECT_NE(fold("على"), fold("علا"));
  EXPECT_NE(fold("سنة"), fold("سنت"));
  EXPECT_NE(fold("résumé"), fold("resume"));
  EXPECT_NE(fold("a b"), fold("ab"));
}

// What is left out may bring a letter next to its mark.
TEST(Fold, LettersThatMeetAreComposed) {
  EXPECT_EQ(fold("e\u0640\u0301"), "é");
  EXPECT_EQ(fold("e\u202E\u0301"), "é");
  EXPECT_EQ(fold("\u1100\u0640\u1161"), "가");
}

TEST(Fold, TwiceIsOnceForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    if (c == 0x40000) c = 0xE0000;  // planes without a character
    std::string text;
    append_utf8(text, c);
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << "U+" << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(Fold, TwiceIsOnceForRandomText) {
  constexpr std::u32string_view kAlphabet =
      U"aE\u0301\u0327 \u0640\u064B\u0653\u0654\u0627\u0648\u064A\u0649\u0629\u200F\u202E"
      U"\u05B0\u05E9\u05C1\u0130\u0131\u00DF\u1E9E\u1E96\u0331\u0345\u03B1\u03C2\u1100\u1161"
      U"\u11A8\uFDFA\uFB2A\u00B2\u00AD\u200D\u3000\u0660\u0DCA\u0DD9\u0DCF\u1F80\uFF76\uFF9E";
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto length = random() % 12; length > 0; --length) {
      append_utf8(text, kAlphabet[random() % kAlphabet.size()]);
    }
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << text;
    ASSERT_EQ(first_ill_formed(once), std::nullopt);
  }
}

// The table for simple text says what ICU says: a snowman keeps a text from the table.
TEST(Fold, SimpleTextFoldsAsAllTextDoes) {
  const auto expect_same = [](const std::string& text) {
    ASSERT_EQ(fold("x" + text + "x\u2603"), fold("x" + text + "x") + "\u2603") << text;
  };
  std::string text;
  for (char32_t c = 0; c < 0x830; ++c) {
    text.clear();
    for (const char32_t part : {c, U'\u0648', c, U'\u0654', U'e', c, U'\u0301'})
      append_utf8(text, part);
    expect_same(text);
    text = "a";
    append_utf8(text, c);
    expect_same(text + "b");
  }
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    text.clear();
    for (auto length = random() % 10; length > 0; --length) {
      append_utf8(text, random() % 3 == 0 ? 0x0640U + random() % 0x40U : random() % 0x800U);
    }
    expect_same(text);
  }
}

// Quadratic time would not end within what a test may take.
TEST(Fold, ReadsMegabytesToTheirEnd) {
  std::string text;
  while (text.size() < 4'000'000) text += "مُعَدَّلُ  e\u0640\u0301 Elbit ";
  EXPECT_LT(fold(text).size(), text.size());
}

}  // namespace
}  // namespace tawatur
