#include "reports/reason_builder.h"

#include <algorithm>

#include "core/value/reading.h"
#include "reports/display_names.h"
#include "reports/value_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostWidened = 8;  // reasons of one kind: enough to follow, not a flood

bool holds(const std::vector<AssertionIndex>& sorted, AssertionIndex wanted) {
  return std::binary_search(sorted.begin(), sorted.end(), wanted);
}

std::vector<AssertionIndex> members_of(const Finding& finding) {
  std::vector<AssertionIndex> all;
  for (const Group& group : finding.groups) {
    all.insert(all.end(), group.assertions.begin(), group.assertions.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<AssertionIndex> repeated(const std::vector<AssertionIndex>& sorted) {
  std::vector<AssertionIndex> twice;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i] != sorted[i - 1]) continue;
    if (twice.empty() || twice.back() != sorted[i]) twice.push_back(sorted[i]);
  }
  return twice;
}

bool all_deny(const Finding& finding) {
  return std::all_of(finding.groups.begin(), finding.groups.end(),
                     [](const Group& group) { return group.stance == Stance::denies; });
}

}  // namespace

Reason& ReasonBuilder::add(ReasonCode code) {
  reasons_.emplace_back();
  reasons_.back().code = code;
  reasons_.back().params.reserve(4);
  return reasons_.back();
}

void ReasonBuilder::put(Reason& reason, std::string_view name, std::uint64_t number) {
  ReasonParam& param = reason.params.emplace_back();
  param.name = name;
  param.number = number;
  param.is_number = true;
}

void ReasonBuilder::put(Reason& reason, std::string_view name, std::string value,
                        std::string shown) {
  ReasonParam& param = reason.params.emplace_back();
  param.name = name;
  param.value = std::move(value);
  param.shown = std::move(shown);
}

void ReasonBuilder::put_documents(Reason& reason, std::span<const AssertionIndex> assertions) {
  put_documents(reason, assertions, publisher_names(data_, assertions, messages_));
}

void ReasonBuilder::put_documents(Reason& reason, std::span<const AssertionIndex> assertions,
                                  std::string publishers) {
  const std::vector<DocumentIndex> documents = documents_of(data_, assertions);
  std::string ids;
  for (std::size_t i = 0; i < documents.size() && i < kMostWidened; ++i) {
    if (i > 0) ids += ' ';
    ids += data_.documents[documents[i].at()].id;
  }
  put(reason, "count", documents.size());
  put(reason, "documents", std::move(ids), std::move(publishers));
}

void ReasonBuilder::add_threshold(ReasonCode code) {
  Reason& reason = add(code);
  put(reason, "established", finding_.origins.established);
  put(reason, "possible", finding_.origins.possible);
  put(reason, "threshold", context_.threshold());
}

void ReasonBuilder::add_agreement() {
  if (finding_.groups.empty()) return;
  const Group& group = finding_.groups.front();
  if (finding_.attribute.valid()) {
    Reason& reason = add(ReasonCode::one_group);
    put(reason, "value", words_.shown(0), words_.shown(0));
    put(reason, "count", finding_.documents.size());
    return;
  }
  Reason& reason = add(all_deny(finding_) ? ReasonCode::all_deny : ReasonCode::all_affirm);
  put_documents(reason, group.assertions, words_.publishers(0));
}

void ReasonBuilder::add_conflict() {
  if (finding_.attribute.valid()) {
    Reason& reason = add(ReasonCode::disjoint_values);
    put(reason, "groups", finding_.groups.size());
    std::string ids;
    std::string shown;
    for (std::size_t i = 0; i < finding_.groups.size() && i < kMostWidened; ++i) {
      const std::string& text = words_.shown(i);
      if (i > 0) ids += " | ";
      ids += text;
      shown = i == 0 ? text
                     : messages_.format("headline.against", {Param::ready("before", shown),
                                                             Param::ready("item", text)});
    }
    put(reason, "values", std::move(ids), std::move(shown));
    return;
  }
  Reason& reason = add(ReasonCode::denied_and_affirmed);
  for (const Group& group : finding_.groups) {
    const bool denies = group.stance == Stance::denies;
    const std::size_t documents = documents_of(data_, group.assertions).size();
    put(reason, denies ? "denying" : "affirming", documents);
  }
}

