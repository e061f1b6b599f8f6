// What is marked confidential leaves a case only when it is asked for.

#ifndef APP_SERVICE_CONFIDENTIAL_H
#define APP_SERVICE_CONFIDENTIAL_H

#include <string>

#include "app/service/failure.h"
#include "app/service/load_case.h"
#include "claims/redact/redaction.h"

namespace tawatur {

// --redaction-key FILE: its bytes, at least 16 of them.
[[nodiscard]] Outcome<std::string> read_redaction_key(const std::string& file);

// The key that pseudonyms are made with: of `key_file` if one is given, else, with `stable`, the
// one that a store keeps; empty: none, names are numbered.
[[nodiscard]] Outcome<std::string> redaction_key(const std::string& case_path,
                                                 const std::string& key_file, bool stable);

// Puts the redacted case in the place of the case, when anything in it is marked; says so in its
// remarks. With `preview`, also what an outsider can still work out.
void withhold_confidential(OpenCase& open, const std::string& path, const std::string& key,
                           const CheckOptions& check, bool preview);

}  // namespace tawatur

#endif  // APP_SERVICE_CONFIDENTIAL_H
