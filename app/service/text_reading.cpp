#include "app/service/text_reading.h"

#include "core/text/language.h"
#include "core/text/tokens.h"

namespace tawatur {

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
  return reading;
}

}  // namespace tawatur
