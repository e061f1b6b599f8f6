// The passages of a text with what was read in each, and what that answers about a claim.

#ifndef CLAIMS_PROPOSE_PASSAGES_H
#define CLAIMS_PROPOSE_PASSAGES_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/propose/attribute_names.h"
#include "claims/propose/claim_units.h"
#include "claims/propose/proposed_names.h"
#include "claims/propose/proposed_value.h"
#include "claims/propose/source_links.h"

namespace tawatur {

// What one passage holds.
struct Passage {
  const ClaimUnit* unit = nullptr;
  std::vector<const ReadValue*> values;  // all of them
  const ReadValue* date = nullptr;       // the first date, its own or the one it happened with
  bool date_of_context = false;
  const ClaimUnit* before = nullptr;  // where that date stands
  std::vector<ProposedName> names;
};

// One value of a passage and what it measures.
struct PassageAnswer {
  AttributeName name;
  ProposedValue value;
  TextSpan place;
  std::string unit;
  bool of_context = false;
  bool guessed_name = false;
  std::optional<ProposedLink> entity;
};

// All must outlive this.
class PassageReader {
 public:
  PassageReader(const Tokens& tokens, const std::vector<ReadValue>& values,
                const AttributionReading& attributions, std::string_view language,
                SourceLinks& links)
      : tokens_(tokens),
        values_(values),
        attributions_(attributions),
        language_(language),
        links_(links) {}

  // Of the units in their order; `next` is the first value not behind the unit before, 0 at first.
  [[nodiscard]] Passage passage_of(const ClaimUnit& unit, std::size_t& next) const;
  // In the order: values, a date of the clause before, names, a single thing.
  [[nodiscard]] std::vector<PassageAnswer> answers_of(const Passage& passage);

  // Where the unit stands, without a comma at its end.
  [[nodiscard]] TextSpan span_of(const ClaimUnit& unit) const;
  // The same; of a unit that is longer than a sentence of news ever is, the words around `place`.
  [[nodiscard]] TextSpan quote_of(const ClaimUnit& unit, TextSpan place) const;
  [[nodiscard]] std::string_view text_of(TextSpan span) const;

 private:
  [[nodiscard]] bool says_something(const ClaimUnit& unit, const ReadValue& value) const;
  [[nodiscard]] PassageAnswer answer_of(const Passage& passage, const ReadValue& read) const;
  [[nodiscard]] PassageAnswer answer_of(const ProposedName& name);
  [[nodiscard]] std::optional<PassageAnswer> single_of(const Passage& passage) const;

  const Tokens& tokens_;
  const std::vector<ReadValue>& values_;
  const AttributionReading& attributions_;
  std::string_view language_;
  SourceLinks& links_;
};

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_PASSAGES_H
