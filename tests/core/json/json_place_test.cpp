#include "core/json/json_place.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/json/json_scanner.h"

namespace tawatur {
namespace {

using std::string_literals::operator""s;

struct At {
  std::size_t line;
  std::size_t column;
};

void expect_place(const std::optional<JsonPlace>& place, At expected) {
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->line, expected.line);
  EXPECT_EQ(place->column, expected.column);
}

TEST(LineColumn, CountsCodePointsAndAllLineEnds) {
  struct Case {
    std::string text;
    std::size_t offset;
    At expected;
  };
  const std::vector<Case> cases = {
      {"", 0, {1, 1}},
      {"", 9, {1, 1}},
      {"abc", 2, {1, 3}},
      {"abc", 99, {1, 4}},
      {"a\nb", 1, {1, 2}},
      {"a\nb", 2, {2, 1}},
      {"a\r\nb", 2, {1, 3}},  // between the two: still the first line
      {"a\r\nb", 3, {2, 1}},
      {"a\rb\r\rc", 5, {4, 1}},
      {"مدفع x", 9, {1, 6}},
      {"مدفع x", 3, {1, 2}},  // inside the second letter
      {"שם\n👩‍🚒!", 16, {2, 4}},
      {"\xEF\xBB\xBFxy", 4, {1, 2}},
      {"\xEF\xBB\xBFxy", 1, {1, 1}},
      {"\xEF\xBB\xBF", 3, {1, 1}},
      {"\xED\xA0\x80z", 3, {1, 4}},  // each ill-formed byte is shown as one U+FFFD
      {"\xD9", 1, {1, 2}},
      {"a\0b"s, 2, {1, 3}},
      {"\n\n\n", 3, {4, 1}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.text) + " " + std::to_string(c.offset));
    expect_place(line_column(c.text, c.offset), c.expected);
  }
}

const std::string kCase = R"({
  "tawatur": 1,
  "claims": [
    { "id": "مدفع", "نص": [1, [true, null]], "a/b": {"m~n": ""} },
    "s", {}
  ], "id": "first",
  "\u0069d": "second",
  "": {"0": 7},
  "e\u0301\ud83d\ude92": -1.5e3
})";

TEST(Locate, FindsTheFirstByteOfAValue) {
  struct Case {
    std::string pointer;
    At expected;
  };
  const std::vector<Case> cases = {
      {"", {1, 1}},
      {"/tawatur", {2, 14}},
      {"/claims", {3, 13}},
      {"/claims/0", {4, 5}},
      {"/claims/0/id", {4, 13}},
      {"/claims/0/نص", {4, 27}},
      {"/claims/0/نص/1/0", {4, 32}},
      {"/claims/0/نص/1/1", {4, 38}},
      {"/claims/0/a~1b/m~0n", {4, 61}},
      {"/claims/1", {5, 5}},
      {"/claims/2", {5, 10}},
      {"/id", {6, 12}},
      {"/", {8, 7}},
      {"//0", {8, 13}},
      {"/e\u0301🚒", {9, 26}},
  };
  for (const std::string& mark : {""s, "\xEF\xBB\xBF"s}) {
    std::vector<JsonQuery> queries;
    for (const Case& c : cases) {
      SCOPED_TRACE(c.pointer);
      expect_place(locate(mark + kCase, c.pointer), c.expected);
      queries.push_back({c.pointer, JsonPart::value, 0});
    }
    std::reverse(queries.begin(), queries.end());
    const auto places = locate_all(mark + kCase, queries);
    for (std::size_t i = 0; i < cases.size(); ++i) {
      expect_place(places[cases.size() - 1 - i], cases[i].expected);
    }
  }
}

TEST(Locate, WhatIsNotThereHasNoPlace) {
  for (const char* pointer : {"x", "/x", "/claims/3", "/claims/00", "/claims/-", "/tawatur/0",
                              "/claims/0/id/0", "/~", "/claims/2/x", "/claims/1/s"}) {
    EXPECT_EQ(locate(kCase, pointer), std::nullopt) << pointer;
  }
  EXPECT_EQ(locate("", ""), std::nullopt);
  EXPECT_EQ(locate(" \n", ""), std::nullopt);
}

TEST(Locate, AKeyHasItsOwnPlace) {
  expect_place(locate_key(kCase, "/tawatur"), {2, 3});
  expect_place(locate_key(kCase, "/claims/0/نص"), {4, 21});
  expect_place(locate_key(kCase, "/claims/0/a~1b/m~0n"), {4, 54});
  expect_place(locate_key(kCase, "/"), {8, 3});
  EXPECT_EQ(locate_key(kCase, ""), std::nullopt);
  EXPECT_EQ(locate_key(kCase, "/claims/0"), std::nullopt);
}

