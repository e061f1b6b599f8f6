#include <algorithm>
#include <vector>

#include "reports/display_names.h"
#include "reports/explain.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/formats.h"
#include "reports/headline.h"
#include "reports/withdrawn_text.h"

namespace tawatur {

void markdown_head(const ReportInput& input, std::string& out) {
  const Messages& messages = input.messages;
  const Case& data = input.context.data();
  out += "# ";
  append_markdown(out, messages.format("report.title"));
  out += ": ";
  append_markdown(out, messages.isolate(text_in(data.title, messages.tag(), data.id)));
  out += "\n\n";
  append_markdown(out, shape_sentence(input.context, messages));
  out += "\n\n| ";
  for (const Flag flag : kFlagsInOrder) {
    append_markdown(out, messages.named("flag.", name_of(flag)));
    out += " | ";
  }
  out += "\n|---|---|---|---|---|\n| ";
  for (const Flag flag : kFlagsInOrder) {
    out += std::to_string(input.summary.of(flag));
    out += " | ";
  }
  out += "\n\n";
  append_markdown(
      out, messages.format("report.counts", {Param::count("claims", input.summary.claims),
                                             Param::count("assertions", input.summary.assertions),
                                             Param::count("documents", input.summary.documents),
                                             Param::count("sources", input.summary.sources)}));
  out += "\n\n";
  if (!input.filter.empty()) {
    append_markdown(out, filter_sentence(input));
    out += "\n\n";
  }
  for (const std::string& withdrawn : withdrawn_lines(input.context, messages)) {
    append_markdown(out, withdrawn);
    out += "\n\n";
  }
  if (const std::string days = day_sentence(input.context, messages); !days.empty()) {
    append_markdown(out, days);
    out += "\n\n";
  }
}

void markdown_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  for (const Flag flag : kFlagsInOrder) {
    if (input.summary.of(flag) == 0) continue;
    out += "## ";
    append_markdown(out, input.messages.named("flag.", name_of(flag)));
    out += " (" + std::to_string(input.summary.of(flag)) + ")\n\n";
    for (const Finding& finding : findings) {
      if (flag_of(finding.kind) != flag) continue;
      const Explanation told = explanation_of(input.context, finding, input.messages, 50);
      out += explain_as_markdown(told, input.messages, 3);
    }
  }
}

void markdown_tail(const ReportInput& input, std::string& out) {
  out += "---\n\n";
  append_markdown(
      out, input.messages.format("report.made-by", {Param::words("version", input.version)}));
  out += '\n';
}

}  // namespace tawatur
