#include "reports/drawing/svg_raster.h"

#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string svg_of(const std::string& width, const std::string& height) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height +
         "\"><text x=\"5\" y=\"20\">ميناء harbour נמל</text></svg>";
}

// Big-endian, as PNG has it.
unsigned number_at(const std::string& bytes, std::size_t at) {
  unsigned number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number * 256 + static_cast<unsigned char>(bytes[at + i]);
  return number;
}

TEST(Png, HasTheSizeOfTheDrawingTimesTheScale) {
  const auto png = png_of(svg_of("100", "40"), 2);
  ASSERT_TRUE(png.has_value()) << english(png.error().message);
  EXPECT_EQ(png->substr(0, 8), "\x89PNG\r\n\x1a\n");
  EXPECT_EQ(number_at(*png, 16), 200U);
  EXPECT_EQ(number_at(*png, 20), 80U);
}

TEST(Png, RefusesWhatWouldNotFitIntoMemory) {
  for (const auto& [width, height] : std::vector<std::pair<std::string, std::string>>{
           {"20000", "20000"}, {"40000", "10"}, {"10", "40000"}, {"1e30", "1e30"}}) {
    const auto png = png_of(svg_of(width, height), 1);
    ASSERT_FALSE(png.has_value());
    EXPECT_EQ(png.error().code, ErrorCode::limit_exceeded) << width;
  }
  EXPECT_THAT(english(png_of(svg_of("40000", "10"), 1).error().message),
              HasSubstr("40000 by 10 pixels"));
  EXPECT_FALSE(png_of(svg_of("10", "10"), 0).has_value());
}

TEST(Png, RefusesWhatIsNoDrawing) {
  for (const std::string text :
       {"", "x", "<svg", "<html/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><a></svg>"}) {
    EXPECT_FALSE(png_of(text).has_value()) << text;
    EXPECT_FALSE(pdf_of(text).has_value()) << text;
  }
}

TEST(Pdf, HoldsTextAndNoDate) {
  const auto pdf = pdf_of(svg_of("100", "40"));
  ASSERT_TRUE(pdf.has_value()) << english(pdf.error().message);
  EXPECT_EQ(pdf->rfind("%PDF-", 0), 0U);
  EXPECT_THAT(*pdf, Not(HasSubstr("CreationDate")));
  EXPECT_THAT(*pdf, HasSubstr("/Font"));
  EXPECT_EQ(*pdf, *pdf_of(svg_of("100", "40")));
}

TEST(Png, ManyThreadsMayAskForIt) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 5; ++i) EXPECT_TRUE(png_of(svg_of("50", "20")).has_value());
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace tawatur
