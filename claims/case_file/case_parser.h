// Reads the JSON of a case file into a draft.

#ifndef CLAIMS_CASE_FILE_CASE_PARSER_H
#define CLAIMS_CASE_FILE_CASE_PARSER_H

#include <string_view>

#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_problems.h"
#include "claims/case_file/case_reader.h"

namespace tawatur {

// True when the text was read to its end: then every row is there, though some may have problems.
// False after a syntax error or a limit; what follows was not looked at.
[[nodiscard]] bool parse_case(std::string_view text, const CaseLimits& limits, CaseDraft& draft,
                              CaseProblems& problems);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_PARSER_H
