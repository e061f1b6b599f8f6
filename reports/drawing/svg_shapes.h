// The shapes that tell nodes apart, also without colour: outline, dash, pattern, symbol.

#ifndef REPORTS_DRAWING_SVG_SHAPES_H
#define REPORTS_DRAWING_SVG_SHAPES_H

#include <string>
#include <string_view>

#include "reports/drawing/diagram.h"
#include "reports/drawing/layered_layout.h"

namespace tawatur {

struct Frame {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  bool mirrored = false;  // the claim is on the left
};

// The outline of a node of this kind; it touches the middles of the frame's left and right sides,
// where arrows end. `extra_class` is added to its class.
void append_shape(std::string& out, DiagramNodeKind kind, const Frame& frame,
                  std::string_view extra_class);

// The symbol of a finding in a circle: = agreement, ≠ conflict, 1 single source, ? undetermined,
// a struck circle for unsupported. Drawn, not typed: no font need have it.
void append_flag_icon(std::string& out, Flag flag, const Point& centre, double radius);

// The finding's pattern in a strip: filled, hatched, ruled, dotted, empty.
void append_flag_strip(std::string& out, Flag flag, const Frame& frame, std::string_view id_prefix);

// <defs> with the patterns, their ids begun with the prefix.
void append_patterns(std::string& out, std::string_view id_prefix);

// Two strokes across the arrows that leave a name of the cut at `exit`.
void append_cut_bars(std::string& out, const Point& exit, bool mirrored);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_SHAPES_H
