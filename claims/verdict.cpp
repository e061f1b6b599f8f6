#include "claims/verdict.h"

#include <string_view>

namespace tawatur {
namespace {

std::string end_text(const std::optional<Bound>& bound, std::string_view open) {
  if (!bound) return {};
  return bound->open ? std::string(open) + bound->text : bound->text;
}

}  // namespace

RecordedFinding recorded(const Finding& finding) {
  RecordedFinding out;
  out.finding = name_of(finding.kind);
  out.established = finding.origins.established;
  out.possible = finding.origins.possible;
  for (const Group& group : finding.groups) {
    if (group.stance) {
      out.groups.emplace_back(name_of(*group.stance));
      continue;
    }
    const std::string low = end_text(group.low, ">");
    const std::string high = end_text(group.high, "<");
    std::string text = low == high ? low : low + ".." + high;
    if (!group.unit.empty()) text += ' ' + group.unit;
    out.groups.push_back(std::move(text));
  }
  return out;
}

}  // namespace tawatur
