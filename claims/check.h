// The consistency check: from a case to its findings, claim by claim.

#ifndef CLAIMS_CHECK_H
#define CLAIMS_CHECK_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/case.h"
#include "claims/finding.h"
#include "core/result.h"
#include "core/value/edtf.h"
#include "core/value/rate_table.h"

namespace tawatur {

struct CheckOptions {
  std::optional<std::uint32_t> threshold;  // instead of the case's; >= 2
  std::optional<DayNumber> as_of;  // what was published and not yet retracted on that day
};

// Everything that is worked out once for a case and then shared by all its claims. Keeps a
// reference to the case, which must outlive it and stay unchanged. const use is thread-safe.
class CheckContext {
 public:
  // `rates`: the case's own, with --rates laid over them.
  CheckContext(const Case& data, RateTable rates, const CheckOptions& options);

  [[nodiscard]] const Case& data() const { return data_; }
  [[nodiscard]] const RateTable& rates() const { return rates_; }
  [[nodiscard]] std::uint32_t threshold() const { return threshold_; }
  [[nodiscard]] std::optional<DayNumber> as_of() const { return as_of_; }

  // The claim's assertions, ascending; those of documents not yet published are left out.
  [[nodiscard]] const AssertionIndex* assertions_begin(ClaimIndex claim) const;
  [[nodiscard]] const AssertionIndex* assertions_end(ClaimIndex claim) const;

  [[nodiscard]] bool is_published(DocumentIndex document) const;
  [[nodiscard]] bool is_retracted(DocumentIndex document) const;
  [[nodiscard]] bool is_consulted(DocumentIndex document) const;
  [[nodiscard]] SourceIndex topmost_owner(SourceIndex source) const;  // itself without an owner

 private:
  const Case& data_;
  RateTable rates_;
  std::uint32_t threshold_;
  std::optional<DayNumber> as_of_;
  std::vector<std::uint32_t> first_assertion_;  // claim -> position in assertions_; size + 1
  std::vector<AssertionIndex> assertions_;
  std::vector<std::uint8_t> document_state_;
  std::vector<SourceIndex> topmost_owner_;
};

// The claim's findings: the claim itself first, then its valued attributes by name. With
// `withdrawn`, every line that this source is on, as a publisher, a credited source or the
// publisher of a copied text, is taken away, and with the last line of an assertion the assertion.
[[nodiscard]] std::vector<Finding> check_claim(const CheckContext& context, ClaimIndex claim,
                                               SourceIndex withdrawn = {});

// All findings of the case, by claim; the same for any number of threads (>= 1).
[[nodiscard]] std::vector<Finding> check_case(const CheckContext& context, unsigned threads);

// "maariv", "mithaq-2026-01-23", "officials@x-1".
[[nodiscard]] std::string text_of(const Case& data, const Name& name);
// "artillery-order#order-value"; the claim's id for the claim itself.
[[nodiscard]] std::string id_of(const Case& data, const Finding& finding);

}  // namespace tawatur

#endif  // CLAIMS_CHECK_H
