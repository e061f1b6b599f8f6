// Names that answer an attribute: the model of a thing, the company that supplies it.

#ifndef CLAIMS_PROPOSE_PROPOSED_NAMES_H
#define CLAIMS_PROPOSE_PROPOSED_NAMES_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claims/propose/claim_units.h"
#include "core/text/tokens.h"

namespace tawatur {

struct ProposedName {
  std::size_t first = 0;  // tokens of the name, without quotation marks
  std::size_t last = 0;
  bool supplier = false;  // a company; else a model
  bool guessed = false;   // nothing but its place says so
};

// In the order of the text: what stands in quotation marks, or in Latin capitals, behind a word
// that announces it (من طراز, "made by") or, for models, right behind the item.
[[nodiscard]] std::vector<ProposedName> proposed_names(const Tokens& tokens, const ClaimUnit& unit,
                                                       std::string_view language);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_PROPOSED_NAMES_H
