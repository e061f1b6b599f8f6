// Opening a store: everything that can be wrong with the file is looked at before SQLite does
// anything to it, so that a file that is not ours stays as it is.
//
// The file is in WAL mode with synchronous = FULL: a commit is on the disk when it returns. The
// last connection to close moves the log into the main file, so that between two commands a store
// is one file; a copy of that file alone, whenever it is made, is the state of the last such
// moment, unless it was made during it.

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/case_records.h"
#include "store/open_store.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/history_table.h"
#include "store/sqlite/lock_holder.h"
#include "store/sqlite/page_sums.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_reader.h"
#include "store/sqlite/sqlite_writer.h"
#include "store/sqlite/tokenizer.h"
#include "store/store.h"

namespace tawatur {
namespace {

using sqlite::Connection;

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr int kPageBytes = 8192;

// Nobody asks SQLite how much memory it holds, and counting it takes a lock for each allocation.
// Before the first use of SQLite; later it does nothing.
void leave_memory_uncounted() {
  static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(once);
}

Result<std::unique_ptr<Connection>> connect(const std::string& path, int flags,
                                            const StoreOptions& options) {
  leave_memory_uncounted();
  sqlite3* database = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                      sqlite::page_sums_vfs());
  auto connection = std::make_unique<Connection>(database);
  if (code != SQLITE_OK) {
    const int system = sqlite3_system_errno(database);
    const std::string why =
        system != 0 ? std::generic_category().message(system) : std::string(sqlite3_errstr(code));
    return fail(ErrorCode::io, say("store.not-opened", {{"why", why}}));
  }
  sqlite3_busy_timeout(database, static_cast<int>(options.wait.count()));
  return connection;
}

bool may_write(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return ::access(path.c_str(), W_OK) == 0 &&
         ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
}

// A reader opens the file as a writer does, if it may: otherwise it could not put away the log
// files that SQLite makes for it. It is then forbidden to write in another way.
int flags_for(const std::string& path, Access access) {
  return access == Access::write || may_write(path) ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
}

void prepare(const Connection& connection, bool write) {
  sqlite::register_tokenizer(connection.get());
  connection.execute("PRAGMA foreign_keys = ON");
  connection.execute("PRAGMA trusted_schema = OFF");
  connection.execute("PRAGMA cell_size_check = ON");
  connection.execute("PRAGMA cache_size = -32768");
  connection.execute(write ? "PRAGMA synchronous = FULL" : "PRAGMA query_only = ON");
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

// What a person should know about a path before it is opened.
std::optional<Error> problem_with_path(const std::string& path, Access access) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) {
      return Error{ErrorCode::not_found, say("store.missing")};
    }
    if (errno == ELOOP) {
      return Error{ErrorCode::invalid_input, say("store.link-circle")};
    }
    return Error{ErrorCode::invalid_input, std::generic_category().message(errno)};
  }
  if (S_ISDIR(status.st_mode)) {
    return Error{ErrorCode::invalid_input, say("store.is-a-folder")};
  }
  if (!S_ISREG(status.st_mode)) {
    return Error{ErrorCode::invalid_input, say("store.no-file")};
  }
  if (::access(path.c_str(), R_OK) != 0) {
    return Error{ErrorCode::invalid_input, say("file.not-readable")};
  }
  if (access == Access::write) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    if (::access(path.c_str(), W_OK) != 0) {
      return Error{ErrorCode::io, say("store.not-writable")};
    }
    if (::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0) {
      return Error{ErrorCode::io, say("store.folder-not-writable")};
    }
  }
  return std::nullopt;
}

