// Parts of years and months, decades and centuries: "early 2018", "الربع الأول من 2024", "صيف
// 2026", "التسعينات", "années 80", "siglo XIX"; and those of the Hijri calendar, "15 رمضان 1445",
// which are periods too.

#include <array>
#include <string>

#include "claims/extract/date_grammar.h"
#include "claims/extract/hijri.h"

namespace tawatur {
namespace {

constexpr int kFirstHijriYear = 1300;
constexpr int kLastHijriYear = 1500;

std::string months_text(int year, int first, int last) {
  return edtf_text(PrintedDate{year, first, 0}) + '/' + edtf_text(PrintedDate{year, last, 0});
}

// Thirds, numbered from 0.
std::string third_of_year(int year, int third) {
  return months_text(year, third * 4 + 1, third * 4 + 4);
}

std::string third_of_month(const PrintedDate& month, int third) {
  constexpr std::array<int, 3> kFirstDays{1, 11, 21};
  const DayRange days = days_of(month);
  const DayNumber first = days.first + kFirstDays.at(static_cast<std::size_t>(third)) - 1;
  return edtf_text(DayRange{first, third == 2 ? days.last : first + 9});
}

// "198X" → 1980/1983, 1984/1986, 1987/1989.
std::string third_of_decade(const std::string& decade, int third) {
  constexpr std::array<const char*, 3> kEnds{"03", "46", "79"};
  const std::string years = decade.substr(0, 3);
  const char* ends = kEnds.at(static_cast<std::size_t>(third));
  return years + ends[0] + '/' + years + ends[1];
}

// "xix", "xixe", "xviiie": 1 to 21, else 0.
int roman_century(std::string_view word) {
  if (word.size() > 1 && word.ends_with("e")) word.remove_suffix(1);
  constexpr std::array<std::string_view, 22> kNumerals{
      "",   "i",   "ii",   "iii", "iv", "v",   "vi",   "vii",   "viii", "ix", "x",
      "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",  "xx", "xxi"};
  for (std::size_t i = 1; i < kNumerals.size(); ++i) {
    if (kNumerals.at(i) == word) return static_cast<int>(i);
  }
  return 0;
}

}  // namespace

std::optional<DatePoint> DateGrammar::part(std::size_t at) const {
  const auto here = match(at);
  if (!here) return std::nullopt;
  int third = -1;
  if (here->find(DateTerm::early) != nullptr) third = 0;
  if (here->find(DateTerm::middle) != nullptr) third = 1;
  if (here->find(DateTerm::late) != nullptr) third = 2;
  if (third < 0) return std::nullopt;
  std::size_t next = at + here->tokens;
  next = skip_sign(next, '-');
  DatePoint point;
  const auto relative = relative_unit(skip(next, DateTerm::of));
  next = skip_joints(next);
  // The longest: "late January 2025" before "late January".
  for (const auto& whole : {month_year(next, YearContext::strong),
                            bare_year(next, YearContext::marker), decade(next), relative}) {
    if (whole && whole->last > point.last) point = *whole;
  }
  if (point.last == 0) return std::nullopt;
  point.first = at;
  point.prefix_bytes = here->prefix_bytes;
  if (point.edtf.ends_with('X')) {
    point.edtf = third_of_decade(point.edtf, third);
  } else if (!point.date.year) {
    point.edtf = edtf_text(point.date);
  } else if (point.date.month == 0) {
    point.edtf = third_of_year(*point.date.year, third);
  } else {
    point.edtf = third_of_month(point.date, third);
  }
  point.date = {};
  return point;
}

std::optional<DatePoint> DateGrammar::quarter_or_half(std::size_t at) const {
  const auto here = match(at);
  if (!here) return std::nullopt;
  const DateWord* quarter = here->find(DateTerm::quarter);
  const DateWord* half = here->find(DateTerm::half);
  if (quarter == nullptr && half == nullptr) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.prefix_bytes =
      (here->clitics & kCliticPreposition) != 0 ? here->prefix_bytes : std::uint16_t{0};
  std::size_t next = at + here->tokens;
  if (const auto year = joined_year(next)) {
    point.date.year = year->value;
    point.last = year->last;
  } else if (const auto relative = relative_year(next)) {
    point.date.year = relative->date.year;
    point.last = relative->last;
    point.relative = true;
  } else {
    return std::nullopt;
  }
  const int length = quarter != nullptr ? 3 : 6;
  const int number = quarter != nullptr ? quarter->value : half->value;
  point.edtf = months_text(*point.date.year, (number - 1) * length + 1, number * length);
  point.date = {};
  return point;
}

std::optional<DatePoint> DateGrammar::season(std::size_t at) const {
  const auto here = match(at);
  const DateWord* season = here ? here->find(DateTerm::season) : nullptr;
  if (season == nullptr) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.prefix_bytes = here->prefix_bytes;
  const std::size_t next = at + here->tokens;
  if (const auto year = joined_year(next)) {
    point.date = {year->value, season->value, 0};
    point.last = year->last;
  } else if (const auto relative = relative_year(next)) {
    point.date = {relative->date.year, season->value, 0};
    point.last = relative->last;
    point.relative = true;
  } else {
    return std::nullopt;
  }
  point.edtf = edtf_text(point.date);
  return point;
}

// "in his 50s", «في الخمسينيات من عمره».
bool DateGrammar::is_age(std::size_t at) const {
  if (language() == "en" && at > 0 && !tokens_[at].has(kParagraphBefore)) {
    for (const std::string_view owner : {"his", "her", "their", "my", "your", "our"}) {
      if (tokens_.folded(at - 1) == owner) return true;
    }
  }
  return language() == "ar" && at + 2 < tokens_.size() && tokens_.folded(at + 1) == "من" &&
         (tokens_.folded(at + 2) == "العمر" || tokens_.folded(at + 2).substr(0, 6) == "عمر");
}

std::optional<DatePoint> DateGrammar::decade(std::size_t at) const {
  DatePoint point;
  point.first = at;
  const auto of_years = [&](int year, std::size_t last) -> std::optional<DatePoint> {
    if (is_age(at)) return std::nullopt;
    point.edtf = edtf_text(PrintedDate{year, 0, 0});
    point.edtf.back() = 'X';
    point.last = last;
    return point;
  };
  // "1980s", "'80s"
  if (const auto year = number_at(at, 2, 4); year && at + 1 < tokens_.size() && touches(at + 1) &&
                                             tokens_.folded(at + 1) == "s" && *year % 10 == 0 &&
                                             !inside_number(at)) {
    if (*year >= 1000 && *year <= 2100) return of_years(*year, at + 2);
    if (*year >= 20 && *year < 100) return of_years(1900 + *year, at + 2);
    return std::nullopt;
  }
  if (const auto year = number_at(at, 4, 4); year && at + 2 < tokens_.size() && touches(at + 1) &&
                                             tokens_.folded(at + 1) == "'" && touches(at + 2) &&
                                             tokens_.folded(at + 2) == "s" && *year % 10 == 0 &&
                                             *year >= 1000 && *year <= 2100) {
    return of_years(*year, at + 3);  // the 1970's
  }
  const auto here = match(at);
  if (!here) return std::nullopt;
  const std::size_t next = at + here->tokens;
  point.prefix_bytes = (here->clitics & kCliticArticle) != 0 &&
                               (here->clitics & kCliticPreposition) == 0 &&
                               (here->clitics & kCliticAnd) == 0
                           ? std::uint16_t{0}
                           : here->prefix_bytes;
  if (const DateWord* decade = here->find(DateTerm::decade)) {
    if (language() == "en" && (at == 0 || tokens_.folded(at - 1) != "the")) return std::nullopt;
    std::size_t last = next;
    const std::size_t behind = skip(next, DateTerm::of);
    if (term_at(behind, DateTerm::last_century, last) != nullptr) {
      return of_years(1900 + decade->value, last);
    }
    if (term_at(behind, DateTerm::this_century, last) != nullptr) {
      return of_years(2000 + decade->value, last);
    }
    // The twenties and thirties could be this century's.
    if (decade->value < 40) return std::nullopt;
    return of_years(1900 + decade->value, next);
  }
  if (here->find(DateTerm::decade_marker) != nullptr) {
    std::size_t digits = skip(next, DateTerm::of);
    digits = skip_sign(digits, '-');
    if (const auto year = number_at(digits, 4, 4);
        year && *year % 10 == 0 && *year >= 1000 && *year <= 2100) {
      return of_years(*year, digits + 1);
    }
    if (const auto year = number_at(digits, 2, 2);
        year && language() != "ar" && *year % 10 == 0 && *year >= 20) {
      return of_years(1900 + *year, digits + 1);
    }
  }
  return std::nullopt;
}

std::optional<DatePoint> DateGrammar::century(std::size_t at) const {
  DatePoint point;
  point.first = at;
  const auto of_century = [&point](int number, std::size_t last) -> std::optional<DatePoint> {
    if (number < 1 || number > 21) return std::nullopt;
    point.edtf = edtf_text(PrintedDate{(number - 1) * 100, 0, 0});
    point.edtf.replace(2, 2, "XX");
    point.last = last;
    return point;
  };
  std::size_t last = at;
  // «القرن التاسع عشر», "siglo XIX", "המאה ה-19"
  const bool named = term_at(at, DateTerm::century, last) != nullptr;
  // «القرن العشرين» is also in the phrases for the last century and this one.
  const bool counted = !named &&
                       (term_at(at, DateTerm::last_century, last) != nullptr ||
                        term_at(at, DateTerm::this_century, last) != nullptr) &&
                       language() != "en" && language() != "fr";
  if (named || counted) {
    std::size_t number = named ? last : at + 1;
    std::size_t end = number;
    if (const DateWord* ordinal = term_at(number, DateTerm::day_ordinal, end)) {
      return of_century(ordinal->value, end);
    }
    if (number < tokens_.size()) {
      const int roman = roman_century(tokens_.folded(number));
      if (roman > 0) return of_century(roman, number + 1);
      if (tokens_[number].is_word() && tokens_.folded(number).size() <= 2) ++number;
      number = skip_sign(number, '-');
      if (const auto digits = number_at(number, 1, 2)) return of_century(*digits, number + 1);
    }
    return std::nullopt;
  }
  // "19th century", "nineteenth century", "XIXe siècle"
  if (const auto day = day_at(at); day && day->last > at) {
    if (term_at(day->last, DateTerm::century, last) != nullptr) {
      return of_century(day->value, last);
    }
  }
  if (tokens_[at].is_word()) {
    const int roman = roman_century(tokens_.folded(at));
    std::size_t next = at + 1;
    if (roman > 0 && term_at(next, DateTerm::century, last) != nullptr) {
      return of_century(roman, last);
    }
  }
  return std::nullopt;
}

std::optional<DatePoint> DateGrammar::hijri_date(std::size_t at) const {
  DatePoint point;
  point.first = at;
  point.hijri = true;
  int month = 0;
  int day = 0;
  std::size_t next = at;
  bool named = false;
  if (const auto printed_day = day_at(at)) {
    const std::size_t after = skip(printed_day->last, DateTerm::of);
    if (const auto name = month_at(after, false, DateTerm::hijri_month)) {
      day = printed_day->value;
      month = name->value;
      next = name->last;
      named = true;
    }
  }
  if (!named) {
    if (const auto name = month_at(at, false, DateTerm::hijri_month)) {
      month = name->value;
      next = name->last;
      named = true;
      point.prefix_bytes = match(at)->prefix_bytes;
    }
  }
  const std::size_t digits = named ? skip_joints(next) : at;
  const auto year = number_at(digits, 4, 4);
  if (!year || *year < kFirstHijriYear || *year > kLastHijriYear) return std::nullopt;
  point.last = digits + 1;
  std::size_t last = point.last;
  const bool era = term_at(point.last, DateTerm::hijri_era, last) != nullptr;
  if (!named && !era) return std::nullopt;
  if (era) point.last = last;
  const auto days = gregorian_days(*year, month, day);
  if (!days) return std::nullopt;
  point.edtf = edtf_text(*days);
  return point;
}

}  // namespace tawatur
