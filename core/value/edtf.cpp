// Reads from left to right: a date is a year, then a month or season, then a day, each with or
// without X for what is not known, then one qualifier. Every form is first a span of whole days,
// and `~` or `%` moves both ends by one unit: that of the first X, or else the smallest written.

#include "core/value/edtf.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "core/text/character_range.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

constexpr int kYearDigits = 4;
constexpr unsigned kFirstSeason = 21;
constexpr unsigned kLastSeason = 24;
constexpr int kMonthsInYear = 12;
constexpr int kMonthsInSeason = 3;

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string year_text(int year) {
  const std::string digits = std::to_string(year < 0 ? -year : year);
  const std::string zeros(digits.size() < kYearDigits ? kYearDigits - digits.size() : 0, '0');
  return (year < 0 ? "-" : "") + zeros + digits;
}

// Months since January of year 0; the calendar's arithmetic in one number.
DayNumber first_day_of(int month_count) {
  const int year = month_count >= 0 ? month_count / kMonthsInYear
                                    : -((kMonthsInYear - 1 - month_count) / kMonthsInYear);
  return day_number(year, static_cast<unsigned>(month_count - year * kMonthsInYear) + 1, 1);
}

// A span of whole days, and what it was written as.
struct Part {
  DatePrecision precision = DatePrecision::day;
  int first_month = 0;  // months since January of year 0
  int months = 0;
  DayNumber first = 0;
  DayNumber last = 0;
  int unit = 0;  // what `~` widens by, in months; 0: a day
  char qualifier = '\0';

  void set_months(DatePrecision written_as, int month, int length) {
    precision = written_as;
    first_month = month;
    months = length;
    first = first_day_of(month);
    last = first_day_of(month + length) - 1;
    unit = length;
  }
  [[nodiscard]] bool approximate() const { return qualifier == '~' || qualifier == '%'; }
  [[nodiscard]] DayNumber widened_first() const {
    if (!approximate()) return first;
    return unit == 0 ? first - 1 : first_day_of(first_month - unit);
  }
  [[nodiscard]] DayNumber widened_last() const {
    if (!approximate()) return last;
    return unit == 0 ? last + 1 : first_day_of(first_month + months + unit) - 1;
  }
};

class Reader {
 public:
  explicit Reader(std::string_view whole, std::string_view part) : whole_(whole), rest_(part) {}

  Result<Part> read();

 private:
  [[nodiscard]] tl::unexpected<Error> wrong(Message why) const {
    return fail(ErrorCode::invalid_input,
                say("edtf.not-a-date", {{"text", excerpt(whole_)}, {"why", std::move(why)}}));
  }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_unknown(std::size_t count) {
    if (rest_.substr(0, count) != std::string_view("XXXX").substr(0, count)) return false;
    rest_.remove_prefix(count);
    return true;
  }
  std::optional<unsigned> take_number(std::size_t digits);
  std::optional<unsigned> take_up_to(unsigned limit);
  Result<void> read_year();
  Result<void> read_month();
  Result<void> read_day();
  Result<void> read_time();
  Result<void> read_zone();

  std::string_view whole_;
  std::string_view rest_;
  Part part_;
  int year_ = 0;
};

std::optional<unsigned> Reader::take_number(std::size_t digits) {
  if (rest_.size() < digits) return std::nullopt;
  unsigned number = 0;
  for (const char c : rest_.substr(0, digits)) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  rest_.remove_prefix(digits);
  return number;
}

std::optional<unsigned> Reader::take_up_to(unsigned limit) {
  const auto number = take_number(2);
  return number && *number <= limit ? number : std::nullopt;
}

Result<Part> Reader::read() {
  if (auto year = read_year(); !year) return tl::unexpected<Error>(year.error());
  if (part_.precision == DatePrecision::year && take('-')) {
    if (auto month = read_month(); !month) return tl::unexpected<Error>(month.error());
  }
  if (!rest_.empty() && std::string_view("?~%").find(rest_.front()) != std::string_view::npos) {
    part_.qualifier = rest_.front();
    rest_.remove_prefix(1);
    if (!rest_.empty()) return wrong(say("edtf.after-qualifier"));
  }
  if (!rest_.empty()) return wrong(say("edtf.unexpected", {{"text", excerpt(rest_)}}));
  return part_;
}

Result<void> Reader::read_year() {
  const bool negative = take('-');
  if (rest_.substr(0, kYearDigits) == "XXXX") return wrong(say("edtf.no-year"));
  const std::size_t known =
      std::min<std::size_t>(rest_.find_first_not_of("0123456789"), rest_.size());
  if (known == kYearDigits) {
    year_ = static_cast<int>(*take_number(kYearDigits));
    if (negative && year_ == 0) return wrong(say("edtf.year-zero"));
    if (negative) year_ = -year_;
    part_.set_months(DatePrecision::year, year_ * kMonthsInYear, kMonthsInYear);
    return {};
  }
  const std::size_t unknown = kYearDigits - std::min<std::size_t>(known, kYearDigits);
  if (known < 2 || known > kYearDigits) return wrong(say("edtf.year-digits"));
  const int number = static_cast<int>(*take_number(known));
  if (!take_unknown(unknown)) return wrong(say("edtf.year-digits"));
  if (take('-')) return wrong(say("edtf.no-months"));
  const int length = unknown == 1 ? 10 : 100;
  const int first_year = negative ? -(number + 1) * length + 1 : number * length;
  part_.set_months(unknown == 1 ? DatePrecision::decade : DatePrecision::century,
                   first_year * kMonthsInYear, length * kMonthsInYear);
  return {};
}

