// The contract in the plainest form there is: records in a map, entries in a list. A writer works
// on a copy and puts it in the store's place when it commits.

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claims/case_file/case_reader.h"
#include "core/sha256.h"
#include "store/as_of.h"
#include "store/basic_writer.h"
#include "store/case_records.h"
#include "store/open_store.h"
#include "store/record_json.h"
#include "store/searchable.h"
#include "store/verify_records.h"

namespace tawatur {
namespace {

struct State {
  std::map<RecordKey, Record> records;
  std::map<std::string, std::string, std::less<>> texts;
  std::map<std::string, std::vector<std::pair<RecordKey, std::string>>> bodies;
  std::vector<HistoryEntry> history;
};

class MemoryReader : public StoreReader {
 public:
  explicit MemoryReader(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  StoreHead head() const override {
    if (state_->history.empty()) return {0, kNoHash, {}};
    const HistoryEntry& last = state_->history.back();
    return {last.sequence, last.hash, last.time};
  }

  EntryNumber sequence_at(UtcTime time) const override {
    EntryNumber sequence = 0;
    for (const HistoryEntry& entry : state_->history) {
      if (entry.time <= time) sequence = entry.sequence;
    }
    return sequence;
  }

  RecordCounts counts() const override {
    const auto count = [this](RecordKind kind) {
      return static_cast<std::size_t>(std::ranges::count_if(
          state_->records, [kind](const auto& entry) { return entry.first.kind == kind; }));
    };
    return {count(RecordKind::source),    count(RecordKind::document), count(RecordKind::claim),
            count(RecordKind::assertion), count(RecordKind::rate),     count(RecordKind::verdict)};
  }

  std::optional<Record> record(const RecordKey& key) const override {
    const auto found = state_->records.find(key);
    if (found == state_->records.end()) return std::nullopt;
    return found->second;
  }

  void records(RecordKind kind, RecordOrder, const RecordSink& take) const override {
    for (const auto& [key, record] : state_->records) {
      if (key.kind == kind && !take(record)) return;
    }
  }

  std::vector<RecordKey> users_of(const RecordKey& key, std::size_t limit) const override {
    std::vector<RecordKey> users;
    for (const auto& [user, record] : state_->records) {
      const auto named = references_of(user.kind, record.json);
      if (users.size() < limit && named && std::ranges::find(*named, key) != named->end()) {
        users.push_back(user);
      }
    }
    return users;
  }

  std::string redaction_key() const override { return "a store in memory keeps nothing"; }

  std::optional<std::string> text(std::string_view sha256) const override {
    const auto found = state_->texts.find(sha256);
    if (found == state_->texts.end()) return std::nullopt;
    return found->second;
  }

  Case load_case(EntryNumber as_of) const override {
    return case_as_of(*this, std::min(as_of, head().sequence));
  }

  Case load_claims(const std::vector<std::string>& ids) const override {
    const std::set<std::string> wanted(ids.begin(), ids.end());
    Case data = load_case(kNow);
    // Indexes stay what they are when only assertions go; claims without any say nothing. So the
    // claims that were not asked for are taken out by reading a case without them.
    std::string text;
    Case slice = std::move(data);
    std::erase_if(slice.assertions, [&](const Assertion& assertion) {
      return !wanted.contains(slice.claims[assertion.claim.at()].id);
    });
    std::vector<std::size_t> moved(slice.claims.size());
    std::vector<Claim> kept;
    for (std::size_t i = 0; i < slice.claims.size(); ++i) {
      moved[i] = wanted.contains(slice.claims[i].id) ? kept.size() : ClaimIndex::kNone;
      if (moved[i] != ClaimIndex::kNone) kept.push_back(slice.claims[i]);
    }
    slice.claims = std::move(kept);
    std::erase_if(slice.verdicts, [&](const Verdict& verdict) {
      return moved[verdict.claim.at()] == ClaimIndex::kNone;
    });
    for (Verdict& verdict : slice.verdicts) verdict.claim = ClaimIndex(moved[verdict.claim.at()]);
    for (Assertion& assertion : slice.assertions) {
      assertion.claim = ClaimIndex(moved[assertion.claim.at()]);
    }
    for (Document& document : slice.documents) {
      for (Copy& copy : document.copies) {
        for (ClaimIndex& claim : copy.claims) claim = ClaimIndex(moved[claim.at()]);
        std::ranges::sort(copy.claims);
      }
    }
    return slice;
  }

  std::unique_ptr<ClaimStream> stream_claims(const ClaimRange& range) const override {
    class One : public ClaimStream {
     public:
      explicit One(Case data) : data_(std::make_unique<const Case>(std::move(data))) {}
      std::unique_ptr<const Case> next() override {
        if (data_ && data_->claims.empty()) data_.reset();
        return std::move(data_);
      }

     private:
      std::unique_ptr<const Case> data_;
    };
    std::vector<std::string> ids;
    for (const auto& [key, record] : state_->records) {
      if (key.kind == RecordKind::claim && key.id >= range.first &&
          (range.end.empty() || key.id < range.end)) {
        ids.push_back(key.id);
      }
    }
    return std::make_unique<One>(load_claims(ids));
  }

  std::vector<std::string> claims_touched_by(const std::vector<RecordKey>& keys) const override {
    std::set<RecordKey> touched(keys.begin(), keys.end());
    std::set<std::string> claims;
    const bool all = std::ranges::any_of(keys, [](const RecordKey& key) {
      return key.kind == RecordKind::case_info || key.kind == RecordKind::rate;
    });
    for (std::size_t before = 0; before != touched.size();) {
      before = touched.size();
      for (const auto& [user, record] : state_->records) {
        const auto named = references_of(user.kind, record.json);
        const bool uses = named && std::ranges::any_of(*named, [&](const RecordKey& key) {
                            // Naming a claim does not depend on it, but for what is said about it.
                            return key.kind != RecordKind::claim && touched.contains(key);
                          });
        if (uses) touched.insert(user);
      }
    }
    for (const auto& [key, record] : state_->records) {
      if (key.kind == RecordKind::claim && (all || touched.contains(key))) claims.insert(key.id);
      const bool says = key.kind == RecordKind::assertion || key.kind == RecordKind::verdict;
      if (says && touched.contains(key)) claims.insert(member_text(record.json, "claim"));
    }
    return {claims.begin(), claims.end()};
  }

  void history(const HistoryFilter& filter, const EntrySink& take) const override {
    const auto fits = [&filter](const HistoryEntry& entry) {
      return entry.sequence > filter.after && (!filter.kind || entry.key.kind == *filter.kind) &&
             (!filter.id || entry.key.id == *filter.id) &&
             (!filter.person || entry.person == *filter.person) &&
             (!filter.from || entry.time >= *filter.from) &&
             (!filter.to || entry.time <= *filter.to) &&
             (filter.change == 0 || entry.change == filter.change);
    };
    std::vector<HistoryEntry> entries;
    std::ranges::copy_if(state_->history, std::back_inserter(entries), fits);
    if (filter.newest_first) std::ranges::reverse(entries);
    for (const HistoryEntry& entry : entries) {
      if (!take(entry)) return;
    }
  }

  void bulk_records(EntryNumber entry, const RecordSink& take) const override {
    if (entry == 0 || entry > state_->history.size()) return;
    const auto body = state_->bodies.find(state_->history[entry - 1].body_sha256);
    if (body == state_->bodies.end()) return;
    for (const auto& [key, json] : body->second) {
      if (!take({key, json, entry})) return;
    }
  }

  std::vector<TextHit> find(std::string_view words, std::size_t limit) const override {
    std::vector<TextHit> hits;
    const Case data = load_case(kNow);
    for (const RecordKind kind : kCaseRecordKinds) {
      for (std::size_t row = 0; row < record_count(data, kind) && hits.size() < limit; ++row) {
        auto hit = find_in(record_key(data, kind, row), search_fields(data, kind, row), words);
        if (hit) hits.push_back(std::move(*hit));
      }
    }
    return hits;
  }

  VerifySummary verify(const ProblemSink& problem, const ProblemSink& remark) const override {
    VerifySummary summary;
    summary.snapshots = state_->texts.size();
    for (const auto& [hash, text] : state_->texts) {
      if (sha256(text) == hash) continue;
      ++summary.problems;
      problem({"snapshot " + hash, say("verify.text-hash")});
    }
    verify_history(*this, problem, summary);
    verify_quotes(*this, remark, summary);
    return summary;
  }

 private:
  std::shared_ptr<const State> state_;
};

class MemoryStore;

class MemoryWriter : public BasicWriter {
 public:
  MemoryWriter(std::shared_ptr<State> draft, std::shared_ptr<const State>& target, bool& busy)
      : draft_(std::move(draft)), target_(target), busy_(busy), reader_(draft_) {
    busy_ = true;
  }
  MemoryWriter(const MemoryWriter&) = delete;
  MemoryWriter& operator=(const MemoryWriter&) = delete;
  ~MemoryWriter() override { busy_ = false; }

