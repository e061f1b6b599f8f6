// Puts a graph of names into words.

#ifndef REPORTS_DRAWING_DIAGRAM_WORDS_H
#define REPORTS_DRAWING_DIAGRAM_WORDS_H

#include <string>
#include <string_view>
#include <vector>

#include "claims/check.h"
#include "reports/drawing/chain_graph.h"
#include "reports/drawing/diagram.h"
#include "reports/messages.h"

namespace tawatur {

// The panel of `graph`, all texts ready to be shown. `key` names the panel.
[[nodiscard]] DiagramPanel panel_in_words(const CheckContext& context, const ChainGraph& graph,
                                          std::string key, const Messages& messages);

// The kinds of nodes, arrows and findings that the panels have, in a fixed order.
[[nodiscard]] std::vector<LegendEntry> legend_of(const std::vector<DiagramPanel>& panels,
                                                 const Messages& messages);

// The address when it begins with http:// or https:// and holds only characters that a URL may
// have once others are percent-encoded; otherwise "".
[[nodiscard]] std::string web_address(std::string_view url);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_DIAGRAM_WORDS_H
