// Dates in running text, as EDTF.

#ifndef CLAIMS_EXTRACT_DATES_H
#define CLAIMS_EXTRACT_DATES_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/date_words.h"
#include "core/text/tokens.h"
#include "core/value/edtf.h"

namespace tawatur {

struct ReadDate {
  std::size_t first = 0;  // tokens, end-exclusive
  std::size_t last = 0;
  std::uint32_t start = 0;  // code points in the text; prefixed letters are outside
  std::uint32_t end = 0;
  // Days, months, years, seasons 21-24, decades 198X, centuries 18XX, intervals; without a year
  // XXXX-06-07 or XXXX-06. "About 1990" is 1990~.
  std::string edtf;
  bool relative = false;         // reckoned from the publication date
  bool hijri = false;            // edtf is then the Gregorian interval that it may mean
  bool order_guessed = false;    // 4/5/2024: day and month could be exchanged
  bool weekday_differs = false;  // a weekday is printed beside it that the day is not

  friend bool operator==(const ReadDate&, const ReadDate&) = default;
};

// Dates in the order of the text, none overlapping. Relative ones (yesterday, الثلاثاء الماضي, last
// year) are read only with the publication date. A number alone is a year only where the words
// before it say so. Early, mid and late are thirds: of a year's months, of a month's days
// (1-10, 11-20, 21-end), of a decade's years (0-3, 4-6, 7-9). Linear.
[[nodiscard]] std::vector<ReadDate> read_dates(const Tokens& tokens, const DateWords& words,
                                               std::optional<DayNumber> published);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_DATES_H