TEST(Locate, RepeatedKeysAreTold) {
  const std::vector<JsonQuery> queries = {{"/id", JsonPart::key, 1},
                                          {"/id", JsonPart::value, 1},
                                          {"/id", JsonPart::key, 0},
                                          {"/id", JsonPart::key, 2}};
  const auto places = locate_all(kCase, queries);
  expect_place(places[0], {7, 3});
  expect_place(places[1], {7, 14});
  expect_place(places[2], {6, 6});
  EXPECT_EQ(places[3], std::nullopt);
}

TEST(Locate, DepthCostsNoStack) {
  constexpr std::size_t kDepth = 100000;
  const std::string deep = std::string(kDepth, '[') + "1" + std::string(kDepth, ']');
  std::string pointer;
  for (std::size_t i = 0; i < kDepth; ++i) pointer += "/0";
  expect_place(locate(deep, pointer), {1, kDepth + 1});
  expect_place(locate("[" + deep + ",2]", "/1"), {1, 2 * kDepth + 4});
}

TEST(Locate, TextThatIsNotJsonIsNoDanger) {
  for (const std::string& text :
       {"{"s, "["s, "{\"a\""s, "{\"a\":"s, "{\"a"s, "{\"a\\"s, "]}"s, "[}1"s, "{]1"s, "{1:2}"s,
        "[1"s, "\"\\u"s, "{\"\\u12\":1,\"a\":[}"s, "[\0,1]"s, "\xEF\xBB"s}) {
    for (const char* pointer : {"", "/a", "/0", "/1", "/a/0"}) {
      const auto place = locate(text, pointer);
      EXPECT_LT(place.value_or(JsonPlace()).byte_offset, text.size()) << text;
    }
  }
}

TEST(Unescaped, GivesBackTheString) {
  EXPECT_EQ(unescaped(R"(\"\\\/\b\f\n\r\t)"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(unescaped(R"(\u0645\u05e9\ud83d\ude92x)"), "مש🚒x");
  EXPECT_EQ(unescaped(R"(\ud83dx\ude92\ud83d\u0041)"), "\uFFFDx\uFFFD\uFFFDA");
  EXPECT_EQ(unescaped(R"(\u12)"), "12");
  EXPECT_EQ(unescaped("\\"), "\\");
}

using Json = nlohmann::ordered_json;

std::string random_space(std::mt19937& random) {
  const std::vector<std::string> spaces = {"", " ", "\n", "\r\n", "\t", "\r"};
  return spaces[random() % spaces.size()] + spaces[random() % spaces.size()];
}

// Writes a document while taking down where each value begins.
struct Author {
  std::mt19937 random;
  std::string text;
  std::vector<std::pair<JsonQuery, std::size_t>> expected;

  void write(const std::string& pointer, int depth) {
    text += random_space(random);
    expected.push_back({{pointer, JsonPart::value, 0}, text.size()});
    const auto kind = random() % (depth > 4 ? 3 : 7);
    const std::size_t count = random() % 5;
    if (kind < 3) {
      const std::vector<std::string> scalars = {"-1.5e3", "null", R"("]},:\"ب\\")"};
      text += scalars[kind];
    } else {
      const bool is_array = kind < 5;
      text += is_array ? '[' : '{';
      for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += ',' + random_space(random);
        std::string child = pointer;
        if (is_array) {
          append_pointer_step(child, i);
        } else {
          const std::vector<std::string> kinds = {"k", "م/ ", "~ש\n", "\"\\👍"};
          const std::string key = kinds[random() % kinds.size()] + std::to_string(i);
          append_pointer_step(child, key);
          text += random_space(random);
          expected.push_back({{child, JsonPart::key, 0}, text.size()});
          text += Json(key).dump(-1, ' ', random() % 2 == 0) + random_space(random) + ':';
        }
        write(child, depth + 1);
        text += random_space(random);
      }
      text += is_array ? ']' : '}';
    }
  }
};

TEST(Locate, AgreesWithTheAuthorOfRandomDocuments) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Author author{std::mt19937(seed), seed % 2 == 0 ? "" : "\xEF\xBB\xBF", {}};
    author.write("", 0);
    std::shuffle(author.expected.begin(), author.expected.end(), author.random);
    const Json parsed = Json::parse(author.text);  // the author writes JSON
    std::vector<JsonQuery> queries;
    for (const auto& [query, offset] : author.expected) queries.push_back(query);
    const auto places = locate_all(author.text, queries);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      SCOPED_TRACE(queries[i].pointer);
      EXPECT_TRUE(parsed.contains(Json::json_pointer(queries[i].pointer)));
      ASSERT_TRUE(places[i].has_value());
      ASSERT_EQ(*places[i], line_column(author.text, author.expected[i].second));
      ASSERT_EQ(places[i]->byte_offset, author.expected[i].second);
    }
  }
}

}  // namespace
}  // namespace tawatur
