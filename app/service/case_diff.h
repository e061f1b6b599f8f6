// Which findings differ between two records, and what in the record differs behind each.

#ifndef APP_SERVICE_CASE_DIFF_H
#define APP_SERVICE_CASE_DIFF_H

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/finding_state.h"
#include "app/service/progress.h"
#include "claims/check_context.h"

namespace tawatur {

enum class CauseCode : std::uint8_t {
  claim_added,
  claim_removed,
  document_published,  // known on the later day, not on the earlier
  document_unpublished,
  document_retracted,
  document_restored,
  document_consulted,
  document_unconsulted,
  document_corrected,
  document_copies,  // what it copies, or how that was judged
  assertion_added,
  assertion_removed,
  assertion_document,
  assertion_stance,
  assertion_values,
  assertion_chains,
  assertion_quote,
  source_owner,
  attribute_settings,
  case_threshold,
  case_settings,
  case_rates
};

inline constexpr CauseCode kLastCauseCode = CauseCode::case_rates;

[[nodiscard]] std::string_view name_of(CauseCode code);  // "assertion-values"

struct Cause {
  CauseCode code = CauseCode::case_settings;
  std::string subject;  // id of the claim, document, assertion or source; empty for the case

  friend auto operator<=>(const Cause&, const Cause&) = default;
};

struct FindingDiff {
  std::string claim;      // id
  std::string attribute;  // name; empty: the claim itself
  std::optional<FindingState> before;
  std::optional<FindingState> after;
  std::vector<Cause> causes;  // sorted; everything that differs and bears on the finding
};

struct CaseDiff {
  std::size_t findings_before = 0;
  std::size_t findings_after = 0;
  std::vector<FindingDiff> changes;  // by claim, the claim itself first, then attribute
};

// The contexts may be of one case on two days. The same for any number of threads.
[[nodiscard]] CaseDiff diff_of(const CheckContext& before, const CheckContext& after,
                               unsigned threads, Progress& progress);

}  // namespace tawatur

#endif  // APP_SERVICE_CASE_DIFF_H
