// Where sentences begin and end.

#ifndef CORE_TEXT_SENTENCES_H
#define CORE_TEXT_SENTENCES_H

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text/tokens.h"

namespace tawatur {

struct Sentence {
  std::size_t first = 0;  // tokens, end-exclusive; closing quotes and brackets belong to it
  std::size_t last = 0;
  bool paragraph = false;  // begins a line that is not the continuation of a wrapped one

  friend bool operator==(const Sentence&, const Sentence&) = default;
};

// Every token belongs to one sentence. A sentence ends behind . ! ? ؟ … (not behind an abbreviation
// of the language, an initial or inside a number) and at the end of a line, unless the text as a
// whole is wrapped at a column. `language`: "ar", "en", "fr", "es", "he"; anything else has no
// abbreviations. Linear.
[[nodiscard]] std::vector<Sentence> sentences_of(const Tokens& tokens, std::string_view language);

}  // namespace tawatur

#endif  // CORE_TEXT_SENTENCES_H
