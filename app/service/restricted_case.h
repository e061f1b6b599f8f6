// A small copy of a case that holds only some of its claims, to try out changes on.

#ifndef APP_SERVICE_RESTRICTED_CASE_H
#define APP_SERVICE_RESTRICTED_CASE_H

#include <span>
#include <vector>

#include "claims/check_context.h"

namespace tawatur {

struct RestrictedCase {
  Case data;
  // Of the whole case's tables: where each row went; invalid for rows that were left behind.
  std::vector<DocumentIndex> documents;
  std::vector<SourceIndex> sources;
};

// `claims` ascending; claim i of the result is claims[i]. Checking it gives the same findings as
// checking the claims in the whole case. Assertions that do not stand are left out, texts and
// quotes too (documents that were consulted through their text say so instead), extra keys too.
[[nodiscard]] RestrictedCase restricted(const CheckContext& context,
                                        std::span<const ClaimIndex> claims);

}  // namespace tawatur

#endif  // APP_SERVICE_RESTRICTED_CASE_H
