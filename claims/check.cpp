#include "claims/check.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstddef>
#include <thread>
#include <utility>

#include "claims/claim_check.h"
#include "claims/compare/scales.h"
#include "claims/compare/value_groups.h"

namespace tawatur {
namespace {

const Value* value_of(const Assertion& assertion, AttributeIndex attribute) {
  const auto it = std::ranges::find(assertion.values, attribute, &AttributeValue::attribute);
  return it == assertion.values.end() ? nullptr : &it->value;
}

// Documents of the assertions that count, and what is wrong with the quotes of all of them.
// `about` lists the assertions that the finding is about.
void add_documents_and_quote_notes(const ClaimCheck& check, AttributeIndex attribute,
                                   const std::vector<LocalAssertion>& about, Finding& finding) {
  const CheckContext& context = check.view().context();
  const auto note_if = [&](bool holds, Note note) {
    if (holds) finding.notes.push_back(note);
  };
  finding.documents.reserve(about.size());
  for (const LocalAssertion at : about) {
    const Assertion& assertion = check.view().assertion(at);
    if (check.counts(at)) finding.documents.push_back(assertion.document);
    const QuoteState quote = check.view().quote(at);
    note_if(quote.missing, Note::quote_missing);
    note_if(quote.moved, Note::quote_moved);
    note_if(context.snapshot(assertion.document).changed, Note::snapshot_changed);
    if (!assertion.detail || !assertion.detail->has_quote) continue;
    for (const AttributeValue& value : assertion.values) {
      if (attribute.valid() && value.attribute != attribute) continue;
      note_if(value_not_in_quote(assertion, context.document(assertion.document), value.value),
              Note::value_not_in_quote);
    }
  }
  std::sort(finding.documents.begin(), finding.documents.end());
  finding.documents.erase(std::unique(finding.documents.begin(), finding.documents.end()),
                          finding.documents.end());
}

Finding check_statement(ClaimCheck& check) {
  Finding finding;
  finding.claim = check.view().claim();
  std::vector<LocalAssertion> about;
  GroupDraft affirming;
  GroupDraft denying;
  affirming.group.stance = Stance::affirms;
  denying.group.stance = Stance::denies;
  about.reserve(check.view().size());
  affirming.members.reserve(check.view().size());
  for (LocalAssertion at = 0; at < check.view().size(); ++at) {
    about.push_back(at);
    if (!check.counts(at)) continue;
    const Stance stance = check.view().assertion(at).stance;
    if (stance == Stance::affirms) affirming.members.push_back(at);
    if (stance == Stance::denies) denying.members.push_back(at);
  }
  add_documents_and_quote_notes(check, {}, about, finding);
  const bool disputed = !affirming.members.empty() && !denying.members.empty();
  if (affirming.members.empty() && !denying.members.empty()) {
    finding.notes.push_back(Note::denied);
  }
  std::vector<GroupDraft> groups;
  for (GroupDraft* draft : {&affirming, &denying}) {
    if (!draft->members.empty()) groups.push_back(std::move(*draft));
  }
  check.decide(finding, std::move(groups), 1, disputed);
  return finding;
}

DayNumber day_of(const Rational& number) {
  const std::string digits = number.to_decimal_string();
  DayNumber day = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), day);
  return day;
}

std::optional<Bound> bound_of(const std::optional<IntervalEnd>& end, ValueType type) {
  if (!end) return std::nullopt;
  if (type == ValueType::date) return Bound{iso_day(day_of(end->at)), false};
  return Bound{end->at.to_decimal_string(), end->open};
}

// The date that amounts of the attribute are converted at: its own, or else the day of the first
// affirming publication (decisions.md 15, 22).
void set_conversion_date(const Attribute& attribute, const CheckContext& context,
                         const std::vector<ValueReport>& reports, ScaleSettings& settings) {
  if (!attribute.rate_on.empty()) {
    const auto span = parse_edtf(attribute.rate_on);
    if (span) settings.convert_on = *span;
    settings.convert_on_text = attribute.rate_on;
    return;
  }
  for (const ValueReport& report : reports) {
    const std::string& published =
        context.document(context.assertion(report.assertion).document).published;
    const auto span = published.empty() ? fail(ErrorCode::not_found, {}) : parse_edtf(published);
    if (!span || !span->first) continue;
    const auto& known = settings.convert_on;
    // Of two that begin together the one that says more precisely when.
    const bool earlier =
        !known || *span->first < *known->first ||
        (*span->first == *known->first && span->last && known->last && *span->last < *known->last);
    if (!earlier) continue;
    settings.convert_on = *span;
    settings.convert_on_text = published;
  }
}

// Marked `?`, or a season, whose months depend on the hemisphere.
bool is_uncertain_date(const Value& value) {
  if (value.type != ValueType::date) return false;
  const auto span = parse_edtf(value.word);
  return span && (span->uncertain || span->season);
}

class AttributeCheck {
 public:
  AttributeCheck(ClaimCheck& check, AttributeIndex index, const std::vector<LocalAssertion>& about)
      : check_(check),
        context_(check.view().context()),
        attribute_(context_.data().claims[check.view().claim().at()].attributes[index.at()]) {
    finding_.claim = check.view().claim();
    finding_.attribute = index;
    add_documents_and_quote_notes(check, index, about, finding_);
    locals_.reserve(about.size());
    reports_.reserve(about.size());
    for (const LocalAssertion at : about) {
      const Assertion& assertion = check.view().assertion(at);
      if (!check.counts(at) || assertion.stance != Stance::affirms) continue;
      const Value* value = value_of(assertion, index);
      locals_.push_back(at);
      reports_.push_back({check.view().index(at), value});
      if (value->hedge != Hedge::none) finding_.notes.push_back(Note::hedged);
      if (is_uncertain_date(*value)) finding_.notes.push_back(Note::date_uncertain);
    }
  }

