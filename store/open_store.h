// The backends.

#ifndef STORE_OPEN_STORE_H
#define STORE_OPEN_STORE_H

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "store/change.h"
#include "store/store.h"

namespace tawatur {

enum class Access : std::uint8_t {
  read,
  write
};

struct StoreOptions {
  std::chrono::milliseconds wait{5000};  // for another writer
};

// True when these first bytes of a file are a SQLite database, ours or not.
[[nodiscard]] bool looks_like_store(std::string_view first_bytes);

// Makes a new, empty store with the given case id. Fails when anything is at `path` already.
[[nodiscard]] Result<std::unique_ptr<Store>> create_sqlite_store(const std::string& path,
                                                                 const std::string& case_id,
                                                                 const Author& author,
                                                                 const StoreOptions& options = {});

// Messages do not name the path: the caller knows it.

// Fails, and changes nothing, when the file is missing, a folder, not a store of ours, of a newer
// version of the program, damaged, or (Access::write) may not be written.
[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path,
                                                               Access access,
                                                               const StoreOptions& options = {});

// The same in memory, made of maps: what the SQLite store must behave like.
[[nodiscard]] Result<std::unique_ptr<Store>> create_memory_store(const std::string& case_id,
                                                                 const Author& author);

}  // namespace tawatur

#endif  // STORE_OPEN_STORE_H
