#include "claims/extract/hijri.h"

#include <cmath>
#include <memory>

#include <unicode/calendar.h>
#include <unicode/gregocal.h>

namespace tawatur {
namespace {

constexpr int kFirstTableYear = 1300;
constexpr int kLastTableYear = 1600;
constexpr double kMillisecondsOfDay = 86'400'000.0;

std::unique_ptr<icu::Calendar> islamic_calendar() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("ar_SA@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status) != 0) return nullptr;
  calendar->setLenient(0);
  return calendar;
}

std::optional<DayNumber> gregorian_day(icu::Calendar& calendar, int year, int month, int day) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(UCAL_YEAR, year);
  calendar.set(UCAL_MONTH, month - 1);
  calendar.set(UCAL_DAY_OF_MONTH, day);
  // ICU's time is a double of whole milliseconds: days are exact in it.
  const double time = calendar.getTime(status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  return static_cast<DayNumber>(std::floor(time / kMillisecondsOfDay));
}

}  // namespace

std::optional<DayRange> gregorian_days(int year, int month, int day) {
  if (year < kFirstTableYear || year > kLastTableYear || month < 0 || month > 12)
    return std::nullopt;
  const std::unique_ptr<icu::Calendar> calendar = islamic_calendar();
  if (!calendar) return std::nullopt;
  const auto first = gregorian_day(*calendar, year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  if (!first) return std::nullopt;
  if (day != 0) return DayRange{*first - 1, *first + 1};
  const bool year_ends = month == 0 || month == 12;
  const auto next =
      gregorian_day(*calendar, year_ends ? year + 1 : year, year_ends ? 1 : month + 1, 1);
  if (!next) return std::nullopt;
  return DayRange{*first - 1, *next};
}

}  // namespace tawatur
