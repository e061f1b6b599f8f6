#include "core/text/display.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

using std::string_literals::operator""s;

struct Shown {
  std::string text;
  std::string expected;
};

TEST(Direction, IsThatOfMostLetters) {
  struct Row {
    std::string text;
    bool reads_right_to_left;
    bool has_right_to_left;
  };
  const std::vector<Row> rows = {
      {"", false, false},
      {"Elbit", false, false},
      {"2023 – 40%", false, false},
      {"المدفعية", true, true},
      {"ארטילריה", true, true},
      {"Elbit تبيع مدافع للمغرب", true, true},  // the first strong letter misjudges this one
      {"The newspaper المساء", false, true},
      {"ab שם", false, true},  // a tie is not right to left
      {"٢٠٠", false, false},   // digits are no letters
      {"؟", false, false},
      {"\u202E\u200F", false, false},
      {"ދިވެހި", true, true},
      {"\xD9", false, false},
      {"é\0م\xED\xA0\x80"s, false, true},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(is_right_to_left(row.text), row.reads_right_to_left);
    EXPECT_EQ(has_right_to_left(row.text), row.has_right_to_left);
  }
}

TEST(Visible, NothingThatRearrangesTheRestSurvives) {
  const std::vector<Shown> cases = {
      {"", ""},
      {"Elbit <script>", "Elbit <script>"},
      {"قيمة الطلب", "قيمة الطلب"},
      {"שלום", "שלום"},
      {"👨‍👩‍👧 é", "👨‍👩‍👧 é"},
      {"می‌خواهم", "می‌خواهم"},  // the non-joiner is spelling
      {"gpj.\u202Eexe", "gpj.[U+202E]exe"},
      {"\u061C\u200E\u200F", "[U+061C][U+200E][U+200F]"},
      {"\u202A\u202B\u202C\u202D", "[U+202A][U+202B][U+202C][U+202D]"},
      {"\u2066\u2067\u2068\u2069", "[U+2066][U+2067][U+2068][U+2069]"},
      {"\uFEFFa", "[U+FEFF]a"},
      {"a\0b"s, "a[U+0000]b"},
      {"\x1B[31mred\x07\x7F", "[U+001B][31mred[U+0007][U+007F]"},
      {"\u0085\u009B\u2028\u2029", "[U+0085][U+009B][U+2028][U+2029]"},
      {"\uFFFE\U0010FFFF\uFDD0", "[U+FFFE][U+10FFFF][U+FDD0]"},
      {"one\ttwo\r\nthree\n\nfour", "one two three four"},
      {"x\xED\xA0\x80y", "x\uFFFD\uFFFD\uFFFDy"},
      {"مرحب\xD9", "مرحب\uFFFD"},
      {"\xC0\x8A", "\uFFFD\uFFFD"},  // an overlong line feed
  };
  for (const Shown& c : cases) {
    SCOPED_TRACE(c.expected);
    EXPECT_EQ(visible(c.text), c.expected);
    EXPECT_EQ(visible(c.expected), c.expected);
  }
}

TEST(Isolated, RightToLeftTextIsWrappedAndNothingElse) {
  const std::vector<Shown> cases = {
      {"", ""},
      {"Elbit 2000", "Elbit 2000"},
      {"\u202Eexe", "[U+202E]exe"},
      {"المغرب", "\u2068المغرب\u2069"},
      {"ישראל", "\u2068ישראל\u2069"},
      {"Elbit تبيع المدافع", "\u2067Elbit تبيع المدافع\u2069"},
      {"The newspaper המקור said", "\u2068The newspaper המקור said\u2069"},
      // A hostile end of the isolate is only shown; what it is written with is left to right.
      {"\u2069المغرب", "\u2067[U+2069]المغرب\u2069"},
      {"المغرب\u2068", "\u2068المغرب[U+2068]\u2069"},
      {"\u202E\u202E\u202E\u202Eم", "\u2067[U+202E][U+202E][U+202E][U+202E]م\u2069"},
      {"12 – المغرب", "\u206812 – المغرب\u2069"},
  };
  for (const Shown& c : cases) {
    SCOPED_TRACE(c.expected);
    EXPECT_EQ(isolated(c.text), c.expected);
  }
}

}  // namespace
}  // namespace tawatur
