// The drawing is put together from the inside out: boxes are measured, each panel is laid out by
// itself (one layout of many claims would cost more than linearly), panels are stacked with their
// claims on one line, and last comes the frame with title, legend and footer.

#include "reports/drawing/svg_renderer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "reports/drawing/layered_layout.h"
#include "reports/drawing/node_box.h"
#include "reports/drawing/svg_edges.h"
#include "reports/drawing/svg_legend.h"
#include "reports/drawing/svg_shapes.h"
#include "reports/drawing/svg_xml.h"
#include "reports/drawing/text_box.h"

namespace tawatur {
namespace {

constexpr double kMargin = 20;
constexpr double kBetweenPanels = 30;
constexpr double kLeastWidth = 620;  // of a file of its own: room for title and legend
constexpr double kTitleSize = 19;
constexpr double kFooterSize = 11;
constexpr double kPictureLineHeight = 1.4;

std::string safe_prefix(std::string_view prefix) {
  std::string safe;
  for (const char c : prefix) {
    const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    const bool other = ('0' <= c && c <= '9') || c == '-' || c == '_';
    safe += letter || (other && !safe.empty()) ? c : 'x';
  }
  return safe.empty() ? "tw" : safe;
}

struct PlacedPanel {
  std::vector<NodeBox> boxes;
  Layout layout;
};

// How many layers an arrow spans and how much its straightness is worth.
LayoutArrow arrow_of(const DiagramPanel& panel, const DiagramEdge& edge, bool has_parts) {
  LayoutArrow arrow{edge.from, edge.to, 1, 1};
  const DiagramNodeKind target = panel.nodes[edge.to].kind;
  if (edge.kind == DiagramEdgeKind::part_of) arrow.weight = 60;  // values stand in one column
  // What is said stands near what it is said of; who said it first may be far away.
  if (edge.kind == DiagramEdgeKind::supports) arrow.weight = 6;
  if (edge.on_line) arrow.weight += 2;
  // Documents stand in one column, whether they support a value, a stance or the claim itself.
  const bool to_claim = target == DiagramNodeKind::claim;
  if ((edge.kind == DiagramEdgeKind::supports || edge.kind == DiagramEdgeKind::aside) && to_claim &&
      has_parts) {
    arrow.layers = 3;
  }
  return arrow;
}

Result<PlacedPanel> place(const DiagramPanel& panel) {
  PlacedPanel placed;
  std::vector<LayoutBox> boxes;
  bool has_parts = false;
  for (const DiagramNode& node : panel.nodes) {
    placed.boxes.push_back(box_of(node));
    const NodeBox& box = placed.boxes.back();
    boxes.push_back({box.width, box.height + 2 * box.margin, false});
    has_parts = has_parts || node.kind == DiagramNodeKind::attribute;
    boxes.back().leftmost = node.kind == DiagramNodeKind::origin;
  }
  std::vector<LayoutArrow> arrows;
  for (const DiagramEdge& edge : panel.edges) {
    if (edge.from >= boxes.size() || edge.to >= boxes.size()) {
      return fail(ErrorCode::invalid_input, say("drawing.lost-arrow"));
    }
    boxes[edge.to].leftmost = false;
    arrows.push_back(arrow_of(panel, edge, has_parts));
  }
  auto layout = lay_out(boxes, arrows);
  if (!layout) return tl::unexpected<Error>(layout.error());
  placed.layout = std::move(*layout);
  return placed;
}

class PanelWriter {
 public:
  // The panel's top left corner is at `origin`.
  PanelWriter(std::string& out, const DiagramPanel& panel, const PlacedPanel& placed, Point origin,
              bool mirrored, std::string_view id_prefix, std::string panel_id)
      : out_(out),
        panel_(panel),
        placed_(placed),
        origin_(origin),
        mirrored_(mirrored),
        id_prefix_(id_prefix),
        panel_id_(std::move(panel_id)) {}

  void write() {
    out_ += "<g";
    append_attribute(out_, "id", panel_id_);
    append_attribute(out_, "class", "tw-panel");
    append_attribute(out_, "data-key", panel_.key);
    out_ += ">\n";
    // Counted lines lie on top of the others.
    for (const bool on_line : {false, true}) {
      for (std::size_t i = 0; i < panel_.edges.size(); ++i) {
        if (panel_.edges[i].on_line == on_line) write_edge(i);
      }
    }
    for (std::size_t i = 0; i < panel_.nodes.size(); ++i) write_node(i);
    out_ += "</g>\n";
  }

 private:
  [[nodiscard]] Point at(const Point& p) const {
    return {origin_.x + (mirrored_ ? placed_.layout.width - p.x : p.x), origin_.y + p.y};
  }

  void write_edge(std::size_t i) {
    std::vector<Point> path = placed_.layout.paths[i];
    for (Point& point : path) point = at(point);
    append_edge(out_, panel_.edges[i], std::move(path), panel_id_ + "-e" + std::to_string(i));
  }

