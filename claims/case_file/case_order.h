// Puts the tables of a linked case into the order of claims/case.h.

#ifndef CLAIMS_CASE_FILE_CASE_ORDER_H
#define CLAIMS_CASE_FILE_CASE_ORDER_H

#include <cstdint>
#include <vector>

#include "claims/case.h"
#include "claims/case_file/case_problems.h"

namespace tawatur {

// Every table by id, rates by pair and period, a copy's claims ascending, each once; all indexes
// follow their rows. Costs one look at each row where a table is in order already.
void sort_case(Case& data);

// Ids of assertions that stand in the case twice. Nothing refers to assertions, so no table of
// their names is kept: those of a sorted file need one comparison each, others are sorted.
void check_assertion_ids(const Case& data, CaseProblems& problems);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_ORDER_H
