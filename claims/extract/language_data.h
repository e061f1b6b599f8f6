// The embedded data files of a language, as JSON text.

#ifndef CLAIMS_EXTRACT_LANGUAGE_DATA_H
#define CLAIMS_EXTRACT_LANGUAGE_DATA_H

#include <string_view>

namespace tawatur {

struct LanguageData {
  std::string_view numbers;
  std::string_view units;
  std::string_view currencies;
  std::string_view countries;
  std::string_view nouns;
  std::string_view hedges;
  std::string_view context;
};

// `language` is one of kReadLanguages; anything else gets English.
[[nodiscard]] LanguageData language_data(std::string_view language);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_LANGUAGE_DATA_H
