// What a piece of text speaks of, in a form that can be compared across languages: events, items,
// countries and the stems of its other words.

#ifndef CLAIMS_PROPOSE_CLAIM_FEATURES_H
#define CLAIMS_PROPOSE_CLAIM_FEATURES_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claims/propose/claim_lexicon.h"
#include "core/text/tokens.h"
#include "sources/attribution/attribution.h"

namespace tawatur {

// Each list sorted, without repetition.
struct ClaimFeatures {
  std::vector<std::string> events;     // "buy"
  std::vector<std::string> families;   // "acquire"
  std::vector<std::string> items;      // "artillery"
  std::vector<std::string> countries;  // "MA": of places and nationalities
  std::vector<std::string> words;      // stems
  std::string language;
  std::string event;   // the main one: the first verb, else the first noun; what was signed counts
                       // more than the signing
  std::string family;  // … and its family
  bool verb = false;   // told by a verb
  std::string item;    // what it is about: the first item behind the event, else the first

  void add(const ClaimFeatures& other);
};

// Of the tokens [first, last). `language` is one of kReadLanguages. `credited`: the sources named
// in the text, in its order; a word of theirs is neither event nor item («مسؤول طلب عدم الكشف عن
// هويته» orders nothing).
[[nodiscard]] ClaimFeatures features_of(const Tokens& tokens, std::size_t first, std::size_t last,
                                        std::string_view language,
                                        const std::vector<TextSpan>& credited);
[[nodiscard]] ClaimFeatures features_of(std::string_view text, std::string_view language);

// How well two pieces of text fit as one claim, 0 to 100, and what they share, as words that can be
// shown.
struct FeatureMatch {
  unsigned score = 0;
  std::vector<std::string> shared;
};
[[nodiscard]] FeatureMatch compare(const ClaimFeatures& a, const ClaimFeatures& b);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_CLAIM_FEATURES_H
