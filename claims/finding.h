// What the program computed for a claim or for one of its attributes (product.md "Findings",
// decisions.md 10, 20–24).

#ifndef CLAIMS_FINDING_H
#define CLAIMS_FINDING_H

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/assertion.h"
#include "claims/claim.h"
#include "core/small_vector.h"
#include "core/value/rate_table.h"
#include "sources/document.h"
#include "sources/source.h"

namespace tawatur {

enum class Flag : std::uint8_t {
  conflict,
  single_source,
  undetermined,
  unsupported,
  agreement
};

enum class FindingKind : std::uint8_t {
  unsupported,
  conflicting,
  not_comparable,
  circular,
  single_source,
  corroborated,
  independence_not_established,
  below_threshold,
  single_origin
};

// In alphabetical order of their names, which is the order they are reported in.
enum class Note : std::uint8_t {
  anonymous_origin,
  confidential,
  currency_converted,
  date_uncertain,
  denied,
  hedged,
  not_comparable,
  not_consulted,
  not_in_cited_document,
  quote_missing,
  quote_moved,
  retracted_upstream,
  shared_owner,
  snapshot_changed,
  text_reuse,
  unit_converted,
  untraced,
  value_not_in_quote,
  wide_overlap
};

// What is counted when lines are compared: a source, a document, or the unnamed source of one
// document, printed `officials@x-1`.
struct Name {
  SourceIndex source;      // valid for a source and for an unnamed source
  DocumentIndex document;  // valid for a document; for an unnamed source the one that credits it

  [[nodiscard]] bool is_document() const { return !source.valid(); }
  [[nodiscard]] bool is_unnamed() const { return source.valid() && document.valid(); }
  // Equal for equal names only: a key for hashing and for quick comparison.
  [[nodiscard]] constexpr std::uint64_t key() const {
    return (std::uint64_t{source.value} << 32U) | document.value;
  }

  friend auto operator<=>(const Name&, const Name&) = default;
};

using NameList = SmallVector<Name, 5>;

// One chain followed from a document to its end.
struct Line {
  NameList path;   // as printed: origin first, the reporting document's publisher last
  NameList names;  // everything that counts, owners and copies included; sorted by text
};

// established <= possible. `exact` is false beyond the limits of decisions.md 20: then
// `possible` is an upper bound and `established` a lower bound.
struct Origins {
  std::uint32_t established = 0;
  std::uint32_t possible = 0;

  friend bool operator==(const Origins&, const Origins&) = default;
};

// One end of a group's common range, as it is printed.
struct Bound {
  std::string text;   // decimal, ISO day, or normalised words
  bool open = false;  // the end itself is excluded
};

struct Group {
  std::optional<Stance> stance;  // only in the finding on the claim itself
  std::optional<Bound> low;      // nullopt: no bound
  std::optional<Bound> high;
  std::string unit;  // currency, unit or "count"; empty where there is none
  SmallVector<AssertionIndex, 6> assertions;  // ascending, which is by id
  Origins origins;
  std::vector<Line> lines;  // a largest set of lines that share no name, sorted as printed
  NameList cut;             // the fewest names that touch every line, sorted by text
};

// Something that kept values from being compared.
struct Missing {
  enum class What : std::uint8_t {
    rate,
    conversion_date,
    unit_conversion
  };
  What what = What::rate;
  std::string from;  // currency or unit
  std::string to;
  std::string on;  // for a rate: the date it is wanted for (EDTF)

  friend auto operator<=>(const Missing&, const Missing&) = default;
};

// How the values of one currency were brought to another.
struct CurrencyConversion {
  std::string from;
  std::string to;
  std::string on;               // the date converted at (EDTF)
  std::vector<RateStep> steps;  // the rates used
};

struct Finding {
  ClaimIndex claim;
  AttributeIndex attribute;  // invalid: the claim itself
  FindingKind kind = FindingKind::unsupported;
  Origins origins;  // one packing over the lines of all groups together
  bool exact = true;
  SmallVector<DocumentIndex, 6> documents;  // ascending
  std::vector<Group> groups;
  SmallVector<Note, 16> notes;   // ascending
  std::vector<Missing> missing;  // ascending
  std::vector<CurrencyConversion> conversions;
};

[[nodiscard]] Flag flag_of(FindingKind kind);
[[nodiscard]] std::string_view name_of(Flag flag);         // "single-source"
[[nodiscard]] std::string_view name_of(FindingKind kind);  // "independence-not-established"
[[nodiscard]] std::string_view name_of(Note note);         // "value-not-in-quote"
[[nodiscard]] std::optional<Flag> flag_named(std::string_view name);

}  // namespace tawatur

#endif  // CLAIMS_FINDING_H
