#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "reports/display_names.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/html_parts.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostLinks = 12;

struct Weight {
  std::uint32_t documents = 0;
  std::uint32_t findings = 0;
  std::vector<std::uint32_t> alone;  // findings with a value that rests on this source alone
};

// The source that a name stands for: a document stands for its publisher.
SourceIndex source_of(const Case& data, const Name& name) {
  return name.is_document() ? data.documents[name.document.at()].source : name.source;
}

std::vector<Weight> weigh(const Case& data, FindingSpan findings) {
  std::vector<Weight> weights(data.sources.size());
  for (const Document& document : data.documents) ++weights[document.source.at()].documents;
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    std::vector<SourceIndex> behind;
    std::vector<SourceIndex> alone;
    for (const Group& group : findings[i].groups) {
      for (const Line& line : group.lines) {
        for (const Name& name : line.names) behind.push_back(source_of(data, name));
      }
      if (group.cut.size() == 1) alone.push_back(source_of(data, group.cut[0]));
    }
    const auto each_once = [](std::vector<SourceIndex>& sources) {
      std::sort(sources.begin(), sources.end());
      sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    };
    each_once(behind);
    each_once(alone);
    for (const SourceIndex source : behind) ++weights[source.at()].findings;
    for (const SourceIndex source : alone) weights[source.at()].alone.push_back(i);
  }
  return weights;
}

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
  const std::vector<Weight> weights = weigh(data, findings);
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    if (weights[i].documents > 0 || weights[i].findings > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (weights[a].alone.size() != weights[b].alone.size()) {
      return weights[a].alone.size() > weights[b].alone.size();
    }
    return weights[a].findings > weights[b].findings;
  });
  out += "<section id=\"sources\">\n<h2>";
  append_markup(out, messages.format("report.sources"));
  out += "</h2>\n<table class=\"sources\">\n<thead><tr>";
  append_element(out, "th", "", messages.format("report.source"));
  append_element(out, "th", "", messages.format("report.source-kind"));
  append_element(out, "th", "", messages.format("report.source-documents"));
  append_element(out, "th", "", messages.format("report.source-appears"));
  append_element(out, "th", "", messages.format("report.source-alone"));
  out += "</tr></thead>\n<tbody>\n";
  for (const std::uint32_t i : order) {
    const Weight& weight = weights[i];
    out += "<tr><td>";
    append_markup(out, source_name(data, SourceIndex(i), messages));
    out += "</td><td>";
    append_markup(out, messages.named("kind.", name_of(data.sources[i].kind)));
    out += "</td><td>" + std::to_string(weight.documents) + "</td><td>" +
           std::to_string(weight.findings) + "</td><td>" + std::to_string(weight.alone.size());
    if (!weight.alone.empty()) out += ": ";
    append_links(out, input, findings, weight.alone);
    out += "</td></tr>\n";
  }
  out += "</tbody></table>\n</section>\n";
}

}  // namespace tawatur
