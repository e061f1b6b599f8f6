// A long text is read in parts that end between paragraphs, so that its tokens stay in the
// processor's cache and memory does not grow with the text. A pronoun that opens a part has then
// nobody to mean; parts are far longer than articles.

#include "app/service/text_reading.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "app/service/reading_index.h"
#include "core/text/language.h"
#include "core/text/tokens.h"

namespace tawatur {
namespace {

constexpr std::size_t kPart = 64U * 1024U;
constexpr std::size_t kLongestPart = 160U * 1024U;

// Where the part that begins at `begin` ends: behind an empty line, failing that a line, failing
// that white space, failing that between two code points.
std::size_t part_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= kLongestPart) return text.size();
  const std::string_view window = text.substr(0, begin + kLongestPart);
  for (const std::string_view mark : {"\n\n", "\n"}) {
    const std::size_t found = window.find(mark, begin + kPart);
    if (found != std::string_view::npos) return found + mark.size();
  }
  const std::size_t space = window.rfind(' ');
  if (space != std::string_view::npos && space > begin + kPart) return space + 1;
  std::size_t end = window.size();
  while (end > begin + kPart && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

// "Two diplomats", «القناة 14»: a number inside the name of a source is no value. Both are in the
// order of the text.
void leave_out_names(std::vector<ReadValue>& values, const AttributionReading& reading) {
  std::size_t at = 0;
  std::erase_if(values, [&](const ReadValue& value) {
    while (at < reading.attributions.size() && reading.attributions[at].source.end <= value.start) {
      ++at;
    }
    return at < reading.attributions.size() &&
           reading.attributions[at].source.covers({value.start, value.end});
  });
}

}  // namespace

TextReading read_text(std::string_view text, std::string_view language,
                      const ReadingOptions& options) {
  std::vector<ReadValue> all;
  TextReading reading = read_text_in_parts(
      text, language, options, [&all](std::string_view, std::vector<ReadValue>& values) {
        if (all.empty()) {
          all = std::move(values);
          return;
        }
        for (ReadValue& value : values) all.push_back(std::move(value));
      });
  reading.values = std::move(all);
  return reading;
}

TextReading read_text_in_parts(std::string_view text, std::string_view language,
                               const ReadingOptions& options, const TakeValues& take) {
  TextReading reading;
  std::string_view known = read_language(language);
  // Kept for the next text: its memory, and what is known of words.
  thread_local Tokens tokens;
  std::uint32_t code_point = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = part_end(text, begin);
    code_point = tokenize_part(text, static_cast<std::uint32_t>(begin),
                               static_cast<std::uint32_t>(end), code_point, tokens);
    begin = end;
    if (known.empty()) {
      known = detect_language(tokens);
      if (known.empty()) {
        if (begin >= text.size() || begin > 4 * kLongestPart) return reading;
        continue;
      }
    }
    reading_index(known).resolve(tokens);
    std::vector<ReadValue> values = read_values(tokens, known, options);
    AttributionReading attributions = read_attributions(tokens, known);
    leave_out_names(values, attributions);
    take(known, values);
    append_part(reading.attributions, std::move(attributions));
  }
  reading.language = known;
  find_chain(reading.attributions);
  return reading;
}

}  // namespace tawatur
