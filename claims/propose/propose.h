// What a document proposes to a case.

#ifndef CLAIMS_PROPOSE_PROPOSE_H
#define CLAIMS_PROPOSE_PROPOSE_H

#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "claims/extract/read_value.h"
#include "claims/propose/proposal.h"
#include "sources/attribution/attribution.h"

namespace tawatur {

struct DocumentReading {
  std::string_view document;  // its id, in the case
  std::string_view text;
  std::string_view language;  // one of kReadLanguages; for any other nothing is proposed
  const std::vector<ReadValue>* values = nullptr;
  const AttributionReading* attributions = nullptr;
  // Ids of the sources that a person says the whole text rests on, nearest first; empty: as read.
  std::vector<std::string> cites;
  std::string reader;  // the program behind what is `external` in values and attributions
};

// In the order of the text. Depends on nothing but its arguments; linear in the text times the
// claims that share something with it. Thread-safe.
[[nodiscard]] std::vector<Proposal> propose(const Case& data, const DocumentReading& reading);

// The assertions' key that names the proposal they were made from.
inline constexpr std::string_view kProposalKey = "x-proposal";

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_PROPOSE_H