  const StoreReader& view() const override { return reader_; }
  void commit() override { target_ = draft_; }
  void keep(std::string_view bytes) override {
    draft_->texts.emplace(sha256(bytes), std::string(bytes));
  }

 protected:
  void append(HistoryEntry& entry) override {
    const StoreHead head = reader_.head();
    entry.sequence = head.sequence + 1;
    if (entry.change == 0) entry.change = entry.sequence;
    entry.time = std::max(entry.time, head.time);
    entry.previous = head.hash;
    entry.hash = hash_of(entry);
    draft_->history.push_back(entry);
  }

  void put(const ChangePlan& plan, const std::vector<EntryNumber>& entries) override {
    for (const Document& document : plan.neighbourhood.documents) {
      if (document.snapshot && document.snapshot->text) {
        draft_->texts.emplace(sha256(*document.snapshot->text), *document.snapshot->text);
      }
    }
    for (std::size_t i = 0; i < plan.changes.size(); ++i) {
      const PlannedChange& change = plan.changes[i];
      if (change.after) {
        draft_->records[change.key] = {change.key, *change.after, entries[i]};
      } else {
        draft_->records.erase(change.key);
      }
    }
  }

  StoredBody put_body(const ChangePlan& plan, const std::vector<std::size_t>& which) override {
    std::vector<std::pair<RecordKey, std::string>> lines;
    std::string text;
    for (const std::size_t i : which) {
      const PlannedChange& change = plan.changes[i];
      lines.emplace_back(change.key, *change.after);
      text.append("{\"").append(name_of(change.key.kind)).append("\":");
      text.append(*change.after).append("}\n");
    }
    StoredBody body{sha256(text), text.size()};
    draft_->bodies[body.sha256] = std::move(lines);
    return body;
  }

