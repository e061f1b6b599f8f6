// Which language a text is in, and what the program knows of the languages it reads.

#ifndef CORE_TEXT_LANGUAGE_H
#define CORE_TEXT_LANGUAGE_H

#include <array>
#include <string_view>

#include "core/text/phrase_table.h"
#include "core/text/tokens.h"

namespace tawatur {

inline constexpr std::array<std::string_view, 5> kReadLanguages{"ar", "en", "fr", "es", "he"};

// "ar" of "ar-EG" or "AR"; empty when the program does not read it. The view outlives the program.
[[nodiscard]] std::string_view read_language(std::string_view tag);

// One of kReadLanguages, or empty when too little points to one of them: by script, and among Latin
// texts by the words that every sentence has. Looks at the first few thousand tokens.
[[nodiscard]] std::string_view detect_language(const Tokens& tokens);

// Abbreviations that a full stop follows; empty table for a language not read. From
// data/lang/<language>/language.json, loaded when first asked for. Thread-safe.
[[nodiscard]] const PhraseTable& abbreviations_of(std::string_view language);

}  // namespace tawatur

#endif  // CORE_TEXT_LANGUAGE_H
