// Where boxes and arrows go, in layers from left to right: Graphviz's dot, used for coordinates
// only. Text, shapes and colours are our own business, so nothing that Graphviz would interpret,
// measure with the machine's fonts or print about itself reaches a drawing.

#ifndef REPORTS_DRAWING_LAYERED_LAYOUT_H
#define REPORTS_DRAWING_LAYERED_LAYOUT_H

#include <cstddef>
#include <vector>

#include "core/result.h"

namespace tawatur {

// dot takes about a second for 1,000 nodes and four for 3,000.
inline constexpr std::size_t kMaxLayoutNodes = 1'500;

struct LayoutBox {
  double width = 0;  // in pixels
  double height = 0;
  bool leftmost = false;  // in the first layer; only for boxes without incoming arrows
};

struct LayoutArrow {
  std::size_t from = 0;
  std::size_t to = 0;
  int layers = 1;  // at least so many layers apart
  int weight = 1;  // how much it is worth to keep it short and straight
};

struct Point {
  double x = 0;
  double y = 0;
};

struct Layout {
  double width = 0;
  double height = 0;
  std::vector<Point> centres;             // of the boxes; y grows downwards
  std::vector<std::vector<Point>> paths;  // of the arrows: start, then three points for each
                                          // cubic curve; empty where no way was found
};

// Fails with limit_exceeded above kMaxLayoutNodes, with invalid_input when an arrow names no box.
// Circles are fine. Thread-safe: calls wait for each other, since Graphviz keeps global state and
// crashes when two threads lay out graphs at once, even on separate contexts.
[[nodiscard]] Result<Layout> lay_out(const std::vector<LayoutBox>& boxes,
                                     const std::vector<LayoutArrow>& arrows);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_LAYERED_LAYOUT_H
