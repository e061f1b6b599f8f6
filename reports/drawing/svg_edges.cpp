#include "reports/drawing/svg_edges.h"

#include <cmath>
#include <string_view>

#include "reports/drawing/svg_xml.h"

namespace tawatur {
namespace {

struct Direction {
  double x = 1;
  double y = 0;
};

// Where the path is heading when it ends.
Direction end_direction(const std::vector<Point>& path) {
  const Point& tip = path.back();
  for (std::size_t i = path.size() - 1; i-- > 0;) {
    const double x = tip.x - path[i].x;
    const double y = tip.y - path[i].y;
    const double length = std::hypot(x, y);
    if (length > 1) return {x / length, y / length};
  }
  return {};
}

Point along(const Point& from, const Direction& way, double forward, double aside) {
  return {from.x + way.x * forward - way.y * aside, from.y + way.y * forward + way.x * aside};
}

std::string polygon(const std::vector<Point>& points) {
  std::string d;
  for (std::size_t i = 0; i < points.size(); ++i) {
    d += i == 0 ? "M" : "L";
    d += pixels(points[i].x) + " " + pixels(points[i].y);
  }
  return d + "Z";
}

std::string curve(const std::vector<Point>& path) {
  std::string d = "M" + pixels(path[0].x) + " " + pixels(path[0].y);
  for (std::size_t i = 1; i + 2 < path.size(); i += 3) {
    d += "C";
    for (std::size_t k = i; k < i + 3; ++k) {
      if (k != i) d += " ";
      d += pixels(path[k].x) + " " + pixels(path[k].y);
    }
  }
  return d;
}

// What is at the end of an arrow, and how long it is.
struct Head {
  std::vector<std::vector<Point>> outlines;
  double length = 0;
  bool hollow = false;
};

Head head_at(const Point& tip, const Direction& way, const DiagramEdge& edge) {
  const double size = edge.on_line ? 10 : 8;
  const auto triangle = [&](double back, double length) {
    return std::vector<Point>{along(tip, way, -back, 0),
                              along(tip, way, -back - length, size * 0.45),
                              along(tip, way, -back - length, -size * 0.45)};
  };
  switch (edge.kind) {
    case DiagramEdgeKind::supports:
    case DiagramEdgeKind::credits:
      return {{triangle(0, size)}, size, false};
    case DiagramEdgeKind::part_of:
      return {{triangle(0, size)}, size, true};
    case DiagramEdgeKind::copies:
      return {{triangle(0, 7), triangle(7, 7)}, 14, edge.proposed};
    case DiagramEdgeKind::aside: {
      // A bar that stops the arrow.
      const std::vector<Point> bar{along(tip, way, -1, 6), along(tip, way, -3, 6),
                                   along(tip, way, -3, -6), along(tip, way, -1, -6)};
      return {{bar}, 3, false};
    }
    case DiagramEdgeKind::owns: {
      const std::vector<Point> diamond{tip, along(tip, way, -6, 4), along(tip, way, -12, 0),
                                       along(tip, way, -6, -4)};
      return {{diamond}, 12, true};
    }
    case DiagramEdgeKind::published: {
      const std::vector<Point> square{along(tip, way, -1, 3), along(tip, way, -7, 3),
                                      along(tip, way, -7, -3), along(tip, way, -1, -3)};
      return {{square}, 7, true};
    }
  }
  return {};
}

}  // namespace

void append_edge(std::string& out, const DiagramEdge& edge, std::vector<Point> path,
                 const std::string& id) {
  if (path.size() < 4) return;
  const Direction way = end_direction(path);
  const Head head = head_at(path.back(), way, edge);
  path.back() = along(path.back(), way, -head.length, 0);
  std::string css = "tw-edge tw-" + std::string(name_of(edge.kind));
  if (edge.on_line) css += " tw-on-line";
  if (edge.proposed) css += " tw-proposed";
  if (edge.loop) css += " tw-loop";
  out += "<g";
  append_attribute(out, "id", id);
  append_attribute(out, "class", css);
  out += ">";
  if (!edge.title.empty()) out += "<title>" + xml_escaped(edge.title) + "</title>";
  out += "<path";
  append_attribute(out, "d", curve(path));
  out += "/>";
  for (const std::vector<Point>& outline : head.outlines) {
    out += "<path";
    append_attribute(out, "class", head.hollow ? "tw-head tw-hollow" : "tw-head");
    append_attribute(out, "d", polygon(outline));
    out += "/>";
  }
  out += "</g>\n";
}

}  // namespace tawatur
