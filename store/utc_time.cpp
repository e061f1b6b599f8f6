// Days to dates and back by counting from 1 March of year 0, where leap days come last: then the
// month lengths repeat and no table is needed.

#include "store/utc_time.h"

#include <array>

namespace tawatur {
namespace {

constexpr std::int64_t kDayMilliseconds = 86'400'000;

struct Date {
  std::int64_t year = 0;
  std::int64_t month = 0;  // 1..12
  std::int64_t day = 0;    // 1..31
};

constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

Date date_of(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = floor_divide(days, 146'097);
  const std::int64_t of_era = days - era * 146'097;
  const std::int64_t year = (of_era - of_era / 1'460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  const std::int64_t civil_month = month < 10 ? month + 3 : month - 9;
  return {year + era * 400 + (civil_month <= 2 ? 1 : 0), civil_month,
          of_year - (153 * month + 2) / 5 + 1};
}

std::int64_t days_of(const Date& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year =
      (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

void append(std::string& out, std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  out.append(digits > text.size() ? digits - text.size() : 0, '0').append(text);
}

// Takes `digits` digits and then `next` off the front.
std::optional<std::int64_t> take(std::string_view& text, std::size_t digits, char next) {
  if (text.size() < digits + (next == '\0' ? 0U : 1U)) return std::nullopt;
  std::int64_t number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  if (next != '\0' && text[digits] != next) return std::nullopt;
  text.remove_prefix(digits + (next == '\0' ? 0U : 1U));
  return number;
}

// ".125Z" or "Z".
std::optional<std::int64_t> take_fraction(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() < 3 || text.size() > 5 || text.front() != '.' || text.back() != 'Z') {
    return std::nullopt;
  }
  std::string digits(text.substr(1, text.size() - 2));
  digits.resize(3, '0');
  std::string_view rest = digits;
  return take(rest, 3, '\0');
}

}  // namespace

std::string to_string(UtcTime time) {
  const std::int64_t days = floor_divide(time.milliseconds, kDayMilliseconds);
  const std::int64_t rest = time.milliseconds - days * kDayMilliseconds;
  const Date date = date_of(days);
  std::string out;
  append(out, date.year, 4);
  append(out += '-', date.month, 2);
  append(out += '-', date.day, 2);
  append(out += 'T', rest / 3'600'000, 2);
  append(out += ':', rest / 60'000 % 60, 2);
  append(out += ':', rest / 1'000 % 60, 2);
  append(out += '.', rest % 1'000, 3);
  return out += 'Z';
}

std::optional<UtcTime> utc_time(std::string_view text) {
  constexpr std::array<std::size_t, 6> kDigits{4, 2, 2, 2, 2, 2};
  constexpr std::array<char, 6> kNext{'-', '-', 'T', ':', ':', '\0'};
  std::array<std::int64_t, 6> part{};
  for (std::size_t i = 0; i < part.size(); ++i) {
    const auto number = take(text, kDigits[i], kNext[i]);
    if (!number) return std::nullopt;
    part[i] = *number;
  }
  const auto fraction = take_fraction(text);
  if (!fraction || part[3] > 23 || part[4] > 59 || part[5] > 59) return std::nullopt;
  if (part[1] < 1 || part[1] > 12 || part[2] < 1) return std::nullopt;
  const std::int64_t days = days_of({part[0], part[1], part[2]});
  if (date_of(days).day != part[2]) return std::nullopt;  // 31 April
  return UtcTime{days * kDayMilliseconds + part[3] * 3'600'000 + part[4] * 60'000 +
                 part[5] * 1'000 + *fraction};
}

}  // namespace tawatur