  void write_node(std::size_t i) {
    const DiagramNode& node = panel_.nodes[i];
    const NodeBox& box = placed_.boxes[i];
    const Point centre = at(placed_.layout.centres[i]);
    const Frame frame{centre.x - box.width / 2, centre.y - box.height / 2, box.width, box.height,
                      mirrored_};
    const bool is_link = node.url.rfind("http", 0) == 0;
    if (is_link) {
      out_ += "<a";
      append_attribute(out_, "href", node.url);
      out_ += " rel=\"noopener noreferrer\">";
    }
    std::string css = "tw-node tw-" + std::string(name_of(node.kind));
    if (!node.cut.empty()) css += " tw-cut";
    if (node.faded) css += " tw-faded";
    if (node.own_account) css += " tw-own-account";
    out_ += "<g";
    append_attribute(out_, "id", panel_id_ + "-n" + std::to_string(i));
    append_attribute(out_, "class", css);
    append_attribute(out_, "data-key", node.key);
    append_attribute(out_, "role", "group");
    append_attribute(out_, "aria-label", node.title);
    out_ += "><title>" + xml_escaped(node.title) + "</title>\n";
    append_shape(out_, node.kind, frame,
                 node.flag ? "tw-" + std::string(name_of(*node.flag)) : std::string());
    if (node.flag) write_finding(node, box, frame);
    const double middle = centre.x + text_shift(node);
    for (const BoxLine& line : box.lines) write_line(line, middle, frame.top);
    if (!node.cut.empty()) write_cut(node, frame);
    out_ += is_link ? "</g></a>\n" : "</g>\n";
  }

  // Text stands in the middle of what the shape leaves: beside the strip, the pages behind.
  [[nodiscard]] double text_shift(const DiagramNode& node) const {
    double shift = 0;
    if (node.flag) shift = kStripe / 2;
    if (node.kind == DiagramNodeKind::origin) shift = -2;
    if (node.kind == DiagramNodeKind::repeats) shift = -4;
    return mirrored_ ? -shift : shift;
  }

  void write_line(const BoxLine& line, double middle, double top) {
    out_ += "<text text-anchor=\"middle\"";
    append_attribute(out_, "class", line.css_class);
    append_attribute(out_, "x", middle);
    append_attribute(out_, "y", top + line.baseline);
    out_ += ">" + xml_escaped(line.text) + "</text>\n";
  }

  void write_finding(const DiagramNode& node, const NodeBox& box, const Frame& frame) {
    const double inset = 5;
    const double strip = mirrored_ ? frame.left + frame.width - inset - 7 : frame.left + inset;
    append_flag_strip(out_, *node.flag, {strip, frame.top + 9, 7, frame.height - 18, mirrored_},
                      id_prefix_);
    const double way = mirrored_ ? -1 : 1;
    const double entry = mirrored_ ? frame.left + frame.width : frame.left;
    const double icon = entry + way * (kStripe + 16);
    append_flag_icon(out_, *node.flag, {icon, frame.top + box.badge / 2}, kIcon / 2);
    for (const BoxLine& line : box.badge_lines) {
      out_ += "<text";
      append_attribute(out_, "class", line.css_class);
      append_attribute(out_, "x", icon + way * (kIcon / 2 + 6));
      append_attribute(out_, "y", frame.top + line.baseline);
      if (mirrored_) out_ += " text-anchor=\"end\"";
      out_ += ">" + xml_escaped(line.text) + "</text>\n";
    }
  }

  void write_cut(const DiagramNode& node, const Frame& frame) {
    const double bars = 14;
    const double width = text_width(node.cut) * 11 * 1.15 + 14 + bars;
    const double left = frame.left + frame.width / 2 - width / 2;
    out_ += "<rect class=\"tw-tag\" rx=\"3\" height=\"16\"";
    append_attribute(out_, "x", left);
    append_attribute(out_, "y", frame.top - 13);
    append_attribute(out_, "width", width);
    out_ += "/>";
    const double bar = mirrored_ ? left + width - 12 : left + 7;
    for (const double step : {0.0, 4.0}) {
      out_ += "<path class=\"tw-tag-bar\"";
      append_attribute(out_, "d",
                       "M" + pixels(bar + step - 1) + " " + pixels(frame.top) + "L" +
                           pixels(bar + step + 2) + " " + pixels(frame.top - 10));
      out_ += "/>";
    }
    out_ += "<text class=\"tw-cut-word\" text-anchor=\"middle\"";
    append_attribute(out_, "x", frame.left + frame.width / 2 + (mirrored_ ? -bars : bars) / 2);
    append_attribute(out_, "y", frame.top - 1);
    out_ += ">" + xml_escaped(wrapped(node.cut, 100, 1).front()) + "</text>\n";
    const Point exit{mirrored_ ? frame.left : frame.left + frame.width,
                     frame.top + frame.height / 2};
    append_cut_bars(out_, exit, mirrored_);
    out_ += "\n";
  }

  std::string& out_;
  const DiagramPanel& panel_;
  const PlacedPanel& placed_;
  Point origin_;
  bool mirrored_;
  std::string_view id_prefix_;
  std::string panel_id_;
};

class SvgWriter {
 public:
  SvgWriter(const Diagram& diagram, const SvgOptions& options)
      : diagram_(diagram), options_(options), prefix_(safe_prefix(options.id_prefix)) {}

