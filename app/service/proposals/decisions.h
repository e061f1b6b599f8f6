// What persons decided about proposals, as it is kept in the records of a case: `x-proposal` of an
// assertion is the list of proposals it was made from, `x-decisions` of a document an object by the
// place of the proposal.

#ifndef APP_SERVICE_PROPOSALS_DECISIONS_H
#define APP_SERVICE_PROPOSALS_DECISIONS_H

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/assertion.h"
#include "claims/propose/proposal.h"
#include "core/extras.h"

namespace tawatur {

inline constexpr const char* kDecisionsKey = "x-decisions";
inline constexpr const char* kProposalsKey = "x-proposals";
inline constexpr const char* kCitesKey = "x-cites";
inline constexpr const char* kReadingKey = "x-reading";

// A correction or a rejection. Empty: not corrected.
struct Decision {
  bool rejected = false;
  std::string reason;
  std::string by;
  std::string on;
  std::string claim;
  std::string attribute;
  std::string stance;
  std::string value;                              // JSON object as in a case file
  std::optional<std::vector<std::string>> chain;  // ids, nearest first
};

// By "2137", what stands behind @ in the proposal's id.
using Decisions = std::map<std::string, Decision>;

[[nodiscard]] Decisions decisions_in(const Extras& extras);
[[nodiscard]] Decisions decisions_of_json(std::string_view document_json);
[[nodiscard]] std::string json_of(const Decisions& decisions);  // an object
// The document's record with these decisions in the place of its own.
[[nodiscard]] std::string with_decisions(const std::string& document_json,
                                         const Decisions& decisions);
// What a person said the whole document rests on: ids, nearest first.
[[nodiscard]] std::vector<std::string> cites_in(const Extras& extras);
// What another program read in the document, as it was kept; empty: none did.
[[nodiscard]] std::string external_reading_of(const Extras& extras);
// The proposals that an assertion was made from.
[[nodiscard]] std::vector<std::string> proposals_in(const Assertion& assertion);

// "maariv, business-insider": both.
[[nodiscard]] std::vector<std::string> listed_names(std::string_view list);

// "2137" of "mithaq-1@2137".
[[nodiscard]] std::string place_in_id(std::string_view proposal);
// "mithaq-1".
[[nodiscard]] std::string document_in_id(std::string_view proposal);

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_DECISIONS_H
