// Which sign separates thousands and which the decimals, decided by form first:
//   two kinds of separator   the last one, if it stands once, is the decimal sign: 1.234,5
//   one kind, several times  thousands: 1.234.567
//   one kind, once           thousands only before exactly three digits; then the language decides:
//                            1,234 is 1234 in English, 1.234 is 1234 in Spanish
// ٫ and ٬ always mean what they are. Spaces separate thousands in groups of three: a no-break space
// always, a plain one in languages that print so, or when there are two of them.

#include <array>

#include "claims/extract/read_number.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxGroups = 24;

struct Groups {
  std::array<std::string_view, kMaxGroups> digits;
  // Before the group: . , ' _ (space) a (،) d (٫) t (٬)
  std::array<char, kMaxGroups> separators{};
  std::size_t count = 0;
  std::size_t last = 0;  // token
};

char separator_of(std::string_view folded) {
  if (folded == "." || folded == ",") return folded[0];
  if (folded == "،") return 'a';
  if (folded == "'") return '\'';
  if (folded == "٫") return 'd';
  if (folded == "٬") return 't';
  return 0;
}

bool is_one_space(const Tokens& tokens, std::size_t at, bool& unbreakable) {
  const std::string_view gap =
      tokens.text.substr(tokens[at - 1].byte_end, tokens[at].byte_start - tokens[at - 1].byte_end);
  unbreakable = gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
  return unbreakable || gap == " ";
}

Groups groups_at(const Tokens& tokens, std::size_t at, std::size_t limit,
                 std::string_view language) {
  Groups groups;
  groups.digits[0] = tokens.folded(at);
  groups.count = 1;
  groups.last = at + 1;
  const bool prints_spaces = language == "fr" || language == "es";
  bool spaced = groups.digits[0].size() <= 3 && groups.digits[0][0] != '0';
  std::size_t before_plain_space = 0;  // where to go back to when a plain space stands alone
  std::size_t plain_spaces = 0;
  while (groups.last < limit && groups.count < kMaxGroups) {
    const std::size_t next = groups.last;
    if (tokens[next].is_digits() && spaced && tokens[next].end - tokens[next].start == 3) {
      bool unbreakable = false;
      if (!is_one_space(tokens, next, unbreakable)) break;
      if (!unbreakable && !prints_spaces) {
        if (plain_spaces == 0) before_plain_space = groups.count;
        ++plain_spaces;
      }
      groups.separators[groups.count] = '_';
      groups.digits[groups.count++] = tokens.folded(next);
      groups.last = next + 1;
      continue;
    }
    const char separator = separator_of(tokens.folded(next));
    if (separator == 0 || next + 1 >= limit || tokens[next].has(kSpaceBefore) ||
        tokens[next + 1].has(kSpaceBefore) || !tokens[next + 1].is_digits()) {
      break;
    }
    spaced = false;
    groups.separators[groups.count] = separator;
    groups.digits[groups.count++] = tokens.folded(next + 1);
    groups.last = next + 2;
  }
  const bool round = groups.digits[groups.count - 1] == "000";  // 40 000 is one number
  if (plain_spaces == 1 && groups.count == before_plain_space + 1 && !round) {
    groups.count = before_plain_space;
    --groups.last;
  }
  return groups;
}

// Whether groups [1, end) are thousands: threes, or the twos and a three of India.
bool are_thousands(const Groups& groups, std::size_t end) {
  if (groups.digits[0].size() > 3) return false;
  bool threes = true;
  bool lakhs = groups.digits[0].size() <= 2;
  for (std::size_t i = 1; i < end; ++i) {
    threes = threes && groups.digits[i].size() == 3;
    lakhs = lakhs && groups.digits[i].size() == (i + 1 == end ? 3U : 2U);
  }
  return threes || lakhs;
}

bool single_is_decimal(const Groups& groups, std::string_view language) {
  const char separator = groups.separators[1];
  if (separator == 'd') return true;
  if (separator == 't' || separator == '_') return false;
  if (groups.digits[1].size() != 3 || groups.digits[0].size() > 3) return separator != '\'';
  if (groups.digits[0] == "0") return true;
  if (separator == '\'') return false;
  // Arabic prints both; three digits are far more often thousands.
  if (language == "en" || language == "he") return separator == '.';
  if (language == "fr" || language == "es") return separator == ',';
  return false;
}

}  // namespace

DigitNumber read_digits(const Tokens& tokens, std::size_t at, std::size_t limit,
                        std::string_view language) {
  const Groups groups = groups_at(tokens, at, limit, language);
  DigitNumber number;
  number.last = groups.last;
  number.first_group = static_cast<unsigned>(groups.digits[0].size());
  std::size_t whole_groups = groups.count;
  if (groups.count > 1) {
    const char last = groups.separators[groups.count - 1];
    bool others_same = true;
    bool others_differ = groups.count > 2;
    for (std::size_t i = 1; i + 1 < groups.count; ++i) {
      others_same = others_same && groups.separators[i] == groups.separators[1];
      others_differ = others_differ && groups.separators[i] != last;
    }
    if (groups.count == 2) {
      number.decimals = single_is_decimal(groups, language);
      number.doubtful = groups.digits[1].size() == 3 && (last == '.' || last == ',' || last == 'a');
    } else if (others_differ && others_same && last != '_' && last != 't') {
      number.decimals = true;
    } else if (!others_same || groups.separators[1] != last || last == 'd') {
      return number;
    }
    if (number.decimals) --whole_groups;
    if (!are_thousands(groups, whole_groups) && whole_groups > 1) return number;
  }
  std::string digits;
  for (std::size_t i = 0; i < groups.count; ++i) digits.append(groups.digits[i]);
  if (digits.size() > 100) return number;
  const std::size_t decimals = number.decimals ? groups.digits[groups.count - 1].size() : 0;
  number.value = Rational::from_digits(digits, static_cast<unsigned>(decimals), false);
  number.is_number = true;
  return number;
}

}  // namespace tawatur
