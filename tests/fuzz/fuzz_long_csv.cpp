// Any bytes: no crash, and the case that comes out is one that the case reader takes as it is.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/long_csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = tawatur::read_long_csv(text, "fuzz");
  if (!read) {
    if (read.error().empty()) std::abort();
    return 0;
  }
  const auto again = tawatur::read_case(tawatur::write_case(*read), "fuzz");
  if (!again || !(*again == *read)) std::abort();
  return 0;
}
