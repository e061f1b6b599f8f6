#include "store/verify_records.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "claims/quote_check.h"
#include "core/sha256.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

struct LastState {
  EntryNumber entry = 0;
  std::string hash;  // of the JSON, 32 bytes would do; empty: not in the case
};

// Keys as text: "claim artillery-order" is one for each record.
using States = std::unordered_map<std::string, LastState>;

class HistoryCheck {
 public:
  HistoryCheck(const StoreReader& store, const ProblemSink& problem, VerifySummary& summary)
      : store_(store), problem_(problem), summary_(summary) {}

  void run() {
    store_.history({}, [this](const HistoryEntry& entry) {
      check(entry);
      return true;
    });
    if (summary_.entries == 0) complain("history", say("verify.no-history"));
    compare();
  }

 private:
  void complain(const std::string& where, Message message) {
    ++summary_.problems;
    problem_({where, std::move(message)});
  }

  void check(const HistoryEntry& entry) {
    const std::string where = "history entry " + std::to_string(entry.sequence);
    ++summary_.entries;
    if (entry.sequence != summary_.entries) {
      complain(where, say("verify.entries-missing"));
      summary_.entries = entry.sequence;
    }
    if (entry.previous != previous_) complain(where, say("verify.not-following"));
    if (entry.hash != hash_of(entry)) complain(where, say("verify.entry-changed"));
    if (entry.time < time_) complain(where, say("verify.dated-before"));
    if (entry.change == 0 || entry.change > entry.sequence) {
      complain(where, say("verify.no-change"));
    }
    previous_ = entry.hash;
    time_ = entry.time;
    if (entry.is_bulk()) {
      apply_bulk(entry, where);
    } else {
      apply(entry, where);
    }
  }

  void apply(const HistoryEntry& entry, const std::string& where) {
    LastState& state = states_[to_string(entry.key)];
    const std::string before = entry.before ? sha256(*entry.before) : std::string();
    if (state.hash != before || (entry.before && entry.replaces != state.entry)) {
      complain(where, say("verify.other-before"));
    }
    state.entry = entry.sequence;
    state.hash = entry.after ? sha256(*entry.after) : std::string();
  }

  void apply_bulk(const HistoryEntry& entry, const std::string& where) {
    Sha256 lines;
    const bool came = entry.after.has_value();
    std::size_t odd = 0;
    store_.bulk_records(entry.sequence, [&](const Record& record) {
      lines.update("{\"");
      lines.update(name_of(record.key.kind));
      lines.update("\":");
      lines.update(record.json);
      lines.update("}\n");
      LastState& state = states_[to_string(record.key)];
      if (state.hash.empty() != came) ++odd;
      state.entry = entry.sequence;
      state.hash = came ? sha256(record.json) : std::string();
      return true;
    });
    if (lines.finish() != entry.body_sha256) complain(where, say("verify.records-changed"));
    if (odd > 0) {
      complain(where, came ? say("verify.there-already", {{"count", odd}})
                           : say("verify.not-there", {{"count", odd}}));
    }
  }

  void compare() {
    for (const RecordKind kind :
         {RecordKind::case_info, RecordKind::source, RecordKind::document, RecordKind::claim,
          RecordKind::assertion, RecordKind::rate, RecordKind::verdict}) {
      store_.records(kind, RecordOrder::any, [this](const Record& record) {
        ++summary_.records;
        const std::string name = to_string(record.key);
        const auto state = states_.find(name);
        if (state == states_.end() || state->second.hash.empty()) {
          complain(name, say("verify.unexplained"));
        } else if (state->second.hash != sha256(record.json) ||
                   state->second.entry != record.entry) {
          complain(name, say("verify.other-than-entry", {{"entry", state->second.entry}}));
        }
        if (state != states_.end()) states_.erase(state);
        return true;
      });
    }
    std::set<std::string> missing;
    for (const auto& [name, state] : states_) {
      if (!state.hash.empty()) missing.insert(name);
    }
    for (const std::string& name : missing) {
      complain(name, say("verify.record-missing"));
    }
  }

  const StoreReader& store_;
  const ProblemSink& problem_;
  VerifySummary& summary_;
  States states_;
  std::string previous_ = kNoHash;
  UtcTime time_{INT64_MIN};
};

class QuoteCheck {
 public:
  QuoteCheck(const ProblemSink& remark, VerifySummary& summary)
      : remark_(remark), summary_(summary) {}

  void check(const Case& data) {
    std::map<std::uint32_t, SnapshotState> snapshots;
    for (const Assertion& assertion : data.assertions) {
      const Document& document = data.documents[assertion.document.at()];
      if (!document.snapshot || !document.snapshot->text) continue;
      auto [at, is_new] = snapshots.try_emplace(assertion.document.value);
      if (is_new) at->second = inspect_snapshot(document);
      if (is_new && at->second.changed && changed_.insert(document.id).second) {
        note("document " + document.id, say("remark.text-hash"));
      }
      check(data, assertion, document, at->second);
    }
  }

 private:
  void note(const std::string& where, Message message) {
    ++summary_.remarks;
    remark_({where, std::move(message)});
  }

  void check(const Case& data, const Assertion& assertion, const Document& document,
             const SnapshotState& snapshot) {
    if (!assertion.detail || !assertion.detail->has_quote) return;
    const std::string where = "assertion " + assertion.id;
    ++summary_.quotes;
    const QuoteState state = check_quote(assertion, document, snapshot);
    if (state.missing)
      note(where, say("remark.quote-missing", {{"document", excerpt(document.id)}}));
    if (state.moved) note(where, say("remark.quote-moved", {{"document", excerpt(document.id)}}));
    for (const AttributeValue& entry : assertion.values) {
      ++summary_.values;
      if (!value_not_in_quote(assertion, document, entry.value)) continue;
      note(where,
           say("remark.value-not-in-quote",
               {{"attribute",
                 excerpt(
                     data.claims[assertion.claim.at()].attributes[entry.attribute.at()].name)}}));
    }
  }

  const ProblemSink& remark_;
  VerifySummary& summary_;
  std::set<std::string> changed_;
};

}  // namespace

void verify_history(const StoreReader& store, const ProblemSink& problem, VerifySummary& summary) {
  HistoryCheck(store, problem, summary).run();
}

void verify_quotes(const StoreReader& store, const ProblemSink& remark, VerifySummary& summary) {
  QuoteCheck check(remark, summary);
  const auto claims = store.stream_claims({});
  while (const auto data = claims->next()) check.check(*data);
}

}  // namespace tawatur
