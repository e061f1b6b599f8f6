// Names of every script in Latin letters, for ids that are typed.

#ifndef CORE_TEXT_LATIN_LETTERS_H
#define CORE_TEXT_LATIN_LETTERS_H

#include <string>
#include <string_view>

namespace tawatur {

// The text in Latin letters without accents, lower case, as far as ICU knows how: «الميثاق» becomes
// "almythaq". Nobody's name is printed so.
[[nodiscard]] std::string in_latin_letters(std::string_view text);

}  // namespace tawatur

#endif  // CORE_TEXT_LATIN_LETTERS_H
