// Dates reckoned from the day of publication: "أمس الثلاثاء", "last year", "قبل عامين".

#include "claims/extract/date_grammar.h"

namespace tawatur {
namespace {

// The last such weekday up to `day`, that day included.
DayNumber weekday_up_to(DayNumber day, int weekday) {
  return day - (weekday_of(day) - weekday + 7) % 7;
}

}  // namespace

std::optional<DatePoint> DateGrammar::day_offset(std::size_t at) const {
  if (!published_) return std::nullopt;
  const auto here = match(at);
  const DateWord* offset = here ? here->find(DateTerm::day_offset) : nullptr;
  if (offset == nullptr) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.last = at + here->tokens;
  point.prefix_bytes = here->prefix_bytes;
  point.relative = true;
  point.date = date_of(*published_ + offset->value);
  std::size_t last = point.last;
  std::size_t next = point.last;
  if (next < tokens_.size() && (is_sign(next, ',') || tokens_.folded(next) == "،")) ++next;
  if (const DateWord* weekday = term_at(next, DateTerm::weekday, last)) {
    point.last = last;
    point.weekday_differs = weekday->value != weekday_of(*published_ + offset->value);
  } else if (language() == "ar" && offset->value == 0 && point.last < tokens_.size() &&
             tokens_[point.last].is_word() && tokens_.folded(point.last).starts_with("ال")) {
    return std::nullopt;  // «اليوم الوطني» is the name of a day
  }
  point.edtf = edtf_text(point.date);
  return point;
}

std::optional<DatePoint> DateGrammar::weekday(std::size_t at) const {
  const auto here = match(at);
  const DateWord* weekday = here ? here->find(DateTerm::weekday) : nullptr;
  if (weekday == nullptr) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.prefix_bytes = here->prefix_bytes;
  const std::size_t next = at + here->tokens;
  // Beside a date: "Tuesday, January 23".
  std::size_t day = next;
  if (day < tokens_.size() &&
      (is_sign(day, ',') || tokens_.folded(day) == "،" || is_sign(day, '.'))) {
    ++day;
  }
  if (day < tokens_.size() && language() == "en" && tokens_.folded(day) == "the") ++day;
  // «יום רביעי ה-19 בנובמבר»
  if (language() == "he" && day + 2 < tokens_.size() && tokens_.folded(day) == "ה" &&
      is_sign(day + 1, '-')) {
    day += 2;
  }
  std::optional<DatePoint> full;
  if (day < tokens_.size()) {
    for (const auto& form : {numeric(day), day_month_year(day), month_day_year(day)}) {
      if (form && (!full || form->last > full->last)) full = form;
    }
  }
  if (full && full->date.day != 0) {
    point.last = full->last;
    point.date = full->date;
    point.edtf = full->edtf;
    point.relative = full->relative;
    if (point.date.year) {
      const int real = weekday_of(days_of(point.date).first);
      point.weekday_differs = real != weekday->value;
      // The weekday settles which of the two numbers is the day.
      point.order_guessed = full->order_guessed && point.weekday_differs;
    }
    return point;
  }
  if (!published_) return std::nullopt;
  const DayNumber up_to = weekday_up_to(*published_, weekday->value);
  DayNumber found = up_to;
  point.last = next;
  std::size_t last = next;
  bool modified = true;
  const auto follows = [&](DateTerm term) {
    if (at == 0) return false;
    const auto before = match(at - 1);
    return before && before->tokens == 1 && before->find(term) != nullptr;
  };
  if (term_at(next, DateTerm::last, last) != nullptr) {
    point.last = last;
    found = up_to == *published_ ? up_to - 7 : up_to;
  } else if (term_at(next, DateTerm::next, last) != nullptr) {
    point.last = last;
    found = up_to + 7;
  } else if (term_at(next, DateTerm::current, last) != nullptr) {
    point.last = last;
  } else if (follows(DateTerm::last)) {
    point.first = at - 1;
    found = up_to == *published_ ? up_to - 7 : up_to;
  } else if (follows(DateTerm::next)) {
    point.first = at - 1;
    found = up_to + 7;
  } else {
    modified = false;
  }
  if (weekday->ambiguous && !modified) return std::nullopt;
  if (language() == "en" && !tokens_[at].has(kCapital)) return std::nullopt;
  point.date = date_of(found);
  point.edtf = edtf_text(point.date);
  point.relative = true;
  return point;
}

// "last year", «الشهر الجاري», "cette année", "el mes pasado".
std::optional<DatePoint> DateGrammar::relative_unit(std::size_t at) const {
  if (!published_ || at >= tokens_.size()) return std::nullopt;
  const auto here = match(at);
  if (!here) return std::nullopt;
  const auto step_of = [](const DateMatch& found) {
    if (found.find(DateTerm::last) != nullptr) return -1;
    if (found.find(DateTerm::next) != nullptr) return 1;
    return found.find(DateTerm::current) != nullptr ? 0 : 2;
  };
  DatePoint point;
  point.first = at;
  point.prefix_bytes =
      (here->clitics & kCliticPreposition) != 0 || (here->clitics & kCliticAnd) != 0
          ? here->prefix_bytes
          : std::uint16_t{0};
  int step = step_of(*here);
  std::optional<DateMatch> unit = here;
  if (step != 2) {
    unit = match(at + here->tokens);
    point.last = at + here->tokens + (unit ? unit->tokens : 0);
  } else {
    const std::size_t next = at + here->tokens;
    const auto behind = match(next);
    if (!behind) return std::nullopt;
    step = step_of(*behind);
    point.last = next + behind->tokens;
  }
  if (!unit || step == 2) return std::nullopt;
  const PrintedDate today = date_of(*published_);
  if (unit->find(DateTerm::unit_year) != nullptr) {
    point.date = {*today.year + step, 0, 0};
  } else if (unit->find(DateTerm::unit_month) != nullptr) {
    point.date = add_months({today.year, today.month, 1}, step);
    point.date.day = 0;
  } else {
    return std::nullopt;
  }
  point.edtf = edtf_text(point.date);
  point.relative = true;
  return point;
}

// "of last year", «من العام الماضي»: the year, behind what joins it to what stands before.
std::optional<DatePoint> DateGrammar::relative_year(std::size_t at) const {
  for (int steps = 0; steps < 3; ++steps) {
    if (auto year = relative_unit(at); year && year->date.month == 0) return year;
    const std::size_t next = skip(at, DateTerm::of);
    if (next == at) return std::nullopt;
    at = next;
  }
  return std::nullopt;
}

// "three days ago", «قبل عامين», "il y a 3 ans": as exact as its unit.
std::optional<DatePoint> DateGrammar::ago(std::size_t at) const {
  if (!published_) return std::nullopt;
  std::size_t number = at;
  const bool before = term_at(at, DateTerm::ago, number) != nullptr;
  if (before && language() == "en") return std::nullopt;
  std::size_t unit = number;
  int count = 1;
  if (const auto digits = number_at(number, 1, 3)) {
    count = *digits;
    unit = number + 1;
  } else if (term_at(number, DateTerm::one, unit) == nullptr && !before) {
    return std::nullopt;
  }
  const auto found = match(unit);
  if (!found) return std::nullopt;
  std::size_t last = unit + found->tokens;
  if (!before && term_at(last, DateTerm::ago, last) == nullptr) return std::nullopt;
  DatePoint point;
  point.first = at;
  point.last = last;
  point.relative = true;
  const PrintedDate today = date_of(*published_);
  const auto has = [&found](DateTerm term) { return found->find(term) != nullptr; };
  const bool dual =
      has(DateTerm::dual_day) || has(DateTerm::dual_month) || has(DateTerm::dual_year);
  if (dual && unit == number) count = 2;
  if (has(DateTerm::unit_day) || has(DateTerm::dual_day)) {
    point.date = date_of(*published_ - count);
  } else if (has(DateTerm::unit_month) || has(DateTerm::dual_month)) {
    point.date = add_months({today.year, today.month, 1}, -count);
    point.date.day = 0;
  } else if ((has(DateTerm::unit_year) || has(DateTerm::dual_year)) && count < *today.year) {
    point.date = {*today.year - count, 0, 0};
  } else {
    return std::nullopt;
  }
  point.edtf = edtf_text(point.date);
  return point;
}

}  // namespace tawatur
