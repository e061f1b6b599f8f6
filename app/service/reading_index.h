// All words that any reader of a language knows, to be looked up once.

#ifndef APP_SERVICE_READING_INDEX_H
#define APP_SERVICE_READING_INDEX_H

#include <string_view>

#include "core/text/word_index.h"

namespace tawatur {

// `language` is one of kReadLanguages. Built when first asked for, in some milliseconds; lives as
// long as the program; thread-safe.
[[nodiscard]] const WordIndex& reading_index(std::string_view language);

}  // namespace tawatur

#endif  // APP_SERVICE_READING_INDEX_H
