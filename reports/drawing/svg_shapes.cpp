#include "reports/drawing/svg_shapes.h"

#include <vector>

#include "reports/drawing/svg_xml.h"

namespace tawatur {
namespace {

// Draws in a frame whose left side is where arrows come in, whichever side that is.
class Pen {
 public:
  Pen(std::string& out, const Frame& frame) : out_(out), frame_(frame) {}

  void path(std::string_view css_class, const std::vector<Point>& points, bool closed) {
    out_ += "<path";
    append_attribute(out_, "class", css_class);
    std::string d;
    for (std::size_t i = 0; i < points.size(); ++i) {
      d += i == 0 ? "M" : "L";
      d += pixels(x(points[i].x)) + " " + pixels(frame_.top + points[i].y);
    }
    if (closed) d += "Z";
    append_attribute(out_, "d", d);
    out_ += "/>";
  }

  void rectangle(std::string_view css_class, double left, double top, double width, double height,
                 double radius) {
    out_ += "<rect";
    append_attribute(out_, "class", css_class);
    append_attribute(out_, "x", frame_.mirrored ? x(left + width) : x(left));
    append_attribute(out_, "y", frame_.top + top);
    append_attribute(out_, "width", width);
    append_attribute(out_, "height", height);
    if (radius > 0) append_attribute(out_, "rx", radius);
    out_ += "/>";
  }

 private:
  [[nodiscard]] double x(double from_entry) const {
    return frame_.left + (frame_.mirrored ? frame_.width - from_entry : from_entry);
  }

