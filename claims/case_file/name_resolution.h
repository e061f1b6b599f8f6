// The templates of CaseLinks, for the two files that hold it.

#ifndef CLAIMS_CASE_FILE_NAME_RESOLUTION_H
#define CLAIMS_CASE_FILE_NAME_RESOLUTION_H

#include <string>
#include <string_view>

#include "claims/case_file/case_links.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {

template <typename Index, typename Where>
void CaseLinks::resolve(Index& index, RowsByName& rows, const IdTable& names, std::string_view what,
                        const Where& where) {
  if (!index.valid()) return;
  const std::uint32_t name = index.value;
  index.value = rows.row(name);  // kNoRow is Index::kNone
  if (index.valid()) return;
  problems_.add([&] {
    return CaseProblem{
        {where()},
        say("case.unknown-name", {{"kind", what},
                                  {"id", excerpt(names.name(name))},
                                  {"hint", did_you_mean(names.name(name), rows.known(names))}})};
  });
}

template <typename Where>
void CaseLinks::resolve_source(SourceIndex& index, const Where& where) {
  resolve(index, sources_, draft_.source_names, "source", where);
}
template <typename Where>
void CaseLinks::resolve_document(DocumentIndex& index, const Where& where) {
  resolve(index, documents_, draft_.document_names, "document", where);
}
template <typename Where>
void CaseLinks::resolve_claim(ClaimIndex& index, const Where& where) {
  resolve(index, claims_, draft_.claim_names, "claim", where);
}

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_NAME_RESOLUTION_H
