// Accepting, correcting and rejecting proposals: what a person decides, as changes of records.

#ifndef APP_SERVICE_PROPOSALS_DECIDE_H
#define APP_SERVICE_PROPOSALS_DECIDE_H

#include <optional>
#include <string>
#include <vector>

#include "app/service/failure.h"
#include "app/service/proposals/open_proposals.h"
#include "store/store.h"

namespace tawatur {

struct AcceptRequest {
  std::vector<std::string> ids;
  bool all_exact = false;  // every open proposal without a doubt, for what the case knows already
  std::string claim;       // instead of the proposed one; a new claim if the case has none such
  std::string attribute;
};

// The claims, attributes, sources and assertions that the proposals become, as one change. Values
// of one passage and chain become one assertion. Fails with every id that is no open proposal, with
// the nearest one that is.
[[nodiscard]] Outcome<std::vector<RecordChange>> plan_accept(const StoreReader& view,
                                                             const AcceptRequest& request);

struct EditRequest {
  std::string id;
  std::string value;  // words as a person types them; empty: as it is
  std::string claim;
  std::string attribute;
  std::string stance;
  std::optional<std::string> chain;  // ids with commas, nearest first; empty: the document itself
};
// Keeps the corrections beside the document; the proposal stays open. Fails like plan_accept, and
// with what is wrong with a correction.
[[nodiscard]] Outcome<std::vector<RecordChange>> plan_proposal_edit(const StoreReader& view,
                                                                    const EditRequest& request,
                                                                    const Author& author);

// Rejected proposals are not shown again, but with --all.
[[nodiscard]] Outcome<std::vector<RecordChange>> plan_reject(const StoreReader& view,
                                                             const std::vector<std::string>& ids,
                                                             const Author& author);

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_DECIDE_H
