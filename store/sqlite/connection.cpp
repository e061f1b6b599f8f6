#include "store/sqlite/connection.h"

#include <utility>

#include <sqlite3.h>

#include "store/store.h"

namespace tawatur::sqlite {
namespace {

Message words_for(sqlite3* database, int code) {
  const std::string said = database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database);
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return say("store.disk-full");
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_DATA) {
        return say("store.bad-page");
      }
      return say("store.disk", {{"said", said}});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return say("store.damaged-verify", {{"said", said}});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return say("store.busy");
    case SQLITE_READONLY:
      return say("store.read-only", {{"said", said}});
    case SQLITE_NOMEM:
      return say("system.out-of-memory");
    default:
      return say("store.sqlite", {{"said", said}});
  }
}

}  // namespace

void fail_with(sqlite3* database, int code) { throw StoreFailure(words_for(database, code)); }

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) fail_with(database, sqlite3_extended_errcode(database));
}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int parameter, std::int64_t number) {
  if (sqlite3_bind_int64(statement_, parameter, number) != SQLITE_OK) {
    fail_with(database_, sqlite3_extended_errcode(database_));
  }
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL, not the empty text.
  const char* const data = text.data() == nullptr ? "" : text.data();
  if (sqlite3_bind_text64(statement_, parameter, data, text.size(), nullptr, SQLITE_UTF8) !=
      SQLITE_OK) {
    fail_with(database_, sqlite3_extended_errcode(database_));
  }
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  const char* const data = bytes.data() == nullptr ? "" : bytes.data();
  if (sqlite3_bind_blob64(statement_, parameter, data, bytes.size(), nullptr) != SQLITE_OK) {
    fail_with(database_, sqlite3_extended_errcode(database_));
  }
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  if (sqlite3_bind_null(statement_, parameter) != SQLITE_OK) {
    fail_with(database_, sqlite3_extended_errcode(database_));
  }
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement_);
    return false;
  }
  const int extended = sqlite3_extended_errcode(database_);
  sqlite3_reset(statement_);
  fail_with(database_, extended == SQLITE_OK ? code : extended);
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() { sqlite3_reset(statement_); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::text(int column) const {
  const auto* const data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::optional<std::string> Statement::optional(int column) const {
  if (is_null(column)) return std::nullopt;
  return string(column);
}

std::string_view Statement::blob(int column) const {
  const auto* const data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Connection::Connection(Connection&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Connection& Connection::operator=(Connection&& other) noexcept {
  std::swap(database_, other.database_);
  return *this;
}

Connection::~Connection() { sqlite3_close_v2(database_); }

void Connection::execute(const char* sql) const {
  if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail_with(database_, sqlite3_extended_errcode(database_));
  }
}

std::int64_t Connection::integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_number() const { return sqlite3_last_insert_rowid(database_); }
std::int64_t Connection::rows_changed() const { return sqlite3_changes64(database_); }

}  // namespace tawatur::sqlite
