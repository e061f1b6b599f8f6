// A record that changes keeps its number, so that rows which name it need not be touched. Its own
// rows are taken out and put in anew.

#include "store/sqlite/record_editor.h"

#include "store/case_records.h"
#include "store/searchable.h"

namespace tawatur::sqlite {
namespace {

struct OwnRows {
  RecordKind kind;
  const char* sql;
};
constexpr OwnRows kOwnRows[] = {
    {RecordKind::source, "DELETE FROM source_names WHERE source = ?"},
    {RecordKind::source, "DELETE FROM source_domains WHERE source = ?"},
    {RecordKind::source, "DELETE FROM sources WHERE number = ?"},
    {RecordKind::document, "DELETE FROM copy_claims WHERE document = ?"},
    {RecordKind::document, "DELETE FROM copies WHERE document = ?"},
    {RecordKind::document, "DELETE FROM documents WHERE number = ?"},
    {RecordKind::claim, "DELETE FROM statements WHERE claim = ?"},
    {RecordKind::claim, "DELETE FROM attributes WHERE claim = ?"},
    {RecordKind::claim, "DELETE FROM claims WHERE number = ?"},
    {RecordKind::assertion, "DELETE FROM assertion_values WHERE assertion = ?"},
    {RecordKind::assertion, "DELETE FROM chain_links WHERE assertion = ?"},
    {RecordKind::assertion, "DELETE FROM assertions WHERE number = ?"},
    {RecordKind::rate, "DELETE FROM rates WHERE number = ?"},
    {RecordKind::verdict, "DELETE FROM verdicts WHERE number = ?"},
};

bool is_searched(RecordKind kind) {
  return kind == RecordKind::source || kind == RecordKind::document || kind == RecordKind::claim ||
         kind == RecordKind::assertion;
}

}  // namespace

RecordEditor::RecordEditor(const Connection& connection)
    : connection_(connection),
      reader_(connection),
      tables_(connection),
      words_(connection),
      next_(kRecordKinds, 0) {}

RowNumber RecordEditor::number_for(RecordKind kind, const std::string& id) {
  if (kind == RecordKind::case_info) return 1;
  if (const auto number = reader_.rows().number_of(kind, id)) return *number;
  RowNumber& next = next_[static_cast<std::size_t>(kind)];
  if (next == 0) {
    next = connection_.integer("SELECT coalesce(max(number), 0) + 1 FROM " +
                               std::string(table_of(kind)));
  }
  return next++;
}

RowNumbers RecordEditor::numbers_for(const ChangePlan& plan) {
  const Case& data = plan.neighbourhood;
  RowNumbers numbers;
  for (const Source& row : data.sources) {
    numbers.sources.push_back(number_for(RecordKind::source, row.id));
  }
  for (const Document& row : data.documents) {
    numbers.documents.push_back(number_for(RecordKind::document, row.id));
  }
  for (const Claim& row : data.claims) {
    numbers.claims.push_back(number_for(RecordKind::claim, row.id));
  }
  return numbers;
}

void RecordEditor::clear(RecordKind kind, RowNumber number) {
  for (const OwnRows& rows : kOwnRows) {
    if (rows.kind == kind) connection_.prepare(rows.sql).bind(1, number).run();
  }
}

std::string RecordEditor::text_in_tables(RecordKind kind, RowNumber number) {
  const auto found = reader_.read(kind, number);
  return found ? searchable_text(search_fields(found->data, kind, 0)) : std::string();
}

RowNumber RecordEditor::number_of(const PlannedChange& change, const RowNumbers& numbers) {
  const RecordKind kind = change.key.kind;
  if (change.after && kind == RecordKind::source) return numbers.sources[change.row];
  if (change.after && kind == RecordKind::document) return numbers.documents[change.row];
  if (change.after && kind == RecordKind::claim) return numbers.claims[change.row];
  return number_for(kind, change.key.id);
}

// In three rounds, for records that change together may name one another.
void RecordEditor::put(const ChangePlan& plan, const std::vector<EntryNumber>& entries) {
  const RowNumbers numbers = numbers_for(plan);
  std::vector<RowNumber> rows;
  std::vector<std::string> before(plan.changes.size());
  for (std::size_t i = 0; i < plan.changes.size(); ++i) {
    const PlannedChange& change = plan.changes[i];
    rows.push_back(number_of(change, numbers));
    if (change.before && is_searched(change.key.kind)) {
      before[i] = text_in_tables(change.key.kind, rows[i]);
    }
  }
  for (std::size_t i = 0; i < plan.changes.size(); ++i) {
    if (plan.changes[i].before) clear(plan.changes[i].key.kind, rows[i]);
  }
  for (std::size_t i = 0; i < plan.changes.size(); ++i) {
    const PlannedChange& change = plan.changes[i];
    const RecordKind kind = change.key.kind;
    std::string after;
    if (change.after) {
      write(plan, change, numbers, rows[i], entries[i]);
      if (is_searched(kind)) {
        after = searchable_text(search_fields(plan.neighbourhood, kind, change.row));
      }
    }
    if (before[i] == after) continue;
    words_.remove(kind, rows[i], before[i]);
    words_.add(kind, rows[i], after);
  }
}

void RecordEditor::write(const ChangePlan& plan, const PlannedChange& change,
                         const RowNumbers& numbers, RowNumber number, EntryNumber entry) {
  const Case& data = plan.neighbourhood;
  switch (change.key.kind) {
    case RecordKind::case_info:
      tables_.put_case_info(data, entry);
      break;
    case RecordKind::source:
      tables_.put_source(data.sources[change.row], numbers, number, entry);
      break;
    case RecordKind::document:
      tables_.put_document(data.documents[change.row], numbers, number, entry);
      break;
    case RecordKind::claim:
      tables_.put_claim(data.claims[change.row], number, entry);
      break;
    case RecordKind::assertion:
      tables_.put_assertion(data, data.assertions[change.row], numbers, number, entry);
      break;
    case RecordKind::rate:
      tables_.put_rate(data.rates[change.row], number, entry);
      break;
    case RecordKind::verdict:
      tables_.put_verdict(data.verdicts[change.row], numbers, number, entry);
      break;
  }
}

}  // namespace tawatur::sqlite
