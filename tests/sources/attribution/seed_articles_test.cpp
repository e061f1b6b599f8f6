// The two articles that the project began with, when they are present: whom they credit, and what
// their sentences rest on. Only names and places are here, no sentence.

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

std::string article(const std::string& name) {
  const std::filesystem::path path = std::filesystem::path(TAWATUR_SEEDS) / name;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return file ? bytes.str() : std::string();
}

std::string chain_at(std::string_view text, const AttributionReading& reading,
                     std::string_view word) {
  const std::size_t byte = text.find(word);
  if (byte == std::string_view::npos) return "(not there)";
  const auto start = static_cast<std::uint32_t>(code_point_count(text.substr(0, byte)));
  const auto size = static_cast<std::uint32_t>(code_point_count(word));
  return joined(text, chain_covering(reading, {start, start + size}));
}

TEST(SeedArticles, TanjaCreditsClashReportThroughAgencia) {
  const std::string text = article("000_783066b5de977b4c.txt");
  if (text.empty()) GTEST_SKIP() << "the article is not here";
  const AttributionReading reading = read_text(text, "ar");
  EXPECT_EQ(joined(text, reading.chain), "موقع “agenciaajn” ← “Clash Report”");
  for (const std::string_view value :
       {"50 مليون دولار", "500 مليون دولار", "150 مليون دولار", "مليار دولار"}) {
    SCOPED_TRACE(value);
    EXPECT_EQ(chain_at(text, reading, value), "موقع “agenciaajn” ← “Clash Report”");
  }
}

TEST(SeedArticles, MithaqCreditsBusinessInsiderThroughMaariv) {
  const std::string text = article("002_ee4007a324c24eb4.txt");
  if (text.empty()) GTEST_SKIP() << "the article is not here";
  const AttributionReading reading = read_text(text, "ar");
  EXPECT_EQ(joined(text, reading.chain), "معاريف ← موقع بيزنس إنسايدر");
  EXPECT_EQ(chain_at(text, reading, "200 مليون يورو"), "معاريف ← موقع بيزنس إنسايدر");
  EXPECT_EQ(chain_at(text, reading, "155 ملم"), "معاريف ← موقع بيزنس إنسايدر");
  EXPECT_EQ(chain_at(text, reading, "الإحاطات"), "معاريف ← الجيش الإسرائيلي");
  EXPECT_EQ(chain_at(text, reading, "خمس سنوات"), "معاريف ← الجيش الإسرائيلي");
  EXPECT_EQ(chain_at(text, reading, "دبلوماسية رمزية"), "معاريف ← مسؤولون أمنيون إسرائيليون");
  EXPECT_EQ(chain_at(text, reading, "الأنشطة"), "معاريف ← مصادر مطلعة على المحادثات");
}

}  // namespace
}  // namespace tawatur
