// Compressed bytes, within limits.

#ifndef SOURCES_READ_INFLATE_H
#define SOURCES_READ_INFLATE_H

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.h"
#include "sources/read/limits.h"

namespace tawatur {

// What the parts of one file may still unpack to.
struct UnpackBudget {
  explicit UnpackBudget(const ReadLimits& limits)
      : bytes(limits.unpacked_bytes), limit(limits.unpacked_bytes), ratio(limits.unpacked_ratio) {}

  std::size_t bytes;
  std::size_t limit;
  std::size_t ratio;
};

// Raw deflate, as ZIP entries have it. Fails with limit_exceeded before more memory is taken than
// the budget allows, and with corrupt_data.
[[nodiscard]] Result<std::string> inflate_raw(std::string_view packed, UnpackBudget& budget);

struct GzipMember {
  std::string bytes;
  std::size_t packed_size = 0;  // how much of the input it took
};

// The gzip member at the start of `packed`.
[[nodiscard]] Result<GzipMember> inflate_gzip(std::string_view packed, UnpackBudget& budget);
// Zlib or gzip, as HTTP bodies have it.
[[nodiscard]] Result<std::string> inflate_body(std::string_view packed, UnpackBudget& budget);

}  // namespace tawatur

#endif  // SOURCES_READ_INFLATE_H
