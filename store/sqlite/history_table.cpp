#include "store/sqlite/history_table.h"

#include <algorithm>
#include <vector>

#include "store/sqlite/columns.h"

namespace tawatur::sqlite {
namespace {

constexpr std::string_view kSelect =
    "SELECT sequence, change, time, person, reason, operation, kind, record, replaces, undoes, "
    "before, after, body_sha256, previous, hash FROM history ";

UtcTime time_of(std::string_view text) {
  const auto time = utc_time(text);
  if (!time) fail_for("time", text);
  return *time;
}

HistoryEntry entry_of(const Statement& row) {
  HistoryEntry entry;
  entry.sequence = row.number(0);
  entry.change = row.number(1);
  entry.time = time_of(row.text(2));
  entry.person = row.string(3);
  entry.reason = row.string(4);
  entry.operation = row.string(5);
  const auto kind = record_kind_named(row.text(6));
  if (!kind) fail_for("kind of record", row.text(6));
  entry.key = {*kind, row.string(7)};
  entry.replaces = row.number(8);
  entry.undoes = row.number(9);
  entry.before = row.optional(10);
  entry.after = row.optional(11);
  entry.body_sha256 = row.string(12);
  entry.previous = row.string(13);
  entry.hash = row.string(14);
  return entry;
}

}  // namespace

StoreHead head_of(const Connection& connection) {
  Statement last =
      connection.prepare("SELECT sequence, hash, time FROM history ORDER BY sequence DESC LIMIT 1");
  StoreHead head;
  head.hash = kNoHash;
  if (!last.step()) return head;
  head.sequence = last.number(0);
  head.hash = last.string(1);
  head.time = time_of(last.text(2));
  return head;
}

EntryNumber sequence_at(const Connection& connection, UtcTime time) {
  Statement last = connection.prepare(
      "SELECT sequence FROM history WHERE time <= ? ORDER BY time DESC, sequence DESC LIMIT 1");
  const std::string text = to_string(time);
  last.bind(1, text);
  return last.step() ? last.number(0) : 0;
}

void append_entry(const Connection& connection, HistoryEntry& entry) {
  const StoreHead head = head_of(connection);
  entry.sequence = head.sequence + 1;
  if (entry.change == 0) entry.change = entry.sequence;
  entry.time = std::max(entry.time, head.time);
  entry.previous = head.hash;
  entry.hash = hash_of(entry);

  Statement insert = connection.prepare(
      "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const std::string time = to_string(entry.time);
  insert.bind(1, entry.sequence).bind(2, entry.change).bind(3, time).bind(4, entry.person);
  insert.bind(5, entry.reason).bind(6, entry.operation).bind(7, name_of(entry.key.kind));
  insert.bind(8, entry.key.id).bind(9, entry.replaces).bind(10, entry.undoes);
  const auto text = [&insert](int parameter, const std::optional<std::string>& json) {
    if (json) {
      insert.bind(parameter, *json);
    } else {
      insert.bind_null(parameter);
    }
  };
  text(11, entry.before);
  text(12, entry.after);
  insert.bind_optional(13, entry.body_sha256).bind(14, entry.previous).bind(15, entry.hash).run();
}

void read_history(const Connection& connection, const HistoryFilter& filter,
                  const EntrySink& take) {
  std::string where = "WHERE sequence > ?1";
  std::vector<std::pair<int, std::string>> texts;
  const auto add = [&](const std::string& condition, const std::string& value) {
    const int parameter = static_cast<int>(texts.size()) + 2;
    where += " AND " + condition + " ?" + std::to_string(parameter);
    texts.emplace_back(parameter, value);
  };
  if (filter.kind) add("kind =", std::string(name_of(*filter.kind)));
  if (filter.id) add("record =", *filter.id);
  if (filter.person) add("person =", *filter.person);
  if (filter.from) add("time >=", to_string(*filter.from));
  if (filter.to) add("time <=", to_string(*filter.to));
  if (filter.change != 0) where += " AND change = " + std::to_string(filter.change);
  Statement rows = connection.prepare(std::string(kSelect) + where + " ORDER BY sequence" +
                                      (filter.newest_first ? " DESC" : ""));
  rows.bind(1, filter.after);
  for (const auto& [parameter, value] : texts) rows.bind(parameter, value);
  while (rows.step()) {
    if (!take(entry_of(rows))) return;
  }
}

BodyWriter::BodyWriter(const Connection& connection)
    : connection_(connection),
      number_(connection.integer("SELECT coalesce(max(number), 0) + 1 FROM history_bodies")),
      insert_(connection.prepare("INSERT INTO history_body_pieces VALUES (?, ?, ?, ?, ?)")),
      packer_([this](const BulkPiece& piece) { packed_.push_back(piece); }) {}

void BodyWriter::write() {
  for (const BulkPiece& piece : packed_) {
    insert_.bind(1, number_).bind(2, pieces_++).bind(3, piece.records).bind(4, piece.bytes);
    insert_.bind_blob(5, piece.packed).run();
  }
  packed_.clear();
}

std::string BodyWriter::finish() {
  const std::string sha256 = packer_.finish();
  write();
  Statement known = connection_.prepare("SELECT 1 FROM history_bodies WHERE sha256 = ?");
  known.bind(1, sha256);
  if (known.step()) {
    known.reset();
    Statement drop = connection_.prepare("DELETE FROM history_body_pieces WHERE body = ?");
    drop.bind(1, number_).run();
    return sha256;
  }
  Statement insert = connection_.prepare("INSERT INTO history_bodies VALUES (?, ?, ?, ?)");
  insert.bind(1, number_).bind(2, sha256).bind(3, records()).bind(4, bytes()).run();
  return sha256;
}

void read_body(const Connection& connection, const std::string& sha256,
               const std::function<bool(std::string_view packed, std::uint64_t bytes)>& take) {
  Statement rows = connection.prepare(
      "SELECT lines_zstd, history_body_pieces.bytes FROM history_body_pieces "
      "JOIN history_bodies ON history_bodies.number = body "
      "WHERE sha256 = ? ORDER BY piece");
  rows.bind(1, sha256);
  while (rows.step()) {
    if (!take(rows.blob(0), rows.number(1))) return;
  }
}

}  // namespace tawatur::sqlite
