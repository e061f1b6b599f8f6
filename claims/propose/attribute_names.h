// What a value measures: the name of the attribute that it answers.

#ifndef CLAIMS_PROPOSE_ATTRIBUTE_NAMES_H
#define CLAIMS_PROPOSE_ATTRIBUTE_NAMES_H

#include <cstddef>
#include <string>
#include <string_view>

#include "claims/claim.h"
#include "claims/extract/read_value.h"
#include "claims/propose/claim_units.h"
#include "core/text/tokens.h"

namespace tawatur {

struct AttributeName {
  std::string name;        // "range", "price", "bought"
  bool guessed = false;    // no word beside the value says so
  bool of_before = false;  // "compared with 7.7 %": of another time; "-before" stands at its end
  bool apart = false;      // answers the attribute of this name and no other
};

inline constexpr std::string_view kOfBefore = "-before";

// From the nearest word for an attribute before the value (عيار, "range"), else from the event and
// the type: dates are "bought", amounts "price", counts "how-many". What is of one thing or for
// one time says so: "price-per-tonne".
[[nodiscard]] AttributeName attribute_name(const Tokens& tokens, const ClaimUnit& unit,
                                           const ReadValue& value, std::string_view language);

// A day of delivery is no other answer to when it was bought; a day of signing may be.
[[nodiscard]] bool dates_another(std::string_view attribute, std::string_view other);

// The attribute of an existing claim that such a value answers: the one of this name and type;
// else, unless words name a quantity, the only one of the type whose unit fits; nullptr: none.
// What is "per" something or "before" answers nothing else.
[[nodiscard]] const Attribute* attribute_for(const Claim& claim, const AttributeName& name,
                                             ValueType type, std::string_view unit);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_ATTRIBUTE_NAMES_H
