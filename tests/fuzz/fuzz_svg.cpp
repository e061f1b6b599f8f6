// Any bytes as the texts of a drawing: the SVG stays well-formed and harmless.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/text/utf8.h"
#include "reports/drawing/diagram_words.h"
#include "reports/drawing/graph_formats.h"
#include "reports/drawing/svg_renderer.h"

namespace {

// No element of ours is closed by anything but our own text: angle brackets balance, and none of
// what would make a page act is there.
void check(const std::string& svg) {
  if (tawatur::first_ill_formed(svg)) std::abort();
  for (const char* word : {"<script", "onload=\"", "javascript:\"", "<!--", "<![CDATA["}) {
    if (svg.find(word) != std::string::npos) std::abort();
  }
  bool inside = false;
  for (const char c : svg) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n') std::abort();
    if (c == '<') {
      if (inside) std::abort();
      inside = true;
    } else if (c == '>') {
      if (!inside) std::abort();
      inside = false;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  tawatur::Diagram diagram;
  diagram.title = diagram.description = diagram.footer = text;
  diagram.language = text;
  diagram.right_to_left = size % 2 == 0;
  tawatur::DiagramPanel panel;
  panel.key = text;
  for (const auto kind : {tawatur::DiagramNodeKind::claim, tawatur::DiagramNodeKind::document}) {
    tawatur::DiagramNode node;
    node.kind = kind;
    node.key = node.label = node.title = node.badge = node.cut = text;
    node.details = {text};
    node.url = tawatur::web_address(text);
    if (kind == tawatur::DiagramNodeKind::claim) node.flag = tawatur::Flag::conflict;
    panel.nodes.push_back(node);
  }
  tawatur::DiagramEdge edge;
  edge.from = 1;
  edge.title = text;
  panel.edges.push_back(edge);
  diagram.panels.push_back(panel);
  tawatur::SvgOptions options;
  options.id_prefix = text.substr(0, 8);
  options.standalone = false;  // the style sheet has brackets of its own
  const auto svg = tawatur::render_svg(diagram, options);
  if (!svg) std::abort();
  check(*svg);
  if (tawatur::graphml_of(diagram).find("<script") != std::string::npos) std::abort();
  if (tawatur::first_ill_formed(tawatur::json_of(diagram))) std::abort();
  if (tawatur::first_ill_formed(tawatur::dot_of(diagram))) std::abort();
  return 0;
}
