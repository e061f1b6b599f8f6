// A line is cut into numbers and words; then each month, by name or as the middle of 23/1/2026,
// looks for its day and year among its neighbours.

#include "sources/read/found_date.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/text/fold.h"
#include "core/text/utf8_decode.h"
#include "core/value/edtf.h"
#include "sources/read/ascii.h"
#include "sources/read/reading_words.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestLine = 2000;

struct DateToken {
  enum class Kind : std::uint8_t {
    number,
    word,
    mark
  };
  Kind kind = Kind::mark;
  std::string_view text;
  unsigned value = 0;  // of a number of at most 8 digits
  bool used = false;
};

bool is_date_letter(char32_t c) {
  // Letters and marks of the scripts that dates are written in.
  return (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F) || (c >= 0x5D0 && c <= 0x5F4) ||
         (c >= 0x620 && c <= 0x6D3) || c == '\'';
}

std::vector<DateToken> tokens_of(std::string_view folded) {
  std::vector<DateToken> tokens;
  std::size_t position = 0;
  while (position < folded.size()) {
    const std::size_t start = position;
    const char32_t first = next_code_point(folded, position);
    DateToken token;
    if (first >= '0' && first <= '9') {
      while (position < folded.size() && is_ascii_digit(folded[position])) ++position;
      token.kind = DateToken::Kind::number;
      if (position - start <= 8) {
        for (const char c : folded.substr(start, position - start)) {
          token.value = token.value * 10 + static_cast<unsigned>(c - '0');
        }
      }
    } else if (is_date_letter(first)) {
      std::size_t next = position;
      while (next < folded.size() && is_date_letter(next_code_point(folded, next))) position = next;
      token.kind = DateToken::Kind::word;
    } else if (first == ' ') {
      continue;
    }
    token.text = folded.substr(start, position - start);
    tokens.push_back(token);
  }
  return tokens;
}

bool is_number(const std::vector<DateToken>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == DateToken::Kind::number;
}
bool is_mark(const std::vector<DateToken>& tokens, std::size_t at, std::string_view marks) {
  return at < tokens.size() && tokens[at].kind == DateToken::Kind::mark &&
         marks.find(tokens[at].text) != std::string_view::npos;
}
bool is_year(const std::vector<DateToken>& tokens, std::size_t at) {
  return is_number(tokens, at) && tokens[at].text.size() == 4 && tokens[at].value >= 1900 &&
         tokens[at].value <= 2100;
}
bool is_day(const std::vector<DateToken>& tokens, std::size_t at) {
  return is_number(tokens, at) && tokens[at].text.size() <= 2 && tokens[at].value >= 1 &&
         tokens[at].value <= 31;
}

