#include "claims/check_context.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>

#include "claims/check.h"

namespace tawatur {
namespace {

// Nothing is later than an unknown date: an undated document has always been there.
bool happened(const std::string& edtf, std::optional<DayNumber> as_of) {
  if (!as_of || edtf.empty()) return true;
  const auto span = parse_edtf(edtf);
  return !span || !span->first || *span->first <= *as_of;
}

std::vector<SourceIndex> topmost_owners(const std::vector<Source>& sources) {
  std::vector<SourceIndex> topmost(sources.size());
  std::vector<std::size_t> way;
  for (std::size_t start = 0; start < sources.size(); ++start) {
    std::size_t at = start;
    way.clear();
    while (!topmost[at].valid() && sources[at].owner.valid()) {
      way.push_back(at);
      at = sources[at].owner.at();
    }
    const SourceIndex top = topmost[at].valid() ? topmost[at] : SourceIndex(at);
    topmost[at] = top;
    for (const std::size_t owned : way) topmost[owned] = top;
  }
  return topmost;
}

}  // namespace

CheckContext::CheckContext(const Case& data, RateTable rates, const CheckOptions& options)
    : data_(data),
      rates_(std::move(rates)),
      threshold_(options.threshold.value_or(data.settings.threshold)),
      as_of_(options.as_of),
      known_on_(options.known_on || options.as_published ? options.known_on : options.as_of),
      published_by_(options.as_published ? options.as_of : std::nullopt),
      about_percent_(data.settings.about_percent.to_rational()),
      fx_percent_(data.settings.fx_percent.to_rational()),
      first_assertion_(data.claims.size() + 1, 0),
      document_facts_(data.documents.size()),
      source_facts_(data.sources.size()),
      snapshots_(1),
      snapshot_place_(data.documents.size(), 0) {
  look_at_sources();
  look_at_documents();
  rank_ids();
  sort_assertions();
  sort_verdicts();
}

void CheckContext::look_at_sources() {
  const std::vector<SourceIndex> topmost = topmost_owners(data_.sources);
  for (std::size_t i = 0; i < data_.sources.size(); ++i) {
    const Source& source = data_.sources[i];
    SourceFacts& facts = source_facts_[i];
    facts.topmost_owner = topmost[i];
    facts.confidential = source.confidential || data_.sources[topmost[i].at()].confidential;
    facts.unnamed = source.kind == SourceKind::unnamed;
  }
}

std::uint8_t CheckContext::bits_of(const Document& document) const {
  unsigned bits = 0;
  if (happened(document.published, as_of_)) bits |= kPublished;
  if (document.status == DocumentStatus::retracted && happened(document.status_on, as_of_)) {
    bits |= kRetracted;
  }
  if (document.status == DocumentStatus::corrected && happened(document.status_on, as_of_)) {
    bits |= kCorrected;
  }
  if ((bits & kPublished) != 0 && tawatur::is_consulted(document)) bits |= kConsulted;
  const bool copies = std::ranges::any_of(
      document.copies, [](const Copy& copy) { return copy.status != CopyStatus::rejected; });
  if (copies) bits |= kCopies;
  return static_cast<std::uint8_t>(bits);
}

void CheckContext::look_at_documents() {
  for (std::size_t i = 0; i < data_.documents.size(); ++i) {
    const Document& document = data_.documents[i];
    DocumentFacts& facts = document_facts_[i];
    facts.publisher = document.source;
    facts.bits = bits_of(document);
    if (!document.snapshot || !document.snapshot->text) continue;
    snapshot_place_[i] = static_cast<std::uint32_t>(snapshots_.size());
    snapshots_.push_back(inspect_snapshot(document));
    if (snapshots_.back().changed) facts.bits |= kChanged;
  }
}

// Both tables are sorted by id.
void CheckContext::rank_ids() {
  std::size_t source = 0;
  std::size_t document = 0;
  for (std::uint32_t rank = 0; rank < source_facts_.size() + document_facts_.size(); ++rank) {
    const bool is_source =
        document == document_facts_.size() ||
        (source < source_facts_.size() && data_.sources[source].id < data_.documents[document].id);
    if (is_source) {
      source_facts_[source++].rank = rank;
    } else {
      document_facts_[document++].rank = rank;
    }
  }
}

// Counting sort by claim keeps the assertions of each claim in their own order.
void CheckContext::sort_assertions() {
  for (const Assertion& assertion : data_.assertions) {
    if (is_published(assertion.document)) ++first_assertion_[assertion.claim.at() + 1];
  }
  for (std::size_t i = 1; i < first_assertion_.size(); ++i) {
    first_assertion_[i] += first_assertion_[i - 1];
  }
  assertions_.resize(first_assertion_.back());
  std::vector<std::uint32_t> next(first_assertion_.begin(), first_assertion_.end() - 1);
  for (std::size_t i = 0; i < data_.assertions.size(); ++i) {
    const Assertion& assertion = data_.assertions[i];
    if (is_published(assertion.document)) {
      assertions_[next[assertion.claim.at()]++] = AssertionIndex(i);
    }
  }
}

void CheckContext::sort_verdicts() {
  verdicts_.resize(data_.verdicts.size());
  std::iota(verdicts_.begin(), verdicts_.end(), 0U);
  std::ranges::stable_sort(verdicts_, {},
                           [this](std::uint32_t row) { return data_.verdicts[row].claim.value; });
}

std::span<const std::uint32_t> CheckContext::verdicts_of(ClaimIndex claim) const {
  const auto range = std::ranges::equal_range(
      verdicts_, claim.value, {},
      [this](std::uint32_t row) { return data_.verdicts[row].claim.value; });
  return {range.begin(), range.end()};
}

std::span<const AssertionIndex> CheckContext::assertions_of(ClaimIndex claim) const {
  const std::size_t begin = first_assertion_[claim.at()];
  return {assertions_.data() + begin, first_assertion_[claim.at() + 1] - begin};
}

const SnapshotState& CheckContext::snapshot(DocumentIndex document) const {
  return snapshots_[snapshot_place_[document.at()]];
}

bool CheckContext::written_before(const Name& a, const Name& b) const {
  return text_of(data_, a) < text_of(data_, b);
}

}  // namespace tawatur
