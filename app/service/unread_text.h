// Texts that are cited but that nobody has read, and what a case would be if somebody had.

#ifndef APP_SERVICE_UNREAD_TEXT_H
#define APP_SERVICE_UNREAD_TEXT_H

#include <compare>
#include <cstddef>
#include <vector>

#include "app/service/restricted_case.h"
#include "claims/check_context.h"

namespace tawatur {

// A document of the case, or an unknown document of a source that is credited without one.
struct UnreadText {
  SourceIndex source;
  DocumentIndex document;               // invalid: the source is credited without naming a document
  std::vector<ClaimIndex> claims;       // on which reading it may establish a line, ascending
  std::vector<DocumentIndex> cited_by;  // ascending, each once
  bool basis_unknown = false;           // nobody who cites it last says how it knows
};

// Trying a text on a claim costs a check of the claim, again after each choice. Of a claim with
// more assertions times texts than this only the most cited texts are tried, but at least
// kLeastReread.
inline constexpr std::size_t kMostReread = 100'000;
inline constexpr std::size_t kLeastReread = 16;

// Those that may help, by source, then document. Without unnamed and confidential sources and
// retracted documents, which nobody can go and read.
[[nodiscard]] std::vector<UnreadText> unread_texts(const CheckContext& context);

// Changes `data` as if the text had been read and said what others make of it: it is consulted; it
// takes the stance, values and further chain of each assertion that credits it, unless the record
// has its own words already; and where nobody knows how it knows, it knows at first hand.
void pretend_read(RestrictedCase& data, const UnreadText& text);

}  // namespace tawatur

#endif  // APP_SERVICE_UNREAD_TEXT_H
