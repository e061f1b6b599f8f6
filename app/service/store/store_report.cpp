#include "app/service/store/store_report.h"

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/service/finding_filter.h"
#include "app/service/store/kept_findings.h"
#include "app/service/store/touched_since.h"

namespace tawatur {
namespace {

using Slice = std::unique_ptr<const Case>;

// Takes the slices in their order; with `ahead`, one is read while another is used.
class SliceQueue {
 public:
  SliceQueue(std::unique_ptr<ClaimStream> stream, bool ahead)
      : stream_(std::move(stream)), ahead_(ahead) {
    if (ahead_) start();
  }

  Slice next() {
    if (!ahead_) return stream_->next();
    Slice slice = next_.get();
    if (slice) start();
    return slice;
  }

 private:
  void start() {
    next_ = std::async(std::launch::async, [this] { return stream_->next(); });
  }

  std::unique_ptr<ClaimStream> stream_;
  bool ahead_;
  std::future<Slice> next_;  // last: waits for the thread that uses the others
};

std::vector<ClaimIndex> claims_of(const Case& data) {
  std::vector<ClaimIndex> all;
  all.reserve(data.claims.size());
  for (std::size_t i = 0; i < data.claims.size(); ++i) all.emplace_back(i);
  return all;
}

// Whether a record of the kind has one of these keys. Quotes inside of strings are escaped, so a
// key cannot be met there.
bool any_has(const StoreReader& store, RecordKind kind, std::string_view key) {
  bool found = false;
  store.records(kind, RecordOrder::any, [&](const Record& record) {
    found = record.json.find(key) != std::string::npos;
    return !found;
  });
  return found;
}

// The pieces of a report in the order of their claims: worked out, or kept from the last time.
class ClaimReport {
 public:
  ClaimReport(const StoreReader& store, const RateTable& rates, const StoreReportRequest& request,
              ReportWriter& writer, Progress& progress)
      : store_(store), rates_(rates), request_(request), writer_(writer), progress_(progress) {}

  // With nothing kept.
  void write() { work_out({}); }

  // With what is kept in the file, which then holds all of this report.
  void write_with_kept() {
    const auto kept = KeptFindings::open(request_.kept_file, request_.kept_key);
    const StoreHead head = store_.head();
    const auto touched = kept ? claims_touched_since(store_, kept->state()) : std::nullopt;
    // What would be written is what is there.
    const bool same = touched && kept->state().sequence == head.sequence;
    if (!same)
      keep_.emplace(request_.kept_file, request_.kept_key, StoreState{head.sequence, head.hash});
    if (touched) {
      join(kept->pieces(), *touched);
    } else {
      work_out({});
    }
    if (keep_) keep_->commit();
  }

 private:
  void join(const std::vector<KeptPiece>& pieces, const std::vector<std::string>& touched) {
    auto next_touched = touched.begin();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string_view end = i + 1 < pieces.size() ? pieces[i + 1].first : std::string_view();
      const auto untouched = next_touched;
      while (next_touched != touched.end() && (end.empty() || *next_touched < end)) ++next_touched;
      auto text = untouched == next_touched ? text_of(pieces[i]) : std::nullopt;
      if (!text) {
        work_out({std::string(pieces[i].first), std::string(end)});
        continue;
      }
      if (keep_) keep_->add(pieces[i]);
      progress_.done += pieces[i].claims;
      writer_.take({pieces[i].summary, std::move(*text), {}});
    }
  }

  void work_out(const ClaimRange& range) {
    SliceQueue slices(store_.stream_claims(range), request_.threads > 1);
    bool is_first = true;
    while (const Slice slice = slices.next()) {
      const CheckContext context(*slice, rates_, request_.check);
      ReportPiece piece = writer_.make(context, claims_of(*slice));
      const std::size_t claims = slice->claims.size();
      if (keep_) {
        const std::string& first = is_first ? range.first : slice->claims.front().id;
        keep_->add(first, claims, piece);
      }
      is_first = false;
      progress_.done += claims;
      writer_.take(std::move(piece));
    }
    // New claims may come to stand where there are none.
    if (is_first && keep_ && range.first.empty()) keep_->add({}, 0, {});
  }

  const StoreReader& store_;
  const RateTable& rates_;
  const StoreReportRequest& request_;
  ReportWriter& writer_;
  Progress& progress_;
  std::optional<KeptFindingsWriter> keep_;
};

}  // namespace

bool reports_by_claim(const StoreReader& store) {
  constexpr std::string_view kConfidential = R"("confidential":)";
  constexpr std::string_view kStatus = R"("status":)";  // retracted, corrected; of copies
  return !any_has(store, RecordKind::source, kConfidential) &&
         !any_has(store, RecordKind::document, kConfidential) &&
         !any_has(store, RecordKind::document, kStatus);
}

Outcome<Summary> write_store_report(const StoreReader& store, ReportInput frame,
                                    const StoreReportRequest& request, const TextSink& sink,
                                    Progress& progress) {
  const RecordCounts counts = store.counts();
  frame.summary.claims = counts.claims;
  frame.summary.assertions = counts.assertions;
  frame.summary.documents = counts.documents;
  frame.summary.sources = counts.sources;
  const auto flags = wanted_flags({});
  if (!flags) return tl::unexpected<Failure>(flags.error());
  const RateTable rates = frame.context.rates();
  ReportWriter writer(std::move(frame), *request.format, *flags, sink);
  writer.begin();
  progress.begin(Phase::checking, counts.claims);
  ClaimReport report(store, rates, request, writer, progress);
  if (request.kept_file.empty() || counts.assertions < request.keep_from) {
    report.write();
  } else {
    report.write_with_kept();
  }
  progress.begin(Phase::writing, 0);
  return writer.finish();
}

}  // namespace tawatur
