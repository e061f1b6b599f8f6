// From the value groups of one claim or attribute to its finding: independence of each group and
// of all together, the rule that applies, the notes.

#ifndef CLAIMS_CLAIM_CHECK_H
#define CLAIMS_CLAIM_CHECK_H

#include <cstdint>
#include <utility>
#include <vector>

#include "claims/finding.h"
#include "claims/independence/claim_view.h"
#include "claims/independence/line_walk.h"

namespace tawatur {

// A group with its supporting assertions, before its independence is known.
struct GroupDraft {
  Group group;
  std::vector<LocalAssertion> members;  // ascending
};

class ClaimCheck {
 public:
  // `withdrawn`: see check_claim; invalid for none.
  ClaimCheck(const CheckContext& context, ClaimIndex claim, SourceIndex withdrawn);

  [[nodiscard]] const ClaimView& view() const { return view_; }
  // Stands, and did not fall with the withdrawn source.
  [[nodiscard]] bool counts(LocalAssertion at) const { return counts_[at] != 0; }

  // Fills in the groups' and the finding's origins, lines and cuts, then `kind` and the notes that
  // lines carry. `finding` comes with documents, missing and the other notes; `scales` is the
  // number of scales the values stand on, `disputed` whether one of them has several groups.
  void decide(Finding& finding, std::vector<GroupDraft> groups, std::size_t scales, bool disputed);

 private:
  // What the lines of one group came to, when they are all the lines of a finding. Most attributes
  // are valued by the very assertions that make the claim: their lines are counted once.
  struct Decided {
    std::vector<LocalAssertion> members;
    Group group;  // origins, lines and cut
    bool exact = true;
    std::vector<Note> notes;
  };

  [[nodiscard]] bool decide_again(Finding& finding, GroupDraft& draft) const;
  void remember(const Finding& finding, const GroupDraft& draft, std::size_t first_note);
  void decide_one_step(Finding& finding, std::vector<GroupDraft>& groups) const;
  void decide_walked(Finding& finding, std::vector<GroupDraft>& groups) const;
  [[nodiscard]] WalkedLines walk(const GroupDraft& draft) const;
  [[nodiscard]] bool is_touched(const WalkedLine& line) const;
  void withdraw();

  ClaimView view_;
  SourceIndex withdrawn_;
  std::vector<std::uint8_t> counts_;
  std::vector<Decided> decided_;
};

}  // namespace tawatur

#endif  // CLAIMS_CLAIM_CHECK_H
