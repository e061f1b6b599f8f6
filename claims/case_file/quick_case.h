// Reads a large case file in which nothing is wrong: quickly, and on several threads.

#ifndef CLAIMS_CASE_FILE_QUICK_CASE_H
#define CLAIMS_CASE_FILE_QUICK_CASE_H

#include <optional>
#include <string_view>

#include "claims/case.h"
#include "claims/case_file/case_reader.h"

namespace tawatur {

// What read_case() makes of the text, for any number of threads; or nullopt, when something is
// wrong with it or it is written in an unusual way (see core/json/plain_json.h).
[[nodiscard]] std::optional<Case> read_case_quickly(std::string_view text, const CaseLimits& limits,
                                                    const ReadPlan& plan);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_QUICK_CASE_H
