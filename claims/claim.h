// The thing said, apart from who says it, and its measurable parts.

#ifndef CLAIMS_CLAIM_H
#define CLAIMS_CLAIM_H

#include <optional>
#include <string>
#include <vector>

#include "core/extras.h"
#include "core/index.h"
#include "core/number/decimal.h"
#include "core/value/value.h"
#include "sources/document.h"
#include "sources/source.h"

namespace tawatur {

struct Attribute {
  std::string name;
  ValueType type = ValueType::text;
  std::string unit;  // quantity: for values that name none, and for printing; may be empty
  std::optional<Decimal> about_percent;
  std::string rate_on;  // money: EDTF day, month or year of conversion; may be empty
  Extras extras;

  friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct Claim {
  std::string id;
  std::vector<LocalizedText> statement;
  std::vector<Attribute> attributes;  // sorted by name
  Extras attribute_extras;            // `x-` keys inside "attributes"
  Extras extras;

  friend bool operator==(const Claim&, const Claim&) = default;
};

using AttributeIndex = Index<struct AttributeTag>;  // position in one claim's attributes

}  // namespace tawatur

#endif  // CLAIMS_CLAIM_H
