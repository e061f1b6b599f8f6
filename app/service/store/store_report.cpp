#include "app/service/store/store_report.h"

#include <future>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "app/service/finding_filter.h"

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

}  // namespace

bool reports_by_claim(const StoreReader& store) {
  constexpr std::string_view kConfidential = R"("confidential":)";
  constexpr std::string_view kStatus = R"("status":)";  // retracted, corrected; of copies
  return store.counts().verdicts == 0 && !any_has(store, RecordKind::source, kConfidential) &&
         !any_has(store, RecordKind::document, kConfidential) &&
         !any_has(store, RecordKind::document, kStatus);
}

Outcome<Summary> write_store_report(const StoreReader& store, ReportInput frame,
                                    const CheckOptions& options, const ReportFormat& format,
                                    unsigned threads, const TextSink& sink, Progress& progress) {
  const RecordCounts counts = store.counts();
  frame.summary.claims = counts.claims;
  frame.summary.assertions = counts.assertions;
  frame.summary.documents = counts.documents;
  frame.summary.sources = counts.sources;
  const auto flags = wanted_flags({});
  if (!flags) return tl::unexpected<Failure>(flags.error());
  const RateTable rates = frame.context.rates();
  ReportWriter writer(std::move(frame), format, *flags, sink);
  writer.begin();
  progress.begin(Phase::checking, counts.claims);
  SliceQueue slices(store.stream_claims(), threads > 1);
  while (const Slice slice = slices.next()) {
    const CheckContext context(*slice, rates, options);
    writer.take(writer.make(context, claims_of(*slice)));
    progress.done += slice->claims.size();
  }
  progress.begin(Phase::writing, 0);
  return writer.finish();
}

}  // namespace tawatur
