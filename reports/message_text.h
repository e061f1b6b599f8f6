// Messages of the layers below, and what is wrong with an input, told in one language.

#ifndef REPORTS_MESSAGE_TEXT_H
#define REPORTS_MESSAGE_TEXT_H

#include <string>

#include "core/diagnostic.h"
#include "core/message.h"
#include "reports/messages.h"

namespace tawatur {

// The sentence; "" when the message says nothing. In Arabic what comes from the input is isolated
// (U+2068 … U+2069), so that no id turns the sentence around.
[[nodiscard]] std::string text_of(const Message& message, const Messages& language);

// `morocco.case.json:41:17: /assertions/3/claim: no claim "x" (did you mean "y"?)`; parts that are
// missing are left out. The place comes first and `FILE:LINE:COLUMN: ` is the same in every
// language, without invisible characters: editors take it apart. What follows it in Arabic is
// isolated: the pointer (U+2068 … U+2069), and the sentence as right to left (U+2067 … U+2069),
// since the line as a whole begins with Latin letters and reads from the left.
[[nodiscard]] std::string line_of(const Diagnostic& diagnostic, const Messages& language);

}  // namespace tawatur

#endif  // REPORTS_MESSAGE_TEXT_H
