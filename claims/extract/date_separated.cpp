// Dates whose parts are divided by one sign, in any order: "31-dic-1994", "2019/aug/1",
// "Sep-23-2020", "Oct-2", "Dec/2018", "2015-3", "11 / 2016", "22/04", "2016, nov", "2016 10 16".
//
// A day and a month without a year are read where their form leaves no doubt: with a month's name,
// or with a bar and a number that no month has, or padded with a zero, or behind a preposition.

#include <array>

#include "claims/extract/date_grammar.h"

namespace tawatur {
namespace {

constexpr int kOldest = 1800;
constexpr int kNewest = 2100;

bool is_year(int value) { return kOldest <= value && value <= kNewest; }

int year_of_two_digits(int year) { return year < 70 ? 2000 + year : 1900 + year; }

}  // namespace

std::optional<DateGrammar::Part> DateGrammar::part_at(std::size_t at) const {
  if (at >= tokens_.size()) return std::nullopt;
  Part part;
  if (const auto digits = number_at(at, 1, 4)) {
    part.value = *digits;
    part.digits = static_cast<int>(tokens_.folded(at).size());
    part.last = at + 1;
    if (part.digits <= 2) {
      if (const auto day = day_at(at); day && day->last > part.last) part.last = day->last;
    }
    return part;
  }
  if (!tokens_[at].is_word()) return std::nullopt;
  const auto here = match(at);
  const DateWord* month = here ? here->find(DateTerm::month) : nullptr;
  if (month == nullptr || here->prefix_bytes != 0) return std::nullopt;
  part.value = month->value;
  part.is_month = true;
  part.last = at + here->tokens;
  return part;
}

// The sign behind a part and where the next one begins; spaces around it are reported.
std::optional<DateGrammar::Joint> DateGrammar::joint_at(std::size_t at) const {
  if (at + 1 >= tokens_.size() || tokens_[at].kind != TokenKind::sign) return std::nullopt;
  const std::string_view sign = tokens_.folded(at);
  if (sign != "-" && sign != "/" && sign != "." && sign != "," && sign != "،") return std::nullopt;
  Joint joint;
  joint.sign = sign.front();
  joint.next = at + 1;
  joint.spaced = tokens_[at].has(kSpaceBefore) || tokens_[at + 1].has(kSpaceBefore);
  if (tokens_[at].has(kNewlineBefore) || tokens_[at + 1].has(kNewlineBefore)) return std::nullopt;
  return joint;
}

std::optional<DatePoint> DateGrammar::separated(std::size_t at, YearContext context) const {
  if (inside_number(at)) return std::nullopt;
  if (at > 0 && touches(at) && tokens_[at - 1].is_word() &&
      tokens_[at - 1].script == Script::latin) {
    return std::nullopt;  // Q1-2019
  }
  const auto first = part_at(at);
  if (!first) return std::nullopt;
  if (auto named = year_then_month(at, *first)) return named;
  if (auto spaced = spaced_numbers(at)) return spaced;
  const auto joint = joint_at(first->last);
  if (!joint) return std::nullopt;
  const auto second = part_at(joint->next);
  if (!second || (first->is_month && second->is_month)) return std::nullopt;
  if (const auto more = joint_at(second->last)) {
    const bool comma = more->sign == ',' && joint->sign == '/' && !second->is_month;  // 08/12,2015
    if ((more->sign == joint->sign || comma) && (!more->spaced || comma) && !joint->spaced) {
      if (const auto third = part_at(more->next)) {
        const std::array<Part, 3> parts{*first, *second, *third};
        if (auto point = three_parts(at, parts)) return point;
        if (!first->is_month && !second->is_month && !third->is_month) return std::nullopt;
      }
    }
  }
  return two_parts(at, *first, *second, *joint, context);
}

// "2016 November", «2016 نوفمبر»
std::optional<DatePoint> DateGrammar::year_then_month(std::size_t at, const Part& first) const {
  if (first.digits != 4 || first.value < kOldest || !is_year(first.value)) return std::nullopt;
  const auto second = part_at(first.last);
  if (!second || !second->is_month || tokens_[first.last].has(kNewlineBefore)) return std::nullopt;
  const bool small = tokens_[first.last].script == Script::latin &&
                     tokens_[first.last].end - tokens_[first.last].start < 4 &&
                     !tokens_[first.last].has(kCapital);
  if (small) return std::nullopt;
  // "in 2016 March 5th was …": the month belongs to what follows.
  if (day_at(second->last)) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.last = second->last;
  point.date = {first.value, second->value, 0};
  point.edtf = edtf_text(point.date);
  return point;
}

std::optional<DatePoint> DateGrammar::three_parts(std::size_t at,
                                                  const std::array<Part, 3>& parts) const {
  DatePoint point;
  point.first = at;
  point.last = parts[2].last;
  int year = -1;
  int month = -1;
  for (int i = 0; i < 3; ++i) {
    const Part& part = parts.at(static_cast<std::size_t>(i));
    if (part.is_month) month = month < 0 ? i : 3;
    if (part.digits == 4) year = year < 0 ? i : 3;
  }
  if (month > 2 || year > 2) return std::nullopt;
  if (month < 0) {  // 08/12,15; the plain forms are read elsewhere
    if (year == 0 || year == 1) return std::nullopt;
    const int value = parts[2].digits == 2 ? year_of_two_digits(parts[2].value) : parts[2].value;
    PrintedDate date{value, parts[1].value, parts[0].value};
    if (words_.month_first() || date.month > 12) std::swap(date.month, date.day);
    if (date.month > 12) std::swap(date.month, date.day);
    point.date = date;
  } else {
    if (year < 0) year = month == 2 ? 0 : 2;  // 23-sep-20
    const Part& printed = parts.at(static_cast<std::size_t>(year));
    const Part& day = parts.at(static_cast<std::size_t>(3 - month - year));
    if (printed.digits == 2) {
      point.date.year = year_of_two_digits(printed.value);
    } else if (printed.digits == 4) {
      point.date.year = printed.value;
    } else {
      return std::nullopt;
    }
    point.date.month = parts.at(static_cast<std::size_t>(month)).value;
    point.date.day = day.value;
  }
  if (point.date.month < 1 || point.date.month > 12 || point.date.day < 1 || point.date.day > 31 ||
      !point.date.year || !is_year(*point.date.year) || !exists(point.date)) {
    return std::nullopt;
  }
  point.edtf = edtf_text(point.date);
  return point;
}

std::optional<DatePoint> DateGrammar::two_parts(std::size_t at, const Part& first,
                                                const Part& second, const Joint& joint,
                                                YearContext context) const {
  DatePoint point;
  point.first = at;
  point.last = second.last;
  const bool runs_on = point.last < tokens_.size() && touches(point.last) &&
                       (tokens_[point.last].kind != TokenKind::sign ||
                        tokens_.folded(point.last) == "%" || joint_with_digits(point.last));
  if (runs_on) return std::nullopt;
  const Part& name = first.is_month ? first : second;
  const Part& other = first.is_month ? second : first;
  if (name.is_month) {
    if (other.digits == 4 && is_year(other.value)) {  // Dec/2018; "2016, nov"
      if (joint.sign == ',' && first.is_month) return std::nullopt;
      point.date = {other.value, name.value, 0};
    } else if (other.digits <= 2 && other.digits > 0 && other.value >= 1 && other.value <= 31) {
      // Oct-2, 2/Oct, "October, 1st"
      const bool month_first = first.is_month;
      if (joint.spaced && month_first && (joint.sign == '-' || joint.sign == '/')) {
        return std::nullopt;
      }
      if (joint.spaced && month_first && !words_.month_first()) return std::nullopt;
      // "2. أكتوبر", "16. Nov. 2016": the sign is written to the day.
      if (!month_first && (joint.sign == ',' || !touches(joint.next - 1))) return std::nullopt;
      point.date = {std::nullopt, name.value, other.value};
      // "October, 2" is no date, "October, 2nd" is one.
      if (joint.sign == ',' && second.last == joint.next + 1) return std::nullopt;
      const bool stopped = is_sign(point.last, '.') && touches(point.last);  // 16. Nov. 2016
      add_year(stopped ? point.last + 1 : point.last, point);
    } else {
      return std::nullopt;
    }
    if (!exists(point.date)) return std::nullopt;
    point.edtf = edtf_text(point.date);
    return point;
  }
  if (joint.sign == ',') return std::nullopt;
  if (first.digits == 4 || second.digits == 4) {
    const Part& year = first.digits == 4 ? first : second;
    const Part& month = first.digits == 4 ? second : first;
    if (month.digits > 2 || month.value < 1 || month.value > 12 || year.value < 1900 ||
        !is_year(year.value)) {
      return std::nullopt;
    }
    if (joint.sign == '.' && (language() == "en" || first.digits == 4)) return std::nullopt;
    const bool word_behind = point.last < tokens_.size() && tokens_[point.last].is_word() &&
                             !tokens_[point.last].has(kNewlineBefore);
    if (joint.spaced && joint.sign != '/' && word_behind) return std::nullopt;
    point.date = {year.value, month.value, 0};
    point.edtf = edtf_text(point.date);
    return point;
  }
  return day_and_month(point, first, second, joint, context);
}

std::optional<DatePoint> DateGrammar::day_and_month(DatePoint point, const Part& first,
                                                    const Part& second, const Joint& joint,
                                                    YearContext context) const {
  if (joint.spaced || joint.sign == '.' || first.digits > 2 || second.digits > 2 ||
      first.value < 1 || second.value < 1) {
    return std::nullopt;
  }
  const bool padded =
      tokens_.folded(point.first).front() == '0' || tokens_.folded(second.last - 1).front() == '0';
  const bool tall = (first.value > 12) != (second.value > 12);
  // "on 5/12." is a day, "1/2 cup" and "10-20 dollars" are none.
  const bool counts = point.last < tokens_.size() &&
                      tokens_[point.last].kind != TokenKind::digits &&
                      (tokens_[point.last].is_word() || !ends_phrase(point.last)) &&
                      !tokens_[point.last].has(kNewlineBefore);
  const bool placed = context == YearContext::strong && !counts;
  const bool always = first.value == 24 && second.value == 7 && !placed;  // around the clock
  const bool sure = joint.sign == '/' ? (padded || tall || placed) : (placed && padded);
  if (!sure || always || first.value > 31 || second.value > 31) return std::nullopt;
  PrintedDate date{std::nullopt, second.value, first.value};
  if (words_.month_first()) std::swap(date.month, date.day);
  if (date.month > 12) std::swap(date.month, date.day);
  if (date.month > 12 || !exists(date)) return std::nullopt;
  point.order_guessed = first.value <= 12 && second.value <= 12 && first.value != second.value;
  point.date = date;
  point.edtf = edtf_text(date);
  return point;
}

// "2016 10 16", "18 8 1978"; three numbers and no more.
std::optional<DatePoint> DateGrammar::spaced_numbers(std::size_t at) const {
  if (at + 2 >= tokens_.size() || (at > 0 && tokens_[at - 1].is_digits()) ||
      (at + 3 < tokens_.size() && tokens_[at + 3].is_digits())) {
    return std::nullopt;
  }
  std::array<int, 3> values{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = number_at(at + i, 1, 4);
    if (!number || (i > 0 && !tokens_[at + i].has(kSpaceBefore))) return std::nullopt;
    if (i > 0 && tokens_[at + i].has(kNewlineBefore)) return std::nullopt;
    values.at(i) = *number;
  }
  const auto size = [&](std::size_t i) { return tokens_.folded(at + i).size(); };
  const bool year_first = size(0) == 4 && size(1) <= 2 && size(2) <= 2;
  const bool year_last = size(2) == 4 && size(0) <= 2 && size(1) <= 2;
  if (!year_first && !year_last) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.last = at + 3;
  point.date = year_first ? PrintedDate{values[0], values[1], values[2]}
                          : PrintedDate{values[2], values[1], values[0]};
  if (year_last && words_.month_first()) std::swap(point.date.month, point.date.day);
  if (point.date.month > 12) std::swap(point.date.month, point.date.day);
  if (point.date.month < 1 || point.date.month > 12 || point.date.day < 1 ||
      !is_year(*point.date.year) || *point.date.year < 1900 || !exists(point.date)) {
    return std::nullopt;
  }
  point.edtf = edtf_text(point.date);
  return point;
}

bool DateGrammar::ends_phrase(std::size_t at) const {
  const std::string_view sign = tokens_.folded(at);
  return sign == "." || sign == "," || sign == "?" || sign == "!" || sign == ")" || sign == "،" ||
         sign == ";" || sign == ":" || sign == "؟" || sign == "\"";
}

bool DateGrammar::joint_with_digits(std::size_t at) const {
  const auto joint = joint_at(at);
  return joint && !joint->spaced && tokens_[joint->next].is_digits() && joint->sign != ',';
}

// "2019 Q1", "2016 el tercer trimestre", "2017-T1": the year in front of its part.
std::optional<DatePoint> DateGrammar::year_and_part(std::size_t at) const {
  const auto year = year_at(at);
  if (!year || year->value < kOldest) return std::nullopt;
  std::size_t next = skip_sign(skip_sign(year->last, ','), '-');
  if (next < tokens_.size()) {
    const std::string_view word = tokens_.folded(next);
    if (word == "the" || word == "el" || word == "le" || word == "du" || word == "ה") ++next;
  }
  if (next >= tokens_.size() || !tokens_[next].is_word()) return std::nullopt;
  const auto here = match(next);
  if (!here || here->prefix_bytes != 0) return std::nullopt;
  const DateWord* quarter = here->find(DateTerm::quarter);
  const DateWord* half = here->find(DateTerm::half);
  if (quarter == nullptr && half == nullptr) return std::nullopt;
  const int length = quarter != nullptr ? 3 : 6;
  const int number = quarter != nullptr ? quarter->value : half->value;
  DatePoint point;
  point.first = at;
  point.last = next + here->tokens;
  point.edtf = edtf_text(PrintedDate{year->value, (number - 1) * length + 1, 0}) + '/' +
               edtf_text(PrintedDate{year->value, number * length, 0});
  return point;
}

// "April of 87", "août 99", "'98": two digits that no day of a month is, or behind an apostrophe.
std::optional<DateGrammar::Number> DateGrammar::short_year_at(std::size_t at) const {
  std::size_t digits = at;
  const bool apostrophe = digits + 1 < tokens_.size() && tokens_.folded(digits) == "'" &&
                          tokens_[digits].kind == TokenKind::sign && touches(digits + 1);
  if (apostrophe) ++digits;
  const auto year = number_at(digits, 2, 2);
  if (!year || (*year < 32 && !apostrophe) || inside_number(digits)) return std::nullopt;
  const std::size_t last = digits + 1;
  if (last < tokens_.size() && !tokens_[last].has(kNewlineBefore)) {
    const bool ends = tokens_[last].kind == TokenKind::sign && tokens_.folded(last) != "%" &&
                      !(last + 1 < tokens_.size() && touches(last) && touches(last + 1) &&
                        tokens_[last + 1].is_digits());
    if (!ends) return std::nullopt;
  }
  return Number{year_of_two_digits(*year), last};
}

// "the year 247": three digits, nothing behind them that they could count.
std::optional<DateGrammar::Number> DateGrammar::old_year_at(std::size_t at) const {
  const auto year = number_at(at, 3, 3);
  if (!year || *year < 100 || inside_number(at)) return std::nullopt;
  const std::size_t last = at + 1;
  if (last < tokens_.size() && (tokens_[last].kind != TokenKind::sign || touches(last)) &&
      tokens_.folded(last) != "." && tokens_.folded(last) != "م" && tokens_.folded(last) != "ه") {
    return std::nullopt;
  }
  return Number{*year, last};
}

}  // namespace tawatur
