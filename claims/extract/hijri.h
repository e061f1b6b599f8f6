// Days of the Islamic calendar on the Gregorian one.

#ifndef CLAIMS_EXTRACT_HIJRI_H
#define CLAIMS_EXTRACT_HIJRI_H

#include <optional>

#include "claims/extract/printed_date.h"

namespace tawatur {

// The Gregorian days that a Hijri year, month or day may mean. Reckoned by the Umm al-Qura tables
// (ICU) and widened by a day at each end, because countries that go by the sight of the moon
// differ by a day. Years 1300-1600 (1882-2174); nullopt for others and for days that no month has.
[[nodiscard]] std::optional<DayRange> gregorian_days(int year, int month, int day);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_HIJRI_H
