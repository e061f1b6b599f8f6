#include <charconv>

#include "core/text/display.h"
#include "reports/display_names.h"
#include "reports/formats/cells.h"
#include "reports/formats/csv_cell.h"
#include "reports/formats/formats.h"
#include "reports/value_text.h"
#include "reports/verdict_text.h"

namespace tawatur {
namespace {

void append_count(std::string& out, std::uint64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out += ',';
  out.append(digits, end.ptr);
}

void append_text(std::string& out, std::string_view text) {
  out += ',';
  append_csv_cell(out, text);
}

// "supported amina 2026-02-01": the rating by its name, whose it is, and whether the finding has
// changed since.
std::string verdicts_cell(const ReportInput& input, const Finding& finding) {
  std::string cell;
  for (const Verdict* const verdict : verdicts_on(input.context, finding)) {
    if (!cell.empty()) cell += " | ";
    cell += verdict->rating + ' ' + verdict->by + ' ' + verdict->on;
    if (has_changed_since(*verdict, finding)) cell += " finding-changed";
  }
  return cell;
}

void append_row(const ReportInput& input, const Finding& finding, std::string& out) {
  const Case& data = input.context.data();
  const Claim& claim = data.claims[finding.claim.at()];
  append_csv_cell(out, id_of(data, finding));
  append_text(out, claim.id);
  append_text(out, finding.attribute.valid() ? claim.attributes[finding.attribute.at()].name : "");
  append_text(out, name_of(flag_of(finding.kind)));
  append_text(out, name_of(finding.kind));
  append_count(out, finding.origins.established);
  append_count(out, finding.origins.possible);
  append_text(out, finding.exact ? "yes" : "no");
  append_count(out, finding.groups.size());
  append_text(out, values_cell(data, finding, input.messages));
  std::string list;
  for (const DocumentIndex document : finding.documents) {
    if (!list.empty()) list += ' ';
    list += data.documents[document.at()].id;
  }
  append_text(out, list);
  append_text(out, sources_cell(data, finding, input.messages));
  list.clear();
  for (const Group& group : finding.groups) {
    if (&group != finding.groups.data()) list += " | ";
    for (const Name& name : group.cut) {
      if (&name != group.cut.data()) list += ' ';
      list += text_of(data, name);
    }
  }
  append_text(out, list.find_first_not_of(" |") == std::string::npos ? "" : list);
  list.clear();
  for (const Note note : finding.notes) {
    if (!list.empty()) list += ' ';
    list += name_of(note);
  }
  append_text(out, list);
  append_text(out, verdicts_cell(input, finding));
  out += '\n';
}

}  // namespace

void csv_head(const ReportInput&, std::string& out) {
  out +=
      "id,claim,attribute,flag,finding,established,possible,exact,groups,values,documents,sources,"
      "cut,notes,verdicts\n";
}

void csv_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  for (const Finding& finding : findings) append_row(input, finding, out);
}

}  // namespace tawatur
