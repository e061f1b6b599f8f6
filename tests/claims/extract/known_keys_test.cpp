#include "claims/extract/known_keys.h"

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tawatur {
namespace {

using Json = nlohmann::json;

std::string complaint(const Json& json, const std::vector<std::string_view>& known) {
  KnownKeys<Json> keys(json, "data/lang/ar/units.json");
  for (const std::string_view key : known) static_cast<void>(keys.find(key));
  try {
    keys.refuse_others();
  } catch (const std::invalid_argument& problem) {
    return problem.what();
  }
  return {};
}

TEST(KnownKeys, AMisspeltKeyIsRefusedWithItsFile) {
  const Json json = Json::parse(R"({"names": ["متر"], "nmaes": ["כ"]})");
  EXPECT_EQ(complaint(json, {"names", "symbols"}),
            "data/lang/ar/units.json: unknown key \"nmaes\"");
  EXPECT_EQ(complaint(json, {"names", "nmaes"}), "");
}

TEST(KnownKeys, AListWhereAnEntryShouldBeIsRefused) {
  const Json json = Json::parse(R"(["metre"])");
  KnownKeys<Json> keys(json, "f");
  EXPECT_THROW(keys.refuse_others(), std::invalid_argument);
}

TEST(KnownKeys, AKeyThatMustBeThereIsNamed) {
  const Json json = Json::parse(R"({"a": {"b": 1}})");
  KnownKeys<Json> keys(json, "f");
  EXPECT_TRUE(keys.strings("c").empty());
  try {
    static_cast<void>(keys.inside("a").at("c"));
    FAIL();
  } catch (const std::invalid_argument& problem) {
    EXPECT_STREQ(problem.what(), "f, a: no key \"c\"");
  }
}

}  // namespace
}  // namespace tawatur
