// From the value groups of one claim or attribute to its finding: independence of each group and
// of all together, the rule that applies, the notes.

#ifndef CLAIMS_CLAIM_CHECK_H
#define CLAIMS_CLAIM_CHECK_H

#include <cstdint>
#include <utility>
#include <vector>

#include "claims/finding.h"
#include "claims/independence/claim_view.h"
#include "claims/independence/copies_of.h"
#include "claims/independence/line_walk.h"
#include "claims/note_set.h"
#include "core/small_vector.h"

namespace tawatur {

// The supporting assertions of each group of a finding, ascending: beside Finding::groups.
using GroupMembers = std::vector<LocalAssertions>;

class ClaimCheck {
 public:
  // `withdrawn`: see check_claim; invalid for none.
  ClaimCheck(const CheckContext& context, ClaimIndex claim, SourceIndex withdrawn);

  [[nodiscard]] const ClaimView& view() const { return view_; }
  // Stands, and did not fall with the withdrawn source.
  [[nodiscard]] bool counts(LocalAssertion at) const { return counts_[at] != 0; }

  // Fills in the groups' assertions, the groups' and the finding's origins, lines and cuts, then
  // `kind` and the notes: `notes` and those that lines carry. `finding` comes with documents,
  // missing, and groups with their stance or range; `scales` is the number of scales the values
  // stand on, `disputed` whether one of them has several groups. The finding must stay where it is
  // as long as this object: later ones of the same members take over what was found.
  void decide(Finding& finding, const GroupMembers& members, std::size_t scales, bool disputed,
              NoteSet notes);

 private:
  // What the lines of one group came to, when they are all the lines of a finding. Most attributes
  // are valued by the very assertions that make the claim: their lines are counted once.
  struct Decided {
    const Finding* finding = nullptr;
    NoteSet notes;
  };

  [[nodiscard]] const Decided* decided_before(const Group& group) const;
  [[nodiscard]] bool is_all_of_stance(const Group& group, const LocalAssertions& members) const;
  NoteSet decide_one_step(Finding& finding, const GroupMembers& members) const;
  NoteSet decide_walked(Finding& finding, const GroupMembers& members) const;
  [[nodiscard]] WalkedLines walk(const Group& group, const LocalAssertions& members) const;
  [[nodiscard]] bool is_touched(const NameList& path) const;
  [[nodiscard]] bool touches(const Name& name) const;
  void withdraw();
  void withdraw(Stance stance);
  [[nodiscard]] bool has_fallen(LocalAssertion at, const std::vector<std::uint8_t>& in_group) const;

  ClaimView view_;
  SourceIndex withdrawn_;
  CopiesOf withdrawn_copies_;
  SmallVector<std::uint8_t, 16> counts_;
  SmallVector<Decided, 4> decided_;
};

}  // namespace tawatur

#endif  // CLAIMS_CLAIM_CHECK_H
