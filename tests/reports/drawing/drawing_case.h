// A small case with everything a drawing can show: a wire and its repeats, an owner, a copied
// text, a circle, a doubt, a retracted document, in Arabic, Hebrew and Latin letters.

#ifndef TESTS_REPORTS_DRAWING_DRAWING_CASE_H
#define TESTS_REPORTS_DRAWING_DRAWING_CASE_H

#include <string>
#include <string_view>

#include "reports/drawing/diagram.h"
#include "tests/reports/checked_case.h"

namespace tawatur {

// Claims "fire" (attribute "injured": 12 against 30) and "circle".
[[nodiscard]] CheckedCase harbour_case();

// The first node with this key, or nullptr.
[[nodiscard]] const DiagramNode* node_of(const DiagramPanel& panel, std::string_view key);
[[nodiscard]] const DiagramEdge* edge_of(const DiagramPanel& panel, std::string_view from,
                                         std::string_view to);

// Every value of the XML attribute, in order, as it is written.
[[nodiscard]] std::vector<std::string> attribute_values(std::string_view xml,
                                                        std::string_view attribute);

}  // namespace tawatur

#endif  // TESTS_REPORTS_DRAWING_DRAWING_CASE_H
