// Days, months and years as they are printed: "23 يناير/كانون الثاني 2026", "January 23, 2026",
// "23/01/2026", "ה-19 בנובמבר 2013".

#include <algorithm>
#include <array>
#include <charconv>

#include "claims/extract/date_grammar.h"

namespace tawatur {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kFirstYearWithoutMarker = 1800;
constexpr int kLastYear = 2100;

// Endings of printed ordinals: 23rd, 1er, 1º. They touch the digits.
bool is_day_ending(std::string_view word) {
  constexpr std::array<std::string_view, 9> kEndings{"st", "nd", "rd", "th", "er",
                                                     "º",  "°",  "ro", "ᵉʳ"};
  return std::find(kEndings.begin(), kEndings.end(), word) != kEndings.end();
}

int century_of_two_digits(int year) { return year < 70 ? 2000 + year : 1900 + year; }

}  // namespace

const DateWord* DateGrammar::term_at(std::size_t at, DateTerm term, std::size_t& last) const {
  const auto found = match(at);
  const DateWord* word = found ? found->find(term) : nullptr;
  if (word != nullptr) last = at + found->tokens;
  return word;
}

std::size_t DateGrammar::skip(std::size_t at, DateTerm term) const {
  std::size_t last = at;
  return term_at(at, term, last) != nullptr ? last : at;
}

bool DateGrammar::is_sign(std::size_t at, char sign) const {
  return at < tokens_.size() && tokens_[at].kind == TokenKind::sign &&
         tokens_.folded(at) == std::string_view(&sign, 1);
}

std::size_t DateGrammar::skip_sign(std::size_t at, char sign) const {
  return is_sign(at, sign) ? at + 1 : at;
}

// What joins a year or a month to what stands before it: of, the year.
std::size_t DateGrammar::skip_joints(std::size_t at) const {
  for (int steps = 0; steps < 3; ++steps) {
    std::size_t next = skip(at, DateTerm::of);
    if (next == at) next = skip(at, DateTerm::year_marker);
    if (next == at) return at;
    at = next;
  }
  return at;
}

