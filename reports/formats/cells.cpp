#include "reports/formats/cells.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "reports/display_names.h"
#include "reports/value_text.h"

namespace tawatur {
namespace {

void append_number(std::string& out, std::uint32_t number) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

}  // namespace

void append_origins(std::string& out, const Finding& finding) {
  if (!finding.exact) out += "\u2264";
  if (finding.origins.established != finding.origins.possible) {
    append_number(out, finding.origins.established);
    out += "\u2013";
  }
  append_number(out, finding.origins.possible);
}

std::string origins_text(const Finding& finding) {
  std::string out;
  append_origins(out, finding);
  return out;
}

std::string values_cell(const Case& data, const Finding& finding, const Messages& messages) {
  std::string out;
  for (const Group& group : finding.groups) {
    if (!out.empty()) out += " | ";
    out += group_text(data, finding, group, messages);
  }
  return out;
}

std::string sources_cell(const Case& data, const Finding& finding, const Messages& messages) {
  std::string out;
  std::vector<SourceIndex> seen;
  for (const DocumentIndex document : finding.documents) {
    const SourceIndex source = data.documents[document.at()].source;
    if (std::find(seen.begin(), seen.end(), source) != seen.end()) continue;
    seen.push_back(source);
    if (!out.empty()) out += messages.right_to_left() ? "\u060C " : ", ";
    out += source_name(data, source, messages);
  }
  return out;
}

}  // namespace tawatur
