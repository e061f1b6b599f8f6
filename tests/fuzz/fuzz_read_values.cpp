// Any bytes may be read: the first line names the language. Values ascend, none overlaps another,
// and their places lie in the text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claims/extract/read_values.h"
#include "core/text/language.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tawatur;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = text.find('\n');
  std::string_view language = "ar";
  if (line != std::string_view::npos && line < 8) {
    language = read_language(text.substr(0, line));
    text.remove_prefix(line + 1);
  }
  if (language.empty()) language = "en";
  for (const bool numbers : {false, true}) {
    ReadingOptions options;
    options.numbers = numbers;
    std::uint32_t end = 0;
    for (const ReadValue& value : read_values(text, language, options)) {
      if (value.byte_start < end || value.byte_end <= value.byte_start) std::abort();
      if (value.byte_end > text.size() || value.end <= value.start) std::abort();
      end = value.byte_end;
    }
  }
  return 0;
}
