#include "reports/figure_text.h"

#include <algorithm>

namespace tawatur {
namespace {

constexpr std::size_t kEndless = 6;  // places after the point
constexpr std::size_t kPlaces = 2;
constexpr std::size_t kSignificant = 3;

// Adds one to the last digit of "12.99" and carries.
void round_up(std::string& digits) {
  for (std::size_t i = digits.size(); i > 0; --i) {
    char& digit = digits[i - 1];
    if (digit == '.') continue;
    if (digit == '-') break;
    if (digit != '9') {
      ++digit;
      return;
    }
    digit = '0';
  }
  digits.insert(digits[0] == '-' ? 1 : 0, "1");
}

std::string rounded(std::string_view decimal, std::size_t point) {
  std::size_t places = kPlaces;
  const std::string_view whole = decimal.substr(0, point);
  if (whole == "0" || whole == "-0") {
    const std::size_t first = decimal.find_first_not_of('0', point + 1);
    if (first != std::string_view::npos) places = first - point - 1 + kSignificant;
  }
  if (point + 1 + places >= decimal.size()) return std::string(decimal);
  std::string digits(decimal.substr(0, point + 1 + places));
  if (decimal[point + 1 + places] >= '5') round_up(digits);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

// The number that decides between "1 year" and "2 years"; a fraction counts as many.
std::uint64_t plural_count(std::string_view decimal) {
  constexpr std::uint64_t kMany = 1'000'000;
  if (decimal.find('.') != std::string_view::npos) return kMany;
  std::uint64_t count = 0;
  const std::size_t skip = decimal.size() > 6 ? decimal.size() - 6 : 0;
  for (const char c : decimal.substr(skip)) {
    if (c >= '0' && c <= '9') count = count * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return skip > 0 ? count + kMany : count;
}

}  // namespace

std::string figure_text(std::string_view decimal) {
  const std::size_t point = decimal.find('.');
  std::string out;
  if (point != std::string_view::npos && decimal.size() - point - 1 > kEndless) {
    append_grouped(out, rounded(decimal, point));
  } else {
    append_grouped(out, decimal);
  }
  return out;
}

std::string amount_text(std::string_view decimal, std::string_view unit, const Messages& messages) {
  std::string figure = figure_text(decimal);
  if (unit.empty() || unit == "count") return messages.isolate(figure);
  // Units that are words are said in the reader's language; symbols are the same in all.
  if (unit != "%") {
    std::string key = "unit.";
    key += unit;
    if (messages.has(key)) {
      return messages.isolate(messages.format(
          key, {Param::ready("value", figure), Param::count("count", plural_count(decimal))}));
    }
  }
  figure += ' ';
  figure += unit;
  return messages.isolate(figure);
}

}  // namespace tawatur
