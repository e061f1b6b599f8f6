// The noun phrase that names a source, found from where it begins or from where it ends.

#ifndef SOURCES_ATTRIBUTION_NOUN_PHRASE_H
#define SOURCES_ATTRIBUTION_NOUN_PHRASE_H

#include <cstdint>
#include <optional>

#include "sources/attribution/attribution.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

struct NounPhrase {
  std::uint32_t first = 0;  // pieces, end-exclusive
  std::uint32_t last = 0;
  SourceAs kind = SourceAs::person;
  bool recognized = false;  // holds a word that names a speaker, or a name
  bool pronoun = false;
  bool document = false;  // a report, a statement: who made it may stand elsewhere
  bool generic = false;   // "reports", "sources" alone
  // Bytes of the preposition that the cue has put to a word of no list («وفقا لمرسى نيوز»).
  std::uint8_t fused = 0;

  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

// The phrase that begins at piece `at`, not beyond `limit`. A preposition fused to its first word
// (ل, ב) is no obstacle.
[[nodiscard]] std::optional<NounPhrase> phrase_after(const Page& page, std::uint32_t at,
                                                     std::uint32_t limit);

// "a Reuters/Ipsos poll": a slash between two names of one phrase.
[[nodiscard]] bool joins_names(const Page& page, std::uint32_t slash);

// The phrase that ends before piece `end`, not before `floor`.
[[nodiscard]] std::optional<NounPhrase> phrase_before(const Page& page, std::uint32_t end,
                                                      std::uint32_t floor);

// Its place in the text. A preposition fused to its first word stays outside, except where it is
// fused with the article as well (للجيش).
[[nodiscard]] TextSpan span_of(const Page& page, const NounPhrase& phrase);

// Fills kind, recognized, document, generic from the words in it.
void classify(const Page& page, NounPhrase& phrase);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_NOUN_PHRASE_H
