// Who wrote an article, where and when, as one printed line says it.

#ifndef SOURCES_READ_PRINTED_DETAILS_H
#define SOURCES_READ_PRINTED_DETAILS_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

// Views into the line; empty where it does not say.
struct PrintedDetails {
  std::string_view author;  // with its "by"
  std::string_view date;    // never empty
  std::string_view
      publisher;  // where an author or a place stands beside it: else it may be a section
  bool credits_agency = false;
};

// "By James Otieno | Nairobi Ledger | 8 August 2025", «مقديشو - الصومال الجديد - 2 مارس 2025»: two
// to four parts in any order between bars, dots or dashes with spaces around them, one of them a
// day.
[[nodiscard]] std::optional<PrintedDetails> printed_details(std::string_view line);

struct Dateline {
  std::string edtf;
  std::size_t line = 0;  // from 1
};

// "ANKARA, July 18, 2023 (Reuters) - Turkish …", «كابل (أ ف ب) 8 أكتوبر 2024»: the day in the first
// line near the start of `text` that names an agency in brackets so.
[[nodiscard]] std::optional<Dateline> dateline_of(std::string_view text);

}  // namespace tawatur

#endif  // SOURCES_READ_PRINTED_DETAILS_H
