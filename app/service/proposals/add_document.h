// Puts an article into a case: its text as evidence, who published it and when.

#ifndef APP_SERVICE_PROPOSALS_ADD_DOCUMENT_H
#define APP_SERVICE_PROPOSALS_ADD_DOCUMENT_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/external_reading.h"
#include "app/service/failure.h"
#include "app/service/proposals/open_proposals.h"
#include "sources/read/read_file.h"
#include "store/store.h"

namespace tawatur {

// What the user says about the article; what is empty is read from the file.
struct AddRequest {
  std::string file;    // as the user named it; "-" is standard input
  std::string id;      // of the document
  std::string source;  // id, name or domain of the publisher
  std::string url;     // also: which record of a web archive
  std::string published;
  std::string language;
  std::string title;
  std::vector<std::string> cites;   // id, name or domain of each, nearest first
  std::vector<std::string> reader;  // another program that reads the text, and its arguments
};

enum class AddState : std::uint8_t {
  added,
  version,  // the text of a document that the case has, as it stands now
  same      // the case has it already; nothing changes
};
[[nodiscard]] std::string_view name_of(AddState state);

struct AddPlan {
  AddState state = AddState::added;
  std::string document;
  std::string source;
  bool new_source = false;
  std::vector<std::string> cites;  // ids
  ExternalReading external;        // what the other program read
  ReadDocument read;               // with what the user said in the place of what the file says
  std::vector<RecordChange> changes;
  std::string original;                 // bytes to keep beside the text; empty: they are the text
  std::vector<DecidedProposal> before;  // of a new version: what the older one proposed
};

// Of a new version's proposals those that the older one had in the same words, by id.
[[nodiscard]] std::vector<std::string> unchanged_in(const std::vector<DecidedProposal>& before,
                                                    const std::vector<DecidedProposal>& now);
// … and those of the older one that the new one has no more.
[[nodiscard]] std::vector<DecidedProposal> gone_from(const std::vector<DecidedProposal>& before,
                                                     const std::vector<DecidedProposal>& now);

// Fails when the file cannot be read, has no text, or nobody says who published it.
[[nodiscard]] Outcome<AddPlan> plan_add(const StoreReader& view, const AddRequest& request,
                                        const Author& author);

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_ADD_DOCUMENT_H
