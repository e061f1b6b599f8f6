// What is wrong with an input, and where: collected, so that one run reports everything.
// reports/message_text.h puts it into words.

#ifndef CORE_DIAGNOSTIC_H
#define CORE_DIAGNOSTIC_H

#include <cstddef>
#include <string>
#include <vector>

#include "core/message.h"

namespace tawatur {

struct Diagnostic {
  std::string file;        // as the user named it; "-" for standard input
  std::size_t line = 0;    // from 1; 0: not known (the whole file)
  std::size_t column = 0;  // from 1, in code points
  std::string pointer;     // JSON pointer (RFC 6901), or empty
  Message message;  // one sentence, names the offending value and, if there is one, the remedy

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

inline constexpr std::size_t kMaxDiagnostics = 100;

using Diagnostics = std::vector<Diagnostic>;

}  // namespace tawatur

#endif  // CORE_DIAGNOSTIC_H
