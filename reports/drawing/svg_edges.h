// Arrows: told apart by dash and head as well as by colour.

#ifndef REPORTS_DRAWING_SVG_EDGES_H
#define REPORTS_DRAWING_SVG_EDGES_H

#include <string>
#include <vector>

#include "reports/drawing/diagram.h"
#include "reports/drawing/layered_layout.h"

namespace tawatur {

// The arrow along `path` (start, then three points for each cubic curve), with its head at the
// end, inside a <g> with the arrow's classes. `id` is ready to be used; `title` may be empty.
void append_edge(std::string& out, const DiagramEdge& edge, std::vector<Point> path,
                 const std::string& id);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_EDGES_H
