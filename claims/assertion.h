// One document making, denying or doubting one claim.

#ifndef CLAIMS_ASSERTION_H
#define CLAIMS_ASSERTION_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "core/box.h"
#include "core/extras.h"
#include "core/value/value.h"
#include "sources/chain.h"
#include "sources/document.h"

namespace tawatur {

enum class Stance : std::uint8_t {
  affirms,
  denies,
  doubts
};

// Where a document says it. Offsets are code points in the snapshot's text, end-exclusive.
// Either `exact`, or both offsets (texts that may not be copied), or all three.
struct Quote {
  std::string exact;  // empty: not given
  std::string prefix;
  std::string suffix;
  std::optional<std::uint64_t> start;
  std::optional<std::uint64_t> end;
  Extras extras;

  friend bool operator==(const Quote&, const Quote&) = default;
};

struct AttributeValue {
  AttributeIndex attribute;
  Value value;

  friend bool operator==(const AttributeValue&, const AttributeValue&) = default;
};

struct AssertionDetail {
  Quote quote;
  bool has_quote = false;
  Box<Grade> credibility;
  Extras value_extras;  // `x-` keys inside "values"
  Extras extras;

  friend bool operator==(const AssertionDetail&, const AssertionDetail&) = default;
};

struct Assertion {
  std::string id;
  ClaimIndex claim;
  DocumentIndex document;
  Stance stance = Stance::affirms;
  Basis basis = Basis::none;           // only when there are no chains
  std::vector<AttributeValue> values;  // sorted by attribute, each at most once
  std::vector<Chain> chains;
  Box<AssertionDetail> detail;

  friend bool operator==(const Assertion&, const Assertion&) = default;
};

using AssertionIndex = Index<struct AssertionTag>;

[[nodiscard]] std::string_view name_of(Stance stance);
[[nodiscard]] std::optional<Stance> stance_named(std::string_view name);

}  // namespace tawatur

#endif  // CLAIMS_ASSERTION_H
