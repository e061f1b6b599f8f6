// Messages as tests compare them: in English.

#ifndef TESTS_SUPPORT_ENGLISH_H
#define TESTS_SUPPORT_ENGLISH_H

#include <string>

#include "reports/message_text.h"

namespace tawatur {

[[nodiscard]] inline std::string english(const Message& message) {
  return text_of(message, Messages::in(Language::en));
}
[[nodiscard]] inline std::string english(const Diagnostic& diagnostic) {
  return line_of(diagnostic, Messages::in(Language::en));
}

}  // namespace tawatur

#endif  // TESTS_SUPPORT_ENGLISH_H
