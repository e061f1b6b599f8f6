// A diagram for other programs: Graphviz DOT, GraphML, JSON. Bidi isolates, which serve the eye,
// are left out of the texts.

#ifndef REPORTS_DRAWING_GRAPH_FORMATS_H
#define REPORTS_DRAWING_GRAPH_FORMATS_H

#include <string>

#include "reports/drawing/diagram.h"

namespace tawatur {

// A digraph with a cluster for each panel; nodes are named p0n3, their `id` is "document:…".
// Attributes are only those that Graphviz knows; nothing from the diagram is code in DOT.
[[nodiscard]] std::string dot_of(const Diagram& diagram);

// One <graph>; node ids p0n3; data keys panel, key, kind, label, details, url, flag, cut, count;
// edges have kind, on-line, proposed, loop. Validates against the GraphML 1.0 schema.
[[nodiscard]] std::string graphml_of(const Diagram& diagram);

// {"tawatur_graph": 1, "title": …, "panels": [{"key", "nodes": […], "edges": […]}], …}, two spaces
// of indentation, a line feed at the end.
[[nodiscard]] std::string json_of(const Diagram& diagram);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_GRAPH_FORMATS_H
