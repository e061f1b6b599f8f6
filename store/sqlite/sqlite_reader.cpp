#include "store/sqlite/sqlite_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "store/as_of.h"
#include "store/bulk_lines.h"
#include "store/case_records.h"
#include "store/record_json.h"
#include "store/searchable.h"
#include "store/sqlite/claim_order.h"
#include "store/sqlite/history_table.h"
#include "store/sqlite/usage.h"
#include "store/sqlite/verify_file.h"
#include "store/verify_records.h"

namespace tawatur::sqlite {
namespace {

constexpr std::int64_t kRowsAtOnce = 1024;

Record record_of(const RecordReader::Found& found, RecordKind kind) {
  return {record_key(found.data, kind, 0), record_json(found.data, kind, 0), found.entry};
}

}  // namespace

SqliteReader::SqliteReader(const Connection& connection) : connection_(connection) {}

RecordReader& SqliteReader::reader() const {
  if (!reader_) reader_.emplace(connection_);
  return *reader_;
}

StoreHead SqliteReader::head() const { return head_of(connection_); }

EntryNumber SqliteReader::sequence_at(UtcTime time) const {
  return sqlite::sequence_at(connection_, time);
}

RecordCounts SqliteReader::counts() const {
  const auto count = [this](RecordKind kind) {
    return static_cast<std::size_t>(
        connection_.integer("SELECT count(*) FROM " + std::string(table_of(kind))));
  };
  return {count(RecordKind::source),    count(RecordKind::document), count(RecordKind::claim),
          count(RecordKind::assertion), count(RecordKind::rate),     count(RecordKind::verdict)};
}

std::optional<Record> SqliteReader::record(const RecordKey& key) const {
  if (key.kind == RecordKind::case_info && !key.id.empty()) return std::nullopt;
  RowNumber number = 1;
  if (key.kind != RecordKind::case_info) {
    const auto found = reader().rows().number_of(key.kind, key.id);
    if (!found) return std::nullopt;
    number = *found;
  }
  const auto found = reader().read(key.kind, number);
  if (!found) return std::nullopt;
  return record_of(*found, key.kind);
}

void SqliteReader::records(RecordKind kind, RecordOrder order, const RecordSink& take) const {
  if (kind == RecordKind::assertion && order == RecordOrder::any) {
    assertions(take);
  } else if (kind == RecordKind::case_info) {
    if (const auto info = record({kind, {}})) static_cast<void>(take(*info));
  } else {
    Statement rows =
        connection_.prepare("SELECT number FROM " + std::string(table_of(kind)) + " ORDER BY id");
    RecordReader reader(connection_);
    while (rows.step()) {
      const auto found = reader.read(kind, rows.integer(0));
      if (found && !take(record_of(*found, kind))) return;
    }
  }
}

void SqliteReader::assertions(const RecordSink& take) const {
  RecordReader reader(connection_);
  std::vector<AssertionRow> piece;
  Record record;
  record.key.kind = RecordKind::assertion;
  for (RowNumber last = std::numeric_limits<RowNumber>::min();;) {
    piece.clear();
    reader.assertions().fetch_after(last, kRowsAtOnce, piece);
    if (piece.empty()) return;
    last = piece.back().number;
    NamedRows named(reader.rows());
    reader.assertions().fill(
        piece, named, [&named](ClaimIndex claim) -> const auto& {
          return named.data.claims[claim.at()].attributes;
        });
    for (AssertionRow& row : piece) {
      named.data.assertions.assign(1, std::move(row.assertion));
      record.key.id = named.data.assertions.front().id;
      record.entry = row.entry;
      write_record(named.data, RecordKind::assertion, 0, SnapshotTexts::by_hash, record.json);
      if (!take(record)) return;
    }
  }
}

std::vector<RecordKey> SqliteReader::users_of(const RecordKey& key, std::size_t limit) const {
  const auto number = key.kind == RecordKind::case_info
                          ? std::nullopt
                          : reader().rows().number_of(key.kind, key.id);
  if (!number) return {};
  return sqlite::users_of(connection_, key.kind, *number, limit);
}

std::string SqliteReader::redaction_key() const {
  Statement row = connection_.prepare("SELECT secret FROM redaction_key");
  return row.step() ? row.string(0) : std::string();
}

std::optional<std::string> SqliteReader::text(std::string_view sha256) const {
  Statement row = connection_.prepare("SELECT text FROM snapshots WHERE sha256 = ?");
  row.bind(1, sha256);
  if (!row.step()) return std::nullopt;
  return row.string(0);
}

Case SqliteReader::load_case(EntryNumber as_of) const {
  if (as_of >= head().sequence) return read_whole_case(connection_);
  return case_as_of(*this, as_of);
}

Case SqliteReader::load_claims(const std::vector<std::string>& ids) const {
  SliceReader slice(connection_);
  for (const std::string& id : ids) {
    if (const auto number = reader().rows().number_of(RecordKind::claim, id)) {
      slice.add_claim(*number);
    }
  }
  return slice.finish();
}

std::unique_ptr<ClaimStream> SqliteReader::stream_claims(const ClaimRange& range) const {
  return claims_in_order(connection_, range);
}

std::vector<std::string> SqliteReader::claims_touched_by(const std::vector<RecordKey>& keys) const {
  return sqlite::claims_touched_by(connection_, keys);
}

void SqliteReader::history(const HistoryFilter& filter, const EntrySink& take) const {
  read_history(connection_, filter, take);
}

void SqliteReader::bulk_records(EntryNumber entry, const RecordSink& take) const {
  Statement row = connection_.prepare("SELECT body_sha256 FROM history WHERE sequence = ?");
  row.bind(1, entry);
  if (!row.step() || row.is_null(0)) return;
  Record record;
  record.entry = entry;
  read_body(connection_, row.string(0), [&](std::string_view packed, std::uint64_t bytes) {
    const std::string lines = unpack(packed, bytes);
    return for_each_line(lines, [&](RecordKind kind, std::string_view json) {
      record.json = json;
      record.key = {kind, quick_id_in(kind, json)};
      return take(record);
    });
  });
}

std::vector<TextHit> SqliteReader::find(std::string_view words, std::size_t limit) const {
  std::vector<TextHit> hits;
  WordIndex index(connection_);
  for (const auto& [kind, number] : index.find(words, limit)) {
    const auto found = reader().read(kind, number);
    if (!found) continue;
    auto hit =
        find_in(record_key(found->data, kind, 0), search_fields(found->data, kind, 0), words);
    if (hit) hits.push_back(std::move(*hit));
  }
  std::ranges::sort(hits, {}, &TextHit::key);
  return hits;
}

VerifySummary SqliteReader::verify(const ProblemSink& problem, const ProblemSink& remark) const {
  VerifySummary summary;
  verify_file(connection_, problem, summary);
  // Of pages that cannot be read nothing more can be said than that.
  if (summary.problems > 0) return summary;
  verify_history(*this, problem, summary);
  verify_quotes(*this, remark, summary);
  return summary;
}

OwningSqliteReader::OwningSqliteReader(std::unique_ptr<Connection> connection)
    : SqliteReader(*connection), owned_(std::move(connection)) {}

}  // namespace tawatur::sqlite
