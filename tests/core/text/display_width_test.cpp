#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/display.h"

namespace tawatur {
namespace {

using std::string_literals::operator""s;

TEST(TerminalWidth, IsThatOfGraphemeClusters) {
  struct Case {
    std::string text;
    std::size_t width;
  };
  const std::vector<Case> cases = {
      {"", 0},
      {"Elbit", 5},
      {"a\tb\r\nc\0\x1B\x7F"s, 3},
      {"é", 1},
      {"e\u0301\u0302\u0327", 1},
      {"\u0301", 0},
      {"المغرب", 6},
      {"مُعَدَّلُ", 4},
      {"لا", 2},
      {"ﻻ", 1},
      {"שָׁלוֹם", 4},
      {"日本", 4},
      {"ｶﾞ", 2},
      {"Ｅ", 2},
      {"가", 2},
      {"\u1100\u1161\u11A8", 2},
      {"हिन्दी", 3},
      {"❤\uFE0F\u200D🔥", 2},
      {"©", 1},
      {"👍", 2},
      {"👍🏽", 2},
      {"👨‍👩‍👧‍👦", 2},
      {"👩‍🚒!", 3},
      {"🇲🇦", 2},
      {"🇲🇦🇮🇱", 4},
      {"❤", 1},
      {"❤\uFE0F", 2},
      {"1\uFE0F\u20E3", 2},
      {"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2},
      {"\u2068المغرب\u2069", 6},
      {"\u200D\u200C\uFEFF\u202E", 0},
      {"\u0600١", 2},
      {"…", 1},
      {"●", 1},
      {"\uFFFD", 1},
      {"a\xED\xA0\x80", 4},
      {"مرحب\xD9", 5},
      {"\u00AD", 1},
      {"\u2028", 0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(terminal_width(c.text), c.width);
  }
}

TEST(Shortened, EndsAtACluster) {
  struct Case {
    std::string text;
    std::size_t columns;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"", 0, ""},
      {"", 5, ""},
      {"Elbit", 5, "Elbit"},
      {"Elbit", 6, "Elbit"},
      {"Elbit", 4, "Elb…"},
      {"Elbit", 1, "…"},
      {"Elbit", 0, ""},
      {"المغرب", 6, "المغرب"},
      {"المغرب", 4, "الم…"},
      {"مُعَدَّلُ", 3, "مُعَ…"},
      {"שלום", 3, "של…"},
      {"👨‍👩‍👧‍👦👍", 4, "👨‍👩‍👧‍👦👍"},
      {"👨‍👩‍👧‍👦👍", 3, "👨‍👩‍👧‍👦…"},
      {"👨‍👩‍👧‍👦👍", 2, "…"},
      {"日本語", 5, "日本…"},
      {"日本語", 4, "日…"},
      {"e\u0301e\u0301", 1, "…"},
      {"e\u0301\u0301", 1, "e\u0301\u0301"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(shortened(c.text, c.columns), c.expected);
    EXPECT_LE(terminal_width(shortened(c.text, c.columns)), c.columns);
  }
}

// Reading all of it each time would not end within what a test may take.
TEST(Shortened, ReadsNoMoreThanItKeeps) {
  std::string text;
  while (text.size() < 2'000'000) text += "المغرب ";
  for (int i = 0; i < 50'000; ++i) EXPECT_EQ(terminal_width(shortened(text, 20)), 20U);
}

// Text without pictures is measured without looking for clusters; one picture brings them in.
TEST(TerminalWidth, APictureBesideDoesNotChangeTheRest) {
  for (const char* text : {"مُعَدَّلُ لا", "שָׁלוֹם", "e\u0301", "हिन्दी", "\u1100\u1161\u11A8", "日本",
                           "\u0600١", "ｶﾞ", "©", "\xD9"}) {
    EXPECT_EQ(terminal_width(std::string(text) + " 👍"), terminal_width(text) + 3) << text;
  }
}

TEST(TerminalWidth, ThreadsDoNotDisturbEachOther) {
  std::vector<std::size_t> widths(4, 0);
  std::vector<std::thread> threads;
  threads.reserve(widths.size());
  for (std::size_t& width : widths) {
    threads.emplace_back([&width] {
      for (int i = 0; i < 500; ++i) width += terminal_width("مُعَدَّلُ 👩‍🚒");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t width : widths) EXPECT_EQ(width, 500U * 7U);
}

}  // namespace
}  // namespace tawatur
