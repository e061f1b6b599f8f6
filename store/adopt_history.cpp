// A history of another store is not copied but lived through: every change is planned and sealed
// here as it was there, and must come out with the hash that it had. What comes out has been looked
// at as closely as anything that was entered by hand.

#include <map>
#include <utility>

#include "store/basic_writer.h"
#include "store/record_json.h"

namespace tawatur {
namespace {

Diagnostics wrong_entry(const HistoryEntry& entry, Message message) {
  Diagnostic problem;
  problem.file = "history entry " + std::to_string(entry.sequence);
  problem.message = std::move(message);
  return {std::move(problem)};
}

}  // namespace

Checked<void> BasicWriter::adopt(const ForeignChange& change, const TextOf& text_of) {
  std::vector<RecordChange> changes;
  const auto add = [&](const std::string& operation, const RecordKey& key,
                       const std::optional<std::string>& after) {
    const bool text = after && key.kind == RecordKind::document;
    changes.push_back({operation, key, text ? with_text(*after, text_of) : after});
  };
  std::map<RecordKey, std::size_t> entry_of;  // position in change.entries
  for (std::size_t i = 0; i < change.entries.size(); ++i) {
    const HistoryEntry& entry = change.entries[i];
    if (entry.hash != hash_of(entry)) {
      return tl::unexpected<Diagnostics>(wrong_entry(entry, say("history.hash-differs")));
    }
    if (!entry.is_bulk()) {
      add(entry.operation, entry.key, entry.after);
      entry_of[entry.key] = i;
      continue;
    }
    for (const Record& record : change.bodies[i]) {
      add(entry.operation, record.key, entry.after ? std::optional(record.json) : std::nullopt);
      entry_of[record.key] = i;
    }
  }
  auto plan = plan_change(view(), changes);
  if (!plan) return tl::unexpected<Diagnostics>(plan.error());
  std::vector<std::vector<std::size_t>> planned(change.entries.size());
  for (std::size_t i = 0; i < plan->changes.size(); ++i) {
    planned[entry_of.at(plan->changes[i].key)].push_back(i);
  }
  std::vector<EntryNumber> numbers(plan->changes.size(), 0);
  for (std::size_t i = 0; i < change.entries.size(); ++i) {
    HistoryEntry entry = change.entries[i];
    if (entry.is_bulk() && entry.after) {
      const StoredBody body = put_body(*plan, planned[i]);
      if (body.sha256 != entry.body_sha256) {
        return tl::unexpected<Diagnostics>(wrong_entry(entry, say("history.records-differ")));
      }
    } else if (!entry.is_bulk()) {
      // The record must have been what the entry says that it was, and become what it says.
      const bool one = planned[i].size() == 1;
      const PlannedChange* const made = one ? &plan->changes[planned[i].front()] : nullptr;
      const bool before_fits = made != nullptr && (made->before ? std::optional(made->before->json)
                                                                : std::nullopt) == entry.before;
      if (!before_fits || made->after != entry.after) {
        return tl::unexpected<Diagnostics>(wrong_entry(entry, say("history.record-differs")));
      }
    }
    append(entry);
    if (entry.hash != change.entries[i].hash) {
      return tl::unexpected<Diagnostics>(
          wrong_entry(change.entries[i], say("history.chain-broken")));
    }
    for (const std::size_t row : planned[i]) numbers[row] = entry.sequence;
  }
  put(*plan, numbers);
  return {};
}

}  // namespace tawatur
