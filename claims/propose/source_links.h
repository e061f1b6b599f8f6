// The chain that a passage rests on, as sources of the case or as new ones.

#ifndef CLAIMS_PROPOSE_SOURCE_LINKS_H
#define CLAIMS_PROPOSE_SOURCE_LINKS_H

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "claims/propose/proposal.h"
#include "claims/propose/propose.h"
#include "core/text/tokens.h"
#include "sources/attribution/attribution.h"
#include "sources/source_names.h"

namespace tawatur {

class SourceLinks {
 public:
  // `publisher`: id of the document's source; a link to it is left out, for the chain begins behind
  // it. All must outlive this.
  SourceLinks(const Case& data, const Tokens& tokens, const DocumentReading& document,
              std::string_view publisher);

  // Nearest first; empty when nobody is credited there.
  [[nodiscard]] std::vector<ProposedLink> chain_of(TextSpan span);
  // Whether the words there credit nobody, so that chain_of() is that of the whole text.
  [[nodiscard]] bool is_of_document(TextSpan span) const;
  // What the nearest source says of it.
  [[nodiscard]] Stance stance_of(TextSpan span) const;
  // A company or other body by its printed name.
  [[nodiscard]] ProposedLink link_to(std::string_view printed, SourceKind kind);

 private:
  [[nodiscard]] std::string_view text_of(TextSpan span) const;
  [[nodiscard]] const Attribution* attribution_of(TextSpan source) const;
  [[nodiscard]] bool is_covered(TextSpan span) const;
  // Whether the text as good as only retells the source that it mentions most.
  [[nodiscard]] bool retells() const;
  // «البنك» where «البنك الدولي» was spoken of; else the name as it is.
  [[nodiscard]] const std::string& full_name(std::string_view printed);
  [[nodiscard]] std::string longer_name(std::string_view printed) const;
  // What the words in `span` themselves credit, behind what a person said of the whole text.
  [[nodiscard]] std::vector<TextSpan> read_chain(TextSpan span, bool covered) const;
  [[nodiscard]] ProposedLink cited(const std::string& id) const;

  const Case& data_;
  const Tokens& tokens_;
  const AttributionReading& reading_;
  std::string language_;
  std::vector<std::string> cites_;
  std::string publisher_;
  SourceBook book_;
  bool retells_ = false;
  std::map<std::string, std::string, std::less<>> full_names_;  // by what is printed
  std::map<std::string, ProposedLink> new_;  // by key of the name: one link for each new source
};

// An id that no source or document of the case has: `wanted`, else with a number behind it.
[[nodiscard]] std::string free_source_id(const Case& data, const std::string& wanted);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_SOURCE_LINKS_H
