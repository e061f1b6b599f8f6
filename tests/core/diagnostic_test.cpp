#include "core/diagnostic.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(Diagnostic, IsOneLineWithThePartsThatAreKnown) {
  struct Case {
    Diagnostic diagnostic;
    std::string expected;
  };
  const std::string message = "no claim \"x\" (did you mean \"y\"?)";
  const std::vector<Case> cases = {
      {{"morocco.case.json", 41, 17, "/assertions/3/claim", message},
       "morocco.case.json:41:17: /assertions/3/claim: " + message},
      {{"-", 1, 1, "", message}, "-:1:1: " + message},
      {{"قضية.json", 7, 0, "", message}, "قضية.json:7: " + message},
      {{"big.csv", 0, 9, "", message}, "big.csv: " + message},  // a column without a line is none
      {{"", 0, 0, "/claims/0", message}, "/claims/0: " + message},
      {{"", 3, 4, "", message}, "3:4: " + message},
      {{"", 0, 0, "", message}, message},
      {{"a\nb", 1, 2, "/x-\u202Ekey\x1B", message}, "a b:1:2: /x-[U+202E]key[U+001B]: " + message},
  };
  for (const Case& c : cases) EXPECT_EQ(to_string(c.diagnostic), c.expected);
}

TEST(Diagnostic, CutsAKeyThatIsAsLongAsItsFile) {
  const std::string key(5'000'000, 'k');
  const std::string printed = to_string({"a.json", 1, 2, "/" + key, "unknown key \"" + key + "\""});
  EXPECT_LT(printed.size(), 3'000U);
  EXPECT_TRUE(printed.starts_with("a.json:1:2: /kkk"));
}

}  // namespace
}  // namespace tawatur
