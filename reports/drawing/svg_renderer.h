// A diagram as SVG.

#ifndef REPORTS_DRAWING_SVG_RENDERER_H
#define REPORTS_DRAWING_SVG_RENDERER_H

#include <string>
#include <string_view>

#include "core/result.h"
#include "reports/drawing/diagram.h"

namespace tawatur {

struct SvgOptions {
  // Begins every element id, so that many drawings can live in one page. ASCII letter first, then
  // letters, digits, '-' and '_'; anything else is replaced.
  std::string id_prefix = "tw";
  // A file of its own: carries its style sheet, a page colour and the XML namespace declarations.
  // Otherwise it is meant to be put into an HTML page that has svg_style_sheet() once.
  bool standalone = true;
};

// Real text, wrapped; every node and edge with an id, classes and a <title>; links only to http
// and https; light and dark by the reader's preference, ink on white in print. Well-formed
// whatever the texts hold. Deterministic: widths come from a table, not from the fonts of the
// machine, so the same diagram gives the same bytes everywhere. Thread-safe.
// Fails with limit_exceeded for a panel above kMaxLayoutNodes, with invalid_input for an edge that
// names no node.
[[nodiscard]] Result<std::string> render_svg(const Diagram& diagram,
                                             const SvgOptions& options = {});

// The CSS of all drawings; its classes begin with "tw-".
[[nodiscard]] std::string_view svg_style_sheet();

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_RENDERER_H