std::optional<int> DateGrammar::number_at(std::size_t at, std::size_t fewest,
                                          std::size_t most) const {
  if (at >= tokens_.size() || !tokens_[at].is_digits()) return std::nullopt;
  const std::string_view digits = tokens_.folded(at);
  if (digits.size() < fewest || digits.size() > most) return std::nullopt;
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// 2 of "1.2", 45 of "10:45": not the beginning of a date.
bool DateGrammar::inside_number(std::size_t at) const {
  if (at < 2 || !touches(at) || tokens_[at - 1].kind != TokenKind::sign || !touches(at - 1)) {
    return false;
  }
  const std::string_view sign = tokens_.folded(at - 1);
  return tokens_[at - 2].is_digits() && (sign == "." || sign == "," || sign == ":" || sign == "/");
}

std::optional<DateGrammar::Number> DateGrammar::day_at(std::size_t at) const {
  if (const auto day = number_at(at, 1, 2)) {
    if (*day < 1 || *day > 31 || inside_number(at)) return std::nullopt;
    std::size_t last = at + 1;
    if (last < tokens_.size() && touches(last)) {
      if (is_sign(last, '.') && last + 1 < tokens_.size() && touches(last + 1) &&
          is_day_ending(tokens_.folded(last + 1))) {
        return Number{*day, last + 2};
      }
      if (is_day_ending(tokens_.folded(last))) ++last;
    }
    return Number{*day, last};
  }
  std::size_t last = at;
  const DateWord* ordinal = term_at(at, DateTerm::day_ordinal, last);
  if (ordinal == nullptr) return std::nullopt;
  return Number{ordinal->value, last};
}

// `alone`: nothing of a date stands beside it, so that an ambiguous name is none.
std::optional<DateGrammar::Number> DateGrammar::month_at(std::size_t at, bool alone,
                                                         DateTerm term) const {
  std::size_t last = at;
  const DateWord* month = term_at(at, term, last);
  if (month == nullptr) return std::nullopt;
  if (month->ambiguous && language() == "en" && !tokens_[at].has(kCapital)) return std::nullopt;
  bool pair = false;
  for (const char sign : {'/', '('}) {
    if (!is_sign(last, sign)) continue;
    std::size_t end = last;
    const DateWord* other = term_at(last + 1, term, end);
    if (other != nullptr && other->value == month->value) {
      last = sign == '(' ? skip_sign(end, ')') : end;
      pair = true;
    }
    break;
  }
  // A capital in Spanish or French is a name's: "calle Veinte de Marzo".
  const bool capital_name = tokens_[at].has(kCapital) && (language() == "es" || language() == "fr");
  if (alone && (month->ambiguous || capital_name) && !pair) return std::nullopt;
  return Number{month->value, last};
}

std::optional<DateGrammar::Number> DateGrammar::year_at(std::size_t at) const {
  const auto year = number_at(at, 4, 4);
  if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  if (inside_number(at) && !is_sign(at - 1, '/')) return std::nullopt;
  const std::size_t next = at + 1;
  if (next < tokens_.size() && touches(next)) {
    const std::string_view behind = tokens_.folded(next);
    if (behind == "%" || behind == "$" || behind == "€") return std::nullopt;
    if ((behind == "." || behind == ",") && next + 1 < tokens_.size() && touches(next + 1) &&
        tokens_[next + 1].is_digits()) {
      return std::nullopt;
    }
    if (tokens_[next].is_word() && behind != "م" && behind != "ه" && behind != "t") {
      return std::nullopt;
    }
  }
  return Number{*year, next};
}

std::optional<DateGrammar::Number> DateGrammar::joined_year(std::size_t at) const {
  std::size_t from = at;
  for (const std::string_view comma : {",", "،"}) {
    if (from < tokens_.size() && tokens_[from].kind == TokenKind::sign &&
        tokens_.folded(from) == comma) {
      ++from;
      break;
    }
  }
  const std::size_t digits = skip_joints(from);
  if (const auto year = year_at(digits)) return year;
  return short_year_at(digits);
}

bool DateGrammar::add_year(std::size_t at, DatePoint& point) const {
  if (const auto year = joined_year(at)) {
    point.date.year = year->value;
    point.last = year->last;
    return true;
  }
  if (!published_) return false;
  const PrintedDate today = date_of(*published_);
  // "January last year", «يناير من العام الماضي».
  if (const auto year = relative_year(at)) {
    point.date.year = year->date.year;
    point.last = year->last;
    point.relative = true;
    return true;
  }
  // «يناير الماضي»: the last one that is over or has begun.
  std::size_t last = at;
  int step = 2;
  if (term_at(at, DateTerm::last, last) != nullptr) step = -1;
  if (step == 2 && term_at(at, DateTerm::next, last) != nullptr) step = 1;
  if (step == 2 && term_at(at, DateTerm::current, last) != nullptr) step = 0;
  if (step == 2) return false;
  const auto key = [](const PrintedDate& date) { return date.month * 100 + date.day; };
  const PrintedDate now{today.year, today.month, point.date.day == 0 ? 0 : today.day};
  const int year = *today.year;
  if (step == -1) point.date.year = key(point.date) < key(now) ? year : year - 1;
  if (step == 1) point.date.year = key(point.date) > key(now) ? year : year + 1;
  if (step == 0) point.date.year = year;
  point.last = last;
  point.relative = true;
  return true;
}

std::optional<DatePoint> DateGrammar::numeric(std::size_t at) const {
  if (inside_number(at)) return std::nullopt;
  const auto first = number_at(at, 1, 4);
  if (!first || at + 2 >= tokens_.size() || !touches(at + 1) || !touches(at + 2)) {
    return std::nullopt;
  }
  const std::string_view sign = tokens_.folded(at + 1);
  if (sign != "/" && sign != "-" && sign != ".") return std::nullopt;
  const auto second = number_at(at + 2, 1, 4);
  if (!second) return std::nullopt;
  DatePoint point;
  point.first = at;
  const std::size_t first_size = tokens_.folded(at).size();
  const std::size_t second_size = tokens_.folded(at + 2).size();
  const bool three = at + 4 < tokens_.size() && touches(at + 3) && touches(at + 4) &&
                     tokens_.folded(at + 3) == sign && tokens_[at + 4].is_digits();
  if (!three) {
    // 01/2026; 2026-01 could be a range of something else, and needs the zero.
    const bool month_first = sign == "/" && first_size <= 2 && second_size == 4;
    const bool year_first = sign == "-" && first_size == 4 && second_size == 2;
    if (month_first) point.date = {*second, *first, 0};
    if (year_first) point.date = {*first, *second, 0};
    if ((!month_first && !year_first) || point.date.month > 12 || !exists(point.date) ||
        *point.date.year < kFirstYearWithoutMarker || *point.date.year > kLastYear) {
      return std::nullopt;
    }
    point.last = at + 3;
    point.edtf = edtf_text(point.date);
    return point;
  }
  const auto third = number_at(at + 4, 1, 4);
  if (!third) return std::nullopt;
  const std::size_t third_size = tokens_.folded(at + 4).size();
  point.last = at + 5;
  if (first_size == 4) {
    point.date = {*first, *second, *third};
  } else if (third_size == 4 || (third_size == 2 && sign != ".") ||
             (third_size == 2 && first_size == 2 && second_size == 2)) {
    const int year = third_size == 2 ? century_of_two_digits(*third) : *third;
    PrintedDate day_first{year, *second, *first};
    PrintedDate month_first{year, *first, *second};
    const bool prefer_month = words_.month_first() && sign != ".";
    point.date = prefer_month ? month_first : day_first;
    const auto fits = [](const PrintedDate& date) { return date.month <= 12 && exists(date); };
    if (!fits(point.date)) {
      point.date = prefer_month ? day_first : month_first;
    } else {
      point.order_guessed =
          prefer_month && fits(day_first) && fits(month_first) && *first != *second;
    }
  }
  if (point.date.month == 0 || point.date.month > 12 || point.date.day == 0 ||
      !exists(point.date) || *point.date.year > kLastYear) {
    return std::nullopt;
  }
  point.edtf = edtf_text(point.date);
  return point;
}

std::optional<DatePoint> DateGrammar::day_month_year(std::size_t at) const {
  const auto day = day_at(at);
  if (!day) return std::nullopt;
  DatePoint point;
  point.first = at;
  if (const auto here = match(at); here && tokens_[at].is_word()) {
    point.prefix_bytes = (here->clitics & kCliticArticle) != 0 ? 0 : here->prefix_bytes;
  }
  std::size_t next = day->last;
  auto month = month_at(next, false, DateTerm::month);
  if (!month) {
    next = skip_joints(next);
    month = month_at(next, false, DateTerm::month);
  }
  if (!month) return std::nullopt;
  // "trois sept" are two numbers.
  if (tokens_[at].is_word() && tokens_.folded(next) == "sept" && !tokens_[next].has(kCapital)) {
    return std::nullopt;
  }
  point.date = {std::nullopt, month->value, day->value};
  point.last = month->last;
  add_year(month->last, point);
  if (!exists(point.date)) return std::nullopt;
  point.edtf = edtf_text(point.date);
  return point;
}

std::optional<DatePoint> DateGrammar::month_day_year(std::size_t at) const {
  const bool arabic = language() == "ar";  // «يناير الثاني والعشرين»
  // "julio 5, 2015", "décembre 5 2014": only with the year.
  const bool with_year = !words_.month_first() && !arabic;
  if (with_year) {
    const std::size_t digits = is_sign(at + 1, '.') ? at + 2 : at + 1;
    if (language() == "he" || digits >= tokens_.size() || !tokens_[digits].is_digits()) {
      return std::nullopt;
    }
  }
  const auto month = month_at(at, false, DateTerm::month);
  if (!month) return std::nullopt;
  std::size_t next = month->last;
  if (arabic && (next >= tokens_.size() || !tokens_[next].is_word() ||
                 tokens_.folded(next).substr(0, 4) != "ال")) {
    return std::nullopt;
  }
  if (next < tokens_.size() && tokens_.folded(next) == "the") ++next;
  const auto day = day_at(next);
  if (!day) return std::nullopt;
  if (with_year && (!tokens_[next].is_digits() || !joined_year(day->last))) return std::nullopt;
  // "March 2.5", "May 10,000"
  if (tokens_[next].is_digits() && day->last + 1 < tokens_.size() && touches(day->last) &&
      touches(day->last + 1) && tokens_[day->last + 1].is_digits() &&
      (is_sign(day->last, '.') || is_sign(day->last, ',') || is_sign(day->last, ':'))) {
    return std::nullopt;
  }
  DatePoint point;
  point.first = at;
  point.date = {std::nullopt, month->value, day->value};
  point.last = day->last;
  if (!add_year(day->last, point)) {
    if (const auto year = year_behind_clock(day->last)) {
      point.date.year = year->value;
      point.last = year->last;
    }
  }
  if (!exists(point.date)) return std::nullopt;
  point.edtf = edtf_text(point.date);
  return point;
}

// "Aug 05 12:00:00 2015", as computers print it.
std::optional<DateGrammar::Number> DateGrammar::year_behind_clock(std::size_t at) const {
  if (!number_at(at, 1, 2)) return std::nullopt;
  std::size_t last = at + 1;
  while (is_sign(last, ':') && touches(last) && number_at(last + 1, 2, 2)) last += 2;
  if (last == at + 1) return std::nullopt;
  if (last < tokens_.size() && tokens_[last].has(kAllCapitals)) ++last;  // UTC
  return year_at(last);
}

std::optional<DatePoint> DateGrammar::month_year(std::size_t at, YearContext context) const {
  const auto here = match(at);
  if (!here) return std::nullopt;
  // A preposition is context enough: «بمارس», "in May".
  bool prefixed = (here->clitics & kCliticPreposition) != 0;
  const auto month = month_at(at, false, DateTerm::month);
  if (!month) return std::nullopt;
  // «باب» is a door; the month shows its madda.
  if (prefixed && tokens_.folded(at).substr(here->prefix_bytes) == "اب") {
    prefixed = tokens_.exact(at).find("آ") != std::string_view::npos;
  }
  DatePoint point;
  point.first = at;
  point.prefix_bytes = here->prefix_bytes;
  point.date = {std::nullopt, month->value, 0};
  point.last = month->last;
  if (!add_year(month->last, point)) {
    if (!prefixed && context != YearContext::strong && context != YearContext::marker &&
        !month_at(at, true, DateTerm::month)) {
      return std::nullopt;
    }
  }
  point.edtf = edtf_text(point.date);
  return point;
}

std::optional<DatePoint> DateGrammar::bare_year(std::size_t at, YearContext context) const {
  if (const auto old = number_at(at, 1, 4); old && *old > 0 && !inside_number(at)) {
    std::size_t behind = at;
    if (term_at(at + 1, DateTerm::before_christ, behind) != nullptr) {  // 44 BC
      DatePoint point;
      point.first = at;
      point.last = behind;
      point.edtf = edtf_text(PrintedDate{*old - 1, 0, 0});
      if (*old > 1) point.edtf.insert(point.edtf.begin(), '-');
      return point;
    }
  }
  if (context == YearContext::none) return std::nullopt;
  auto year = year_at(at);
  if (!year && context == YearContext::marker) year = old_year_at(at);
  if (!year) return std::nullopt;
  std::size_t last = year->last;
  if (term_at(year->last, DateTerm::hijri_era, last) != nullptr) return std::nullopt;
  if (context != YearContext::marker && year->value < kFirstYearWithoutMarker) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.last = year->last;
  point.date = {year->value, 0, 0};
  point.edtf = edtf_text(point.date);
  return point;
}

}  // namespace tawatur
