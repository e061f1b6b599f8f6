// From findings to the picture of what is behind them.

#ifndef REPORTS_DRAWING_PROVENANCE_DIAGRAM_H
#define REPORTS_DRAWING_PROVENANCE_DIAGRAM_H

#include <cstddef>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/drawing/diagram.h"
#include "reports/messages.h"

namespace tawatur {

struct DiagramOptions {
  Language language = Language::en;
  std::vector<ClaimIndex> claims;  // only these; empty: all that have findings
  SourceIndex around;              // only what is within `depth` steps of this source
  std::size_t depth = 2;
  // Above this, repeats are put together even in pairs, then the least connected documents and
  // the smallest claims are left out, and the diagram says how many. At most kMaxDiagramNodes.
  std::size_t max_nodes = 300;
  // Leave out outlets and owners that connect nothing: their names stand in the documents.
  bool fold = true;
};

inline constexpr std::size_t kMaxDiagramNodes = 5'000;  // of all panels together
inline constexpr std::size_t kMaxPanelNodes = 1'000;    // dot needs a second for as many

// One panel for each claim, in the order of the findings; with `around` one panel for all, so that
// everything that rests on the source hangs together. Findings of claims that are not wanted may
// be among them. Pure: the same findings give the same diagram. Linear in the assertions of the
// claims shown, their chains and the "own words" these lead to.
[[nodiscard]] Diagram provenance_diagram(const CheckContext& context,
                                         const std::vector<Finding>& findings,
                                         const DiagramOptions& options);

// What is behind one finding, to stand beside its sentence in a report: without title, legend
// and footer.
[[nodiscard]] Diagram finding_diagram(const CheckContext& context, const Finding& finding,
                                      Language language, std::size_t max_nodes = 60);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_PROVENANCE_DIAGRAM_H