Result<void> Reader::read_month() {
  if (take_unknown(2)) {
    if (take('-') && !take_unknown(2)) return wrong(say("edtf.day-without-month"));
    part_.unit = 1;  // some month of the year
    return {};
  }
  const auto month = take_number(2);
  if (!month) return wrong(say("edtf.month-digits"));
  if (*month >= kFirstSeason && *month <= kLastSeason) {
    const int offset = 2 + kMonthsInSeason * static_cast<int>(*month - kFirstSeason);
    part_.set_months(DatePrecision::season, part_.first_month + offset, kMonthsInSeason);
    return {};
  }
  if (*month < 1 || *month > kMonthsInYear) {
    return wrong(say("edtf.month", {{"month", two_digits(*month)}}));
  }
  part_.set_months(DatePrecision::month, part_.first_month + static_cast<int>(*month) - 1, 1);
  return take('-') ? read_day() : Result<void>();
}

Result<void> Reader::read_day() {
  if (take_unknown(2)) {
    part_.unit = 0;  // some day of the month
    return {};
  }
  const auto day = take_number(2);
  if (!day) return wrong(say("edtf.day-digits"));
  const auto days = static_cast<unsigned>(part_.last - part_.first + 1);
  if (*day < 1 || *day > days) {
    const int month = part_.first_month - year_ * kMonthsInYear + 1;
    return wrong(say("edtf.day",
                     {{"day", two_digits(*day)},
                      {"month", year_text(year_) + '-' + two_digits(static_cast<unsigned>(month))},
                      {"days", days}}));
  }
  part_.precision = DatePrecision::day;
  part_.first += *day - 1;
  part_.last = part_.first;
  part_.unit = 0;
  return take('T') ? read_time() : Result<void>();
}

// hh:mm[:ss[.fraction]][Z|±hh[:mm]]; checked and left aside. 60 is a leap second.
Result<void> Reader::read_time() {
  if (!take_up_to(23) || !take(':') || !take_up_to(59)) return wrong(say("edtf.time"));
  if (take(':')) {
    if (!take_up_to(60)) return wrong(say("edtf.time"));
    if (take('.')) {
      const auto digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
      if (digits == 0) return wrong(say("edtf.time"));
      rest_.remove_prefix(digits);
    }
  }
  return read_zone();
}

Result<void> Reader::read_zone() {
  if (take('Z') || rest_.empty()) return {};
  if (!take('+') && !take('-')) return wrong(say("edtf.after-time"));
  if (!take_up_to(23) || (take(':') && !take_up_to(59))) return wrong(say("edtf.zone"));
  return {};
}

void note_qualifiers(DateSpan& span, const Part& part) {
  span.uncertain = span.uncertain || part.qualifier == '?';
  span.approximate = span.approximate || part.approximate();
  span.season = span.season || part.precision == DatePrecision::season;
}

Result<DateSpan> read_interval(std::string_view text, std::size_t slash) {
  const std::array<std::string_view, 2> sides{text.substr(0, slash), text.substr(slash + 1)};
  const auto wrong = [&](Message why) {
    return fail(ErrorCode::invalid_input,
                say("edtf.not-an-interval", {{"text", excerpt(text)}, {"why", std::move(why)}}));
  };
  DateSpan span;
  span.precision = DatePrecision::interval;
  std::array<std::optional<Part>, 2> parts;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (sides[i] == "..") continue;
    if (sides[i].empty()) return wrong(say("edtf.open-end"));
    auto part = Reader(text, sides[i]).read();
    if (!part) return tl::unexpected<Error>(part.error());
    note_qualifiers(span, *part);
    parts[i] = *part;
  }
  if (!parts[0] && !parts[1]) return wrong(say("edtf.both-open"));
  if (parts[0] && parts[1] && parts[1]->last < parts[0]->first) {
    return wrong(say("edtf.ends-first"));
  }
  if (parts[0]) span.first = parts[0]->widened_first();
  if (parts[1]) span.last = parts[1]->widened_last();
  return span;
}

}  // namespace

Result<DateSpan> parse_edtf(std::string_view text) {
  if (text.empty())
    return fail(ErrorCode::invalid_input,
                say("edtf.not-a-date", {{"text", excerpt(text)}, {"why", say("edtf.empty")}}));
  const auto slash = text.find('/');
  if (slash != std::string_view::npos) return read_interval(text, slash);
  const auto part = Reader(text, text).read();
  if (!part) return tl::unexpected<Error>(part.error());
  DateSpan span;
  span.first = part->widened_first();
  span.last = part->widened_last();
  span.precision = part->precision;
  note_qualifiers(span, *part);
  return span;
}

std::string iso_day(DayNumber day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return year_text(static_cast<int>(date.year())) + '-' +
         two_digits(static_cast<unsigned>(date.month())) + '-' +
         two_digits(static_cast<unsigned>(date.day()));
}

DayNumber day_number(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  return std::chrono::sys_days(date).time_since_epoch().count();
}

}  // namespace tawatur
