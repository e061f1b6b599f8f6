// How large a node is drawn and which lines of text stand in it.

#ifndef REPORTS_DRAWING_NODE_BOX_H
#define REPORTS_DRAWING_NODE_BOX_H

#include <string>
#include <vector>

#include "reports/drawing/diagram.h"

namespace tawatur {

struct BoxLine {
  std::string text;
  const char* css_class = "";
  double size = 0;      // font size in pixels
  double baseline = 0;  // from the top of the shape
};

struct NodeBox {
  double width = 0;  // of the shape
  double height = 0;
  double margin = 0;  // above and below the shape, for the mark of the cut
  double badge = 0;   // height of the band with the finding, at the top; 0: none
  std::vector<BoxLine> lines;
  std::vector<BoxLine> badge_lines;
};

inline constexpr double kStripe = 12;  // the patterned strip beside a finding
inline constexpr double kIcon = 20;    // the finding's symbol

[[nodiscard]] NodeBox box_of(const DiagramNode& node);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_NODE_BOX_H
