// Whatever PlainJson takes, the JSON library reads in the same way.

#include "core/json/plain_json.h"

#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tawatur {
namespace {

// The events as text.
struct Log {
  std::string out;

  bool add(std::string_view what, std::string_view text = {}) {
    out.append(what).append(text).append("\n");
    return true;
  }
  bool null() { return add("null"); }
  bool boolean(bool flag) { return add(flag ? "true" : "false"); }
  bool number(std::string_view text) { return add("number ", text); }
  bool string(std::string_view text) { return add("string ", text); }
  bool key(std::string_view text) { return add("key ", text); }
  bool start_object() { return add("{"); }
  bool end_object() { return add("}"); }
  bool start_array() { return add("["); }
  bool end_array() { return add("]"); }
};

struct LibraryLog : Log {
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  using Log::string;
  bool number_integer(number_integer_t n) { return number(n == 0 ? "-0" : std::to_string(n)); }
  bool number_unsigned(number_unsigned_t n) { return number(std::to_string(n)); }
  bool number_float(number_float_t /*unused*/, const string_t& text) { return number(text); }
  bool binary(binary_t& /*unused*/) { return false; }
  bool start_object(std::size_t /*unused*/) { return Log::start_object(); }
  bool start_array(std::size_t /*unused*/) { return Log::start_array(); }
  bool parse_error(std::size_t /*unused*/, const std::string& /*unused*/,
                   const nlohmann::json::exception& /*unused*/) {
    return false;
  }
};

// "no" or the events.
std::string plain(std::string_view text) {
  Log log;
  PlainJson<Log> json(log);
  return json.feed(text) && json.complete() ? log.out : "no";
}
std::string by_library(std::string_view text) {
  LibraryLog log;
  return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &log) ? log.out : "no";
}

TEST(PlainJson, TakesWhatLargeFilesAreMadeOf) {
  for (const char* const text :
       {R"({})", R"([])", R"( {"a" : [1, -2, 0, -0, 3.50, 18446744073709551616], "b":{}} )",
        R"(["", "long enough for more than sixteen bytes", "سبعة عشر", "עברית", "é"])",
        R"(["\" \\ \/ \b\f\n\r\t \u0645\u063a\u0631\u0628 \ud83d\ude00 \u0000"])",
        R"([true, false, null])", "\n[\t1\r\n]\n"}) {
    EXPECT_NE(plain(text), "no") << text;
    EXPECT_EQ(plain(text), by_library(text)) << text;
  }
}

TEST(PlainJson, LeavesTheRestToTheLibrary) {
  for (const char* const text : {"",
                                 " ",
                                 "{",
                                 "[1",
                                 "[1,]",
                                 "[,1]",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1,}",
                                 "{a:1}",
                                 "[1 2]",
                                 "[1]]",
                                 "[1}",
                                 "{]",
                                 "[01]",
                                 "[1.]",
                                 "[.5]",
                                 "[+1]",
                                 "[1e5]",
                                 "[1E5]",
                                 "[--1]",
                                 "[tru]",
                                 "[truex]",
                                 "[nul",
                                 "[\"a]",
                                 "[\"a\nb\"]",
                                 "[\"\\x\"]",
                                 "[\"\\u12\"]",
                                 "[\"\\ud800\"]",
                                 "[\"\\udc00\"]",
                                 "[\"\\ud800\\u0041\"]",
                                 "[\"\xFF\"]",
                                 "[\"\xD9\"]",
                                 "[\"\xED\xA0\x80\"]",
                                 "[1]x",
                                 "[1][2]",
                                 "\xEF\xBB\xBF[]",
                                 "[1,\"b\":2]",
                                 "{1:2}",
                                 "{\"a\":1 \"b\":2}",
                                 "7"}) {
    EXPECT_EQ(plain(text), "no") << text;
  }
}

TEST(PlainJson, NeverTakesWhatTheLibraryReadsOtherwise) {
  const std::string pieces[] = {
      "{",           "}",     "[",  "]",  ",",    ":",   "\"a\"", "\"\\u0645\"",
      "\"\\ud83d\"", "\"ب\"", "1",  "-0", "2.50", "1e9", "true",  "null",
      " ",           "\n",    "\"", "\\", "\xD9", "x",   "0",     "\"sixteen bytes and more\""};
  const std::string start = R"({"a": [1, {"b": "text", "c": []}, [true, null]], "d": "\n"})";
  std::mt19937 random(7);
  for (int round = 0; round < 200000; ++round) {
    std::string text = start;
    for (auto changes = 1 + random() % 3; changes > 0; --changes) {
      const std::size_t at = random() % (text.size() + 1);
      if (random() % 2 == 0) text.erase(at, random() % 3);
      text.insert(std::min(at, text.size()), pieces[random() % std::size(pieces)]);
    }
    const std::string events = plain(text);
    if (events != "no") {
      ASSERT_EQ(events, by_library(text)) << text;
    }
  }
}

TEST(PlainJson, GoesOnWhereTheTextWasCut) {
  const std::string text = R"({"a": [1, {"b": "text"}, true], "c": {}})";
  for (const std::size_t cut : {1U, 5U, 6U, 7U, 9U, 10U, 11U, 15U, 22U, 24U, 29U, 31U, 36U, 39U}) {
    SCOPED_TRACE(text.substr(0, cut));
    Log log;
    PlainJson<Log> json(log);
    ASSERT_TRUE(json.feed(std::string_view(text).substr(0, cut)));
    ASSERT_FALSE(json.complete());
    ASSERT_TRUE(json.feed(std::string_view(text).substr(cut)));
    EXPECT_TRUE(json.complete());
    EXPECT_EQ(log.out, by_library(text));
  }
}

TEST(PlainJson, StopsBehindTheBracketThatLeavesEnoughOpen) {
  Log log;
  PlainJson<Log> json(log);
  json.enter_array_in_object();
  ASSERT_TRUE(json.feed(R"({"a": []}, 2], "rest": )", 1));
  EXPECT_EQ(json.taken(), 13U);
  EXPECT_EQ(json.depth(), 1U);
}

}  // namespace
}  // namespace tawatur