std::string two_digits(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::optional<std::string> day_text(unsigned year, unsigned month, unsigned day) {
  const std::string edtf = std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
  if (month < 1 || month > 12 || !parse_edtf(edtf)) return std::nullopt;
  return edtf;
}

// The month that begins at `at` and how many tokens name it: one, or two (كانون الثاني). Hebrew
// puts "in" before it in the same word.
std::pair<unsigned, std::size_t> month_at(const std::vector<DateToken>& tokens, std::size_t at) {
  if (at >= tokens.size() || tokens[at].kind != DateToken::Kind::word) return {0, 0};
  const ReadingWords& words = reading_words();
  if (at + 1 < tokens.size() && tokens[at + 1].kind == DateToken::Kind::word) {
    const std::string both = std::string(tokens[at].text) + " " + std::string(tokens[at + 1].text);
    if (const unsigned month = words.month(both); month > 0) return {month, 2};
  }
  if (const unsigned month = words.month(tokens[at].text); month > 0) return {month, 1};
  constexpr std::string_view kHebrewIn = "ב";
  if (tokens[at].text.substr(0, kHebrewIn.size()) == kHebrewIn) {
    if (const unsigned month = words.month(tokens[at].text.substr(kHebrewIn.size())); month > 0) {
      return {month, 1};
    }
  }
  return {0, 0};
}

bool is_link_word(std::string_view word) {  // 23 de enero de 2026, 23rd of January, 1er janvier
  return word == "de" || word == "del" || word == "of" || word == "st" || word == "nd" ||
         word == "rd" || word == "th" || word == "er" || word == "من";
}

void use(std::vector<DateToken>& tokens, std::size_t first, std::size_t last) {
  for (; first < last && first < tokens.size(); ++first) tokens[first].used = true;
}

std::optional<FoundDate> found(std::optional<std::string> edtf, bool ambiguous) {
  if (!edtf) return std::nullopt;
  FoundDate date;
  date.edtf = std::move(*edtf);
  date.ambiguous = ambiguous;
  return date;
}

std::optional<FoundDate> in_words(std::vector<DateToken>& tokens, std::size_t at) {
  const auto [month, length] = month_at(tokens, at);
  if (month == 0) return std::nullopt;
  std::size_t behind = at + length;
  // The same month by its other name: يناير/كانون الثاني, كانون الثاني (يناير).
  const std::size_t other = is_mark(tokens, behind, "/(-") ? behind + 1 : behind;
  if (const auto [again, more] = month_at(tokens, other); again == month) {
    behind = other + more;
    if (is_mark(tokens, behind, ")")) ++behind;
  }
  std::size_t day = at;
  while (day > 0 && (is_link_word(tokens[day - 1].text) || is_mark(tokens, day - 1, "-./"))) --day;
  if (day > 0 && is_day(tokens, day - 1)) {
    std::size_t year = behind;
    while (year < tokens.size() &&
           (is_link_word(tokens[year].text) || is_mark(tokens, year, ",،-./"))) {
      ++year;
    }
    if (!is_year(tokens, year)) return std::nullopt;
    use(tokens, day - 1, year + 1);
    return found(day_text(tokens[year].value, month, tokens[day - 1].value), false);
  }
  std::size_t number = behind;  // January 23rd, 2026
  while (is_mark(tokens, number, ".")) ++number;
  if (!is_day(tokens, number)) return std::nullopt;
  std::size_t year = number + 1;
  while (year < tokens.size() && (is_link_word(tokens[year].text) || is_mark(tokens, year, ","))) {
    ++year;
  }
  if (!is_year(tokens, year)) return std::nullopt;
  use(tokens, at, year + 1);
  return found(day_text(tokens[year].value, month, tokens[number].value), false);
}

std::optional<FoundDate> in_digits(std::vector<DateToken>& tokens, std::size_t at) {
  if (!is_number(tokens, at) || !is_mark(tokens, at + 1, "/-.") || !is_number(tokens, at + 2) ||
      !is_mark(tokens, at + 3, tokens[at + 1].text) || !is_number(tokens, at + 4)) {
    return std::nullopt;
  }
  if (is_year(tokens, at) && is_day(tokens, at + 2) && is_day(tokens, at + 4)) {
    use(tokens, at, at + 5);
    return found(day_text(tokens[at].value, tokens[at + 2].value, tokens[at + 4].value), false);
  }
  if (!is_day(tokens, at) || !is_day(tokens, at + 2) || !is_year(tokens, at + 4)) {
    return std::nullopt;
  }
  const unsigned first = tokens[at].value;
  const unsigned second = tokens[at + 2].value;
  use(tokens, at, at + 5);
  if (second > 12) return found(day_text(tokens[at + 4].value, first, second), false);
  const bool ambiguous = first <= 12 && first != second && tokens[at + 1].text == "/";
  return found(day_text(tokens[at + 4].value, second, first), ambiguous);
}

bool says_time(const DateToken& token) {
  const std::string_view text = token.text;
  return reading_words().is_weekday(text) || text == "am" || text == "pm" || text == "gmt" ||
         text == "utc" || text == "h" || text == "t" || text == "z" || text == "م" || text == "ص" ||
         text == "الساعه" || text == "a" || text == "at" || text == "le";
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view line) {
  const std::string folded = fold(line.substr(0, kLongestLine));
  std::vector<DateToken> tokens = tokens_of(folded);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::optional<FoundDate> date =
        tokens[at].kind == DateToken::Kind::number ? in_digits(tokens, at) : in_words(tokens, at);
    if (!date) continue;
    for (const DateToken& token : tokens) {
      if (token.kind != DateToken::Kind::word || token.used || says_time(token)) continue;
      for (const char c : token.text) {
        date->other_letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
      }
    }
    return date;
  }
  return std::nullopt;
}

std::optional<std::string> day_of_timestamp(std::string_view timestamp) {
  timestamp = trimmed_ascii(timestamp);
  const auto digits = [&](std::size_t at, std::size_t count) -> std::optional<unsigned> {
    if (at + count > timestamp.size()) return std::nullopt;
    unsigned value = 0;
    for (const char c : timestamp.substr(at, count)) {
      if (!is_ascii_digit(c)) return std::nullopt;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
  };
  const auto year = digits(0, 4);
  if (year && timestamp.size() >= 10 && timestamp[4] == '-' && timestamp[7] == '-') {
    const auto month = digits(5, 2);
    const auto day = digits(8, 2);
    return month && day ? day_text(*year, *month, *day) : std::nullopt;
  }
  if (year && (timestamp.size() == 8 || (timestamp.size() > 8 && timestamp[8] == 'T'))) {
    const auto month = digits(4, 2);
    const auto day = digits(6, 2);
    if (month && day) return day_text(*year, *month, *day);
  }
  const auto date = find_date(timestamp);
  return date ? std::optional(date->edtf) : std::nullopt;
}

}  // namespace tawatur
