// A case while it is being read: rows are there, but what they refer to may not have been read
// yet.

#ifndef CLAIMS_CASE_FILE_CASE_DRAFT_H
#define CLAIMS_CASE_FILE_CASE_DRAFT_H

#include "claims/case.h"
#include "claims/case_file/id_table.h"

namespace tawatur {

// In `data` every index is the number of a name in one of the tables, not a row: an assertion's
// claim is claim_names.name(assertion.claim.value). Rows stand in the order of the file, an
// element that could not be read at all included (as an empty row), so that row i is element i.
struct CaseDraft {
  Case data;
  IdTable source_names;
  IdTable document_names;
  IdTable claim_names;
  IdTable attribute_names;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_DRAFT_H
