#include "core/text/code_point_index.h"

#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

// Each place is where a walk over the text finds it.
TEST(CodePointIndex, FindsEachPlace) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += i % 3 == 0 ? "abc، مئتا 𝄞" : i % 3 == 1 ? "שלוש" : "x€y";
  const CodePointIndex index(text);
  std::size_t code_point = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) continue;
    EXPECT_EQ(index.byte_of(code_point), byte);
    ++code_point;
  }
  EXPECT_EQ(index.size(), code_point);
  EXPECT_EQ(index.byte_of(code_point), text.size());
  EXPECT_EQ(index.byte_of(code_point + 100), text.size());
  EXPECT_EQ(index.span(3, 5), "، ");
  EXPECT_EQ(CodePointIndex("").byte_of(0), 0U);
}

}  // namespace
}  // namespace tawatur
