#include "reports/drawing/graph_formats.h"

#include <string_view>

#include <nlohmann/json.hpp>

#include "core/text/utf8.h"
#include "reports/drawing/svg_xml.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

// U+2066 … U+2069 are E2 81 A6 … E2 81 A9.
std::string plain(std::string_view text) {
  const std::string safe = well_formed(text);
  std::string out;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    if (safe.compare(i, 2, "\xE2\x81") == 0 && i + 2 < safe.size()) {
      const auto last = static_cast<unsigned char>(safe[i + 2]);
      if (0xA6 <= last && last <= 0xA9) {
        i += 2;
        continue;
      }
    }
    out += safe[i];
  }
  return out;
}

std::string node_name(std::size_t panel, std::size_t node) {
  return "p" + std::to_string(panel) + "n" + std::to_string(node);
}

// The inside of a quoted string of DOT. Backslashes begin escapes in labels (\N, \G) and quotes end
// them;
// '&' begins an entity.
std::string dot_escaped(std::string_view text) {
  std::string out;
  for (const char c : plain(text)) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string dot_string(std::string_view text) { return "\"" + dot_escaped(text) + "\""; }

std::string_view dot_shape(DiagramNodeKind kind) {
  switch (kind) {
    case DiagramNodeKind::claim:
      return "shape=box style=\"rounded,bold\"";
    case DiagramNodeKind::attribute:
      return "shape=box style=rounded";
    case DiagramNodeKind::group:
      return "shape=hexagon";
    case DiagramNodeKind::document:
      return "shape=note";
    case DiagramNodeKind::source:
      return "shape=oval style=dashed";
    case DiagramNodeKind::origin:
      return "shape=cds style=bold";
    case DiagramNodeKind::owner:
      return "shape=box style=dashed peripheries=2";
    case DiagramNodeKind::copied_text:
      return "shape=parallelogram style=dotted";
    case DiagramNodeKind::repeats:
      return "shape=folder";
  }
  return "shape=box";
}

std::string_view dot_line(DiagramEdgeKind kind) {
  switch (kind) {
    case DiagramEdgeKind::supports:
      return "style=solid";
    case DiagramEdgeKind::part_of:
      return "style=solid arrowhead=empty";
    case DiagramEdgeKind::credits:
      return "style=dashed";
    case DiagramEdgeKind::published:
      return "style=solid arrowhead=box";
    case DiagramEdgeKind::owns:
      return "style=dashed arrowhead=diamond";
    case DiagramEdgeKind::copies:
      return "style=dotted arrowhead=normalnormal";
    case DiagramEdgeKind::aside:
      return "style=dotted arrowhead=tee";
  }
  return "style=solid";
}

void append_data(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out += "<data";
  append_attribute(out, "key", key);
  out += ">" + xml_escaped(plain(value)) + "</data>";
}

void append_true(std::string& out, std::string_view key, bool value) {
  if (value) append_data(out, key, "true");
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += "; ";
    out += line;
  }
  return out;
}

Json json_node(const DiagramNode& node) {
  Json json;
  json["key"] = plain(node.key);
  json["kind"] = name_of(node.kind);
  json["label"] = plain(node.label);
  Json details = Json::array();
  for (const std::string& detail : node.details) details.push_back(plain(detail));
  json["details"] = std::move(details);
  json["title"] = plain(node.title);
  json["url"] = node.url.empty() ? Json() : Json(plain(node.url));
  json["flag"] = node.flag ? Json(name_of(*node.flag)) : Json();
  json["cut"] = !node.cut.empty();
  json["count"] = node.count;
  json["faded"] = node.faded;
  json["own_account"] = node.own_account;
  return json;
}

}  // namespace

