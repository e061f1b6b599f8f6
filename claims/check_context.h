// Everything that is worked out once for a case and then shared by the checks of all its claims.

#ifndef CLAIMS_CHECK_CONTEXT_H
#define CLAIMS_CHECK_CONTEXT_H

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/case.h"
#include "claims/finding.h"
#include "claims/quote_check.h"
#include "core/number/rational.h"
#include "core/value/edtf.h"
#include "core/value/rate_table.h"

namespace tawatur {

struct CheckOptions {
  std::optional<std::uint32_t> threshold;  // instead of the case's; >= 2
  std::optional<DayNumber> as_of;          // what was published and not yet retracted on that day
  bool as_published = false;               // `as_of` was asked for as the day of publication only
  // Told in reports: the record is that of this day.
  std::optional<DayNumber> known_on = std::nullopt;
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
  // For reports: the day whose knowledge is told, and the day up to which what was published is.
  [[nodiscard]] std::optional<DayNumber> known_on() const { return known_on_; }
  [[nodiscard]] std::optional<DayNumber> published_by() const { return published_by_; }
  [[nodiscard]] const Rational& about_percent() const { return about_percent_; }  // the case's
  [[nodiscard]] const Rational& fx_percent() const { return fx_percent_; }

  // The claim's assertions, ascending; those of documents not yet published are left out.
  [[nodiscard]] std::span<const AssertionIndex> assertions_of(ClaimIndex claim) const;

  // Rows of the verdicts on the claim or its attributes, ascending.
  [[nodiscard]] std::span<const std::uint32_t> verdicts_of(ClaimIndex claim) const;

  [[nodiscard]] const Source& source(SourceIndex index) const { return data_.sources[index.at()]; }
  [[nodiscard]] const Document& document(DocumentIndex index) const {
    return data_.documents[index.at()];
  }
  [[nodiscard]] const Assertion& assertion(AssertionIndex index) const {
    return data_.assertions[index.at()];
  }

  // Nothing of it is in the case before it is published.
  [[nodiscard]] bool is_published(DocumentIndex at) const { return has(at, kPublished); }
  [[nodiscard]] bool is_retracted(DocumentIndex at) const { return has(at, kRetracted); }
  [[nodiscard]] bool is_corrected(DocumentIndex at) const { return has(at, kCorrected); }
  [[nodiscard]] bool is_consulted(DocumentIndex at) const { return has(at, kConsulted); }
  // Accepted or proposed ones.
  [[nodiscard]] bool has_copies(DocumentIndex at) const { return has(at, kCopies); }
  [[nodiscard]] bool is_snapshot_changed(DocumentIndex at) const { return has(at, kChanged); }
  [[nodiscard]] const SnapshotState& snapshot(DocumentIndex document) const;

  // The source of the document.
  [[nodiscard]] SourceIndex publisher(DocumentIndex document) const {
    return document_facts_[document.at()].publisher;
  }
  // The last owner up the line; the source itself when nobody owns it.
  [[nodiscard]] SourceIndex topmost_owner(SourceIndex source) const {
    return source_facts_[source.at()].topmost_owner;
  }
  // The source is, or its topmost owner.
  [[nodiscard]] bool is_confidential(SourceIndex source) const {
    return source_facts_[source.at()].confidential;
  }
  [[nodiscard]] bool is_unnamed(SourceIndex source) const {
    return source_facts_[source.at()].unnamed;
  }
  // Place of the name in the order of all ids; not for the unnamed source of a document.
  [[nodiscard]] std::uint32_t rank(const Name& name) const {
    return name.is_document() ? document_facts_[name.document.at()].rank
                              : source_facts_[name.source.at()].rank;
  }
  // Whether the text of `a` is smaller than that of `b`.
  [[nodiscard]] bool text_before(const Name& a, const Name& b) const {
    return a.is_unnamed() || b.is_unnamed() ? written_before(a, b) : rank(a) < rank(b);
  }

 private:
  enum DocumentBit : std::uint8_t {
    kPublished = 1,
    kRetracted = 2,
    kConsulted = 4,
    kCopies = 8,
    kChanged = 16,
    kCorrected = 32
  };
  // What every check asks about a document or source, in a few bytes: records are large, and
  // going to them for each assertion costs more than all the comparing.
  struct DocumentFacts {
    SourceIndex publisher;
    std::uint32_t rank = 0;
    std::uint8_t bits = 0;
  };
  struct SourceFacts {
    SourceIndex topmost_owner;
    std::uint32_t rank = 0;
    bool confidential = false;
    bool unnamed = false;
  };

  [[nodiscard]] bool has(DocumentIndex document, DocumentBit bit) const {
    return (document_facts_[document.at()].bits & bit) != 0;
  }
  [[nodiscard]] bool written_before(const Name& a, const Name& b) const;
  [[nodiscard]] std::uint8_t bits_of(const Document& document) const;
  void look_at_sources();
  void look_at_documents();
  void rank_ids();
  void sort_assertions();
  void sort_verdicts();

  const Case& data_;
  RateTable rates_;
  std::uint32_t threshold_;
  std::optional<DayNumber> as_of_;
  std::optional<DayNumber> known_on_;
  std::optional<DayNumber> published_by_;
  Rational about_percent_;
  Rational fx_percent_;
  std::vector<std::uint32_t> first_assertion_;  // by claim, one more than claims
  std::vector<AssertionIndex> assertions_;
  std::vector<std::uint32_t> verdicts_;  // rows, by claim
  std::vector<DocumentFacts> document_facts_;
  std::vector<SourceFacts> source_facts_;
  std::vector<SnapshotState> snapshots_;       // of documents with held text
  std::vector<std::uint32_t> snapshot_place_;  // by document, into snapshots_; 0: nothing held
};

}  // namespace tawatur

#endif  // CLAIMS_CHECK_CONTEXT_H
