#include "reports/drawing/svg_legend.h"

#include <algorithm>

#include "reports/drawing/svg_edges.h"
#include "reports/drawing/svg_shapes.h"
#include "reports/drawing/svg_xml.h"
#include "reports/drawing/text_box.h"

namespace tawatur {
namespace {

constexpr double kSample = 40;
constexpr double kGap = 8;
constexpr double kBetween = 26;
constexpr double kRow = 28;
constexpr double kFontSize = 11;

double entry_width(const LegendEntry& entry) {
  return kSample + kGap + text_width(entry.text) * kFontSize + kBetween;
}

// The sample stands in the box [left, left + kSample] × [middle - 9, middle + 9].
void append_sample(std::string& out, const LegendEntry& entry, double left, double middle,
                   bool mirrored, std::string_view id_prefix, const std::string& id) {
  const Frame frame{left, middle - 9, kSample, 18, mirrored};
  const Point begin{mirrored ? left + kSample : left, middle};
  const Point end{mirrored ? left : left + kSample, middle};
  const auto arrow = [&](DiagramEdgeKind kind, bool on_line) {
    DiagramEdge edge;
    edge.kind = kind;
    edge.on_line = on_line;
    const Point third{begin.x + (end.x - begin.x) / 3, middle};
    const Point two_thirds{begin.x + (end.x - begin.x) * 2 / 3, middle};
    append_edge(out, edge, {begin, third, two_thirds, end}, id);
  };
  switch (entry.mark) {
    case LegendMark::node:
      out += "<g";
      append_attribute(out, "class", "tw-node tw-" + std::string(name_of(entry.node)));
      out += ">";
      append_shape(out, entry.node, frame, {});
      out += "</g>\n";
      break;
    case LegendMark::edge:
      arrow(entry.edge, false);
      break;
    case LegendMark::line:
      arrow(DiagramEdgeKind::credits, true);
      break;
    case LegendMark::flag: {
      const std::string flag = "tw-" + std::string(name_of(entry.flag));
      out += "<g class=\"tw-node tw-claim\">";
      append_shape(out, DiagramNodeKind::attribute, frame, flag);
      const double strip = mirrored ? left + kSample - 9 : left + 1;
      append_flag_strip(out, entry.flag, {strip, middle - 7, 8, 14, mirrored}, id_prefix);
      append_flag_icon(out, entry.flag, {left + kSample / 2 + (mirrored ? -4 : 4), middle}, 6.5);
      out += "</g>\n";
      break;
    }
    case LegendMark::cut: {
      out += "<g class=\"tw-node tw-origin tw-cut\">";
      append_shape(out, DiagramNodeKind::origin,
                   {mirrored ? left + 16 : left, middle - 8, 24, 16, mirrored}, {});
      out += "</g>";
      const Point exit{mirrored ? left + 16 : left + 24, middle};
      append_cut_bars(out, exit, mirrored);
      out += "\n";
      break;
    }
  }
}

}  // namespace

double legend_width(const std::vector<LegendEntry>& entries) {
  double width = 0;
  for (const LegendEntry& entry : entries) width = std::max(width, entry_width(entry));
  return width;
}

double append_legend(std::string& out, const std::vector<LegendEntry>& entries, double left,
                     double top, double width, bool mirrored, std::string_view id_prefix) {
  if (entries.empty()) return 0;
  out += "<g";
  append_attribute(out, "id", std::string(id_prefix) + "-legend");
  out += " class=\"tw-legend\">\n";
  double used = 0;
  double row = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const double wanted = entry_width(entries[i]);
    if (used > 0 && used + wanted - kBetween > width) {
      used = 0;
      row += kRow;
    }
    const double middle = top + row + kRow / 2;
    const double sample = mirrored ? left + width - used - kSample : left + used;
    append_sample(out, entries[i], sample, middle, mirrored, id_prefix,
                  std::string(id_prefix) + "-legend-" + std::to_string(i));
    out += "<text class=\"tw-key\"";
    append_attribute(out, "x", mirrored ? sample - kGap : sample + kSample + kGap);
    append_attribute(out, "y", middle + 4);
    if (mirrored) out += " text-anchor=\"end\"";
    out += ">" + xml_escaped(wrapped(entries[i].text, 1000, 1).front()) + "</text>\n";
    used += wanted;
  }
  out += "</g>\n";
  return row + kRow;
}

}  // namespace tawatur
