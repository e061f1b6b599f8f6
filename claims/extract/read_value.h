// A value found in running text, with its place and the words it was read from.

#ifndef CLAIMS_EXTRACT_READ_VALUE_H
#define CLAIMS_EXTRACT_READ_VALUE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/number/rational.h"
#include "core/value/value.h"

namespace tawatur {

enum class ReadValueKind : std::uint8_t {
  money,
  quantity,  // measures, durations, people
  count,     // discrete things
  percent,
  ordinal,
  date,
  number,  // with neither unit nor noun; only when asked for
};

// Why a person should look twice.
enum class ReadingDoubt : std::uint8_t {
  currency_guessed,   // a bare name of several currencies: dollar is USD, dinar what the country
                      // says
  separator_guessed,  // 1.234: thousands or decimals
  day_month_order,    // 4/5/2024
  weekday_differs,    // the weekday printed beside a date is not its own
  noun_guessed,       // the noun is in no list: it may not be what is counted
};

struct ReadValue {
  ReadValueKind kind = ReadValueKind::number;
  Hedge hedge = Hedge::none;
  bool implicit = false;    // a bare Arabic plural: at least 3
  bool relative = false;    // a date reckoned from the publication date
  bool hijri = false;       // a date converted from the Hijri calendar
  bool external = false;    // another program read it: nothing about it is to be believed
  std::uint32_t start = 0;  // code points of the text, end-exclusive
  std::uint32_t end = 0;
  std::uint32_t byte_start = 0;
  std::uint32_t byte_end = 0;
  Rational number;
  std::optional<Rational> number_to;  // of `between`
  std::string unit;  // money: ISO 4217; quantity: symbol; count: plural noun, English if known
  std::string edtf;  // dates
  std::vector<ReadingDoubt> doubts;
};

// "money", …, "number"; "currency-guessed", ….
[[nodiscard]] std::string_view name_of(ReadValueKind kind);
[[nodiscard]] std::string_view name_of(ReadingDoubt doubt);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_READ_VALUE_H
