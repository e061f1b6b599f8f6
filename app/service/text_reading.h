// What a text says, read by rules: its values, whom it credits, and the chain it rests on.

#ifndef APP_SERVICE_TEXT_READING_H
#define APP_SERVICE_TEXT_READING_H

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/read_values.h"
#include "sources/attribution/attribution.h"

namespace tawatur {

struct TextReading {
  std::string language;  // "ar", "en", "fr", "es", "he"; empty: none of them, nothing is read
  std::vector<ReadValue> values;
  AttributionReading attributions;
};

// `language`: a BCP 47 tag; empty or one that is not read: it is detected. Pure; thread-safe.
[[nodiscard]] TextReading read_text(std::string_view text, std::string_view language,
                                    const ReadingOptions& options);

// The same, handing over the values of each part of a long text as soon as they are read, in their
// order, so that nobody need keep them all: none are in the result. They may be moved from.
// `language` is that of the text.
using TakeValues = std::function<void(std::string_view language, std::vector<ReadValue>& values)>;
[[nodiscard]] TextReading read_text_in_parts(std::string_view text, std::string_view language,
                                             const ReadingOptions& options, const TakeValues& take);

}  // namespace tawatur

#endif  // APP_SERVICE_TEXT_READING_H
