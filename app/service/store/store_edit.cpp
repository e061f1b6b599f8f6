#include "app/service/store/store_edit.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/service/store/store_file.h"
#include "claims/resting.h"

namespace tawatur {
namespace {

OpenCase open_claims(const StoreReader& store, const std::vector<std::string>& claims,
                     const CheckOptions& check) {
  OpenCase open;
  open.data = std::make_unique<const Case>(store.load_claims(claims));
  auto rates = load_rates(*open.data, LoadOptions());
  open.context = std::make_unique<const CheckContext>(
      *open.data, rates ? std::move(*rates) : RateTable(), check);
  return open;
}

// The documents that rest on one of these.
std::vector<std::string> documents_resting_on(const Case& data, const std::set<std::string>& ids) {
  std::set<std::string> reached;
  for (std::size_t i = 0; i < data.documents.size(); ++i) {
    if (!ids.contains(data.documents[i].id)) continue;
    for (const DocumentIndex document : resting_on(data, DocumentIndex(i)).documents) {
      reached.insert(data.documents[document.at()].id);
    }
  }
  std::vector<std::string> list;
  std::ranges::set_difference(reached, ids, std::back_inserter(list));
  return list;
}

bool withdraws(const HistoryEntry& entry) {
  if (entry.key.kind != RecordKind::document || !entry.after) return false;
  const auto says = [](const std::optional<std::string>& json, const char* status) {
    return json && json->find(status) != std::string::npos;
  };
  for (const char* const status : {R"("status":"retracted")", R"("status":"corrected")"}) {
    if (says(entry.after, status) && !says(entry.before, status)) return true;
  }
  return false;
}

}  // namespace

Outcome<StoreEdit> StoreEdit::begin(const std::string& path) {
  auto store = open_store_file(path, true);
  if (!store) return tl::unexpected<Failure>(store.error());
  auto writer = (*store)->write();
  if (!writer) {
    Failure failure = failure_of(writer.error());
    failure.kind = Failure::Kind::system;
    for (Diagnostic& message : failure.messages) message.file = path;
    return tl::unexpected<Failure>(std::move(failure));
  }
  // What this writer sees is what it changes: a reader opened before waiting could be older.
  auto before = (*store)->read();
  StoreEdit edit(std::move(*store), std::move(*writer));
  edit.before_ = std::move(before);
  return edit;
}

void StoreEdit::note(std::vector<HistoryEntry> entries) {
  entries_.insert(entries_.end(), std::make_move_iterator(entries.begin()),
                  std::make_move_iterator(entries.end()));
}

Outcome<void> StoreEdit::apply(const std::vector<RecordChange>& changes, const Author& author) {
  auto entries = writer_->apply(changes, author);
  if (!entries) return tl::unexpected<Failure>(failure_of(entries.error()));
  note(std::move(*entries));
  return {};
}

Outcome<void> StoreEdit::undo(EntryNumber change, const Author& author) {
  auto entries = writer_->undo(change, author);
  if (!entries) return tl::unexpected<Failure>(failure_of(entries.error()));
  note(std::move(*entries));
  return {};
}

EditReport StoreEdit::report(const CheckOptions& check, unsigned threads) {
  EditReport report;
  report.entries = entries_;
  std::vector<RecordKey> keys;
  std::set<std::string> withdrawn;
  for (const HistoryEntry& entry : entries_) {
    if (entry.key.kind != RecordKind::verdict) keys.push_back(entry.key);
    if (withdraws(entry)) withdrawn.insert(entry.key.id);
  }
  // A claim may be touched by how the record was as well as by how it is.
  std::vector<std::string> claims = before_->claims_touched_by(keys);
  std::vector<std::string> now = writer_->view().claims_touched_by(keys);
  claims.insert(claims.end(), now.begin(), now.end());
  std::ranges::sort(claims);
  const auto repeated = std::ranges::unique(claims);
  claims.erase(repeated.begin(), repeated.end());
  report.before = open_claims(*before_, claims, check);
  report.after = open_claims(writer_->view(), claims, check);
  Progress silent;
  report.diff = diff_of(*report.before.context, *report.after.context, threads, silent);
  if (!withdrawn.empty()) report.resting = documents_resting_on(*report.after.data, withdrawn);
  return report;
}

Outcome<EditReport> StoreEdit::preview(const CheckOptions& check, unsigned threads) {
  return report(check, threads);
}

Outcome<EditReport> StoreEdit::commit(const CheckOptions& check, unsigned threads) {
  EditReport result = report(check, threads);
  writer_->commit();
  return result;
}

}  // namespace tawatur
