// A value as a text gave it, made into one that a case can hold.

#ifndef CLAIMS_PROPOSE_PROPOSED_VALUE_H
#define CLAIMS_PROPOSE_PROPOSED_VALUE_H

#include <string_view>
#include <vector>

#include "claims/extract/read_value.h"
#include "claims/propose/proposal.h"
#include "core/value/value.h"

namespace tawatur {

[[nodiscard]] ValueType type_of(ReadValueKind kind);

// The value with `printed` as its words, and why it is doubtful. What no case can hold (money
// without a currency, a date without a year) is there as far as it goes, with its doubt.
struct ProposedValue {
  Value value;
  std::vector<ProposalDoubt> doubts;
};
[[nodiscard]] ProposedValue proposed_value(const ReadValue& read, std::string_view printed);

// Whether both may be of one fact: for dates, that one lies within the other; else equality.
[[nodiscard]] bool compatible(const Value& a, const Value& b);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_PROPOSED_VALUE_H