  StoredBody put_all(const Case&, EntryNumber) override { return {}; }

 private:
  std::shared_ptr<State> draft_;
  std::shared_ptr<const State>& target_;
  bool& busy_;
  MemoryReader reader_;
};

class MemoryStore : public Store {
 public:
  explicit MemoryStore(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  std::unique_ptr<StoreReader> read() override { return std::make_unique<MemoryReader>(state_); }

  Result<std::unique_ptr<StoreWriter>> write() override {
    if (busy_) return fail(ErrorCode::conflict, say("store.writing-already"));
    return std::make_unique<MemoryWriter>(std::make_shared<State>(*state_), state_, busy_);
  }

 private:
  // Shared with readers, who keep the state that they began with.
  std::shared_ptr<const State> state_;
  bool busy_ = false;
};

}  // namespace

Result<std::unique_ptr<Store>> create_memory_store(const std::string& case_id,
                                                   const Author& author) {
  auto state = std::make_shared<State>();
  Case data;
  data.id = case_id;
  HistoryEntry entry;
  entry.sequence = 1;
  entry.change = 1;
  entry.time = author.time;
  entry.person = author.person;
  entry.reason = author.reason;
  entry.operation = "init";
  entry.after = record_json(data, RecordKind::case_info, 0);
  entry.previous = kNoHash;
  entry.hash = hash_of(entry);
  const RecordKey key{RecordKind::case_info, {}};
  state->records[key] = {key, *entry.after, 1};
  state->history.push_back(std::move(entry));
  return std::make_unique<MemoryStore>(std::move(state));
}

}  // namespace tawatur