  Finding run() {
    ScaleSettings settings;
    settings.about_percent = attribute_.about_percent ? attribute_.about_percent->to_rational()
                                                      : context_.about_percent();
    settings.fx_percent = context_.fx_percent();
    settings.currency = context_.data().settings.currency;
    if (attribute_.type == ValueType::money) {
      set_conversion_date(attribute_, context_, reports_, settings);
    }
    Scales scales = bring_to_scales(attribute_, reports_, context_.rates(), settings);
    if (scales.unit_converted) finding_.notes.push_back(Note::unit_converted);
    if (!scales.conversions.empty()) finding_.notes.push_back(Note::currency_converted);
    if (scales.scales.size() > 1) finding_.notes.push_back(Note::not_comparable);
    finding_.missing = std::move(scales.missing);
    finding_.conversions = std::move(scales.conversions);
    std::vector<GroupDraft> groups;
    bool disputed = false;
    for (const Scale& scale : scales.scales) {
      const std::size_t before = groups.size();
      add_groups(scale, groups);
      disputed = disputed || groups.size() - before > 1;
    }
    check_.decide(finding_, std::move(groups), scales.scales.size(), disputed);
    return std::move(finding_);
  }

 private:
  void add_groups(const Scale& scale, std::vector<GroupDraft>& groups) {
    const bool words = !scale.words.empty();
    for (const ValueGroup& values :
         words ? group_words(scale.words) : group_intervals(scale.intervals)) {
      GroupDraft& draft = groups.emplace_back();
      draft.group.unit = scale.unit;
      if (words) {
        draft.group.low = Bound{scale.words[values.members.front()], false};
        draft.group.high = draft.group.low;
      } else {
        draft.group.low = bound_of(values.common.low, attribute_.type);
        draft.group.high = bound_of(values.common.high, attribute_.type);
        note_wide_overlap(scale, values);
      }
      for (const std::uint32_t member : values.members) {
        draft.members.push_back(local_of(scale.assertions[member]));
      }
      std::sort(draft.members.begin(), draft.members.end());
    }
  }

  void note_wide_overlap(const Scale& scale, const ValueGroup& values) {
    if (attribute_.type == ValueType::date || values.members.size() < 2) return;
    const bool all_wide = std::ranges::all_of(
        values.members, [&](std::uint32_t member) { return is_wide(scale.intervals[member]); });
    if (all_wide) finding_.notes.push_back(Note::wide_overlap);
  }

  LocalAssertion local_of(AssertionIndex index) const {
    const auto it = std::ranges::lower_bound(reports_, index, {}, &ValueReport::assertion);
    return locals_[static_cast<std::size_t>(it - reports_.begin())];
  }

  ClaimCheck& check_;
  const CheckContext& context_;
  const Attribute& attribute_;
  Finding finding_;
  std::vector<LocalAssertion> locals_;
  std::vector<ValueReport> reports_;  // beside locals_, ascending
};

}  // namespace

std::vector<Finding> check_claim(const CheckContext& context, ClaimIndex claim,
                                 SourceIndex withdrawn) {
  ClaimCheck check(context, claim, withdrawn);
  const std::size_t attributes = context.data().claims[claim.at()].attributes.size();
  std::vector<Finding> findings;
  findings.reserve(1 + attributes);
  findings.push_back(check_statement(check));
  std::vector<std::vector<LocalAssertion>> valued(attributes);
  for (LocalAssertion at = 0; at < check.view().size(); ++at) {
    for (const AttributeValue& value : check.view().assertion(at).values) {
      valued[value.attribute.at()].push_back(at);
    }
  }
  for (std::size_t i = 0; i < valued.size(); ++i) {
    if (valued[i].empty()) continue;
    findings.push_back(AttributeCheck(check, AttributeIndex(i), valued[i]).run());
  }
  return findings;
}

std::vector<Finding> check_case(const CheckContext& context, unsigned threads) {
  const std::size_t claims = context.data().claims.size();
  std::vector<std::vector<Finding>> by_claim(claims);
  std::atomic<std::size_t> next{0};
  constexpr std::size_t kChunk = 64;
  const auto work = [&] {
    for (std::size_t begin = next.fetch_add(kChunk); begin < claims;
         begin = next.fetch_add(kChunk)) {
      for (std::size_t i = begin; i < std::min(begin + kChunk, claims); ++i) {
        by_claim[i] = check_claim(context, ClaimIndex(i));
      }
    }
  };
  {
    std::vector<std::jthread> pool;
    for (unsigned i = 1; i < threads; ++i) pool.emplace_back(work);
    work();
  }
  std::vector<Finding> all;
  for (std::vector<Finding>& findings : by_claim) {
    std::move(findings.begin(), findings.end(), std::back_inserter(all));
  }
  return all;
}

std::string text_of(const Case& data, const Name& name) {
  if (name.is_document()) return data.documents[name.document.at()].id;
  const std::string& source = data.sources[name.source.at()].id;
  return name.is_unnamed() ? source + "@" + data.documents[name.document.at()].id : source;
}

std::string id_of(const Case& data, const Finding& finding) {
  const Claim& claim = data.claims[finding.claim.at()];
  return finding.attribute.valid() ? claim.id + "#" + claim.attributes[finding.attribute.at()].name
                                   : claim.id;
}

}  // namespace tawatur
