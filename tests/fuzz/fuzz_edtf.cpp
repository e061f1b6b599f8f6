// A text that reads as a date is a span that does not end before it begins, and whose ends read
// back as themselves.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/value/edtf.h"
#include "tests/support/english.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tawatur;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto span = parse_edtf(text);
  if (!span) {
    if (english(span.error().message).size() > 1000) std::abort();
    return 0;
  }
  if (!span->first && !span->last) std::abort();
  if (span->first && span->last && *span->last < *span->first) std::abort();
  if (span->precision != DatePrecision::interval && (!span->first || !span->last)) std::abort();
  for (const auto& end : {span->first, span->last}) {
    if (!end || *end < day_number(-9999, 1, 1) || *end > day_number(9999, 12, 31)) continue;
    const auto again = parse_edtf(iso_day(*end));
    if (!again || again->first != end || again->last != end) std::abort();
  }
  return 0;
}
