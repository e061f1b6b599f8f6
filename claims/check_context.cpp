#include "claims/check_context.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tawatur {
namespace {

enum DocumentStateBit : std::uint8_t {
  kPublished = 1,
  kRetracted = 2,
  kConsulted = 4,
  kCopies = 8
};

// Nothing is later than an unknown date: an undated document has always been there.
bool happened(const std::string& edtf, std::optional<DayNumber> as_of) {
  if (!as_of || edtf.empty()) return true;
  const auto span = parse_edtf(edtf);
  return !span || !span->first || *span->first <= *as_of;
}

std::uint8_t state_of(const Document& document, std::optional<DayNumber> as_of) {
  unsigned state = 0;
  if (happened(document.published, as_of)) state |= kPublished;
  if (document.status == DocumentStatus::retracted && happened(document.status_on, as_of)) {
    state |= kRetracted;
  }
  if ((state & kPublished) != 0 && is_consulted(document)) state |= kConsulted;
  const bool copies = std::ranges::any_of(
      document.copies, [](const Copy& copy) { return copy.status != CopyStatus::rejected; });
  if (copies) state |= kCopies;
  return static_cast<std::uint8_t>(state);
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
      about_percent_(data.settings.about_percent.to_rational()),
      fx_percent_(data.settings.fx_percent.to_rational()),
      first_assertion_(data.claims.size() + 1, 0),
      snapshots_(1),
      snapshot_place_(data.documents.size(), 0),
      topmost_owner_(topmost_owners(data.sources)) {
  document_state_.reserve(data.documents.size());
  for (std::size_t i = 0; i < data.documents.size(); ++i) {
    const Document& document = data.documents[i];
    document_state_.push_back(state_of(document, as_of_));
    if (document.snapshot && document.snapshot->text) {
      snapshot_place_[i] = static_cast<std::uint32_t>(snapshots_.size());
      snapshots_.push_back(inspect_snapshot(document));
    }
  }

  // Counting sort by claim keeps the assertions of each claim in their own order.
  for (const Assertion& assertion : data.assertions) {
    if (is_published(assertion.document)) ++first_assertion_[assertion.claim.at() + 1];
  }
  for (std::size_t i = 1; i < first_assertion_.size(); ++i) {
    first_assertion_[i] += first_assertion_[i - 1];
  }
  assertions_.resize(first_assertion_.back());
  std::vector<std::uint32_t> next(first_assertion_.begin(), first_assertion_.end() - 1);
  for (std::size_t i = 0; i < data.assertions.size(); ++i) {
    const Assertion& assertion = data.assertions[i];
    if (is_published(assertion.document)) {
      assertions_[next[assertion.claim.at()]++] = AssertionIndex(i);
    }
  }
}

std::span<const AssertionIndex> CheckContext::assertions_of(ClaimIndex claim) const {
  const std::size_t begin = first_assertion_[claim.at()];
  return {assertions_.data() + begin, first_assertion_[claim.at() + 1] - begin};
}

bool CheckContext::is_published(DocumentIndex document) const {
  return (document_state_[document.at()] & kPublished) != 0;
}
bool CheckContext::is_retracted(DocumentIndex document) const {
  return (document_state_[document.at()] & kRetracted) != 0;
}
bool CheckContext::is_consulted(DocumentIndex document) const {
  return (document_state_[document.at()] & kConsulted) != 0;
}
bool CheckContext::has_copies(DocumentIndex document) const {
  return (document_state_[document.at()] & kCopies) != 0;
}
const SnapshotState& CheckContext::snapshot(DocumentIndex document) const {
  return snapshots_[snapshot_place_[document.at()]];
}

}  // namespace tawatur