  Result<std::string> write() {
    std::vector<PlacedPanel> panels;
    double inner = options_.standalone ? kLeastWidth : 0;
    if (options_.standalone) inner = std::max(inner, legend_width(diagram_.legend));
    for (const DiagramPanel& panel : diagram_.panels) {
      auto placed = place(panel);
      if (!placed) return tl::unexpected<Error>(placed.error());
      inner = std::max(inner, placed->layout.width);
      panels.push_back(std::move(*placed));
    }
    left_ = options_.standalone ? kMargin : 4;
    width_ = inner + 2 * left_;
    y_ = left_;
    if (options_.standalone) write_text("tw-title", diagram_.title, kTitleSize, 1.1, 12);
    write_panels(panels);
    write_below();
    return framed();
  }

 private:
  [[nodiscard]] bool mirrored() const { return diagram_.right_to_left; }
  [[nodiscard]] double inner() const { return width_ - 2 * left_; }

  // Lines of text across the drawing, begun on the side where reading begins.
  void write_text(const char* css_class, const std::string& text, double size, double boldness,
                  double after) {
    if (text.empty()) return;
    for (const std::string& line : wrapped(text, inner() / size / boldness, 8)) {
      y_ += size * kPictureLineHeight;
      body_ += "<text";
      append_attribute(body_, "class", css_class);
      append_attribute(body_, "x", mirrored() ? width_ - left_ : left_);
      append_attribute(body_, "y", y_ - size * 0.35);
      if (mirrored()) body_ += " text-anchor=\"end\"";
      body_ += ">" + xml_escaped(line) + "</text>\n";
    }
    y_ += after;
  }

  void write_rule() {
    body_ += "<path class=\"tw-rule\"";
    append_attribute(body_, "d",
                     "M" + pixels(left_) + " " + pixels(y_) + "H" + pixels(width_ - left_));
    body_ += "/>\n";
  }

  void write_panels(const std::vector<PlacedPanel>& panels) {
    for (std::size_t i = 0; i < panels.size(); ++i) {
      if (i > 0) {
        y_ += kBetweenPanels / 2;
        write_rule();
        y_ += kBetweenPanels / 2;
      }
      // Claims stand one under another, on the side where news arrives.
      const double width = panels[i].layout.width;
      const Point origin{mirrored() ? left_ : width_ - left_ - width, y_};
      PanelWriter(body_, diagram_.panels[i], panels[i], origin, mirrored(), prefix_,
                  prefix_ + "-p" + std::to_string(i))
          .write();
      y_ += panels[i].layout.height;
    }
  }

  void write_below() {
    if (!diagram_.not_shown.empty()) {
      y_ += 12;
      write_text("tw-hidden", diagram_.not_shown, kFooterSize, 1.1, 0);
    }
    if (!options_.standalone) return;
    y_ += 18;
    write_rule();
    y_ += 6;
    y_ += append_legend(body_, diagram_.legend, left_, y_, inner(), mirrored(), prefix_);
    y_ += 4;
    write_text("tw-footer", diagram_.footer, kFooterSize, 1, 0);
  }

  std::string framed() {
    const double height = y_ + left_;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    append_attribute(out, "class", options_.standalone ? "tw-drawing" : "tw-drawing tw-embedded");
    append_attribute(out, "id", prefix_);
    append_attribute(out, "width", width_);
    append_attribute(out, "height", height);
    append_attribute(out, "viewBox", "0 0 " + pixels(width_) + " " + pixels(height));
    append_attribute(out, "role", "graphics-document");
    append_attribute(out, "lang", diagram_.language);
    if (options_.standalone) append_attribute(out, "xml:lang", diagram_.language);
    append_attribute(out, "aria-labelledby", prefix_ + "-title " + prefix_ + "-desc");
    out += ">\n<title";
    append_attribute(out, "id", prefix_ + "-title");
    out += ">" + xml_escaped(diagram_.title) + "</title>\n<desc";
    append_attribute(out, "id", prefix_ + "-desc");
    out += ">" + xml_escaped(diagram_.description) + "</desc>\n";
    if (options_.standalone) {
      out += "<style>";
      out += svg_style_sheet();
      out += "</style>\n";
    }
    append_patterns(out, prefix_);
    if (options_.standalone) {
      out += "<rect class=\"tw-page\" x=\"0\" y=\"0\"";
      append_attribute(out, "width", width_);
      append_attribute(out, "height", height);
      out += "/>\n";
    }
    out += body_;
    out += "</svg>\n";
    return out;
  }

  const Diagram& diagram_;
  const SvgOptions& options_;
  std::string prefix_;
  std::string body_;
  double left_ = 0;
  double width_ = 0;
  double y_ = 0;  // how far down the drawing has come
};

}  // namespace

Result<std::string> render_svg(const Diagram& diagram, const SvgOptions& options) {
  return SvgWriter(diagram, options).write();
}

}  // namespace tawatur
