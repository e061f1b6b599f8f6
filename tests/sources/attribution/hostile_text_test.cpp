// Text made to be slow to read. No clock is looked at: what is not linear does not end within the
// time that a test may take.

#include <cstdint>
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

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

TEST(Attribution, HostileTextIsReadToItsEndAndNoPlaceLeavesIt) {
  constexpr std::size_t kLong = 240'000;
  for (const Hostile& row : kHostile) {
    SCOPED_TRACE(row.piece);
    const std::string text = repeated(row.piece, kLong);
    const auto length = static_cast<std::uint32_t>(code_point_count(text));
    for (const Attribution& attribution : read_text(text, row.language).attributions) {
      ASSERT_LE(attribution.source.start, attribution.source.end);
      ASSERT_LE(attribution.source.end, length);
      ASSERT_LE(attribution.scope.end, length);
    }
  }
}

}  // namespace
}  // namespace tawatur
