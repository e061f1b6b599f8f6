// What sources, documents and claims are called in a report. All results are ready text: harmless,
// and isolated where the language of the report needs it.

#ifndef REPORTS_DISPLAY_NAMES_H
#define REPORTS_DISPLAY_NAMES_H

#include <span>
#include <string>
#include <vector>

#include "claims/case.h"
#include "claims/finding.h"
#include "reports/messages.h"

namespace tawatur {

// The name in the report's language, else in English, else the first, else the id.
[[nodiscard]] std::string source_name(const Case& data, SourceIndex source,
                                      const Messages& messages);

// The publisher and the day, "al-Mithaq, 2026-01-23"; without a day the document's id instead.
[[nodiscard]] std::string document_name(const Case& data, DocumentIndex document,
                                        const Messages& messages);

// A name on a line: a source, a document, or "officials (in al-Mithaq, 2026-01-23)".
[[nodiscard]] std::string line_name(const Case& data, const Name& name, const Messages& messages);

[[nodiscard]] std::string claim_text(const Case& data, ClaimIndex claim, const Messages& messages);

// The documents of these assertions, each once, in the order of the assertions.
[[nodiscard]] std::vector<DocumentIndex> documents_of(const Case& data,
                                                      std::span<const AssertionIndex> assertions);

// The publishers of these assertions' documents, each once, in the order of the assertions.
[[nodiscard]] std::vector<SourceIndex> publishers_of(const Case& data,
                                                     std::span<const AssertionIndex> assertions);
// Their names as a list, at most three by name.
[[nodiscard]] std::string publisher_names(const Case& data,
                                          std::span<const AssertionIndex> assertions,
                                          const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_DISPLAY_NAMES_H
