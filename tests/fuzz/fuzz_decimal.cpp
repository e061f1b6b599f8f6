// A text that reads as a decimal is printed as one that reads the same, with the same value.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/number/decimal.h"
#include "core/number/rational.h"
#include "tests/support/english.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tawatur::Decimal;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto decimal = Decimal::parse(text);
  if (!decimal) {
    if (english(decimal.error().message).size() > 1000) std::abort();
    return 0;
  }
  const auto again = Decimal::parse(decimal->to_string());
  if (!again || *again != *decimal) std::abort();
  const auto number = decimal->to_rational();
  if (number.sign() != (decimal->is_zero() ? 0 : (decimal->negative() ? -1 : 1))) std::abort();
  const auto shown = Decimal::parse(number.to_decimal_string());
  if (!shown || shown->to_rational() != number) std::abort();
  return 0;
}
