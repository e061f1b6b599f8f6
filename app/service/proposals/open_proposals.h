// The proposals of the documents of a case, with what was decided about them.

#ifndef APP_SERVICE_PROPOSALS_OPEN_PROPOSALS_H
#define APP_SERVICE_PROPOSALS_OPEN_PROPOSALS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "claims/propose/proposal.h"

namespace tawatur {

enum class ProposalState : std::uint8_t {
  open,
  edited,    // open, with a person's corrections in it
  accepted,  // an assertion of the case says it
  rejected
};
[[nodiscard]] std::string_view name_of(ProposalState state);

struct DecidedProposal {
  Proposal proposal;
  ProposalState state = ProposalState::open;
  std::string assertion;  // that it became
  std::string reason;     // of a rejection
  std::string by;

  [[nodiscard]] bool waits() const {
    return state == ProposalState::open || state == ProposalState::edited;
  }
};

// What the program reads in a document of the case, in the order of its text; nothing when its text
// is not held. What was decided is not looked at. Thread-safe.
[[nodiscard]] std::vector<Proposal> read_proposals(const Case& data, const Document& document);

// The same with what was decided, which stands in the case: an assertion names its proposals
// (x-proposals), a document what was rejected or edited (x-decisions). Thread-safe.
[[nodiscard]] std::vector<DecidedProposal> proposals_of(const Case& data, const Document& document);

// Of every document, or of this one.
[[nodiscard]] std::vector<DecidedProposal> proposals_of_case(const Case& data,
                                                             std::string_view document = {});

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_OPEN_PROPOSALS_H
