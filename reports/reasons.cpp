#include "reports/reasons.h"

#include "core/named_values.h"
#include "reports/display_names.h"
#include "reports/reason_builder.h"

namespace tawatur {
namespace {

constexpr NamedValues<ReasonCode, 29> kCodes{{
    {"disjoint-values", ReasonCode::disjoint_values},
    {"denied-and-affirmed", ReasonCode::denied_and_affirmed},
    {"one-group", ReasonCode::one_group},
    {"all-affirm", ReasonCode::all_affirm},
    {"all-deny", ReasonCode::all_deny},
    {"established-reaches-threshold", ReasonCode::established_reaches_threshold},
    {"established-below-threshold", ReasonCode::established_below_threshold},
    {"possible-below-threshold", ReasonCode::possible_below_threshold},
    {"one-origin", ReasonCode::one_origin},
    {"all-through", ReasonCode::all_through},
    {"one-document", ReasonCode::one_document},
    {"circular", ReasonCode::circular},
    {"nothing-stands", ReasonCode::nothing_stands},
    {"retracted", ReasonCode::retracted},
    {"quote-missing", ReasonCode::quote_missing},
    {"only-doubted", ReasonCode::only_doubted},
    {"only-denied", ReasonCode::only_denied},
    {"doubted", ReasonCode::doubted},
    {"in-several-groups", ReasonCode::in_several_groups},
    {"rate-missing", ReasonCode::rate_missing},
    {"conversion-date-missing", ReasonCode::conversion_date_missing},
    {"units-not-comparable", ReasonCode::units_not_comparable},
    {"converted", ReasonCode::converted},
    {"rates-widened", ReasonCode::rates_widened},
    {"hedge-widened", ReasonCode::hedge_widened},
    {"precision-widened", ReasonCode::precision_widened},
    {"date-widened", ReasonCode::date_widened},
    {"season-months", ReasonCode::season_months},
    {"bounds-only", ReasonCode::bounds_only},
}};

constexpr std::size_t kMostParams = 8;

}  // namespace

std::string_view name_of(ReasonCode code) { return name_in(kCodes, code); }

std::vector<Reason> reasons_of(const CheckContext& context, const Finding& finding,
                               const Messages& messages) {
  FindingWords words(context, finding, messages);
  return reasons_of(words);
}

std::vector<Reason> reasons_of(FindingWords& words) {
  ReasonBuilder builder(words);
  builder.what_decided();
  builder.what_all_lines_share();
  builder.what_was_left_out();
  builder.what_is_missing();
  builder.what_was_converted();
  builder.what_was_widened();
  return builder.take();
}

void append_reason_text(std::string& out, const Reason& reason, const Messages& messages) {
  Param params[kMostParams];
  std::size_t count = 0;
  for (const ReasonParam& param : reason.params) {
    if (count == kMostParams) break;
    params[count++] = param.is_number ? Param::count(param.name, param.number)
                                      : Param::ready(param.name, param.shown);
  }
  messages.append_named(out, "reason.", name_of(reason.code), {params, count});
}

std::string reason_text(const Reason& reason, const Messages& messages) {
  std::string out;
  append_reason_text(out, reason, messages);
  return out;
}

}  // namespace tawatur
