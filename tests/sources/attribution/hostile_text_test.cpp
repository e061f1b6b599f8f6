// Text made to be slow to read: twice the length may take little more than twice the time, and no
// offset leaves the text.

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

struct Hostile {
  std::string_view language;
  std::string_view piece;
};

constexpr Hostile kHostile[] = {
    {"ar", "قال مصدر عن "},
    {"ar", "بحسب بحسب "},
    {"ar", "تقرير تقرير تقرير "},
    {"ar", "«"},
    {"ar", "، "},
    {"ar", "(رويترز) "},
    {"en", "he said, "},
    {"en", "according to "},
    {"en", "“"},
    {"en", "citing Reuters, "},
    {"en", "and "},
    {"en", "Smith, who "},
    {"fr", "« dit-il, "},
    {"fr", "selon l'"},
    {"es", "según "},
    {"he", "לפי "},
    {"he", "אמר כי "},
    {"en", "( "},
    {"en", "the report by "},
    {"en", "told the Times, "},
    {"ar", "الصحيفة قالت "},
};

double seconds(const std::string& text, std::string_view language) {
  double best = 1e9;
  const auto length = static_cast<std::uint32_t>(code_point_count(text));
  for (int run = 0; run < 3; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const AttributionReading reading = read_text(text, language);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count());
    for (const Attribution& attribution : reading.attributions) {
      EXPECT_LE(attribution.source.start, attribution.source.end);
      EXPECT_LE(attribution.source.end, length);
      EXPECT_LE(attribution.scope.end, length);
    }
  }
  return best;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

TEST(Attribution, HostileTextIsReadInLinearTime) {
  for (const Hostile& row : kHostile) {
    SCOPED_TRACE(row.piece);
    const double once = seconds(repeated(row.piece, 60'000), row.language);
    const double eight = seconds(repeated(row.piece, 480'000), row.language);
    EXPECT_LT(eight, 30 * once + 0.05);  // eight times the text; quadratic would be sixty-four
  }
}

}  // namespace
}  // namespace tawatur
