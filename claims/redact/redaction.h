// A case without what is confidential: marked sources, marked documents and the documents of marked
// sources, and marked names.
//
// Their ids become pseudonyms; names, domains, titles, addresses, texts, quotes and printed words
// go. Everywhere else - texts of other documents, statements, reasons - the words that would give
// them away are taken out. What stays is all that findings are made of: who credits, copies and
// owns whom, values, dates, what was read. So the findings are the same, but for the names in them.

#ifndef CLAIMS_REDACT_REDACTION_H
#define CLAIMS_REDACT_REDACTION_H

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "claims/case.h"
#include "claims/redact/secret_words.h"

namespace tawatur {

// Something is marked, and not by a redaction before (`x-redacted`).
[[nodiscard]] bool has_confidential(const Case& data);

struct RedactedCase {
  Case data;
  std::map<std::string, std::string> ids;  // of sources and documents: pseudonym by id
  SecretWords secrets;
  std::size_t sources = 0;
  std::size_t documents = 0;
  std::size_t names = 0;
  std::vector<std::string>
      cleaned;  // ids, as told, of other documents whose text named one of them
};

// `key`: see Pseudonyms; empty: they are numbered. Cost: a look at every string of the case.
[[nodiscard]] RedactedCase redact(const Case& data, const std::string& key);

}  // namespace tawatur

#endif  // CLAIMS_REDACT_REDACTION_H
