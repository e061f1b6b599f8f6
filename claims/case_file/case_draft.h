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

  // For a part of the case of which `before` is the beginning: names keep the numbers they have
  // there. `before` must stay as it is as long as this one is used.
  [[nodiscard]] static CaseDraft after(const CaseDraft& before) {
    return {{},
            IdTable::after(before.source_names),
            IdTable::after(before.document_names),
            IdTable::after(before.claim_names),
            IdTable::after(before.attribute_names)};
  }
  // Every name was one of the beginning.
  [[nodiscard]] bool has_no_names() const {
    return !source_names.has_own() && !document_names.has_own() && !claim_names.has_own() &&
           !attribute_names.has_own();
  }
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_DRAFT_H
