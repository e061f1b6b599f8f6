// The consistency check: from a case to its findings, claim by claim.

#ifndef CLAIMS_CHECK_H
#define CLAIMS_CHECK_H

#include <string>
#include <vector>

#include "claims/check_context.h"
#include "claims/finding.h"

namespace tawatur {

// The claim's findings: the claim itself first, then its valued attributes by name. With
// `withdrawn`, every line that this source is on, as a publisher, a credited source or the
// publisher of a copied text, is taken away, and with the last line of an assertion the assertion.
// Cost: linear in the claim's assertions when none of them credits anybody or copies.
[[nodiscard]] std::vector<Finding> check_claim(const CheckContext& context, ClaimIndex claim,
                                               SourceIndex withdrawn = {});

// All findings of the case, by claim; the same for any number of threads (>= 1).
[[nodiscard]] std::vector<Finding> check_case(const CheckContext& context, unsigned threads);

// "maariv", "mithaq-2026-01-23", "officials@x-1".
[[nodiscard]] std::string text_of(const Case& data, const Name& name);
// "artillery-order#order-value"; the claim's id for the claim itself.
[[nodiscard]] std::string id_of(const Case& data, const Finding& finding);

}  // namespace tawatur

#endif  // CLAIMS_CHECK_H
