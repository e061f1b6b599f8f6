#include "core/text/utf8.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

using std::string_literals::operator""s;

const std::string kBad = "\uFFFD";

TEST(Utf8, WellFormedTextOfEveryScriptIsLeftAlone) {
  for (const std::string& text :
       {""s, "Elbit"s, "المدفعية"s, "ארטילריה"s, "é\u0301"s, "👨‍👩‍👧‍👦"s, "a\0b"s,
        "\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\U00010000\U0010FFFF"s}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(first_ill_formed(text), std::nullopt);
    EXPECT_EQ(well_formed(text), text);
  }
}

TEST(Utf8, IllFormedSequencesAreFoundAndReplaced) {
  struct Case {
    std::string text;
    std::size_t first;
    std::string repaired;
  };
  const std::vector<Case> cases = {
      {"\x80", 0, kBad},                                      // a lone continuation
      {"ab\xFFz", 2, "ab" + kBad + "z"},                      // a byte no UTF-8 has
      {"\xC0\x80", 0, kBad + kBad},                           // NUL, overlong
      {"\xE0\x80\xAF", 0, kBad + kBad + kBad},                // slash, overlong
      {"\xF0\x80\x80\xAF", 0, kBad + kBad + kBad + kBad},     // slash, overlong
      {"x\xED\xA0\x80y", 1, "x" + kBad + kBad + kBad + "y"},  // U+D800 as CESU-8 has it
      {"\xED\xBF\xBF", 0, kBad + kBad + kBad},                // U+DFFF
      {"\xF4\x90\x80\x80", 0, kBad + kBad + kBad + kBad},     // U+110000
      {"\xF8\x88\x80\x80\x80", 0, kBad + kBad + kBad + kBad + kBad},
      {"م\xD9", 2, "م" + kBad},  // cut at the end
      {"\xE2\x80", 0, kBad},     // cut: one sequence
      {"\xE2\x80z", 0, kBad + "z"},
      {"\xF0\x9F\x98", 0, kBad},
      {"ש\xF0\x9Fل", 2, "ש" + kBad + "ل"},
      {"long enough for a word of eight\xC3", 31, "long enough for a word of eight" + kBad},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.repaired);
    EXPECT_EQ(first_ill_formed(c.text), c.first);
    EXPECT_EQ(well_formed(c.text), c.repaired);
    EXPECT_EQ(first_ill_formed(well_formed(c.text)), std::nullopt);
  }
}

TEST(Utf8, EveryScalarValueIsReadAsItWasWritten) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string bytes;
    append_utf8(bytes, c);
    std::size_t position = 0;
    ASSERT_EQ(next_code_point(bytes, position), c);
    ASSERT_EQ(position, bytes.size());
  }
}

// The definition: a three byte text is well-formed when writing what was read gives it back.
TEST(Utf8, NoOtherBytesAreWellFormed) {
  for (std::uint32_t bytes = 0; bytes < 0x1000000; bytes += 61) {
    std::string text;
    for (const unsigned shift : {16U, 8U, 0U}) {
      text.push_back(static_cast<char>((bytes >> shift) & 0xFFU));
    }
    std::string again;
    std::size_t position = 0;
    bool bad = false;
    while (position < text.size()) {
      const char32_t c = next_code_point(text, position);
      bad = bad || c == kIllFormed;
      append_utf8(again, c == kIllFormed ? kReplacement : c);
    }
    ASSERT_EQ(first_ill_formed(text).has_value(), bad);
    ASSERT_EQ(again == text, !bad);
    ASSERT_EQ(well_formed(text), again);
  }
}

TEST(Utf8, CodePointsAreCountedNotBytes) {
  EXPECT_EQ(code_point_count(""), 0U);
  EXPECT_EQ(code_point_count("abc"), 3U);
  EXPECT_EQ(code_point_count("مدفع"), 4U);
  EXPECT_EQ(code_point_count("תותח"), 4U);
  EXPECT_EQ(code_point_count("a\u0301"), 2U);
  EXPECT_EQ(code_point_count("👩‍🚒"), 3U);
}

TEST(Utf8, ASpanIsCutInCodePoints) {
  const std::string text = "طلب Morocco תותחים 👩‍🚒";
  EXPECT_EQ(code_points(text, 0, 3), "طلب");
  EXPECT_EQ(code_points(text, 4, 11), "Morocco");
  EXPECT_EQ(code_points(text, 12, 18), "תותחים");
  EXPECT_EQ(code_points(text, 19, 20), "👩");
  EXPECT_EQ(code_points(text, 0, code_point_count(text)), text);
  EXPECT_EQ(code_points(text, 22, 22), "");
  EXPECT_EQ(code_points(text, 22, 23), std::nullopt);
  EXPECT_EQ(code_points(text, 5, 4), std::nullopt);
  EXPECT_EQ(code_points(text, 23, 23), std::nullopt);
  EXPECT_EQ(code_points(text, 0, static_cast<std::size_t>(-1)), std::nullopt);
  EXPECT_EQ(code_points("", 0, 0), "");
}

}  // namespace
}  // namespace tawatur
