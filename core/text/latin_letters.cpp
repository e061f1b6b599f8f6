#include "core/text/latin_letters.h"

#include <cstdint>
#include <memory>

#include <unicode/stringpiece.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "core/text/utf8.h"

namespace tawatur {

std::string in_latin_letters(std::string_view text) {
  constexpr std::size_t kMostBytes = 4096;  // of a name
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> letters(icu::Transliterator::createInstance(
      "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower()", UTRANS_FORWARD,
      status));
  const std::string name = well_formed(text.substr(0, kMostBytes));
  if (U_FAILURE(status) || !letters) return name;
  icu::UnicodeString words = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  letters->transliterate(words);
  std::string out;
  words.toUTF8String(out);
  return out;
}

}  // namespace tawatur
