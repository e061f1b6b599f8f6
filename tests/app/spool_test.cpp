#include "app/service/spool.h"

#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(Spool, GivesBackEverythingInOrderWhateverFitsIntoMemory) {
  for (const std::size_t memory : {0U, 5U, 100U, 1'000'000U}) {
    SCOPED_TRACE(memory);
    Spool spool(memory);
    std::string expected;
    for (int i = 0; i < 1000; ++i) {
      const std::string piece = "قطعة " + std::to_string(i) + ";";
      spool.append(piece);
      expected += piece;
    }
    std::string got;
    ASSERT_TRUE(spool.replay([&got](std::string_view piece) { got += piece; }));
    EXPECT_EQ(got, expected);
  }
}

TEST(Spool, IsEmptyAtFirst) {
  Spool spool;
  int pieces = 0;
  ASSERT_TRUE(spool.replay([&pieces](std::string_view) { ++pieces; }));
  EXPECT_EQ(pieces, 0);
}

}  // namespace
}  // namespace tawatur
