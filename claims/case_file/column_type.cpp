#include "claims/case_file/column_type.h"

#include <algorithm>
#include <utility>

#include "core/text/character_range.h"
#include "core/value/edtf.h"
#include "core/value/reading.h"
#include "core/value/unit_table.h"

namespace tawatur {
namespace {

// The decimal at the start of the cell, and what follows it without white space between.
struct Measure {
  std::string_view number;
  std::string_view unit;
};

std::optional<Measure> measure_in(std::string_view cell) {
  std::size_t at = !cell.empty() && cell[0] == '-' ? 1 : 0;
  const std::size_t whole = at;
  while (at < cell.size() && is_digit(cell[at])) ++at;
  if (at == whole) return std::nullopt;
  std::size_t digits = at - whole;
  if (at + 1 < cell.size() && cell[at] == '.' && is_digit(cell[at + 1])) {
    const std::size_t point = at++;
    while (at < cell.size() && is_digit(cell[at])) ++at;
    digits += at - point - 1;
  }
  if (digits > Decimal::kMaxDigits) return std::nullopt;
  const std::string_view number = cell.substr(0, at);
  while (at < cell.size() && cell[at] == ' ') ++at;
  return Measure{number, cell.substr(at)};
}

std::optional<bool> yes_or_no(std::string_view cell) {
  if (cell.size() > 5) return std::nullopt;
  std::string word(cell);
  std::transform(word.begin(), word.end(), word.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (word == "yes" || word == "true") return true;
  if (word == "no" || word == "false") return false;
  return std::nullopt;
}

// YYYY, YYYY-MM or YYYY-MM-DD that exists.
bool is_date(std::string_view cell) {
  if (cell.size() != 4 && cell.size() != 7 && cell.size() != 10) return false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (i == 4 || i == 7 ? cell[i] != '-' : !is_digit(cell[i])) return false;
  }
  const Result<DateSpan> read = parse_edtf(cell);
  return read && !read->season;
}

}  // namespace

void ColumnType::see(std::string_view cell) {
  if (given_) return;
  if (quantity_ || percent_) see_number(cell);
  if (date_) date_ = is_date(cell);
  if (yes_no_) yes_no_ = yes_or_no(cell).has_value();
  any_ = true;
}

void ColumnType::see_number(std::string_view cell) {
  const std::optional<Measure> measure = measure_in(cell);
  percent_ = percent_ && measure && measure->unit == "%";
  if (!quantity_) return;
  if (!measure || measure->unit == "%") {
    quantity_ = false;
  } else if (!any_) {
    quantity_ = measure->unit.empty() || unit_named(measure->unit).known;
    unit_ = measure->unit;
  } else {
    quantity_ = measure->unit == unit_;
  }
}

ValueType ColumnType::type() const {
  if (given_) return *given_;
  if (!any_) return ValueType::text;
  if (quantity_) return ValueType::quantity;
  if (percent_) return ValueType::percent;
  if (date_) return ValueType::date;
  if (yes_no_) return ValueType::yes_no;
  return ValueType::text;
}

bool read_cell(std::string_view cell, ValueType type, Value& value) {
  value.type = type;
  switch (type) {
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal: {
      const std::optional<Measure> measure = measure_in(cell);
      if (!measure) return false;
      const bool percent = measure->unit == "%";
      if (percent ? type != ValueType::percent
                  : !measure->unit.empty() && type != ValueType::quantity) {
        return false;
      }
      if (type == ValueType::quantity) value.word = measure->unit;
      if (Result<Decimal> number = Decimal::parse(measure->number)) {
        value.number = std::move(*number);
      }
      return type != ValueType::ordinal || check_value(value).has_value();
    }
    case ValueType::date:
      value.word = cell;
      break;
    case ValueType::text:
      value.word = cell;
      break;
    case ValueType::yes_no: {
      const std::optional<bool> read = yes_or_no(cell);
      value.yes = read.value_or(false);
      return read.has_value();
    }
    case ValueType::money:
    case ValueType::entity:
      return false;
  }
  const bool surely_good =
      type == ValueType::text && std::any_of(cell.begin(), cell.end(), is_digit);
  return surely_good || check_value(value).has_value();
}

}  // namespace tawatur
