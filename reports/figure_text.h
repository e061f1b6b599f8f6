// Numbers with their units as a reader sees them.

#ifndef REPORTS_FIGURE_TEXT_H
#define REPORTS_FIGURE_TEXT_H

#include <string>
#include <string_view>

#include "reports/messages.h"

namespace tawatur {

// A plain decimal with grouped digits. A fraction of more than six places (conversion makes such)
// is rounded to two, or to three significant digits when there is nothing before the point; the
// report's `low` and `high` keep all of them.
[[nodiscard]] std::string figure_text(std::string_view decimal);

// "40 km", "5 years", "200,000,000 EUR", "12 %", "3" for a plain count. Ready text.
[[nodiscard]] std::string amount_text(std::string_view decimal, std::string_view unit,
                                      const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_FIGURE_TEXT_H
