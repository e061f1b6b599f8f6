#include "app/service/text_reading.h"

#include <cstddef>

#include "core/text/language.h"
#include "core/text/tokens.h"

namespace tawatur {
namespace {

// "Two diplomats", «القناة 14»: a number inside the name of a source is no value. Both are in the
// order of the text.
void leave_out_names(std::vector<ReadValue>& values, const AttributionReading& reading) {
  std::size_t at = 0;
  std::erase_if(values, [&](const ReadValue& value) {
    while (at < reading.attributions.size() && reading.attributions[at].source.end <= value.start) {
      ++at;
    }
    return at < reading.attributions.size() &&
           reading.attributions[at].source.covers({value.start, value.end});
  });
}

}  // namespace

TextReading read_text(std::string_view text, std::string_view language,
                      const ReadingOptions& options) {
  TextReading reading;
  const Tokens tokens = tokenize(text);
  std::string_view known = read_language(language);
  if (known.empty()) known = detect_language(tokens);
  if (known.empty()) return reading;
  reading.language = known;
  reading.values = read_values(text, known, options);
  reading.attributions = read_attributions(tokens, known);
  leave_out_names(reading.values, reading.attributions);
  return reading;
}

}  // namespace tawatur
