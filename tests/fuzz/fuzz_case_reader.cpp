// Any bytes: no crash, and a case that was read is the same after writing and reading again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claims/case_file/case_format.h"
#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/export_csv.h"
#include "tests/support/english.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static_cast<void>(tawatur::detect_case_format(text));
  const auto read = tawatur::read_case(text, "fuzz");
  // The quick way, in pieces, comes to the same.
  tawatur::ReadPlan quick;
  quick.threads = 2;
  quick.quick_bytes = 0;
  quick.piece_bytes = 100;
  const auto in_pieces = tawatur::read_case(text, "fuzz", {}, quick);
  if (!(in_pieces == read)) std::abort();
  if (!read) {
    if (read.error().empty()) std::abort();
    for (const tawatur::Diagnostic& problem : read.error()) static_cast<void>(english(problem));
    return 0;
  }
  const std::string written = tawatur::write_case(*read);
  const auto again = tawatur::read_case(written, "fuzz");
  if (!again || !(*again == *read) || tawatur::write_case(*again) != written) std::abort();
  static_cast<void>(tawatur::export_csv(*read));
  return 0;
}
