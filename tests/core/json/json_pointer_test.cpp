#include "core/json/json_pointer.h"

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

using Steps = std::vector<std::string>;

TEST(JsonPointer, StepsAreTakenApart) {
  struct Case {
    std::string pointer;
    std::optional<Steps> steps;
  };
  const std::vector<Case> cases = {
      {"", Steps{}},
      {"/", Steps{""}},
      {"//", Steps{"", ""}},
      {"/claims/0/نص", Steps{"claims", "0", "نص"}},
      {"/a~1b/m~0n/~01", Steps{"a/b", "m~n", "~1"}},
      {"/שם עם רווח", Steps{"שם עם רווח"}},
      {"a", std::nullopt},
      {"/~", std::nullopt},
      {"/~2", std::nullopt},
      {"/a~/b", std::nullopt},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.pointer);
    EXPECT_EQ(pointer_steps(c.pointer), c.steps);
    if (!c.steps) continue;
    std::string again;
    for (const std::string& step : *c.steps) append_pointer_step(again, step);
    EXPECT_EQ(again, c.pointer);
  }
}

TEST(JsonPointer, AnIndexIsWrittenInOneWayOnly) {
  EXPECT_EQ(step_index("0"), 0U);
  EXPECT_EQ(step_index("17"), 17U);
  for (const char* step : {"", "-", "01", "+1", "-1", "1a", " 1", "٣", "99999999999999999999"}) {
    EXPECT_EQ(step_index(step), std::nullopt) << step;
  }
  std::string pointer;
  append_pointer_step(pointer, std::size_t{12});
  EXPECT_EQ(pointer, "/12");
}

}  // namespace
}  // namespace tawatur
