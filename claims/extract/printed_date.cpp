#include "claims/extract/printed_date.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tawatur {
namespace {

constexpr int kFirstSeason = 21;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Without a year February has 29 days: some year has them.
int days_in(std::optional<int> year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && (!year || is_leap(*year))) return 29;
  return kDays.at(static_cast<std::size_t>(month - 1));
}

void append_padded(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

DayNumber first_day(int year, int month, int day) {
  return day_number(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

}  // namespace

bool exists(const PrintedDate& date) {
  if (date.month == 0) return date.day == 0 && date.year.has_value();
  if (date.month > 12) {
    return date.month >= kFirstSeason && date.month < kFirstSeason + 4 && date.day == 0;
  }
  return date.month >= 1 && date.day >= 0 && date.day <= days_in(date.year, date.month);
}

std::string edtf_text(const PrintedDate& date) {
  std::string out;
  if (date.year) {
    append_padded(out, *date.year, 4);
  } else {
    out = "XXXX";
  }
  if (date.month == 0) return out;
  out += '-';
  append_padded(out, date.month, 2);
  if (date.day == 0) return out;
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

DayRange days_of(const PrintedDate& date) {
  const int year = date.year.value_or(0);
  if (date.month == 0) return {first_day(year, 1, 1), first_day(year, 12, 31)};
  if (date.month >= kFirstSeason) {
    // 21 begins in March; winter runs into the next year, as in core/value/edtf.h.
    const int begin = 3 + (date.month - kFirstSeason) * 3;
    const PrintedDate last = add_months({year, begin, 1}, 2);
    return {first_day(year, begin, 1), days_of({last.year, last.month, 0}).last};
  }
  if (date.day == 0) {
    return {first_day(year, date.month, 1), first_day(year, date.month, days_in(year, date.month))};
  }
  const DayNumber day = first_day(year, date.month, date.day);
  return {day, day};
}

std::string edtf_text(const DayRange& range) {
  if (range.first == range.last) return iso_day(range.first);
  return iso_day(range.first) + '/' + iso_day(range.last);
}

PrintedDate date_of(DayNumber day) {
  const std::string text = iso_day(day);
  // "-0044-03-15" before year 0: the month and day are the last six characters in every case.
  const auto number = [&text](std::size_t from, std::size_t length) {
    int value = 0;
    std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
  };
  const std::size_t size = text.size();
  return {number(0, size - 6), number(size - 5, 2), number(size - 2, 2)};
}

PrintedDate add_months(const PrintedDate& date, int months) {
  const int count = date.year.value_or(0) * 12 + (date.month - 1) + months;
  const int year = count >= 0 ? count / 12 : -((11 - count) / 12);
  PrintedDate moved{year, count - year * 12 + 1, date.day};
  moved.day = std::min(moved.day, days_in(moved.year, moved.month));
  return moved;
}

int weekday_of(DayNumber day) {
  // 1970-01-01 was a Thursday.
  const DayNumber shifted = (day + 3) % 7;
  return static_cast<int>(shifted < 0 ? shifted + 7 : shifted) + 1;
}

}  // namespace tawatur
