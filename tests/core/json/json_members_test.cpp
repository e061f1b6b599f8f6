#include "core/json/json_members.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

std::string members_of(const std::string& json) {
  const auto members = json_members(json);
  if (!members) return "none";
  std::string all;
  for (const JsonMember& member : *members) {
    all += member.key + (member.is_string ? "=" : ":") + member.text + ";";
  }
  return all;
}

struct Row {
  const char* json;
  const char* members;
};

// Flat plain objects are read by our own reader, the others by the library: nobody can tell.
TEST(JsonMembers, AreTheSameWhoeverReadsThem) {
  const std::vector<Row> rows = {
      {R"({})", ""},
      {R"( {"id":"a", "text" : "قال 200 مليون"} )", "id=a;text=قال 200 مليون;"},
      {R"({"text":"אמר \"כן\"\nשוב","n":7})", "text=אמר \"כן\"\nשוב;n:7;"},
      {R"({"a":true,"b":false,"c":null,"d":0})", "a:true;b:false;c:null;d:0;"},
      {R"({"a":1.50,"b":-0,"c":1e2,"d":-12})", "a:1.5;b:0;c:100.0;d:-12;"},
      {R"({"a":123456789012345678901234567890})", "a:1.2345678901234568e+29;"},
      {R"({"a":[1, 2],"b":{"c":"é"}})", R"(a:[1,2];b:{"c":"é"};)"},
      {R"({"a":"1","b":"2","a":"3"})", "a=3;b=2;"},
      {R"({"a":"1","b":"2","a":[3]})", "a:[3];b=2;"},
      {R"({"a":"1","a":7})", "a:7;"},
      {R"({"\u0061":"\u0645\ud83d\ude00"})", "a=م😀;"},
      {R"({"a":"\ud83d"})", "none"},
      {R"([])", "none"},
      {R"(7)", "none"},
      {R"("a")", "none"},
      {R"()", "none"},
      {R"({"a":"1")", "none"},
      {R"({"a":"1"}})", "none"},
      {R"({"a":"1"}{"b":"2"})", "none"},
      {R"({"a":01})", "none"},
      {R"({"a"})", "none"},
      {R"({"a":,"b":1})", "none"},
      {R"({"a":"1",})", "none"},
      {"{\"a\":\"\xff\"}", "none"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.json);
    EXPECT_EQ(members_of(row.json), row.members);
  }
}

// Each key is compared with those before it, as long as there are few.
TEST(JsonMembers, ManyKeysAreReadToo) {
  std::string json = "{";
  std::string expected;
  for (int i = 0; i < 200; ++i) {
    json += (i > 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":\"v\"";
    expected += "k" + std::to_string(i) + "=v;";
  }
  EXPECT_EQ(members_of(json + "}"), expected);
}

}  // namespace
}  // namespace tawatur
