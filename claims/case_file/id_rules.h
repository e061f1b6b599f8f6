// What an id, or an attribute's name, may look like.

#ifndef CLAIMS_CASE_FILE_ID_RULES_H
#define CLAIMS_CASE_FILE_ID_RULES_H

#include <cstddef>
#include <string_view>

#include "core/message.h"

namespace tawatur {

// "" when the id is fine; else what is wrong with it: empty, longer than the limit, white space at
// an end, control characters or bidi controls (two ids must never look alike because of something
// that cannot be seen). The text must be well-formed UTF-8.
[[nodiscard]] Message problem_with_id(std::string_view id, std::size_t max_code_points);

// The same for claim ids and attribute names, which moreover have no `#`: `claim#attribute` is how
// a finding is named.
[[nodiscard]] Message problem_with_finding_part(std::string_view id, std::size_t max_code_points);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_ID_RULES_H
