// What a document may say, as the program read it: a suggestion that a person accepts, corrects or
// rejects. Proposals are not stored; they are made again from the document, the case and the
// decisions whenever they are asked for.

#ifndef CLAIMS_PROPOSE_PROPOSAL_H
#define CLAIMS_PROPOSE_PROPOSAL_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/assertion.h"
#include "claims/propose/claim_entities.h"
#include "core/value/value.h"
#include "sources/attribution/attribution.h"
#include "sources/source.h"

namespace tawatur {

// Why a person should look twice before accepting.
enum class ProposalDoubt : std::uint8_t {
  currency_guessed,   // a bare dollar
  currency_unknown,   // no currency can be told; needs to be given
  separator_guessed,  // 1.234
  day_month_order,    // 4/5/2024
  weekday_differs,
  noun_guessed,
  date_relative,  // reckoned from the publication date
  date_no_year,   // needs to be given
  date_hijri,
  date_of_context,            // the date stands in the sentence before
  implicit_number,            // a bare plural
  no_source_found,            // nobody is credited: the document speaks for itself
  source_new,                 // a credited source is not in the case yet
  source_unnamed,             // the last source has no name
  source_of_document,         // the sentence credits nobody: the text goes by this source
  claim_uncertain,            // the match with the existing claim is weak
  other_claim_near,           // another claim fits nearly as well
  attribute_guessed,          // what is measured could not be read from the words
  not_said_to_have_happened,  // future or conditional
  name_guessed,               // where the name of the model or supplier ends
  external,                   // proposed by an external reader
};
[[nodiscard]] std::string_view name_of(ProposalDoubt doubt);  // "currency-guessed"

struct ProposedLink {
  std::string id;       // of the source: in the case, or the one it would get
  bool known = false;   // the source is in the case
  std::string printed;  // as the text has it
  Source source;        // what would be added, if it is not known
  Basis basis = Basis::none;
  bool external = false;  // another program read it
};

// Who or what the passage is about, in its own words.
struct ProposedEntity {
  EntityRole role = EntityRole::item;
  std::string printed;
  std::string country;  // ISO 3166, of a buyer or seller that is told by a country; may be empty
  TextSpan place;
};

struct Proposal {
  std::string id;  // "DOCUMENT@START"; stays the same as long as the text does
  std::string document;

  std::string claim;  // id of an existing claim, or the one a new claim would get
  bool new_claim = false;
  unsigned score = 0;                    // 0 to 100: how well the existing claim fits
  std::vector<std::string> shared;       // what passage and claim have in common
  std::string other_claim;               // that fits nearly as well; may be empty
  std::vector<LocalizedText> statement;  // of the new claim
  std::vector<ProposedEntity> about;     // item, buyer, seller, as far as they are told

  std::string attribute;  // empty: the claim itself
  bool new_attribute = false;
  ValueType type = ValueType::text;
  std::string unit;                    // of a new attribute
  std::optional<Value> value;          // with its printed words
  std::optional<ProposedLink> entity;  // of an entity value: the source that it names
  TextSpan place;                      // of the value, or of the passage: code points of the text

  TextSpan quote;  // the passage
  std::string quote_text;
  Stance stance = Stance::affirms;
  std::vector<ProposedLink> chain;  // nearest first; empty: the document itself
  std::vector<ProposalDoubt> doubts;
  std::string reader;  // of an external reader; empty: this program

  [[nodiscard]] bool has(ProposalDoubt doubt) const;
  // A doubt that leaves no value a case could hold: it must be edited before it is accepted.
  [[nodiscard]] bool incomplete() const {
    return has(ProposalDoubt::currency_unknown) || has(ProposalDoubt::date_no_year);
  }
};

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_PROPOSAL_H
