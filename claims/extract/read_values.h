// The values in a text: money, quantities, counts, percentages, ordinals and dates.

#ifndef CLAIMS_EXTRACT_READ_VALUES_H
#define CLAIMS_EXTRACT_READ_VALUES_H

#include <optional>
#include <string_view>
#include <vector>

#include "claims/extract/read_value.h"
#include "core/text/tokens.h"
#include "core/value/edtf.h"

namespace tawatur {

struct ReadingOptions {
  bool numbers = false;                // also numbers with neither unit nor noun, and fractions
  std::optional<DayNumber> published;  // relative dates are read against it
};

// In the order of the text, none overlapping; places are those of `text`. `language` is one of
// kReadLanguages; nothing is read in any other. Any bytes are accepted. Linear in the text, in
// memory that does not grow with it beyond the values found. Thread-safe.
[[nodiscard]] std::vector<ReadValue> read_values(std::string_view text, std::string_view language,
                                                 const ReadingOptions& options);

// The same for tokens at hand.
[[nodiscard]] std::vector<ReadValue> read_values(const Tokens& tokens, std::string_view language,
                                                 const ReadingOptions& options);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_READ_VALUES_H
