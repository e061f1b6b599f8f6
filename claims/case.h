// A case: everything a fact-checker recorded, as plain tables that refer to one another by
// position. A Case that a reader returned is consistent: every index is in range, ids are unique,
// owners and copies form no circle, values satisfy check_value and have their attribute's type.

#ifndef CLAIMS_CASE_H
#define CLAIMS_CASE_H

#include <string>
#include <vector>

#include "claims/assertion.h"
#include "claims/claim.h"
#include "claims/verdict.h"
#include "core/extras.h"
#include "core/number/decimal.h"
#include "core/value/rate_table.h"
#include "sources/document.h"
#include "sources/source.h"

namespace tawatur {

struct Settings {
  std::uint32_t threshold = 2;  // >= 2
  Decimal about_percent{10};    // 0..100
  Decimal fx_percent{2};        // 0..100
  std::string currency;         // target of conversions; empty: not given
  std::string scale;            // of verdicts: one of known_scales(); empty: the first of them
  std::vector<Rating> ratings;  // the team's own scale, in its order; goes before `scale`
  Extras extras;

  friend bool operator==(const Settings&, const Settings&) = default;
};

struct Case {
  std::string id;
  std::vector<LocalizedText> title;
  Settings settings;
  std::vector<Source> sources;  // each table sorted by id (bytes, that is code points)
  std::vector<Document> documents;
  std::vector<Claim> claims;
  std::vector<Assertion> assertions;
  std::vector<Rate> rates;        // sorted by from, to, on
  std::vector<Verdict> verdicts;  // sorted by id
  Extras case_extras;             // `x-` keys of "case"
  Extras extras;                  // `x-` keys at the top

  friend bool operator==(const Case&, const Case&) = default;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_H
