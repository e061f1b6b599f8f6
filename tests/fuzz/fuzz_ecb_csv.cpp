// Whatever can be read as a table of rates can be put into a RateTable; whatever cannot is
// described in at most a hundred lines.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/value/rate_table.h"
#include "tests/support/english.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view csv(reinterpret_cast<const char*>(data), size);
  const auto rates = tawatur::read_ecb_csv(csv, {});
  if (!rates) {
    if (rates.error().empty() || rates.error().size() > tawatur::kMaxDiagnostics) std::abort();
    for (const tawatur::Diagnostic& problem : rates.error()) static_cast<void>(english(problem));
    return 0;
  }
  tawatur::RateTable table;
  for (const tawatur::Rate& rate : *rates) {
    if (!table.add(rate) || !table.override_with(rate)) std::abort();
    const auto on = tawatur::parse_edtf(rate.on);
    if (!table.convert(rate.from, rate.to, *on) || !table.convert(rate.to, rate.from, *on)) {
      std::abort();
    }
  }
  return 0;
}
