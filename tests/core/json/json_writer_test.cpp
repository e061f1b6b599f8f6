#include "core/json/json_writer.h"

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/utf8.h"

namespace tawatur {
namespace {

using std::string_literals::operator""s;

std::string json_string_of(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonString, IsValidWhateverItHolds) {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"", R"("")"},
      {"Elbit", R"("Elbit")"},
      {"مدفع", R"("مدفع")"},
      {"תותח", R"("תותח")"},
      {"👩‍🚒", R"("👩‍🚒")"},
      {R"(say "no" \ yes)", R"("say \"no\" \\ yes")"},
      {"</script>", R"("</script>")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"a\0b\x1B\x1F"s, R"("a\u0000b\u001b\u001f")"},
      {"\x7F\u0085\u009F\u00A0", "\"\\u007f\\u0085\\u009f\u00A0\""},
      {"\u2028\u2029\u2027", "\"\\u2028\\u2029\u2027\""},
      {"\u202E", "\"\u202E\""},  // data are kept; it is showing them that makes them harmless
      {"x\xED\xA0\x80y", "\"x\uFFFD\uFFFD\uFFFDy\""},
      {"\xD9", "\"\uFFFD\""},
      {"\xE2\x80\"", "\"\uFFFD\\\"\""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.expected);
    EXPECT_EQ(json_string_of(c.text), c.expected);
    EXPECT_EQ(nlohmann::json::parse(json_string_of(c.text)).get<std::string>(),
              well_formed(c.text));
  }
}

void write_sample(JsonWriter& json) {
  json.begin_object();
  json.key("b").string("ب");
  json.key("a").begin_array();
  json.integer(std::numeric_limits<std::int64_t>::min());
  json.unsigned_integer(std::numeric_limits<std::uint64_t>::max());
  json.boolean(true).boolean(false).null().raw("1.50");
  json.begin_array().end_array();
  json.begin_object().end_object();
  json.begin_object().key("x\"").begin_array().integer(1).end_array().end_object();
  json.end_array();
  json.key("").null();
  json.end_object();
}

TEST(JsonWriter, KeepsTheOrderOfKeysAndIndents) {
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  write_sample(json);
  EXPECT_EQ(json.depth(), 0U);
  EXPECT_EQ(out, R"({
  "b": "ب",
  "a": [
    -9223372036854775808,
    18446744073709551615,
    true,
    false,
    null,
    1.50,
    [],
    {},
    {
      "x\"": [
        1
      ]
    }
  ],
  "": null
})");
}

TEST(JsonWriter, CompactHasNoWhiteSpace) {
  std::string out = "before ";
  JsonWriter json(out, JsonLayout::compact);
  write_sample(json);
  EXPECT_EQ(out,
            R"(before {"b":"ب","a":[-9223372036854775808,18446744073709551615,true,false,null,)"
            R"(1.50,[],{},{"x\"":[1]}],"":null})");
}

TEST(JsonWriter, AValueMayStandAlone) {
  std::string out;
  JsonWriter(out, JsonLayout::indented).string("אחד");
  EXPECT_EQ(out, "\"אחד\"");
}

TEST(JsonWriter, DepthCostsNoStack) {
  constexpr std::size_t kDepth = 200000;
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  for (std::size_t i = 0; i < kDepth; ++i) json.begin_array();
  EXPECT_EQ(json.depth(), kDepth);
  for (std::size_t i = 0; i < kDepth; ++i) json.end_array();
  EXPECT_EQ(out, std::string(kDepth, '[') + std::string(kDepth, ']'));
}

using Json = nlohmann::ordered_json;

Json random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 4 ? 5 : 7)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>(random()) - static_cast<std::int64_t>(random());
    case 3:
    case 4:
      return std::vector<std::string>{"", "a\n", "مدفع", "תו\"תח", "\\", "👍"}[random() % 6];
    case 5: {
      Json array = Json::array();
      for (auto n = random() % 4; n > 0; --n) array.push_back(random_value(random, depth + 1));
      return array;
    }
    default: {
      Json object = Json::object();
      for (auto n = random() % 4; n > 0; --n) {
        object["مفتاح" + std::to_string(random() % 9)] = random_value(random, depth + 1);
      }
      return object;
    }
  }
}

void write(JsonWriter& json, const Json& value) {
  if (value.is_object()) {
    json.begin_object();
    for (const auto& [key, member] : value.items()) write(json.key(key), member);
    json.end_object();
  } else if (value.is_array()) {
    json.begin_array();
    for (const auto& element : value) write(json, element);
    json.end_array();
  } else if (value.is_string()) {
    json.string(value.get_ref<const std::string&>());
  } else if (value.is_number_integer()) {
    json.integer(value.get<std::int64_t>());
  } else if (value.is_boolean()) {
    json.boolean(value.get<bool>());
  } else {
    json.null();
  }
}

TEST(JsonWriter, AgreesWithAnotherWriterOnRandomDocuments) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const Json value = random_value(random, 0);
    std::string compact;
    JsonWriter dense(compact, JsonLayout::compact);
    write(dense, value);
    ASSERT_EQ(compact, value.dump());
    std::string indented;
    JsonWriter airy(indented, JsonLayout::indented);
    write(airy, value);
    ASSERT_EQ(indented, value.dump(2));
  }
}

}  // namespace
}  // namespace tawatur
