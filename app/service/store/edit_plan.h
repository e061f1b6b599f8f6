// What a person asks for, made into changes of records. One way for the command line, for batches
// and for the page.

#ifndef APP_SERVICE_STORE_EDIT_PLAN_H
#define APP_SERVICE_STORE_EDIT_PLAN_H

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/service/failure.h"
#include "store/store.h"

namespace tawatur {

struct EditCommand {
  std::string noun;                // source document claim attribute assertion settings link …
  std::string action;              // add set merge retract; empty for settings, link, unlink, grade
  std::string id;                  // of an attribute: CLAIM#ATTRIBUTE; empty for settings
  std::vector<std::string> words;  // FIELD=VALUE, or what the noun takes
  std::map<std::string, std::string> options;  // "--basis" -> "interview"
  std::vector<std::string> claims;             // --claim, of link --copies
  Author author;                               // grades carry its name, reason and day
};

// The changes of one command, on the store as `view` shows it. Fails with what is not known or does
// not fit; that the case stays one that can be read is the store's to look after.
//
//   source|document|claim|assertion add|set|retract ID [FIELD=VALUE …]
//   attribute add|set|retract CLAIM#ATTRIBUTE [FIELD=VALUE …]
//   source|claim merge ID OTHER     everything that names OTHER names ID
//   settings [FIELD=VALUE …]
//   link ASSERTION SOURCE[@DOCUMENT] … [--basis B]     a chain, nearest first
//   link DOCUMENT --copies OTHER [--status S] [--claim C …]
//   unlink ASSERTION N              its N-th chain
//   unlink DOCUMENT --copies OTHER
//   grade SOURCE A-F | grade ASSERTION 1-6
[[nodiscard]] Outcome<std::vector<RecordChange>> plan_edit(const StoreReader& view,
                                                           const EditCommand& command);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_EDIT_PLAN_H
