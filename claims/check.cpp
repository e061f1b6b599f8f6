#include "claims/check.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <span>
#include <thread>
#include <utility>

#include "claims/claim_check.h"
#include "claims/compare/scales.h"
#include "claims/compare/value_groups.h"

namespace tawatur {
namespace {

// An assertion with its value of the attribute in question; without one for the claim itself.
struct Valued {
  LocalAssertion at = 0;
  const Value* value = nullptr;
};

// Documents of the assertions that count, and what is wrong with the quotes of all of them.
// `about` lists the assertions that the finding is about.
NoteSet add_documents(const ClaimCheck& check, std::span<const Valued> about, Finding& finding) {
  const CheckContext& context = check.view().context();
  NoteSet notes;
  finding.documents.reserve(about.size());
  for (const Valued& valued : about) {
    const Assertion& assertion = check.view().assertion(valued.at);
    if (check.counts(valued.at)) finding.documents.push_back(assertion.document);
    const QuoteState quote = check.view().quote(valued.at);
    notes.add_if(quote.missing, Note::quote_missing);
    notes.add_if(quote.moved, Note::quote_moved);
    notes.add_if(context.is_snapshot_changed(assertion.document), Note::snapshot_changed);
    if (!assertion.detail || !assertion.detail->has_quote) continue;
    for (const AttributeValue& value : assertion.values) {
      if (valued.value != nullptr && valued.value != &value.value) continue;
      notes.add_if(value_not_in_quote(assertion, context.document(assertion.document), value.value),
                   Note::value_not_in_quote);
    }
  }
  if (!std::ranges::is_sorted(finding.documents)) std::ranges::sort(finding.documents);
  finding.documents.erase(std::unique(finding.documents.begin(), finding.documents.end()),
                          finding.documents.end());
  return notes;
}

void check_statement(ClaimCheck& check, GroupMembers& members, Finding& finding) {
  finding.claim = check.view().claim();
  SmallVector<Valued, 16> about;
  LocalAssertions affirming;
  LocalAssertions denying;
  about.reserve(check.view().size());
  for (LocalAssertion at = 0; at < check.view().size(); ++at) {
    about.push_back({at, nullptr});
    if (!check.counts(at)) continue;
    const Stance stance = check.view().assertion(at).stance;
    if (stance == Stance::affirms) affirming.push_back(at);
    if (stance == Stance::denies) denying.push_back(at);
  }
  NoteSet notes = add_documents(check, about, finding);
  const bool disputed = !affirming.empty() && !denying.empty();
  notes.add_if(affirming.empty() && !denying.empty(), Note::denied);
  members.clear();
  const auto add_group = [&](Stance stance, LocalAssertions& of_stance) {
    if (of_stance.empty()) return;
    finding.groups.emplace_back().stance = stance;
    members.push_back(std::move(of_stance));
  };
  finding.groups.reserve(disputed ? 2 : 1);
  add_group(Stance::affirms, affirming);
  add_group(Stance::denies, denying);
  check.decide(finding, members, 1, disputed, notes);
}

std::optional<Bound> bound_of(const std::optional<IntervalEnd>& end, ValueType type) {
  if (!end) return std::nullopt;
  if (type == ValueType::date) return Bound{iso_day(end->at.whole()), false};
  return Bound{end->at.to_decimal_string(), end->open};
}

// The date that amounts of the attribute are converted at: its own, or else the day of the first
// affirming publication (decisions.md 15, 22).
void set_conversion_date(const Attribute& attribute, const CheckContext& context,
                         std::span<const ValueReport> reports, ScaleSettings& settings) {
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

// Whether one look at the first tells what all of them mean.
bool all_alike(std::span<const ValueReport> reports) {
  const Value& first = *reports.front().value;
  if (first.detail && (first.detail->upper || first.detail->precision)) return false;
  return std::ranges::all_of(reports.subspan(1), [&](const ValueReport& report) {
    const Value& value = *report.value;
    return value.hedge == first.hedge && value.yes == first.yes && value.number == first.number &&
           value.word == first.word &&
           !(value.detail && (value.detail->upper || value.detail->precision));
  });
}

class AttributeCheck {
 public:
  // `members` is room to work in.
  AttributeCheck(ClaimCheck& check, AttributeIndex index, std::span<const Valued> about,
                 GroupMembers& members, Finding& finding)
      : check_(check),
        context_(check.view().context()),
        attribute_(context_.data().claims[check.view().claim().at()].attributes[index.at()]),
        members_(members),
        finding_(finding) {
    finding_.claim = check.view().claim();
    finding_.attribute = index;
    notes_ = add_documents(check, about, finding_);
    for (const Valued& valued : about) {
      const Assertion& assertion = check.view().assertion(valued.at);
      if (!check.counts(valued.at) || assertion.stance != Stance::affirms) continue;
      locals_.push_back(valued.at);
      reports_.push_back({check.view().index(valued.at), valued.value});
    }
  }

  void run() {
    // What most sources say in the same words is read once.
    const bool alike = !reports_.empty() && all_alike(reports_);
    const auto read = std::span<const ValueReport>(reports_).first(alike ? 1 : reports_.size());
    for (const ValueReport& report : read) {
      notes_.add_if(report.value->hedge != Hedge::none, Note::hedged);
      notes_.add_if(is_uncertain_date(*report.value), Note::date_uncertain);
    }
    Scales scales = bring_to_scales(attribute_, read, context_.rates(), settings_for(read));
    notes_.add_if(scales.unit_converted, Note::unit_converted);
    notes_.add_if(!scales.conversions.empty(), Note::currency_converted);
    notes_.add_if(scales.scales.size() > 1, Note::not_comparable);
    finding_.missing = std::move(scales.missing);
    finding_.conversions = std::move(scales.conversions);
    members_.clear();
    bool disputed = false;
    for (const Scale& scale : scales.scales) {
      const std::size_t before = members_.size();
      add_groups(scale);
      disputed = disputed || members_.size() - before > 1;
    }
    if (alike) take_all();
    check_.decide(finding_, members_, scales.scales.size(), disputed, notes_);
  }

 private:
  ScaleSettings settings_for(std::span<const ValueReport> reports) const {
    ScaleSettings settings;
    settings.about_percent = attribute_.about_percent ? attribute_.about_percent->to_rational()
                                                      : context_.about_percent();
    settings.fx_percent = context_.fx_percent();
    settings.currency = context_.data().settings.currency;
    const bool converts = attribute_.type == ValueType::money &&
                          std::ranges::any_of(reports, [&](const ValueReport& report) {
                            return report.value->word != reports.front().value->word;
                          });
    if (converts) set_conversion_date(attribute_, context_, reports, settings);
    return settings;
  }

  void add_groups(const Scale& scale) {
    const bool words = !scale.words.empty();
    for (const ValueGroup& values :
         words ? group_words(scale.words) : group_intervals(scale.intervals)) {
      Group& group = finding_.groups.emplace_back();
      group.unit = scale.unit;
      if (words) {
        group.low = Bound{scale.words[values.members.front()], false};
        group.high = group.low;
      } else {
        const Interval& common = values.common;
        group.low = bound_of(common.low, attribute_.type);
        group.high = common.low == common.high ? group.low : bound_of(common.high, attribute_.type);
        note_wide_overlap(scale, values);
      }
      LocalAssertions& members = members_.emplace_back();
      members.reserve(values.members.size());
      for (const std::uint32_t member : values.members) {
        members.push_back(locals_[scale.reports[member]]);
      }
      if (!std::ranges::is_sorted(members)) std::ranges::sort(members);
    }
  }

  // All reports say what the first one says, whose group is the only one.
  void take_all() {
    members_.front() = locals_;
    notes_.add_if(alike_wide_ && locals_.size() > 1, Note::wide_overlap);
  }

  void note_wide_overlap(const Scale& scale, const ValueGroup& values) {
    if (attribute_.type == ValueType::date) return;
    const bool all_wide = std::ranges::all_of(
        values.members, [&](std::uint32_t member) { return is_wide(scale.intervals[member]); });
    alike_wide_ = all_wide;
    notes_.add_if(all_wide && values.members.size() > 1, Note::wide_overlap);
  }

  ClaimCheck& check_;
  const CheckContext& context_;
  const Attribute& attribute_;
  GroupMembers& members_;
  Finding& finding_;
  NoteSet notes_;
  LocalAssertions locals_;
  SmallVector<ValueReport, 12> reports_;  // beside locals_, ascending
  bool alike_wide_ = false;               // the group seen last is of wide intervals only
};

// The claim's assertions by the attributes they value, each list ascending.
class ValuedBy {
 public:
  ValuedBy(const ClaimView& view, std::size_t attributes) {
    first_.resize(attributes + 1);
    for (LocalAssertion at = 0; at < view.size(); ++at) {
      for (const AttributeValue& value : view.assertion(at).values) {
        ++first_[value.attribute.at() + 1];
      }
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    valued_.resize(first_.back());
    SmallVector<std::uint32_t, 8> next = first_;
    for (LocalAssertion at = 0; at < view.size(); ++at) {
      for (const AttributeValue& value : view.assertion(at).values) {
        valued_[next[value.attribute.at()]++] = {at, &value.value};
      }
    }
  }

  [[nodiscard]] std::span<const Valued> operator[](std::size_t attribute) const {
    const std::size_t begin = first_[attribute];
    return {valued_.data() + begin, first_[attribute + 1] - begin};
  }

 private:
  SmallVector<std::uint32_t, 8> first_;  // by attribute, one more than attributes
  SmallVector<Valued, 24> valued_;
};

}  // namespace

std::vector<Finding> check_claim(const CheckContext& context, ClaimIndex claim,
                                 SourceIndex withdrawn) {
  ClaimCheck check(context, claim, withdrawn);
  const std::size_t attributes = context.data().claims[claim.at()].attributes.size();
  GroupMembers members;
  std::vector<Finding> findings;
  findings.reserve(1 + attributes);  // findings stay where they are, see ClaimCheck::decide
  check_statement(check, members, findings.emplace_back());
  if (attributes == 0) return findings;
  const ValuedBy valued(check.view(), attributes);
  for (std::size_t i = 0; i < attributes; ++i) {
    if (valued[i].empty()) continue;
    AttributeCheck(check, AttributeIndex(i), valued[i], members, findings.emplace_back()).run();
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
