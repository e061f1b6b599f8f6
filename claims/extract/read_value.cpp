#include "claims/extract/read_value.h"

namespace tawatur {

std::string_view name_of(ReadValueKind kind) {
  switch (kind) {
    case ReadValueKind::money:
      return "money";
    case ReadValueKind::quantity:
      return "quantity";
    case ReadValueKind::count:
      return "count";
    case ReadValueKind::percent:
      return "percent";
    case ReadValueKind::ordinal:
      return "ordinal";
    case ReadValueKind::date:
      return "date";
    case ReadValueKind::number:
      return "number";
  }
  return {};
}

std::string_view name_of(ReadingDoubt doubt) {
  switch (doubt) {
    case ReadingDoubt::currency_guessed:
      return "currency-guessed";
    case ReadingDoubt::separator_guessed:
      return "separator-guessed";
    case ReadingDoubt::day_month_order:
      return "day-month-order";
    case ReadingDoubt::weekday_differs:
      return "weekday-differs";
    case ReadingDoubt::noun_guessed:
      return "noun-guessed";
  }
  return {};
}

}  // namespace tawatur
