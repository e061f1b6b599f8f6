// The form of ISO 4217 codes. Which of them exist is not asked: old and new ones are values too.

#ifndef TAWATUR_CORE_VALUE_CURRENCY_CODE_H
#define TAWATUR_CORE_VALUE_CURRENCY_CODE_H

#include <algorithm>
#include <string_view>

namespace tawatur {

// Whether `word` has the form of a currency code: three capital ASCII letters.
constexpr bool is_currency_code(std::string_view word) {
  return word.size() == 3 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace tawatur

#endif