std::string dot_of(const Diagram& diagram) {
  std::string out = "digraph provenance {\n";
  out += diagram.right_to_left ? "  rankdir=RL\n" : "  rankdir=LR\n";
  out += "  label=" + dot_string(diagram.title) + " labelloc=t\n";
  out += "  node [fontname=\"Noto Sans\"]\n";
  for (std::size_t p = 0; p < diagram.panels.size(); ++p) {
    const DiagramPanel& panel = diagram.panels[p];
    out += "  subgraph cluster_" + std::to_string(p) + " {\n    label=" + dot_string(panel.key);
    out += "\n";
    for (std::size_t i = 0; i < panel.nodes.size(); ++i) {
      const DiagramNode& node = panel.nodes[i];
      std::string label = dot_escaped(node.label);
      if (!node.badge.empty()) label += "\\n" + dot_escaped(node.badge);
      for (const std::string& detail : node.details) label += "\\n" + dot_escaped(detail);
      out += "    " + node_name(p, i) + " [label=\"" + label + "\" id=" + dot_string(node.key) +
             " tooltip=" + dot_string(node.title);
      if (!node.url.empty()) out += " URL=" + dot_string(node.url);
      out += " " + std::string(dot_shape(node.kind));
      if (!node.cut.empty()) out += " penwidth=4 xlabel=" + dot_string(node.cut);
      out += "]\n";
    }
    for (const DiagramEdge& edge : panel.edges) {
      out += "    " + node_name(p, edge.from) + " -> " + node_name(p, edge.to) + " [" +
             std::string(dot_line(edge.kind)) + " class=" + dot_string(name_of(edge.kind));
      if (edge.on_line) out += " penwidth=3";
      out += "]\n";
    }
    out += "  }\n";
  }
  return out + "}\n";
}

std::string graphml_of(const Diagram& diagram) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  for (const std::string_view key :
       {"panel", "key", "kind", "label", "details", "title", "url", "flag"}) {
    out += "<key id=\"" + std::string(key) + "\" for=\"node\" attr.name=\"" + std::string(key) +
           "\" attr.type=\"string\"/>\n";
  }
  out += "<key id=\"cut\" for=\"node\" attr.name=\"cut\" attr.type=\"boolean\"/>\n";
  out += "<key id=\"count\" for=\"node\" attr.name=\"count\" attr.type=\"int\"/>\n";
  out += "<key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n";
  for (const std::string_view key : {"on-line", "proposed", "loop"}) {
    out += "<key id=\"" + std::string(key) + "\" for=\"edge\" attr.name=\"" + std::string(key) +
           "\" attr.type=\"boolean\"/>\n";
  }
  out += "<graph id=\"provenance\" edgedefault=\"directed\">\n";
  for (std::size_t p = 0; p < diagram.panels.size(); ++p) {
    const DiagramPanel& panel = diagram.panels[p];
    for (std::size_t i = 0; i < panel.nodes.size(); ++i) {
      const DiagramNode& node = panel.nodes[i];
      out += "<node id=\"" + node_name(p, i) + "\">";
      append_data(out, "panel", panel.key);
      append_data(out, "key", node.key);
      append_data(out, "kind", name_of(node.kind));
      append_data(out, "label", node.label);
      append_data(out, "details", joined(node.details));
      append_data(out, "title", node.title);
      append_data(out, "url", node.url);
      if (node.flag) append_data(out, "flag", name_of(*node.flag));
      append_true(out, "cut", !node.cut.empty());
      append_data(out, "count", std::to_string(node.count));
      out += "</node>\n";
    }
    for (const DiagramEdge& edge : panel.edges) {
      out += "<edge source=\"" + node_name(p, edge.from) + "\" target=\"" + node_name(p, edge.to) +
             "\">";
      append_data(out, "relation", name_of(edge.kind));
      append_true(out, "on-line", edge.on_line);
      append_true(out, "proposed", edge.proposed);
      append_true(out, "loop", edge.loop);
      out += "</edge>\n";
    }
  }
  return out + "</graph>\n</graphml>\n";
}

std::string json_of(const Diagram& diagram) {
  Json json;
  json["tawatur_graph"] = 1;
  json["language"] = diagram.language;
  json["title"] = plain(diagram.title);
  json["description"] = plain(diagram.description);
  Json panels = Json::array();
  for (const DiagramPanel& panel : diagram.panels) {
    Json nodes = Json::array();
    for (const DiagramNode& node : panel.nodes) nodes.push_back(json_node(node));
    Json edges = Json::array();
    for (const DiagramEdge& edge : panel.edges) {
      edges.push_back({{"from", edge.from},
                       {"to", edge.to},
                       {"kind", name_of(edge.kind)},
                       {"on_line", edge.on_line},
                       {"proposed", edge.proposed},
                       {"loop", edge.loop}});
    }
    panels.push_back({{"key", plain(panel.key)}, {"nodes", nodes}, {"edges", edges}});
  }
  json["panels"] = std::move(panels);
  json["not_shown"] = diagram.not_shown.empty() ? Json() : Json(plain(diagram.not_shown));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tawatur
