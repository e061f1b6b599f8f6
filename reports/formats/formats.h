// The functions behind the table of report formats; each format has a file of its own.

#ifndef REPORTS_FORMATS_FORMATS_H
#define REPORTS_FORMATS_FORMATS_H

#include <span>
#include <string>

#include "claims/finding.h"
#include "reports/report_input.h"

namespace tawatur {

using FindingSpan = std::span<const Finding>;

void nothing(const ReportInput& input, std::string& out);

// For a terminal: fixed columns, cells shortened to the width, right-to-left cells isolated.
void table_head(const ReportInput& input, std::string& out);
void table_findings(const ReportInput& input, FindingSpan findings, std::string& out);
void table_tail(const ReportInput& input, std::string& out);

// docs/schema/report.schema.json; one finding a line.
void json_head(const ReportInput& input, std::string& out);
void json_findings(const ReportInput& input, FindingSpan findings, std::string& out);
void json_tail(const ReportInput& input, std::string& out);
void ndjson_findings(const ReportInput& input, FindingSpan findings, std::string& out);

// One row a finding, values of the groups side by side in one cell; RFC 4180, LF line ends. A cell
// that a spreadsheet would run as a formula gets a leading apostrophe.
void csv_head(const ReportInput& input, std::string& out);
void csv_findings(const ReportInput& input, FindingSpan findings, std::string& out);

void markdown_head(const ReportInput& input, std::string& out);
void markdown_findings(const ReportInput& input, FindingSpan findings, std::string& out);
void markdown_tail(const ReportInput& input, std::string& out);

// One file without scripts, links to other hosts or anything to load.
void html_head(const ReportInput& input, std::string& out);
void html_findings(const ReportInput& input, FindingSpan findings, std::string& out);
void html_tail(const ReportInput& input, std::string& out);

// SARIF 2.1.0: one rule for each kind of finding, levels by flag.
void sarif_head(const ReportInput& input, std::string& out);
void sarif_findings(const ReportInput& input, FindingSpan findings, std::string& out);
void sarif_tail(const ReportInput& input, std::string& out);

// One test case for each finding; those at or above --fail-on are failures.
void junit_head(const ReportInput& input, std::string& out);
void junit_findings(const ReportInput& input, FindingSpan findings, std::string& out);
void junit_tail(const ReportInput& input, std::string& out);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_FORMATS_H
