// A text cut into the passages that each say one thing: what was done, with the amounts and dates
// that belong to it.

#ifndef CLAIMS_PROPOSE_CLAIM_UNITS_H
#define CLAIMS_PROPOSE_CLAIM_UNITS_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claims/propose/claim_features.h"
#include "core/text/tokens.h"

namespace tawatur {

struct ClaimUnit {
  std::size_t first = 0;  // tokens, end-exclusive
  std::size_t last = 0;
  std::string event;      // "buy": of its first verb, else its first noun of an event; may be empty
  std::string item;       // "artillery": the first one behind the event, else the first
  bool verb = false;      // the event is told by a verb
  bool pointing = false;  // begins with "these", هذه: of what was spoken of just before
  std::string_view points_back;  // "the deal" where nothing says of what; else empty
  bool same_time = false;        // joined by "when": what happened when the unit before did
  bool planned = false;          // future or conditional: it is not said to have happened
  bool sentence = false;         // ends like a sentence, not a line of a heading or a menu
  ClaimFeatures features;
};

// Where the sources of a text are named, in its order.
[[nodiscard]] std::vector<TextSpan> credited_in(const AttributionReading& reading);

// In the order of the text, without overlap. A sentence with several verbs of events is cut where a
// clause begins; a sentence that only adds to the one before («في صفقة بلغت …») is joined to it.
// `credited`: the sources named in the text, in its order.
[[nodiscard]] std::vector<ClaimUnit> claim_units(const Tokens& tokens, std::string_view language,
                                                 const std::vector<TextSpan>& credited = {});

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_CLAIM_UNITS_H
