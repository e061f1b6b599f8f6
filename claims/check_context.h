// Everything that is worked out once for a case and then shared by the checks of all its claims.

#ifndef CLAIMS_CHECK_CONTEXT_H
#define CLAIMS_CHECK_CONTEXT_H

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/case.h"
#include "claims/quote_check.h"
#include "core/number/rational.h"
#include "core/value/edtf.h"
#include "core/value/rate_table.h"

namespace tawatur {

struct CheckOptions {
  std::optional<std::uint32_t> threshold;  // instead of the case's; >= 2
  std::optional<DayNumber> as_of;          // what was published and not yet retracted on that day
};

// Keeps a reference to the case, which must outlive it and stay unchanged. const use is
// thread-safe.
class CheckContext {
 public:
  // `rates`: the case's own, with --rates laid over them.
  CheckContext(const Case& data, RateTable rates, const CheckOptions& options);

  [[nodiscard]] const Case& data() const { return data_; }
  [[nodiscard]] const RateTable& rates() const { return rates_; }
  [[nodiscard]] std::uint32_t threshold() const { return threshold_; }
  [[nodiscard]] std::optional<DayNumber> as_of() const { return as_of_; }
  [[nodiscard]] const Rational& about_percent() const { return about_percent_; }  // the case's
  [[nodiscard]] const Rational& fx_percent() const { return fx_percent_; }

  // The claim's assertions, ascending; those of documents not yet published are left out.
  [[nodiscard]] std::span<const AssertionIndex> assertions_of(ClaimIndex claim) const;

  [[nodiscard]] const Source& source(SourceIndex index) const { return data_.sources[index.at()]; }
  [[nodiscard]] const Document& document(DocumentIndex index) const {
    return data_.documents[index.at()];
  }
  [[nodiscard]] const Assertion& assertion(AssertionIndex index) const {
    return data_.assertions[index.at()];
  }

  [[nodiscard]] bool is_published(DocumentIndex document) const;
  [[nodiscard]] bool is_retracted(DocumentIndex document) const;
  [[nodiscard]] bool is_consulted(DocumentIndex document) const;
  [[nodiscard]] bool has_copies(DocumentIndex document) const;  // accepted or proposed ones
  [[nodiscard]] const SnapshotState& snapshot(DocumentIndex document) const;
  // The last owner up the line; the source itself when nobody owns it.
  [[nodiscard]] SourceIndex topmost_owner(SourceIndex source) const {
    return topmost_owner_[source.at()];
  }

 private:
  const Case& data_;
  RateTable rates_;
  std::uint32_t threshold_;
  std::optional<DayNumber> as_of_;
  Rational about_percent_;
  Rational fx_percent_;
  std::vector<std::uint32_t> first_assertion_;  // by claim, one more than claims
  std::vector<AssertionIndex> assertions_;
  std::vector<std::uint8_t> document_state_;
  std::vector<SnapshotState> snapshots_;       // of documents with held text
  std::vector<std::uint32_t> snapshot_place_;  // by document, into snapshots_; 0: nothing held
  std::vector<SourceIndex> topmost_owner_;
};

}  // namespace tawatur

#endif  // CLAIMS_CHECK_CONTEXT_H
