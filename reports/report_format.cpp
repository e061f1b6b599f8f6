#include "reports/report_format.h"

#include <array>

#include "reports/formats/formats.h"

namespace tawatur {
namespace {

constexpr std::array<ReportFormat, 8> kFormats{{
    {"table", ".txt", "text/plain; charset=utf-8", "", false, false, table_head, table_findings,
     table_tail},
    {"json", ".json", "application/json", ",\n", false, false, json_head, json_findings, json_tail},
    {"ndjson", ".ndjson", "application/x-ndjson", "", false, false, nothing, ndjson_findings,
     nothing},
    {"csv", ".csv", "text/csv; charset=utf-8", "", false, false, csv_head, csv_findings, nothing},
    {"md", ".md", "text/markdown; charset=utf-8", "", true, true, markdown_head, markdown_findings,
     markdown_tail},
    {"html", ".html", "text/html; charset=utf-8", "", true, true, html_head, html_findings,
     html_tail},
    {"sarif", ".sarif", "application/sarif+json", ",\n", false, false, sarif_head, sarif_findings,
     sarif_tail},
    {"junit", ".xml", "application/xml", "", true, false, junit_head, junit_findings, junit_tail},
}};

}  // namespace

void nothing(const ReportInput&, std::string&) {}

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* report_format_named(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

std::vector<std::string> report_format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : kFormats) names.emplace_back(format.name);
  return names;
}

std::string write_report(const ReportFormat& format, ReportInput input,
                         std::span<const Finding> findings) {
  input.summary.flags = {};
  for (const Finding& finding : findings) input.summary.count(finding);
  std::string out;
  format.head(input, out);
  format.findings(input, findings, out);
  format.tail(input, out);
  return out;
}

}  // namespace tawatur
