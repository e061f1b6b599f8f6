#include "store/utc_time.h"

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(UtcTimeTest, MomentsAreWrittenAndReadBack) {
  const std::pair<std::int64_t, const char*> rows[] = {
      {0, "1970-01-01T00:00:00.000Z"},
      {-1, "1969-12-31T23:59:59.999Z"},
      {951'782'400'000, "2000-02-29T00:00:00.000Z"},
      {1'769'248'800'125, "2026-01-24T10:00:00.125Z"},
      {253'402'300'799'999, "9999-12-31T23:59:59.999Z"},
      {-62'167'219'200'000, "0000-01-01T00:00:00.000Z"},
  };
  for (const auto& [milliseconds, text] : rows) {
    EXPECT_EQ(to_string(UtcTime{milliseconds}), text);
    EXPECT_EQ(utc_time(text), UtcTime{milliseconds});
  }
  EXPECT_EQ(utc_time("2026-01-24T10:00:00Z"), UtcTime{1'769'248'800'000});
  EXPECT_EQ(utc_time("2026-01-24T10:00:00.5Z"), UtcTime{1'769'248'800'500});
}

TEST(UtcTimeTest, EverythingElseIsRefused) {
  for (const char* const text :
       {"", "2026-01-24", "2026-01-24T10:00:00", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-04-31T00:00:00Z", "2026-01-24T24:00:00Z", "2026-01-24T10:00:00.1234Z",
        "2026-01-24 10:00:00Z", "٢٠٢٦-01-24T10:00:00Z", "2026-01-24T10:00:00ZZ"}) {
    EXPECT_FALSE(utc_time(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace tawatur
