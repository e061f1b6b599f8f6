// However a file is read, the same comes of it: the case, or all that is wrong with it.

#include "claims/case_file/quick_case.h"

#include <limits>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

ReadPlan plan_with(unsigned threads, std::size_t piece_bytes) {
  ReadPlan plan;
  plan.threads = threads;
  plan.quick_bytes = 0;
  plan.piece_bytes = piece_bytes;
  return plan;
}

tl::expected<Case, Diagnostics> read_slowly(std::string_view text) {
  ReadPlan plan;
  plan.quick_bytes = std::numeric_limits<std::size_t>::max();
  return read_case(text, "f", {}, plan);
}

// Whitespace outside of texts taken out.
std::string compact(std::string_view text) {
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') inside = !inside;
    if (inside && text[i] == '\\') out += text[i++];
    if (inside || (text[i] != ' ' && text[i] != '\n')) out += text[i];
  }
  return out;
}

TEST(QuickCase, ReadsWhatTheWriterWrites) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    const Case data = random_case(seed, {8, 12, 6, 40, 3, 4});
    const std::string written = write_case(data);
    for (const std::string& text : {written, compact(written), "\xEF\xBB\xBF" + written}) {
      for (unsigned threads = 1; threads <= 4; ++threads) {
        const auto read = read_case_quickly(text, {}, plan_with(threads, 700));
        ASSERT_TRUE(read.has_value()) << threads;
        ASSERT_TRUE(*read == data) << threads;
      }
    }
  }
}

TEST(QuickCase, LinksThatLookLikeAssertionsAreNoBorders) {
  std::string text = R"({"tawatur":1,"case":{"id":"c"},"sources":[{"id":"s"},{"id":"t"}],
"documents":[{"id":"d","source":"s"}],"claims":[{"id":"k"}],"assertions":[)";
  for (int i = 0; i < 50; ++i) {
    if (i > 0) text += ',';
    text += R"({"basis":null,"id":")" + std::to_string(i) + R"(","claim":"k","document":"d",)" +
            R"("chains":[[{"basis":null,"source":"t"},{"basis":"document","source":"s"}]]})";
  }
  text += "]}";
  const auto slow = read_slowly(text);
  ASSERT_TRUE(slow.has_value());
  const auto quick = read_case(text, "f", {}, plan_with(3, 300));
  ASSERT_TRUE(quick.has_value());
  EXPECT_TRUE(*quick == *slow);
}

TEST(QuickCase, AnyOrderOfKeysIsRead) {
  const std::string text = R"({"assertions":[{"id":"1","claim":"k","document":"d"},
{"id":"2","claim":"k","document":"d"},{"id":"3","claim":"k","document":"d"}],
"rates":[],"x-note":{"assertions":[1,2]},"claims":[{"id":"k"}],"documents":[{"id":"d","source":"s"}],
"sources":[{"id":"s"}],"case":{"id":"c","x-assertions":"\"assertions\":["},"tawatur":1})";
  const auto slow = read_slowly(text);
  ASSERT_TRUE(slow.has_value());
  for (const std::size_t piece : {1U, 20U, 1000U}) {
    const auto quick = read_case(text, "f", {}, plan_with(2, piece));
    ASSERT_TRUE(quick.has_value()) << piece;
    EXPECT_TRUE(*quick == *slow) << piece;
  }
}

TEST(QuickCase, SaysOfBadFilesWhatIsSaidOtherwise) {
  const std::string pieces[] = {"{",     "}",      "[",
                                "]",     ",",      "\"",
                                "\\",    "\"id\"", "\"x-a\": 1e999,",
                                "\xD9",  "0",      "-0",
                                "null",  "\n",     "\"assertions\": [",
                                "\"d1\""};
  std::mt19937 random(11);
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    std::string text = write_case(random_case(seed % 20, {4, 5, 3, 12, 2, 3}));
    if (seed % 2 == 0) text = compact(text);
    for (auto changes = random() % 3; changes > 0; --changes) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) text.erase(at, 1 + random() % 4);
      text.insert(std::min(at, text.size()), pieces[random() % std::size(pieces)]);
    }
    const auto slow = read_slowly(text);
    for (unsigned threads = 1; threads <= 3; ++threads) {
      const auto quick = read_case(text, "f", {}, plan_with(threads, 200));
      ASSERT_EQ(quick.has_value(), slow.has_value()) << text;
      if (slow) {
        ASSERT_TRUE(*quick == *slow) << text;
      } else {
        ASSERT_TRUE(quick.error() == slow.error()) << text;
      }
    }
  }
}

}  // namespace
}  // namespace tawatur
