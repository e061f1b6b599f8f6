// The legend: a small sample of each mark with its meaning.

#ifndef REPORTS_DRAWING_SVG_LEGEND_H
#define REPORTS_DRAWING_SVG_LEGEND_H

#include <string>
#include <string_view>
#include <vector>

#include "reports/drawing/diagram.h"

namespace tawatur {

// Appends the entries in rows between `left` and `left + width`, the first row's top at `top`;
// right to left when `mirrored`. Returns the height taken.
double append_legend(std::string& out, const std::vector<LegendEntry>& entries, double left,
                     double top, double width, bool mirrored, std::string_view id_prefix);

// What the widest entry needs.
[[nodiscard]] double legend_width(const std::vector<LegendEntry>& entries);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_LEGEND_H
