#include "store/basic_writer.h"

#include <map>
#include <utility>

#include "core/json/json_writer.h"
#include "store/case_records.h"
#include "store/import_plan.h"

namespace tawatur {
namespace {

Diagnostic problem_with(const RecordKey& key, Message message) {
  Diagnostic problem;
  problem.file = to_string(key);
  problem.message = std::move(message);
  return problem;
}

std::string import_summary(const ImportInfo& info, const ImportPlan& plan, std::uint64_t bytes) {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object();
  json.key("file").string(info.file);
  json.key("format").string(info.format);
  if (!info.sha256.empty()) json.key("file_sha256").string(info.sha256);
  json.key("added").begin_object();
  for (const RecordKind kind : kCaseRecordKinds) {
    const std::size_t added = plan.added[static_cast<std::size_t>(kind)];
    if (added > 0) json.key(name_of(kind)).unsigned_integer(added);
  }
  json.end_object();
  json.key("bytes").unsigned_integer(bytes);
  json.end_object();
  return out;
}

}  // namespace

// A change that is to be taken back.
struct BasicWriter::UndoRequest {
  std::vector<RecordChange> changes;
  std::optional<HistoryEntry> bulk;
  std::map<RecordKey, bool> in_bulk;
};

HistoryEntry BasicWriter::entry_for(const PlannedChange& change, const Author& author) const {
  HistoryEntry entry;
  entry.time = author.time;
  entry.person = author.person;
  entry.reason = author.reason;
  entry.operation = change.operation;
  entry.key = change.key;
  if (change.before) {
    entry.replaces = change.before->entry;
    entry.before = change.before->json;
  }
  entry.after = change.after;
  return entry;
}

std::vector<HistoryEntry> BasicWriter::seal(const ChangePlan& plan, const Author& author,
                                            EntryNumber undoes) {
  std::vector<HistoryEntry> entries;
  std::vector<EntryNumber> numbers;
  for (const PlannedChange& change : plan.changes) {
    HistoryEntry entry = entry_for(change, author);
    entry.undoes = undoes;
    if (!entries.empty()) entry.change = entries.front().sequence;
    append(entry);
    numbers.push_back(entry.sequence);
    entries.push_back(std::move(entry));
  }
  put(plan, numbers);
  return entries;
}

Checked<std::vector<HistoryEntry>> BasicWriter::apply(const std::vector<RecordChange>& changes,
                                                      const Author& author) {
  const auto plan = plan_change(view(), changes);
  if (!plan) return tl::unexpected<Diagnostics>(plan.error());
  return seal(*plan, author, 0);
}

void BasicWriter::collect_bulk(const HistoryEntry& entry, UndoRequest& out,
                               Diagnostics& problems) const {
  out.bulk = entry;
  const bool came = entry.after.has_value();
  view().bulk_records(entry.sequence, [&](const Record& line) {
    const auto now = view().record(line.key);
    const bool untouched = came ? now && now->entry == entry.sequence : !now;
    if (!untouched) {
      problems.push_back(
          problem_with(line.key, say("undo.changed-since", {{"entry", now ? now->entry : 0}})));
      return problems.size() < kMaxDiagnostics;
    }
    out.changes.push_back({"undo", line.key, came ? std::nullopt : std::optional(line.json)});
    out.in_bulk.emplace(line.key, true);
    return true;
  });
}

Diagnostics BasicWriter::collect_undo(EntryNumber change, UndoRequest& out) const {
  Diagnostics problems;
  std::map<RecordKey, std::pair<HistoryEntry, HistoryEntry>> records;  // first and last entry
  std::vector<HistoryEntry> bulk;
  HistoryFilter filter;
  filter.change = change;
  view().history(filter, [&](const HistoryEntry& entry) {
    if (entry.is_bulk()) {
      bulk.push_back(entry);
    } else if (const auto [at, is_new] = records.try_emplace(entry.key, entry, entry); !is_new) {
      at->second.second = entry;
    }
    return true;
  });
  if (records.empty() && bulk.empty()) {
    Diagnostic none;
    none.message = say("undo.no-change", {{"change", change}});
    problems.push_back(std::move(none));
  }
  for (const auto& [key, entries] : records) {
    HistoryFilter later;
    later.kind = key.kind;
    later.id = key.id;
    later.after = entries.second.sequence;
    EntryNumber since = 0;
    view().history(later, [&since](const HistoryEntry& entry) {
      if (entry.is_bulk()) return true;  // it is filed under the case, but is not of it
      since = entry.sequence;
      return false;
    });
    const auto now = view().record(key);
    if (since == 0 && now && now->entry > entries.second.sequence) since = now->entry;
    if (since != 0) {
      problems.push_back(problem_with(key, say("undo.changed-since-first", {{"entry", since}})));
    }
    out.changes.push_back({"undo", key, entries.first.before});
  }
  for (const HistoryEntry& entry : bulk) collect_bulk(entry, out, problems);
  return problems;
}

Checked<std::vector<HistoryEntry>> BasicWriter::undo(EntryNumber change, const Author& author) {
  UndoRequest request;
  if (Diagnostics problems = collect_undo(change, request); !problems.empty()) {
    return tl::unexpected<Diagnostics>(std::move(problems));
  }
  auto plan = plan_change(view(), request.changes);
  if (!plan) return tl::unexpected<Diagnostics>(plan.error());
  if (!request.bulk) return seal(*plan, author, change);

  HistoryEntry entry;
  entry.time = author.time;
  entry.person = author.person;
  entry.reason = author.reason;
  entry.operation = "undo";
  entry.undoes = change;
  entry.before = request.bulk->after;
  if (entry.before) entry.replaces = request.bulk->sequence;
  entry.after = request.bulk->before;
  entry.body_sha256 = request.bulk->body_sha256;
  append(entry);
  std::vector<HistoryEntry> entries{entry};
  std::vector<EntryNumber> numbers;
  for (const PlannedChange& planned : plan->changes) {
    if (request.in_bulk.contains(planned.key)) {
      numbers.push_back(entry.sequence);
      continue;
    }
    HistoryEntry own = entry_for(planned, author);
    own.undoes = change;
    own.change = entry.sequence;
    append(own);
    numbers.push_back(own.sequence);
    entries.push_back(std::move(own));
  }
  put(*plan, numbers);
  return entries;
}

Checked<ImportResult> BasicWriter::import_case(const Case& data, const ImportInfo& info,
                                               const Author& author) {
  ImportChanges wanted = import_changes(view(), data, info.on_difference);
  if (!wanted.problems.empty()) return tl::unexpected<Diagnostics>(std::move(wanted.problems));
  ImportResult result{wanted.plan, 0};
  std::vector<RecordChange> changes = std::move(wanted.replaced);
  const bool all_at_once = wanted.everything && can_put_all();
  if (wanted.everything && !all_at_once) wanted.added = all_records(data);
  changes.insert(changes.end(), wanted.added.begin(), wanted.added.end());
  if (changes.empty() && !all_at_once) return result;

  auto plan = plan_change(view(), changes);
  if (!plan) return tl::unexpected<Diagnostics>(plan.error());
  // What was there before has an entry of its own; what is new comes with the bulk entry.
  std::vector<EntryNumber> numbers(plan->changes.size(), 0);
  std::vector<std::size_t> added;
  for (std::size_t i = 0; i < plan->changes.size(); ++i) {
    if (!plan->changes[i].before) {
      added.push_back(i);
      continue;
    }
    HistoryEntry entry = entry_for(plan->changes[i], author);
    entry.change = result.change;
    append(entry);
    result.change = entry.change;
    numbers[i] = entry.sequence;
  }
  if (all_at_once || !added.empty()) {
    HistoryEntry entry;
    entry.time = author.time;
    entry.person = author.person;
    entry.reason = author.reason;
    entry.operation = "import";
    entry.change = result.change;
    const EntryNumber number = view().head().sequence + 1;
    const StoredBody body = all_at_once ? put_all(data, number) : put_body(*plan, added);
    entry.body_sha256 = body.sha256;
    entry.after = import_summary(info, wanted.plan, body.bytes);
    append(entry);
    result.change = entry.change;
    for (const std::size_t i : added) numbers[i] = entry.sequence;
  }
  put(*plan, numbers);
  return result;
}

}  // namespace tawatur
