// What somebody who has only the redacted case may still work out. Said before it is given away:
// a pseudonym hides a name, not the shape around it.

#ifndef CLAIMS_REDACT_OUTSIDER_H
#define CLAIMS_REDACT_OUTSIDER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/redact/redaction.h"

namespace tawatur {

enum class ClueCode : std::uint8_t {
  owner,      // its owner is named, and owns nobody else here: `detail` the owner
  language,   // no other document here is in this language: `detail`
  day,        // published on one day, and nothing else here on that day: `detail`
  kind,       // the only source of its kind here: `detail`
  credited,   // a document that anybody may read credits it: `detail` the document
  named,      // a text that was left out names one of those withheld: `subject` the document
  copied,     // a document that anybody may read has its text: `detail` the document
  copies,     // its text is that of a document that anybody may read: `detail` the document
  only_value  // nobody else gives this attribute a value: `detail` the claim and attribute
};

[[nodiscard]] std::string_view name_of(ClueCode code);

struct Clue {
  ClueCode code = ClueCode::owner;
  std::string subject;  // a pseudonym, or the document
  std::string detail;

  friend auto operator<=>(const Clue&, const Clue&) = default;
};

// Sorted.
[[nodiscard]] std::vector<Clue> clues_in(const RedactedCase& redacted);

}  // namespace tawatur

#endif  // CLAIMS_REDACT_OUTSIDER_H