void ReasonBuilder::what_decided() {
  switch (finding_.kind) {
    case FindingKind::conflicting:
      add_conflict();
      break;
    case FindingKind::corroborated:
      add_agreement();
      add_threshold(ReasonCode::established_reaches_threshold);
      break;
    case FindingKind::independence_not_established:
      add_agreement();
      add_threshold(ReasonCode::established_below_threshold);
      break;
    case FindingKind::below_threshold:
      add_agreement();
      add_threshold(ReasonCode::possible_below_threshold);
      break;
    case FindingKind::single_origin: {
      add_agreement();
      Reason& reason = add(ReasonCode::one_origin);
      put(reason, "count", finding_.documents.size());
      break;
    }
    case FindingKind::single_source: {
      Reason& reason = add(ReasonCode::one_document);
      if (finding_.documents.empty()) break;
      const DocumentIndex document =
          finding_.groups.empty() || finding_.groups[0].assertions.empty()
              ? finding_.documents[0]
              : data_.assertions[finding_.groups[0].assertions[0].at()].document;
      const Document& record = data_.documents[document.at()];
      put(reason, "document", record.id, document_name(data_, document, messages_));
      break;
    }
    case FindingKind::circular: {
      Reason& reason = add(ReasonCode::circular);
      put_documents(reason, members_of(finding_));
      break;
    }
    case FindingKind::unsupported:
      add(ReasonCode::nothing_stands);
      break;
    case FindingKind::not_comparable:
      break;  // what_is_missing() says it
  }
  if (!finding_.exact) add(ReasonCode::bounds_only);
}

void ReasonBuilder::what_all_lines_share() {
  for (const Group& group : finding_.groups) {
    if (group.cut.size() != 1 || group.assertions.size() < 2) continue;
    Reason& reason = add(ReasonCode::all_through);
    put(reason, "name", text_of(data_, group.cut[0]), line_name(data_, group.cut[0], messages_));
    put(reason, "count", group.assertions.size());
  }
  if (!finding_.attribute.valid() || finding_.groups.size() < 2) return;
  const std::vector<AssertionIndex> wide = repeated(members_of(finding_));
  if (!wide.empty()) put_documents(add(ReasonCode::in_several_groups), wide);
}

void ReasonBuilder::what_was_left_out() {
  std::vector<AssertionIndex> retracted;
  std::vector<AssertionIndex> unquoted;
  std::vector<AssertionIndex> doubting;
  std::vector<AssertionIndex> denying;
  std::vector<AssertionIndex> members;
  bool have_members = false;
  for (const AssertionIndex index : context_.assertions_of(finding_.claim)) {
    const Assertion& assertion = data_.assertions[index.at()];
    const bool of_claim = !finding_.attribute.valid();
    if (!of_claim && value_of(assertion, finding_.attribute) == nullptr) continue;
    if (context_.is_retracted(assertion.document)) {
      retracted.push_back(index);
    } else if (assertion.stance == Stance::doubts) {
      doubting.push_back(index);
    } else if (!of_claim && assertion.stance == Stance::denies) {
      denying.push_back(index);
    } else if (assertion.detail && assertion.detail->has_quote) {
      if (!have_members) members = members_of(finding_);
      have_members = true;
      // A published, standing, affirming assertion that joined no group can only have lost its
      // quote.
      if (!holds(members, index)) unquoted.push_back(index);
    }
  }
  const bool nothing = finding_.kind == FindingKind::unsupported;
  if (!retracted.empty()) put_documents(add(ReasonCode::retracted), retracted);
  if (!unquoted.empty()) put_documents(add(ReasonCode::quote_missing), unquoted);
  if (!doubting.empty() && (nothing || !finding_.attribute.valid())) {
    put_documents(add(nothing ? ReasonCode::only_doubted : ReasonCode::doubted), doubting);
  }
  if (!denying.empty() && nothing) put_documents(add(ReasonCode::only_denied), denying);
}

