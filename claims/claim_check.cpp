#include "claims/claim_check.h"

#include <algorithm>
#include <cstddef>
#include <span>

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

void add_one_step(const ClaimView& view, const std::vector<LocalAssertion>& members,
                  std::vector<OneStepLine>& lines, std::vector<LineFacts>& facts) {
  const CheckContext& context = view.context();
  for (const LocalAssertion at : members) {
    const Assertion& assertion = view.assertion(at);
    const bool first_hand =
        assertion.basis == Basis::first_hand || assertion.basis == Basis::document;
    const SourceIndex publisher = context.document(assertion.document).source;
    const SourceIndex owner = context.topmost_owner(publisher);
    LineFacts& line = facts.emplace_back();
    line.basis = known_by(assertion);
    line.end_held = context.is_consulted(assertion.document);
    line.confidential = line.basis == Basis::confidential ||
                        context.source(publisher).confidential ||
                        (owner != publisher && context.source(owner).confidential);
    lines.push_back({assertion.document, publisher, first_hand && line.end_held});
  }
}

// None, one, or several (2): more is not asked.
std::size_t supporting_documents(const ClaimView& view, const std::vector<GroupDraft>& groups) {
  DocumentIndex first;
  for (const GroupDraft& draft : groups) {
    for (const LocalAssertion at : draft.members) {
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
                    std::span<const LocalAssertion> starts, Proof proof) {
  if (auto few = assess_few_lines(view, lines, proof)) return std::move(*few);
  return assess_lines(view, lines, starts, proof);
}

// The notes `shared-owner` and `text-reuse`. More lines than there are cannot be independent.
void note_what_hides_lines(const ClaimView& view, const std::vector<const WalkedLine*>& lines,
                           Finding& finding) {
  const std::uint32_t possible = finding.origins.possible;
  if (possible == lines.size()) return;
  const auto without_owners = pack_few_lines(view, lines, {false, NameRules::Copies::accepted});
  if (without_owners ? *without_owners > possible : more_without_owners(view, lines, possible)) {
    finding.notes.push_back(Note::shared_owner);
  }
  const bool copies = std::ranges::any_of(lines, [&](const WalkedLine* line) {
    return std::ranges::any_of(line->path, [&](const Name& name) {
      return name.is_document() && view.context().has_copies(name.document);
    });
  });
  if (!copies) return;
  const auto without_copies = pack_few_lines(view, lines, {true, NameRules::Copies::none});
  if (without_copies ? *without_copies > possible : more_without_copies(view, lines, possible)) {
    finding.notes.push_back(Note::text_reuse);
  }
}

void take_over(Group& group, Independence independence) {
  group.origins = independence.origins;
  group.lines = std::move(independence.lines);
  group.cut = std::move(independence.cut);
}

}  // namespace

ClaimCheck::ClaimCheck(const CheckContext& context, ClaimIndex claim, SourceIndex withdrawn)
    : view_(context, claim), withdrawn_(withdrawn), counts_(view_.size()) {
  for (LocalAssertion at = 0; at < view_.size(); ++at) counts_[at] = view_.stands(at) ? 1 : 0;
  if (withdrawn_.valid()) withdraw();
}

bool ClaimCheck::is_touched(const WalkedLine& line) const {
  if (!withdrawn_.valid()) return false;
  const NameRules rules{false, NameRules::Copies::accepted};
  return std::ranges::any_of(
      names_on_line(view_.context(), view_.claim(), line.path, rules),
      [&](const PlacedName& placed) { return placed.name.source == withdrawn_; });
}

// An assertion falls with the last of its lines. One that had no line (a loop) rests on nothing
// that could fall, unless the withdrawn source published it.
void ClaimCheck::withdraw() {
  for (const Stance stance : {Stance::affirms, Stance::denies, Stance::doubts}) {
    std::vector<LocalAssertion> members;
    for (LocalAssertion at = 0; at < view_.size(); ++at) {
      if (view_.stands(at) && view_.assertion(at).stance == stance) members.push_back(at);
    }
    std::vector<std::uint8_t> in_group(view_.size(), 0);
    for (const LocalAssertion at : members) in_group[at] = 1;
    for (const LocalAssertion at : members) {
      const WalkedLines walked = walk_lines(view_, std::span(&at, 1), in_group);
      const bool published =
          view_.context().document(view_.assertion(at).document).source == withdrawn_;
      const bool fallen =
          !walked.lines.empty() && std::ranges::all_of(walked.lines, [&](const WalkedLine& line) {
            return is_touched(line);
          });
      if (published || fallen) counts_[at] = 0;
    }
  }
}

WalkedLines ClaimCheck::walk(const GroupDraft& draft) const {
  std::vector<std::uint8_t> in_group(view_.size(), 0);
  for (const LocalAssertion at : draft.members) in_group[at] = 1;
  if (draft.group.stance) {
    // What a retracted document said belongs to the side it took, though it does not stand.
    for (LocalAssertion at = 0; at < view_.size(); ++at) {
      if (view_.assertion(at).stance == *draft.group.stance) in_group[at] = 1;
    }
  }
  WalkedLines walked = walk_lines(view_, draft.members, in_group);
  std::erase_if(walked.lines, [&](const WalkedLine& line) { return is_touched(line); });
  return walked;
}

void ClaimCheck::decide_one_step(Finding& finding, std::vector<GroupDraft>& groups) const {
  const CheckContext& context = view_.context();
  std::vector<OneStepLine> all;
  std::vector<LineFacts> facts;
  all.reserve(view_.size());
  facts.reserve(view_.size());
  for (GroupDraft& draft : groups) {
    const std::size_t before = all.size();
    add_one_step(view_, draft.members, all, facts);
    take_over(draft.group,
              assess_one_step(context, std::span(all).subspan(before), Proof::lines_and_cut));
  }
  finding.origins = groups.size() == 1 ? groups.front().group.origins
                                       : assess_one_step(context, all, Proof::counts_only).origins;
  const auto notes = line_notes(facts, finding.origins);
  finding.notes.insert(finding.notes.end(), notes.begin(), notes.end());
  if (families_hide_publishers(context, all)) finding.notes.push_back(Note::shared_owner);
}

void ClaimCheck::decide_walked(Finding& finding, std::vector<GroupDraft>& groups) const {
  std::vector<WalkedLines> walked;
  std::vector<const WalkedLine*> all;
  std::vector<LocalAssertion> starts;
  walked.reserve(groups.size());
  bool complete = true;
  std::uint32_t established = 0;  // the best single group: a lower bound for all together
  for (GroupDraft& draft : groups) {
    walked.push_back(walk(draft));
    std::vector<const WalkedLine*> lines;
    for (const WalkedLine& line : walked.back().lines) lines.push_back(&line);
    if (walked.back().complete) {
      Independence independence = assess(view_, lines, draft.members, Proof::lines_and_cut);
      finding.exact = finding.exact && independence.exact;
      take_over(draft.group, std::move(independence));
    } else {
      complete = false;
      take_over(draft.group, bound_lines(view_, draft.members));
    }
    established = std::max(established, draft.group.origins.established);
    all.insert(all.end(), lines.begin(), lines.end());
    starts.insert(starts.end(), draft.members.begin(), draft.members.end());
  }
  complete = complete && all.size() <= kMaxLines;
  if (groups.size() == 1) {
    finding.origins = groups.front().group.origins;
  } else if (complete) {
    const Independence together = assess(view_, all, starts, Proof::counts_only);
    finding.exact = finding.exact && together.exact;
    finding.origins = together.origins;
  } else {
    finding.origins = {established, flow_bound(view_, starts).possible};
  }
  finding.exact = finding.exact && complete;

  std::vector<LineFacts> facts;
  for (const WalkedLine* line : all) {
    facts.push_back(facts_of(view_.context(), view_.claim(), *line));
  }
  const auto notes = line_notes(facts, finding.origins);
  finding.notes.insert(finding.notes.end(), notes.begin(), notes.end());
  if (finding.exact) note_what_hides_lines(view_, all, finding);
}

bool ClaimCheck::decide_again(Finding& finding, GroupDraft& draft) const {
  const auto known = std::ranges::find(decided_, draft.members, &Decided::members);
  if (known == decided_.end()) return false;
  draft.group.origins = known->group.origins;
  draft.group.lines = known->group.lines;
  draft.group.cut = known->group.cut;
  finding.origins = known->group.origins;
  finding.exact = known->exact;
  finding.notes.insert(finding.notes.end(), known->notes.begin(), known->notes.end());
  return true;
}

void ClaimCheck::remember(const Finding& finding, const GroupDraft& draft, std::size_t first_note) {
  if (draft.group.stance) {
    // The claim's own group also follows what fell, see walk(): then its lines are its own.
    const auto taking = [&](LocalAssertion at) {
      return view_.assertion(at).stance == *draft.group.stance;
    };
    std::size_t taking_it = 0;
    for (LocalAssertion at = 0; at < view_.size(); ++at) taking_it += taking(at) ? 1U : 0U;
    if (*draft.group.stance != Stance::affirms || taking_it != draft.members.size()) return;
  }
  Decided& decided = decided_.emplace_back();
  decided.members = draft.members;
  decided.group.origins = draft.group.origins;
  decided.group.lines = draft.group.lines;
  decided.group.cut = draft.group.cut;
  decided.exact = finding.exact;
  decided.notes.assign(finding.notes.begin() + static_cast<std::ptrdiff_t>(first_note),
                       finding.notes.end());
}

void ClaimCheck::decide(Finding& finding, std::vector<GroupDraft> groups, std::size_t scales,
                        bool disputed) {
  const bool again = groups.size() == 1 && decide_again(finding, groups.front());
  if (!groups.empty() && !again) {
    const std::size_t first_note = finding.notes.size();
    if (view_.one_step() && !withdrawn_.valid()) {
      decide_one_step(finding, groups);
    } else {
      decide_walked(finding, groups);
    }
    if (groups.size() == 1) remember(finding, groups.front(), first_note);
  }
  const std::size_t documents = supporting_documents(view_, groups);
  finding.kind = rule(finding, documents, scales, disputed, view_.context().threshold());
  finding.groups.reserve(groups.size());
  for (GroupDraft& draft : groups) {
    draft.group.assertions.reserve(draft.members.size());
    for (const LocalAssertion at : draft.members) {
      draft.group.assertions.push_back(view_.index(at));
    }
    finding.groups.push_back(std::move(draft.group));
  }
  std::sort(finding.notes.begin(), finding.notes.end());
  finding.notes.erase(std::unique(finding.notes.begin(), finding.notes.end()), finding.notes.end());
}

}  // namespace tawatur
