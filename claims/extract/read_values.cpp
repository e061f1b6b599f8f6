// The text is read in blocks that end between lines, so that its tokens stay in the processor's
// cache and memory does not grow with the text. A line longer than a block is cut at white space.

#include "claims/extract/read_values.h"

#include <algorithm>
#include <utility>

#include "claims/extract/dates.h"
#include "claims/extract/value_scanner.h"
#include "core/text/language.h"

namespace tawatur {
namespace {

constexpr std::size_t kBlock = 48U * 1024U;
constexpr std::size_t kLongestBlock = 96U * 1024U;

// Behind the line end (or, in a line without any, the white space) where a block may end.
std::size_t block_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= kLongestBlock) return text.size();
  const std::size_t line = text.find('\n', begin + kBlock);
  if (line != std::string_view::npos && line < begin + kLongestBlock) return line + 1;
  const std::size_t space = text.rfind(' ', begin + kLongestBlock);
  if (space != std::string_view::npos && space > begin + kBlock) return space + 1;
  // No white space at all: between two code points.
  std::size_t end = begin + kLongestBlock;
  while (end > begin + kBlock && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

ReadValue as_value(const ReadDate& date, const Tokens& tokens) {
  ReadValue value;
  value.kind = ReadValueKind::date;
  value.start = date.start;
  value.end = date.end;
  value.byte_start = tokens[date.first].byte_start;
  // Prefixed letters are outside: as many code points from the start of the token.
  std::size_t skip = date.start - tokens[date.first].start;
  while (skip > 0 && value.byte_start < tokens[date.first].byte_end) {
    ++value.byte_start;
    while (value.byte_start < tokens.text.size() &&
           (static_cast<unsigned char>(tokens.text[value.byte_start]) & 0xC0U) == 0x80U) {
      ++value.byte_start;
    }
    --skip;
  }
  value.byte_end = tokens[date.last - 1].byte_end;
  value.edtf = date.edtf;
  value.relative = date.relative;
  value.hijri = date.hijri;
  if (date.order_guessed) value.doubts.push_back(ReadingDoubt::day_month_order);
  if (date.weekday_differs) value.doubts.push_back(ReadingDoubt::weekday_differs);
  return value;
}

}  // namespace

std::vector<ReadValue> read_values(const Tokens& tokens, std::string_view language,
                                   const ReadingOptions& options) {
  const std::string_view known = read_language(language);
  if (known.empty()) return {};
  const std::vector<ReadDate> dates = read_dates(tokens, *date_words_of(known), options.published);
  std::vector<TokenRange> taken;
  taken.reserve(dates.size());
  for (const ReadDate& date : dates) taken.push_back({date.first, date.last});
  std::vector<ReadValue> values =
      ValueScanner(tokens, value_lexicon(known), options.numbers).run(taken);
  const auto middle = static_cast<std::ptrdiff_t>(values.size());
  for (const ReadDate& date : dates) values.push_back(as_value(date, tokens));
  std::inplace_merge(values.begin(), values.begin() + middle, values.end(),
                     [](const ReadValue& a, const ReadValue& b) { return a.start < b.start; });
  return values;
}

std::vector<ReadValue> read_values(std::string_view text, std::string_view language,
                                   const ReadingOptions& options) {
  std::vector<ReadValue> values;
  Tokens tokens;
  std::uint32_t code_point = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = block_end(text, begin);
    code_point = tokenize_part(text, static_cast<std::uint32_t>(begin),
                               static_cast<std::uint32_t>(end), code_point, tokens);
    for (ReadValue& value : read_values(tokens, language, options)) {
      values.push_back(std::move(value));
    }
    begin = end;
  }
  return values;
}

}  // namespace tawatur
