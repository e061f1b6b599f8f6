// The parts of the HTML report. All of them append; everything that comes from a case goes through
// append_markup().

#ifndef REPORTS_FORMATS_HTML_PARTS_H
#define REPORTS_FORMATS_HTML_PARTS_H

#include <string>
#include <string_view>

#include "claims/finding.h"
#include "reports/formats/formats.h"
#include "reports/report_input.h"

namespace tawatur {

// "f-artillery-order.order-value": legal in an id and in a link; different ids differ.
[[nodiscard]] std::string html_anchor(std::string_view finding_id);

// The text of an element, escaped: <tag class="kind">text</tag>; no class when `kind` is empty.
void append_element(std::string& out, std::string_view tag, std::string_view kind,
                    std::string_view text);

// A sign that does without colour: "≠", "①", "?", "∅", "=".
[[nodiscard]] std::string_view html_sign(Flag flag);

// One finding in full.
void append_html_finding(std::string& out, const ReportInput& input, const Finding& finding);

// Every source with its documents, the findings it is behind and those that rest on it alone.
void append_html_sources(std::string& out, const ReportInput& input, FindingSpan findings);

// The report's own style sheet: light and dark, print with page numbers, both directions.
[[nodiscard]] std::string_view html_style();

}  // namespace tawatur

#endif  // REPORTS_FORMATS_HTML_PARTS_H
