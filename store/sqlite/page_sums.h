// A layer below SQLite that seals every page of a store with a checksum, so that a bit that flips
// anywhere in the file - in a row, in the free space between rows, in a page that is no longer
// used - is found.

#ifndef STORE_SQLITE_PAGE_SUMS_H
#define STORE_SQLITE_PAGE_SUMS_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

struct sqlite3;

namespace tawatur::sqlite {

// The bytes that each page gives up for its checksum.
inline constexpr int kSumBytes = 8;

// The name to open databases with. Registered on first use, above the VFS that is then SQLite's
// default. Thread-safe.
[[nodiscard]] const char* page_sums_vfs();

// The sum of a page, its last kSumBytes left out. `number` is from 1: a page that stands in
// another's place is found, too.
[[nodiscard]] std::uint64_t page_sum(std::string_view page, std::uint64_t number);

// The first bytes of the database's file, at most `size`; "" when it cannot be read.
[[nodiscard]] std::string first_bytes(sqlite3* database, std::size_t size);
// The size of the file.
[[nodiscard]] std::uint64_t file_size(sqlite3* database);

// Looks at every page of the file itself, those in use or not. `bad` gets the numbers, from 1, of
// pages that do not match; a remainder after the last whole page counts as one. Returns the number
// of pages.
std::uint64_t check_pages(sqlite3* database, const std::function<void(std::uint64_t)>& bad);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_PAGE_SUMS_H