bool has_log(const std::string& path) {
  struct stat status {};
  return ::stat((path + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

std::optional<Error> problem_with_file(const Connection& connection, const std::string& path) {
  const std::string header = sqlite::first_bytes(connection.get(), 100);
  if (header.empty()) {
    return Error{ErrorCode::invalid_input, say("store.empty-file")};
  }
  if (header.substr(0, kMagic.size()) != kMagic || header.size() < 100) {
    return Error{ErrorCode::invalid_input, say("store.not-a-store")};
  }
  if (big_endian(header, 68) != sqlite::kApplicationId) {
    return Error{ErrorCode::invalid_input, say("store.other-program")};
  }
  const std::uint32_t version = big_endian(header, 60);
  if (version > sqlite::kSchemaVersion) {
    return Error{ErrorCode::unsupported,
                 say("store.newer", {{"version", version}, {"most", sqlite::kSchemaVersion}})};
  }
  const std::uint32_t page = static_cast<std::uint32_t>(static_cast<unsigned char>(header[16]))
                                 << 8U |
                             static_cast<unsigned char>(header[17]);
  const std::uint64_t wanted = std::uint64_t{big_endian(header, 28)} * (page == 1 ? 65'536 : page);
  const std::uint64_t size = sqlite::file_size(connection.get());
  if (!has_log(path) && size < wanted) {
    return Error{ErrorCode::corrupt_data,
                 say("store.end-missing", {{"wanted", wanted}, {"size", size}})};
  }
  return std::nullopt;
}

class SqliteStore : public Store {
 public:
  SqliteStore(std::string path, bool frozen, const StoreOptions& options)
      : path_(std::move(path)), frozen_(frozen), options_(options) {}

  std::unique_ptr<StoreReader> read() override {
    auto connection = connect_to(flags_for(path_, Access::read));
    prepare(*connection, false);
    connection->execute("BEGIN");
    // A transaction sees the state of its first look.
    static_cast<void>(connection->integer("SELECT count(*) FROM case_info"));
    return std::make_unique<sqlite::OwningSqliteReader>(std::move(connection));
  }

  Result<std::unique_ptr<StoreWriter>> write() override {
    auto connection = connect_to(SQLITE_OPEN_READWRITE);
    prepare(*connection, true);
    const int code = sqlite3_exec(connection->get(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if ((code & 0xFF) == SQLITE_BUSY) {
      return fail(ErrorCode::conflict,
                  say("store.writer-waits", {{"who", sqlite::lock_holder(path_)},
                                             {"milliseconds", options_.wait.count()}}));
    }
    if (code != SQLITE_OK) sqlite::fail_with(connection->get(), code);
    return std::make_unique<sqlite::SqliteWriter>(std::move(connection));
  }

 private:
  std::unique_ptr<Connection> connect_to(int flags) const {
    auto connection = connect(frozen_ ? frozen_name(path_) : path_,
                              frozen_ ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : flags, options_);
    if (!connection) throw StoreFailure(say("store.not-opened-again"));
    return std::move(*connection);
  }

 public:
  // In a folder that may not be written there can be no log, and nobody who writes.
  static std::string frozen_name(const std::string& path) {
    std::string name = "file:";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    for (const char c : path) {
      if (c == '?' || c == '#' || c == '%') {
        const auto byte = static_cast<unsigned char>(c);
        name += '%';
        name += kHex[byte >> 4U];
        name += kHex[byte & 15U];
      } else {
        name += c;
      }
    }
    return name + "?immutable=1";
  }

 private:
  std::string path_;
  bool frozen_;
  StoreOptions options_;
};

// Looks at the file and at its first rows. True: it can only be read as frozen.
Result<bool> try_out(const std::string& path, Access access, const StoreOptions& options) {
  auto connection = connect(path, flags_for(path, access), options);
  if (!connection) return tl::unexpected<Error>(connection.error());
  if (auto problem = problem_with_file(**connection, path)) {
    return tl::unexpected<Error>(std::move(*problem));
  }
  const int code = sqlite3_exec((*connection)->get(), "SELECT count(*) FROM case_info", nullptr,
                                nullptr, nullptr);
  if (code == SQLITE_OK) return false;
  const int kind = code & 0xFF;
  if (access == Access::read && !has_log(path) &&
      (kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY)) {
    return true;
  }
  const std::string said = sqlite3_errmsg((*connection)->get());
  if (kind == SQLITE_BUSY) {
    return fail(ErrorCode::conflict, say("store.locked", {{"who", sqlite::lock_holder(path)}}));
  }
  if (code == SQLITE_IOERR_DATA || kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB ||
      kind == SQLITE_ERROR) {
    return fail(ErrorCode::corrupt_data, say("store.damaged", {{"said", said}}));
  }
  return fail(ErrorCode::io, say("store.not-read", {{"said", said}}));
}

void fill_new(const Connection& connection, const std::string& case_id, const Author& author) {
  int reserved = sqlite::kSumBytes;
  sqlite3_file_control(connection.get(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  connection.execute("PRAGMA page_size = " + std::to_string(kPageBytes));
  connection.execute("PRAGMA application_id = " + std::to_string(sqlite::kApplicationId));
  connection.execute("PRAGMA journal_mode = WAL");
  connection.execute("PRAGMA synchronous = FULL");
  sqlite::register_tokenizer(connection.get());
  connection.execute("BEGIN IMMEDIATE");
  sqlite::migrate(connection);
  Case data;
  data.id = case_id;
  HistoryEntry entry;
  entry.time = author.time;
  entry.person = author.person;
  entry.reason = author.reason;
  entry.operation = "init";
  entry.after = record_json(data, RecordKind::case_info, 0);
  sqlite::append_entry(connection, entry);
  sqlite::TableWriter(connection).put_case_info(data, entry.sequence);
  connection.execute("COMMIT");
}

}  // namespace

bool looks_like_store(std::string_view first_bytes) {
  return first_bytes.substr(0, kMagic.size()) == kMagic;
}

Result<std::unique_ptr<Store>> create_sqlite_store(const std::string& path,
                                                   const std::string& case_id, const Author& author,
                                                   const StoreOptions& options) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) {
    return fail(ErrorCode::invalid_input, say("store.name-taken"));
  }
  if (errno != ENOENT) {
    return fail(ErrorCode::io, std::generic_category().message(errno));
  }
  // Made under another name, so that a store is there whole or not at all.
  const std::string draft = path + ".new-" + std::to_string(::getpid());
  const auto clean_up = [&draft] {
    for (const char* const tail : {"", "-wal", "-shm", "-journal"}) {
      ::unlink((draft + tail).c_str());
    }
  };
  try {
    auto connection = connect(draft, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, options);
    if (!connection) {
      clean_up();
      return fail(ErrorCode::io,
                  say("store.not-made", {{"why", std::generic_category().message(errno)}}));
    }
    fill_new(**connection, case_id, author);
  } catch (const StoreFailure& failure) {
    clean_up();
    return fail(ErrorCode::io, failure.message());
  }
  const int moved = ::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE);
  const int error = errno;
  if (moved != 0) {
    clean_up();
    return fail(error == EEXIST ? ErrorCode::invalid_input : ErrorCode::io,
                std::generic_category().message(error));
  }
  return open_sqlite_store(path, Access::write, options);
}

Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path, Access access,
                                                 const StoreOptions& options) {
  if (auto problem = problem_with_path(path, access)) {
    return tl::unexpected<Error>(std::move(*problem));
  }
  const auto frozen = try_out(path, access, options);
  if (!frozen) return tl::unexpected<Error>(frozen.error());
  return std::make_unique<SqliteStore>(path, *frozen, options);
}

}  // namespace tawatur
