#include "reports/formats/clean_text.h"

#include <gtest/gtest.h>

#include "reports/formats/csv_cell.h"

namespace tawatur {
namespace {

using Append = void (*)(std::string&, std::string_view);

std::string with(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

TEST(CleanText, KeepsBalancedIsolatesAndShowsEverythingElse) {
  const struct {
    std::string_view text;
    std::string_view clean;
  } cases[] = {
      {"plain", "plain"},
      {"\u2068مصدر\u2069 says", "\u2068مصدر\u2069 says"},
      {"\u2068a \u2067b\u2069 c\u2069", "\u2068a \u2067b\u2069 c\u2069"},
      {"\u2068never closed", "[U+2068]never closed"},
      {"never opened\u2069", "never opened[U+2069]"},
      {"\u202Eevil\u202C", "[U+202E]evil[U+202C]"},
      {"a\nb", "a b"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
  };
  for (const auto& [text, clean] : cases) {
    if (text[0] == '\xED') {
      EXPECT_EQ(with(append_clean, text).find('\xED'), std::string::npos);
      continue;
    }
    EXPECT_EQ(with(append_clean, text), clean);
  }
  EXPECT_EQ(with(append_clean, std::string_view("a\0b", 3)), "a[U+0000]b");
}

TEST(Markup, EscapesWhatHtmlAndXmlRead) {
  EXPECT_EQ(with(append_markup, "<script>alert('x')&\"</script>"),
            "&lt;script&gt;alert(&#39;x&#39;)&amp;&quot;&lt;/script&gt;");
  EXPECT_EQ(with(append_markup, "عربي"), "عربي");
}

TEST(Markdown, EscapesWhatMarkdownReads) {
  EXPECT_EQ(with(append_markdown, "[x](javascript:alert)"), "\\[x\\](javascript:alert)");
  EXPECT_EQ(with(append_markdown, "<b>&amp;"), "&lt;b&gt;&amp;amp;");
  EXPECT_EQ(with(append_markdown, "# a | b_c*d`e"), "\\# a \\| b\\_c\\*d\\`e");
  EXPECT_EQ(with(append_markdown, "3. list, 4.5 not"), "3\\. list, 4.5 not");
  EXPECT_EQ(with(append_markdown, "- list - not"), "\\- list - not");
}

TEST(CsvCell, DisarmsFormulasAndQuotes) {
  const struct {
    std::string_view text;
    std::string_view cell;
  } cases[] = {
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"say \"x\"", "\"say \"\"x\"\"\""},
      {"=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""},
      {"+1+1", "\"'+1+1\""},
      {"-1+1", "\"'-1+1\""},
      {"-5", "-5"},
      {"-5,000.25", "\"-5,000.25\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"  =1+1", "\"'  =1+1\""},
      {"\t=1", "\"' =1\""},
      {"\"=1", "\"'\"\"=1\""},
      {"\u2068=1\u2069", "\"'\u2068=1\u2069\""},
      {"＝1", "\"'＝1\""},
      {"مصدر", "\"مصدر\""},
      {"a\r\nb", "\"a b\""},
  };
  for (const auto& [text, cell] : cases) EXPECT_EQ(with(append_csv_cell, text), cell);
}

}  // namespace
}  // namespace tawatur
