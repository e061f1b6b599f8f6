// Why a finding came out as it did: codes with parameters for programs, sentences for people.

#ifndef REPORTS_REASONS_H
#define REPORTS_REASONS_H

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/finding_words.h"
#include "reports/messages.h"

namespace tawatur {

enum class ReasonCode : std::uint8_t {
  disjoint_values,
  denied_and_affirmed,
  one_group,
  all_affirm,
  all_deny,
  established_reaches_threshold,
  established_below_threshold,
  possible_below_threshold,
  one_origin,
  all_through,
  one_document,
  circular,
  nothing_stands,
  retracted,
  quote_missing,
  only_doubted,
  only_denied,
  doubted,
  in_several_groups,
  rate_missing,
  conversion_date_missing,
  units_not_comparable,
  converted,
  rates_widened,
  hedge_widened,
  precision_widened,
  date_widened,
  season_months,
  bounds_only
};

inline constexpr ReasonCode kLastReasonCode = ReasonCode::bounds_only;

[[nodiscard]] std::string_view name_of(ReasonCode code);  // "disjoint-values"

struct ReasonParam {
  std::string_view name;  // a literal
  std::string value;      // for programs: an id, a number, a code
  std::string shown;      // for people, ready text; empty for a number
  std::uint64_t number = 0;
  bool is_number = false;
};

struct Reason {
  ReasonCode code = ReasonCode::one_group;
  std::vector<ReasonParam> params;
};

// The reasons in the order a reader needs them: what decided, what it rests on, what was left
// out, what is missing, what was converted or widened. Never empty. Derived from the finding and
// the case alone, so it is only done for formats that print it.
[[nodiscard]] std::vector<Reason> reasons_of(const CheckContext& context, const Finding& finding,
                                             const Messages& messages);

[[nodiscard]] std::vector<Reason> reasons_of(FindingWords& words);

void append_reason_text(std::string& out, const Reason& reason, const Messages& messages);
[[nodiscard]] std::string reason_text(const Reason& reason, const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_REASONS_H