  std::string& out_;
  const Frame& frame_;
};

void append_page(Pen& pen, std::string_view css_class, double left, double top, double width,
                 double height) {
  constexpr double fold = 11;
  const double right = left + width;
  pen.path(css_class,
           {{left, top},
            {right - fold, top},
            {right, top + fold},
            {right, top + height},
            {left, top + height}},
           true);
  pen.path("tw-line", {{right - fold, top}, {right - fold, top + fold}, {right, top + fold}},
           false);
}

std::string pattern_id(std::string_view prefix, Flag flag) {
  return std::string(prefix) + "-" + std::string(name_of(flag));
}

void append_stroke(std::string& out, std::string_view css_class, double x1, double y1, double x2,
                   double y2) {
  out += "<path";
  append_attribute(out, "class", css_class);
  append_attribute(out, "d",
                   "M" + pixels(x1) + " " + pixels(y1) + "L" + pixels(x2) + " " + pixels(y2));
  out += "/>";
}

}  // namespace

void append_shape(std::string& out, DiagramNodeKind kind, const Frame& frame,
                  std::string_view extra_class) {
  Pen pen(out, frame);
  std::string css = "tw-shape";
  if (!extra_class.empty()) css += " " + std::string(extra_class);
  const double w = frame.width;
  const double h = frame.height;
  switch (kind) {
    case DiagramNodeKind::claim:
      pen.rectangle(css, 0, 0, w, h, 9);
      break;
    case DiagramNodeKind::attribute:
      pen.rectangle(css, 0, 0, w, h, 9);
      break;
    case DiagramNodeKind::group: {
      const double side = 12;
      pen.path(css, {{0, h / 2}, {side, 0}, {w - side, 0}, {w, h / 2}, {w - side, h}, {side, h}},
               true);
      break;
    }
    case DiagramNodeKind::document:
      append_page(pen, css, 0, 0, w, h);
      break;
    case DiagramNodeKind::repeats:
      append_page(pen, css, 8, 0, w - 8, h - 8);
      append_page(pen, css, 4, 4, w - 8, h - 8);
      append_page(pen, css, 0, 8, w - 8, h - 8);
      pen.path("tw-line", {{w - 8, h / 2}, {w, h / 2}}, false);
      break;
    case DiagramNodeKind::source:
      pen.rectangle(css, 0, 0, w, h, h / 2);
      break;
    case DiagramNodeKind::origin: {
      const double nose = 13;
      pen.path(css, {{0, 0}, {w - nose, 0}, {w, h / 2}, {w - nose, h}, {0, h}}, true);
      pen.path("tw-line", {{5, 0}, {5, h}}, false);
      break;
    }
    case DiagramNodeKind::owner:
      pen.rectangle(css, 0, 0, w, h, 0);
      pen.path("tw-line", {{7, 0}, {7, h}}, false);
      pen.path("tw-line", {{w - 7, 0}, {w - 7, h}}, false);
      break;
    case DiagramNodeKind::copied_text:
      pen.path(css, {{0, 9}, {w, 0}, {w, h - 9}, {0, h}}, true);
      break;
  }
}

void append_flag_icon(std::string& out, Flag flag, const Point& centre, double radius) {
  const double x = centre.x;
  const double y = centre.y;
  const double r = radius;
  out += "<circle";
  append_attribute(out, "class", "tw-icon tw-" + std::string(name_of(flag)));
  append_attribute(out, "cx", x);
  append_attribute(out, "cy", y);
  append_attribute(out, "r", r);
  out += "/>";
  constexpr std::string_view stroke = "tw-sign";
  switch (flag) {
    case Flag::agreement:
    case Flag::conflict:
      append_stroke(out, stroke, x - r / 2, y - r / 4, x + r / 2, y - r / 4);
      append_stroke(out, stroke, x - r / 2, y + r / 4, x + r / 2, y + r / 4);
      if (flag == Flag::conflict) {
        append_stroke(out, stroke, x + r * 0.4, y - r * 0.65, x - r * 0.4, y + r * 0.65);
      }
      break;
    case Flag::single_source:
      append_stroke(out, stroke, x - r * 0.3, y - r * 0.3, x, y - r * 0.6);
      append_stroke(out, stroke, x, y - r * 0.6, x, y + r * 0.6);
      break;
    case Flag::undetermined:
      out += "<path";
      append_attribute(out, "class", stroke);
      append_attribute(out, "d",
                       "M" + pixels(x - r * 0.35) + " " + pixels(y - r * 0.25) + "a" +
                           pixels(r * 0.35) + " " + pixels(r * 0.35) + " 0 1 1 " +
                           pixels(r * 0.35) + " " + pixels(r * 0.35) + "v" + pixels(r * 0.15));
      out += "/>";
      append_stroke(out, stroke, x, y + r * 0.55, x, y + r * 0.6);
      break;
    case Flag::unsupported:
      append_stroke(out, stroke, x - r * 0.6, y + r * 0.6, x + r * 0.6, y - r * 0.6);
      break;
  }
}

void append_flag_strip(std::string& out, Flag flag, const Frame& frame,
                       std::string_view id_prefix) {
  out += "<rect";
  append_attribute(out, "class", "tw-strip");
  append_attribute(out, "x", frame.left);
  append_attribute(out, "y", frame.top);
  append_attribute(out, "width", frame.width);
  append_attribute(out, "height", frame.height);
  append_attribute(out, "fill", "url(#" + pattern_id(id_prefix, flag) + ")");
  out += "/>";
}

void append_patterns(std::string& out, std::string_view id_prefix) {
  struct Pattern {
    Flag flag;
    std::string_view content;  // of a tile of 6 by 6
  };
  static constexpr Pattern kPatterns[] = {
      {Flag::conflict, "<path d=\"M-1 1L1 -1M-1 7L7 -1M5 7L7 5\"/>"},
      {Flag::single_source, "<path d=\"M0 3H6\"/>"},
      {Flag::undetermined, "<path d=\"M2.2 3H3.8\"/>"},
      {Flag::unsupported, ""},
      {Flag::agreement, "<path class=\"tw-solid\" d=\"M0 0H6V6H0Z\"/>"},
  };
  out += "<defs>";
  for (const Pattern& pattern : kPatterns) {
    out += "<pattern";
    append_attribute(out, "id", pattern_id(id_prefix, pattern.flag));
    append_attribute(out, "class", "tw-pattern tw-" + std::string(name_of(pattern.flag)));
    out += " width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">";
    out += pattern.content;
    out += "</pattern>";
  }
  out += "</defs>\n";
}

void append_cut_bars(std::string& out, const Point& exit, bool mirrored) {
  const double way = mirrored ? -1 : 1;
  for (const double step : {7.0, 12.0}) {
    const double x = exit.x + way * step;
    append_stroke(out, "tw-bar-halo", x - 3, exit.y + 10, x + 3, exit.y - 10);
    append_stroke(out, "tw-bar", x - 3, exit.y + 10, x + 3, exit.y - 10);
  }
}

}  // namespace tawatur
