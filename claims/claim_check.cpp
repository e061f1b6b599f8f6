#include "claims/claim_check.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "claims/independence/chain_links.h"
#include "claims/independence/few_lines.h"
#include "claims/independence/flow_bound.h"
#include "claims/independence/independence.h"
#include "claims/independence/line_names.h"
#include "claims/independence/one_step_lines.h"
#include "claims/line_facts.h"

namespace tawatur {
namespace {

Basis known_by(const Assertion& assertion) {
  return assertion.basis == Basis::none ? Basis::unattributed : assertion.basis;
}

void add_one_step(const ClaimView& view, const LocalAssertions& members,
                  SmallVector<OneStepLine, 16>& lines, LineNotes& notes) {
  const CheckContext& context = view.context();
  for (const LocalAssertion at : members) {
    const Assertion& assertion = view.assertion(at);
    const bool first_hand =
        assertion.basis == Basis::first_hand || assertion.basis == Basis::document;
    const SourceIndex publisher = context.publisher(assertion.document);
    LineFacts line;
    line.basis = known_by(assertion);
    line.end_held = context.is_consulted(assertion.document);
    line.confidential = line.basis == Basis::confidential || context.is_confidential(publisher);
    notes.see(line);
    lines.push_back({context.topmost_owner(publisher), assertion.document, publisher,
                     first_hand && line.end_held});
  }
}

// None, one, or several (2): more is not asked.
std::size_t supporting_documents(const ClaimView& view, const GroupMembers& groups) {
  DocumentIndex first;
  for (const LocalAssertions& members : groups) {
    for (const LocalAssertion at : members) {
      const DocumentIndex document = view.assertion(at).document;
      if (!first.valid()) first = document;
      if (document != first) return 2;
    }
  }
  return first.valid() ? 1 : 0;
}

// decisions.md 10: the first rule that fits.
FindingKind rule(const Finding& finding, std::size_t documents, std::size_t scales, bool disputed,
                 std::uint32_t threshold) {
  if (documents == 0) return FindingKind::unsupported;
  if (disputed) return FindingKind::conflicting;
  if (scales > 1) return FindingKind::not_comparable;
  if (finding.origins.possible == 0) return FindingKind::circular;
  if (documents == 1) return FindingKind::single_source;
  if (finding.origins.established >= threshold) return FindingKind::corroborated;
  if (finding.origins.possible >= threshold) return FindingKind::independence_not_established;
  if (finding.origins.possible >= 2) return FindingKind::below_threshold;
  return FindingKind::single_origin;
}

Independence assess(const ClaimView& view, const std::vector<const WalkedLine*>& lines,
                    std::span<const LocalAssertion> starts, Proof proof,
                    std::span<const PlacedName> near = {}) {
  if (auto few = assess_few_lines(view, lines, proof, near)) return std::move(*few);
  return assess_lines(view, lines, starts, proof, near);
}

bool on_a_path(const std::vector<const WalkedLine*>& lines, auto holds) {
  return std::ranges::any_of(
      lines, [&](const WalkedLine* line) { return std::ranges::any_of(line->path, holds); });
}

// The notes `shared-owner` and `text-reuse`. More lines than there are cannot be independent.
NoteSet what_hides_lines(const ClaimView& view, const std::vector<const WalkedLine*>& lines,
                         std::uint32_t possible) {
  NoteSet notes;
  if (possible == lines.size()) return notes;
  const CheckContext& context = view.context();
  const bool copies = on_a_path(lines, [&](const Name& name) {
    return name.is_document() && context.has_copies(name.document);
  });
  const bool owned = on_a_path(lines, [&](const Name& name) {
    return !name.is_document() && context.topmost_owner(name.source) != name.source;
  });
  // A copied document's publisher may have an owner as well.
  if (owned || copies) {
    const auto without = pack_few_lines(view, lines, {false, NameRules::Copies::accepted});
    notes.add_if(without ? *without > possible : more_without_owners(view, lines, possible),
                 Note::shared_owner);
  }
  if (copies) {
    const auto without = pack_few_lines(view, lines, {true, NameRules::Copies::none});
    notes.add_if(without ? *without > possible : more_without_copies(view, lines, possible),
                 Note::text_reuse);
  }
  return notes;
}

void take_over(Group& group, Independence independence) {
  group.origins = independence.origins;
  group.lines = std::move(independence.lines);
  group.cut = std::move(independence.cut);
}

// Names on lines that were left out, with their distances.
std::vector<PlacedName> names_near(const ClaimView& view, const WalkedLines& walked) {
  std::vector<PlacedName> near;
  for (const LeftOut& left_out : walked.left_out) {
    for (PlacedName placed : names_as_met(view.context(), view.claim(), left_out.path,
                                          {true, NameRules::Copies::accepted})) {
      placed.distance += left_out.beyond;
      near.push_back(placed);
    }
  }
  return near;
}

void note_left_out(const ClaimView& view, const WalkedLines& walked, LineNotes& notes) {
  for (const LeftOut& left_out : walked.left_out) {
    WalkedLine line;
    line.path = left_out.path;
    line.not_in_cited = left_out.not_in_cited;
    notes.see_left_out(facts_of(view.context(), view.claim(), line));
  }
}

}  // namespace

ClaimCheck::ClaimCheck(const CheckContext& context, ClaimIndex claim, SourceIndex withdrawn)
    : view_(context, claim), withdrawn_(withdrawn), withdrawn_copies_(context, claim, withdrawn) {
  counts_.resize(view_.size());
  for (LocalAssertion at = 0; at < view_.size(); ++at) counts_[at] = view_.stands(at) ? 1 : 0;
  if (withdrawn_.valid()) withdraw();
}

// The withdrawn source is on every line that holds the name.
bool ClaimCheck::touches(const Name& name) const {
  return name.is_document() ? withdrawn_copies_.contains(name.document) : name.source == withdrawn_;
}

bool ClaimCheck::is_touched(const NameList& path) const {
  return std::ranges::any_of(path, [&](const Name& name) { return touches(name); });
}

// An assertion falls with the last of its lines. One that had no line (a loop) rests on nothing
// that could fall, unless the withdrawn source published it.
void ClaimCheck::withdraw() {
  for (LocalAssertion at = 0; at < view_.size(); ++at) {
    if (view_.context().publisher(view_.assertion(at).document) == withdrawn_) counts_[at] = 0;
  }
  if (view_.one_step()) return;
  for (const Stance stance : {Stance::affirms, Stance::denies, Stance::doubts}) withdraw(stance);
}

void ClaimCheck::withdraw(Stance stance) {
  LocalAssertions members;
  std::vector<std::uint8_t> in_group(view_.size(), 0);
  for (LocalAssertion at = 0; at < view_.size(); ++at) {
    if (!view_.stands(at) || view_.assertion(at).stance != stance) continue;
    members.push_back(at);
    in_group[at] = 1;
  }
  const ChainLinks links(view_, members, in_group);
  const auto passes = [](const auto&) { return true; };
  const auto untouched = [&](DocumentIndex document) { return !touches({{}, document}); };
  const std::vector<std::uint8_t> before = links.reach_end(passes, passes);
  const std::vector<std::uint8_t> after =
      links.reach_end([&](const ChainStep& step) { return !is_touched(step.names); }, untouched);
  for (const LocalAssertion at : members) {
    const LinkNode node = links.number_of(view_.assertion(at).document);
    if (before[node] == 0) continue;
    // A way in the graph is a line unless it must come by a document twice.
    const bool sure =
        !links.names_in_passing() &&
        std::ranges::all_of(links.steps_of(node), [&](const auto& step) { return step.by == at; });
    if (sure ? after[node] == 0 : has_fallen(at, in_group)) counts_[at] = 0;
  }
}

bool ClaimCheck::has_fallen(LocalAssertion at, const std::vector<std::uint8_t>& in_group) const {
  const WalkedLines walked = walk_lines(view_, std::span(&at, 1), in_group);
  return !walked.lines.empty() && std::ranges::all_of(walked.lines, [&](const WalkedLine& line) {
    return is_touched(line.path);
  });
}

WalkedLines ClaimCheck::walk(const Group& group, const LocalAssertions& members) const {
  std::vector<std::uint8_t> in_group(view_.size(), 0);
  for (const LocalAssertion at : members) in_group[at] = 1;
  if (group.stance) {
    // What a retracted document said belongs to the side it took, though it does not stand.
    for (LocalAssertion at = 0; at < view_.size(); ++at) {
      if (view_.assertion(at).stance == *group.stance) in_group[at] = 1;
    }
  }
  WalkedLines walked = walk_lines(view_, members, in_group, WantedLines::needed);
  if (withdrawn_.valid()) {
    const auto touched = [&](const auto& line) { return is_touched(line.path); };
    std::erase_if(walked.lines, touched);
    std::erase_if(walked.left_out, touched);
  }
  return walked;
}

NoteSet ClaimCheck::decide_one_step(Finding& finding, const GroupMembers& members) const {
  const CheckContext& context = view_.context();
  SmallVector<OneStepLine, 16> all;
  LineNotes line_notes;
  for (std::size_t i = 0; i < finding.groups.size(); ++i) {
    const std::size_t before = all.size();
    add_one_step(view_, members[i], all, line_notes);
    std::sort(all.begin() + before, all.end());
    take_over(finding.groups[i],
              assess_one_step(context, std::span(all).subspan(before), Proof::lines_and_cut));
  }
  if (finding.groups.size() == 1) {
    finding.origins = finding.groups.front().origins;
  } else {
    std::sort(all.begin(), all.end());
    finding.origins = assess_one_step(context, all, Proof::counts_only).origins;
  }
  NoteSet notes = line_notes.notes(finding.origins);
  notes.add_if(families_hide_publishers(all), Note::shared_owner);
  return notes;
}

NoteSet ClaimCheck::decide_walked(Finding& finding, const GroupMembers& members) const {
  std::vector<WalkedLines> walked;
  std::vector<const WalkedLine*> all;
  std::vector<LocalAssertion> starts;
  walked.reserve(finding.groups.size());
  bool complete = true;
  std::size_t count = 0;
  LineNotes line_notes;
  std::uint32_t established = 0;  // the best single group: a lower bound for all together
  for (std::size_t i = 0; i < finding.groups.size(); ++i) {
    Group& group = finding.groups[i];
    walked.push_back(walk(group, members[i]));
    std::vector<const WalkedLine*> lines;
    lines.reserve(walked.back().lines.size());
    for (const WalkedLine& line : walked.back().lines) lines.push_back(&line);
    if (walked.back().complete) {
      Independence independence =
          assess(view_, lines, members[i], Proof::lines_and_cut, names_near(view_, walked.back()));
      finding.exact = finding.exact && independence.exact;
      take_over(group, std::move(independence));
    } else {
      complete = false;
      take_over(group, bound_lines(view_, members[i]));
    }
    established = std::max(established, group.origins.established);
    count += walked.back().count();
    note_left_out(view_, walked.back(), line_notes);
    all.insert(all.end(), lines.begin(), lines.end());
    starts.insert(starts.end(), members[i].begin(), members[i].end());
  }
  complete = complete && count <= kMaxLines;
  if (finding.groups.size() == 1) {
    finding.origins = finding.groups.front().origins;
  } else if (complete) {
    const Independence together = assess(view_, all, starts, Proof::counts_only);
    finding.exact = finding.exact && together.exact;
    finding.origins = together.origins;
  } else {
    finding.origins = {established, flow_bound(view_, starts).possible};
  }
  finding.exact = finding.exact && complete;

  for (const WalkedLine* line : all) {
    line_notes.see(facts_of(view_.context(), view_.claim(), *line));
  }
  NoteSet notes = line_notes.notes(finding.origins);
  if (finding.exact) notes.add_all(what_hides_lines(view_, all, finding.origins.possible));
  return notes;
}

const ClaimCheck::Decided* ClaimCheck::decided_before(const Group& group) const {
  const auto known = std::ranges::find_if(decided_, [&](const Decided& decided) {
    return decided.finding->groups.front().assertions == group.assertions;
  });
  return known == decided_.end() ? nullptr : &*known;
}

// The claim's own group also follows what fell, see walk(): without that, its lines are its own.
bool ClaimCheck::is_all_of_stance(const Group& group, const LocalAssertions& members) const {
  if (!group.stance) return true;
  if (*group.stance != Stance::affirms) return false;
  std::size_t taking_it = 0;
  for (LocalAssertion at = 0; at < view_.size(); ++at) {
    taking_it += view_.assertion(at).stance == *group.stance ? 1U : 0U;
  }
  return taking_it == members.size();
}

void ClaimCheck::decide(Finding& finding, const GroupMembers& members, std::size_t scales,
                        bool disputed, NoteSet notes) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    Group& group = finding.groups[i];
    group.assertions.reserve(members[i].size());
    for (const LocalAssertion at : members[i]) group.assertions.push_back(view_.index(at));
  }
  const bool alone = members.size() == 1;
  if (const Decided* known = alone ? decided_before(finding.groups.front()) : nullptr) {
    Group& group = finding.groups.front();
    const Group& same = known->finding->groups.front();
    group.origins = same.origins;
    group.lines = same.lines;
    group.cut = same.cut;
    finding.origins = same.origins;
    finding.exact = known->finding->exact;
    notes.add_all(known->notes);
  } else if (!members.empty()) {
    const NoteSet found =
        view_.one_step() ? decide_one_step(finding, members) : decide_walked(finding, members);
    notes.add_all(found);
    if (alone && is_all_of_stance(finding.groups.front(), members.front())) {
      decided_.push_back({&finding, found});
    }
  }
  const std::size_t documents = supporting_documents(view_, members);
  finding.kind = rule(finding, documents, scales, disputed, view_.context().threshold());
  notes.write_to(finding);
}

}  // namespace tawatur
