#include "app/service/store/cause_history.h"

#include <utility>

namespace tawatur {
namespace {

RecordKind kind_behind(CauseCode code) {
  switch (code) {
    case CauseCode::document_published:
    case CauseCode::document_unpublished:
    case CauseCode::document_retracted:
    case CauseCode::document_restored:
    case CauseCode::document_consulted:
    case CauseCode::document_unconsulted:
    case CauseCode::document_corrected:
    case CauseCode::document_copies:
      return RecordKind::document;
    case CauseCode::assertion_added:
    case CauseCode::assertion_removed:
    case CauseCode::assertion_document:
    case CauseCode::assertion_stance:
    case CauseCode::assertion_values:
    case CauseCode::assertion_chains:
    case CauseCode::assertion_quote:
      return RecordKind::assertion;
    case CauseCode::source_owner:
      return RecordKind::source;
    case CauseCode::claim_added:
    case CauseCode::claim_removed:
    case CauseCode::attribute_settings:
      return RecordKind::claim;
    case CauseCode::case_threshold:
    case CauseCode::case_settings:
      return RecordKind::case_info;
    case CauseCode::case_rates:
      return RecordKind::rate;
  }
  return RecordKind::case_info;
}

}  // namespace

RecordKey record_of(const FindingDiff& change, const Cause& cause) {
  const RecordKind kind = kind_behind(cause.code);
  if (kind == RecordKind::case_info || kind == RecordKind::rate) return {kind, {}};
  return {kind, kind == RecordKind::claim ? change.claim : cause.subject};
}

CauseHistory history_of(const CaseDiff& diff, const StoreReader& store, EntryNumber from,
                        EntryNumber to) {
  CauseHistory wanted;
  for (const FindingDiff& change : diff.changes) {
    for (const Cause& cause : change.causes) wanted[record_of(change, cause)];
  }
  // Rates have ids of their own; any of them may be behind other rates.
  const auto note = [&wanted](RecordKey key, HistoryEntry entry) {
    if (key.kind == RecordKind::rate) key.id.clear();
    const auto found = wanted.find(key);
    if (found == wanted.end()) return;
    if (!found->second.empty() && found->second.back().sequence == entry.sequence) return;
    entry.before.reset();
    entry.after.reset();
    found->second.push_back(std::move(entry));
  };
  HistoryFilter filter;
  filter.after = from;
  store.history(filter, [&](const HistoryEntry& entry) {
    if (entry.sequence > to) return false;
    if (!entry.is_bulk()) {
      note(entry.key, entry);
      return true;
    }
    store.bulk_records(entry.sequence, [&](const Record& record) {
      note(record.key, entry);
      return true;
    });
    return true;
  });
  return wanted;
}

}  // namespace tawatur
