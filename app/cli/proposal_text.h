// Proposals in words and as JSON.

#ifndef APP_CLI_PROPOSAL_TEXT_H
#define APP_CLI_PROPOSAL_TEXT_H

#include <cstddef>
#include <string>
#include <vector>

#include "app/service/proposals/add_document.h"
#include "app/service/proposals/open_proposals.h"
#include "core/json/json_writer.h"
#include "reports/messages.h"

namespace tawatur {

// A block of lines for one proposal.
[[nodiscard]] std::string proposal_text(const Case& data, const DecidedProposal& proposal,
                                        const Messages& messages);

// The array `proposals`.
void write_proposals(JsonWriter& json, const Case& data,
                     const std::vector<DecidedProposal>& proposals, const Messages& messages);

// What `add` did with one file, in lines.
[[nodiscard]] std::string added_text(const AddPlan& plan, const Messages& messages);
// What a newer version keeps and no more says.
[[nodiscard]] std::string version_text(const Case& data, std::size_t unchanged,
                                       const std::vector<DecidedProposal>& gone,
                                       const Messages& messages);
// One element of `documents`.
void write_added(JsonWriter& json, const std::string& file, const AddPlan& plan,
                 const std::vector<std::string>& unchanged,
                 const std::vector<DecidedProposal>& gone, const Messages& messages);

}  // namespace tawatur

#endif  // APP_CLI_PROPOSAL_TEXT_H
