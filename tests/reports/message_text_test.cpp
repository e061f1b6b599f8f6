#include "reports/message_text.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

const Messages& english() { return Messages::in(Language::en); }
const Messages& arabic() { return Messages::in(Language::ar); }

Message no_claim() {
  return say("case.unknown-name", {{"kind", "claim"},
                                   {"id", "\"x\""},
                                   {"hint", say("hint.did-you-mean", {{"name", "\"y\""}})}});
}

TEST(MessageText, IsASentenceOfTheLanguage) {
  EXPECT_EQ(text_of(no_claim(), english()), "no claim \"x\" (did you mean \"y\"?)");
  EXPECT_EQ(text_of(no_claim(), arabic()),
            "لا ادعاء معرّفه \u2068\"x\"\u2069 (أتقصد \u2068\"y\"\u2069؟)");
  EXPECT_EQ(text_of(Message(), arabic()), "");
  EXPECT_EQ(text_of("No such device", english()), "No such device");
  EXPECT_EQ(text_of("No such device", arabic()), "\u2068No such device\u2069");
}

TEST(MessageText, LeavesOutAPartThatSaysNothing) {
  const Message message = say("case.unknown-key", {{"key", "\"مفتاح\""}, {"hint", Message()}});
  EXPECT_EQ(text_of(message, english()), "unknown key \"مفتاح\"");
  EXPECT_EQ(text_of(message, arabic()), "مفتاح غير معروف \u2068\"مفتاح\"\u2069");
}

TEST(MessageText, CountsAsTheLanguageDoes) {
  const struct {
    std::size_t count;
    std::string_view english;
    std::string_view arabic;
  } cases[] = {
      {1, "and 1 problem more; mend these first", "ومشكلة أخرى؛ أصلح هذه أولًا"},
      {2, "and 2 problems more; mend these first", "ومشكلتان أخريان؛ أصلح هذه أولًا"},
      {7, "and 7 problems more; mend these first", "و7 مشكلات أخرى؛ أصلح هذه أولًا"},
      {20, "and 20 problems more; mend these first", "و20 مشكلة أخرى؛ أصلح هذه أولًا"},
      {12345, "and 12345 problems more; mend these first", "و12345 مشكلة أخرى؛ أصلح هذه أولًا"},
  };
  for (const auto& row : cases) {
    const Message message = say("case.more-problems", {{"count", row.count}});
    EXPECT_EQ(text_of(message, english()), row.english);
    EXPECT_EQ(text_of(message, arabic()), row.arabic);
  }
}

TEST(MessageText, OfADiagnosticIsOneLineWithThePartsThatAreKnown) {
  struct Sample {
    Diagnostic diagnostic;
    std::string expected;
  };
  const std::string text = "no claim \"x\" (did you mean \"y\"?)";
  const Message message = no_claim();
  const std::vector<Sample> cases = {
      {{"morocco.case.json", 41, 17, "/assertions/3/claim", message},
       "morocco.case.json:41:17: /assertions/3/claim: " + text},
      {{"-", 1, 1, "", message}, "-:1:1: " + text},
      {{"قضية.json", 7, 0, "", message}, "قضية.json:7: " + text},
      {{"big.csv", 0, 9, "", message}, "big.csv: " + text},  // a column without a line is none
      {{"", 0, 0, "/claims/0", message}, "/claims/0: " + text},
      {{"", 3, 4, "", message}, "3:4: " + text},
      {{"", 0, 0, "", message}, text},
      {{"a\nb", 1, 2, "/x-\u202Ekey\x1B", message}, "a b:1:2: /x-[U+202E]key[U+001B]: " + text},
  };
  for (const Sample& c : cases) EXPECT_EQ(line_of(c.diagnostic, english()), c.expected);
}

TEST(MessageText, InArabicBeginsWithThePlaceAsEditorsReadIt) {
  const std::string sentence = "لا ادعاء معرّفه \u2068\"x\"\u2069 (أتقصد \u2068\"y\"\u2069؟)";
  EXPECT_EQ(line_of({"a.case.json", 41, 17, "/assertions/3/claim", no_claim()}, arabic()),
            "a.case.json:41:17: \u2068/assertions/3/claim\u2069: \u2067" + sentence + "\u2069");
  EXPECT_EQ(line_of({"קובץ.json", 7, 2, "", no_claim()}, arabic()),
            "קובץ.json:7:2: \u2067" + sentence + "\u2069");
  EXPECT_EQ(line_of({"", 0, 0, "", no_claim()}, arabic()), sentence);
}

TEST(MessageText, CutsAKeyThatIsAsLongAsItsFile) {
  const std::string key(5'000'000, 'k');
  const Message message = say("case.unknown-key", {{"key", key}, {"hint", Message()}});
  const std::string printed = line_of({"a.json", 1, 2, "/" + key, message}, english());
  EXPECT_LT(printed.size(), 3'000U);
  EXPECT_TRUE(printed.starts_with("a.json:1:2: /kkk"));
  const std::string isolated = line_of({"a.json", 1, 2, "/" + key, message}, arabic());
  EXPECT_LT(isolated.size(), 3'100U);
  EXPECT_TRUE(isolated.ends_with("…\u2069\u2069")) << isolated.substr(isolated.size() - 20);
}

}  // namespace
}  // namespace tawatur
