// The formats a consistency report can be written in, as one table.
//
// A report is head + findings + tail. Findings may be formatted in pieces, on several threads, and
// appended in order with `separator` between the pieces that are not empty; the bytes do not
// depend on how they were cut. Nothing here reads the environment, the clock or a file.

#ifndef REPORTS_REPORT_FORMAT_H
#define REPORTS_REPORT_FORMAT_H

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/finding.h"
#include "reports/report_input.h"

namespace tawatur {

struct ReportFormat {
  std::string_view name;        // "json"
  std::string_view extension;   // ".json"
  std::string_view media_type;  // "application/json"
  std::string_view separator;   // between pieces of findings
  // The head prints counts of findings, so they must be in ReportInput::summary before it is
  // written. The other formats print them in the tail.
  bool needs_summary_first = false;
  // All findings must be given in one piece: the format orders them by itself.
  bool needs_all_findings = false;

  void (*head)(const ReportInput& input, std::string& out) = nullptr;
  // Pure and thread-safe. An empty span appends nothing.
  void (*findings)(const ReportInput& input, std::span<const Finding> findings,
                   std::string& out) = nullptr;
  void (*tail)(const ReportInput& input, std::string& out) = nullptr;
};

// In the order in which they are documented: table json ndjson csv md html sarif junit.
[[nodiscard]] std::span<const ReportFormat> report_formats();
[[nodiscard]] const ReportFormat* report_format_named(std::string_view name);  // nullptr: none
[[nodiscard]] std::vector<std::string> report_format_names();

// A whole report in memory; counts the findings itself. For small reports and tests; large ones
// are streamed by whoever writes them.
[[nodiscard]] std::string write_report(const ReportFormat& format, ReportInput input,
                                       std::span<const Finding> findings);

}  // namespace tawatur

#endif  // REPORTS_REPORT_FORMAT_H