void ReasonBuilder::what_is_missing() {
  for (const Missing& missing : finding_.missing) {
    const ReasonCode code = missing.what == Missing::What::rate ? ReasonCode::rate_missing
                            : missing.what == Missing::What::conversion_date
                                ? ReasonCode::conversion_date_missing
                                : ReasonCode::units_not_comparable;
    Reason& reason = add(code);
    put(reason, "from", missing.from, messages_.isolate(missing.from));
    put(reason, "to", missing.to, messages_.isolate(missing.to));
    if (code == ReasonCode::rate_missing) {
      put(reason, "on", missing.on, date_text(missing.on, messages_));
    }
  }
}

void ReasonBuilder::what_was_converted() {
  for (const CurrencyConversion& conversion : finding_.conversions) {
    if (conversion.steps.empty()) continue;
    Reason& reason = add(ReasonCode::converted);
    put(reason, "from", conversion.from, messages_.isolate(conversion.from));
    put(reason, "to", conversion.to, messages_.isolate(conversion.to));
    put(reason, "on", conversion.on, date_text(conversion.on, messages_));
    std::string rates;
    std::vector<std::string> shown;
    for (const RateStep& step : conversion.steps) {
      const std::string equation = "1 " + step.from + " = " + step.rate + " " + step.to;
      if (!rates.empty()) rates += "; ";
      rates += equation + " (" + step.on + ")";
      shown.push_back(messages_.format(
          "rate.step", {Param::words("equation", equation), Param::words("on", step.on)}));
    }
    put(reason, "rates", std::move(rates), messages_.list(shown));
  }
  if (finding_.conversions.empty() || data_.settings.fx_percent.is_zero()) return;
  Reason& reason = add(ReasonCode::rates_widened);
  const std::string percent = data_.settings.fx_percent.to_string();
  put(reason, "percent", percent, messages_.isolate(percent));
}

void ReasonBuilder::widen(const Value& value, const Attribute& attribute) {
  const std::string text = value_text(data_, value, attribute.unit, messages_);
  ReasonCode code = ReasonCode::hedge_widened;
  Group range;
  if (value.type == ValueType::date) {
    const auto span = parse_edtf(value.word);
    if (!span || (!span->season && !span->approximate)) return;
    code = span->season ? ReasonCode::season_months : ReasonCode::date_widened;
    if (span->first) range.low = Bound{iso_day(*span->first), false};
    if (span->last) range.high = Bound{iso_day(*span->last), false};
  } else {
    if (!takes_hedge(value.type)) return;
    const bool precise = value.hedge == Hedge::none && value.detail && value.detail->precision;
    if (value.hedge != Hedge::about && !precise) return;
    if (precise) code = ReasonCode::precision_widened;
    const Interval interval = interval_of_number(value, about_percent_of(data_, attribute));
    if (interval.low) range.low = Bound{interval.low->at.to_decimal_string(), false};
    if (interval.high) range.high = Bound{interval.high->at.to_decimal_string(), false};
    range.unit = value.word.empty() ? attribute.unit : value.word;
  }
  for (const Reason& reason : reasons_) {
    if (reason.code == code && reason.params[0].value == text) return;
  }
  Reason& reason = add(code);
  const std::string shown = range_text(range, value.type, messages_);
  put(reason, "value", text, text);
  put(reason, "range", shown, shown);
}

void ReasonBuilder::what_was_widened() {
  if (!finding_.attribute.valid()) return;
  const Attribute& attribute =
      data_.claims[finding_.claim.at()].attributes[finding_.attribute.at()];
  const std::size_t before = reasons_.size();
  for (const Group& group : finding_.groups) {
    for (const AssertionIndex index : group.assertions) {
      const Value* value = value_of(data_.assertions[index.at()], finding_.attribute);
      if (value != nullptr) widen(*value, attribute);
      if (reasons_.size() >= before + kMostWidened) return;
    }
  }
}

}  // namespace tawatur
