#include "app/service/finding_state.h"

#include <cstddef>

namespace tawatur {
namespace {

void append(std::string& out, const std::optional<Bound>& bound) {
  if (bound) out += bound->text + (bound->open ? "(" : "[");
  out += '|';
}

// The claim itself (no attribute) comes before its attributes.
std::size_t place_of(const Finding& finding) {
  return finding.attribute.valid() ? finding.attribute.at() + 1 : 0;
}

}  // namespace

FindingState state_of(const Finding& finding) {
  FindingState state{finding.kind, finding.origins, {}};
  for (const Group& group : finding.groups) {
    std::string text(group.stance ? name_of(*group.stance) : "");
    text += '|';
    append(text, group.low);
    append(text, group.high);
    state.groups.push_back(text + group.unit);
  }
  return state;
}

std::vector<FindingChange> changes_between(const std::vector<Finding>& before,
                                           const std::vector<Finding>& after) {
  std::vector<FindingChange> changes;
  std::size_t b = 0;
  std::size_t a = 0;
  while (b < before.size() || a < after.size()) {
    const bool only_before =
        a == after.size() || (b < before.size() && place_of(before[b]) < place_of(after[a]));
    const bool only_after =
        b == before.size() || (a < after.size() && place_of(after[a]) < place_of(before[b]));
    const Finding& named = only_after ? after[a] : before[b];
    FindingChange change{named.claim, named.attribute, std::nullopt, std::nullopt};
    if (!only_after) change.before = state_of(before[b++]);
    if (!only_before) change.after = state_of(after[a++]);
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace tawatur
