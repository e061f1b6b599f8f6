// JUnit XML for the pages of build servers. What fails is what makes the program exit with 1:
// findings at or above --fail-on. Values that cannot be compared are "skipped" unless they fail.

#include "reports/formats/clean_text.h"
#include "reports/formats/formats.h"
#include "reports/headline.h"
#include "reports/reasons.h"
#include "reports/verdict_text.h"

namespace tawatur {
namespace {

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_markup(out, value);
  out += '"';
}

bool is_skipped(const ReportInput& input, Flag flag) {
  return flag == Flag::undetermined && !fails(input.fail_on, flag);
}

void append_case(const ReportInput& input, const Finding& finding, std::string& out) {
  const Case& data = input.context.data();
  const Claim& claim = data.claims[finding.claim.at()];
  const Flag flag = flag_of(finding.kind);
  out += "    <testcase";
  append_attribute(out, "classname", claim.id);
  append_attribute(out, "name", id_of(data, finding));
  append_attribute(out, "time", "0");
  out += '>';
  FindingWords words(input.context, finding, input.messages);
  const std::string sentence = headline(words);
  std::string reasons;
  for (const Reason& reason : reasons_of(words)) {
    append_markup(reasons, reason_text(reason, input.messages));
    reasons += '\n';
  }
  for (const ShownVerdict& verdict : shown_verdicts(input.context, finding, input.messages)) {
    append_markup(reasons, verdict.line);
    reasons += '\n';
    if (verdict.warning.empty()) continue;
    append_markup(reasons, verdict.warning);
    reasons += '\n';
  }
  if (fails(input.fail_on, flag)) {
    out += "<failure";
    append_attribute(out, "type", name_of(finding.kind));
    append_attribute(out, "message", sentence);
    out += '>';
    out += reasons;
    out += "</failure>";
  } else {
    if (is_skipped(input, flag)) {
      out += "<skipped";
      append_attribute(out, "message", sentence);
      out += "/>";
    }
    out += "<system-out>";
    append_markup(out, input.messages.named("flag.", name_of(flag)));
    out += '\n';
    append_markup(out, sentence);
    out += '\n';
    out += reasons;
    out += "</system-out>";
  }
  out += "</testcase>\n";
}

}  // namespace

void junit_head(const ReportInput& input, std::string& out) {
  const Summary& summary = input.summary;
  const std::uint64_t skipped =
      is_skipped(input, Flag::undetermined) ? summary.of(Flag::undetermined) : 0;
  std::string counts;
  append_attribute(counts, "tests", std::to_string(summary.findings()));
  append_attribute(counts, "failures", std::to_string(summary.failing(input.fail_on)));
  append_attribute(counts, "errors", "0");
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites";
  append_attribute(out, "name", "tawatur");
  out += counts;
  append_attribute(out, "time", "0");
  out += ">\n  <testsuite";
  append_attribute(out, "name", input.context.data().id);
  out += counts;
  append_attribute(out, "skipped", std::to_string(skipped));
  append_attribute(out, "time", "0");
  out += ">\n    <properties>\n      <property";
  append_attribute(out, "name", "threshold");
  append_attribute(out, "value", std::to_string(input.context.threshold()));
  out += "/>\n      <property";
  append_attribute(out, "name", "shape");
  append_attribute(out, "value", shape_sentence(input.context, input.messages));
  out += "/>\n    </properties>\n";
}

void junit_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  for (const Finding& finding : findings) append_case(input, finding, out);
}

void junit_tail(const ReportInput&, std::string& out) { out += "  </testsuite>\n</testsuites>\n"; }

}  // namespace tawatur
