#include <cstdint>
#include <string>
#include <vector>

#include "reports/display_names.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/html_parts.h"
#include "reports/source_weights.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostLinks = 12;

void append_links(std::string& out, const ReportInput& input, FindingSpan findings,
                  const std::vector<std::uint32_t>& alone) {
  for (std::size_t i = 0; i < alone.size() && i < kMostLinks; ++i) {
    const std::string id = id_of(input.context.data(), findings[alone[i]]);
    out += i == 0 ? "<a href=\"#" : ", <a href=\"#";
    out += html_anchor(id);
    out += "\"><bdi>";
    append_markup(out, id);
    out += "</bdi></a>";
  }
  if (alone.size() > kMostLinks) out += ", \u2026";
}

}  // namespace

void append_html_sources(std::string& out, const ReportInput& input, FindingSpan findings) {
  const Case& data = input.context.data();
  const Messages& messages = input.messages;
  out += "<section id=\"sources\">\n<h2>";
  append_markup(out, messages.format("report.sources"));
  out += "</h2>\n<table class=\"sources\">\n<thead><tr>";
  append_element(out, "th", "", messages.format("report.source"));
  append_element(out, "th", "", messages.format("report.source-kind"));
  append_element(out, "th", "", messages.format("report.source-documents"));
  append_element(out, "th", "", messages.format("report.source-appears"));
  append_element(out, "th", "", messages.format("report.source-alone"));
  out += "</tr></thead>\n<tbody>\n";
  for (const SourceWeight& weight : weigh_sources(data, findings)) {
    out += "<tr><td>";
    append_markup(out, source_name(data, weight.source, messages));
    out += "</td><td>";
    append_markup(out, messages.named("kind.", name_of(data.sources[weight.source.at()].kind)));
    out += "</td><td>" + std::to_string(weight.documents) + "</td><td>" +
           std::to_string(weight.findings) + "</td><td>" + std::to_string(weight.alone.size());
    if (!weight.alone.empty()) out += ": ";
    append_links(out, input, findings, weight.alone);
    out += "</td></tr>\n";
  }
  out += "</tbody></table>\n</section>\n";
}

}  // namespace tawatur
