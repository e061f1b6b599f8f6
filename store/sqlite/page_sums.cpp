// SQLite can leave the last bytes of each page to others ("reserved space", byte 20 of the file).
// This VFS puts a sum there when a page is written to the main file and compares it when the page
// is read. Other programs read such a file as any other; one that writes to it leaves pages whose
// sums do not match, which is found as damage: a store's history is only worth something if nothing
// goes past it. The write-ahead log has SQLite's own checksums and passes through.
//
// The sum: the page's 64-bit words in four lanes, each step `lane = rotate((lane ^ word) * odd)`.
// A step is one-to-one in the word and in the lane, and so is the joining of the lanes: two pages
// that differ in one word never have one sum. It guards against accidents; against people there is
// the chain of hashes in the history. About 5 GB/s.

#include "store/sqlite/page_sums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <new>
#include <vector>

#include <sqlite3.h>

namespace tawatur::sqlite {
namespace {

constexpr std::uint64_t kFactor = 0x9E37'79B9'7F4A'7C15U;
constexpr std::size_t kHeaderBytes = 100;
constexpr std::uint64_t kLockByte = 0x4000'0000;  // its page is never written
constexpr const char* kName = "tawatur-sums";

struct SumsFile {
  sqlite3_file base;  // must come first
  sqlite3_file* real;
  std::size_t page_size;  // 0: the file has no sums (yet)
  std::vector<char>* buffer;
};

SumsFile* sums(sqlite3_file* file) { return reinterpret_cast<SumsFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return sums(file)->real; }

// 0 when these are not the first bytes of a database whose pages have room for sums.
std::size_t page_size_in(const char* header) {
  if (std::memcmp(header, "SQLite format 3", 16) != 0) return 0;
  const auto byte = [header](std::size_t at) { return static_cast<unsigned char>(header[at]); };
  if (byte(20) != kSumBytes) return 0;
  const std::size_t size = (std::size_t{byte(16)} << 8U) | byte(17);
  return size == 1 ? 65'536 : size;
}

std::uint64_t stored_sum(const char* page, std::size_t size) {
  std::uint64_t sum = 0;
  std::memcpy(&sum, page + size - kSumBytes, kSumBytes);
  return sum;
}

bool is_page(const SumsFile& file, int amount, sqlite3_int64 offset) {
  return file.page_size != 0 && static_cast<std::size_t>(amount) == file.page_size &&
         static_cast<std::size_t>(offset) % file.page_size == 0;
}

bool page_matches(const char* page, std::size_t size, std::uint64_t number) {
  return page_sum({page, size}, number) == stored_sum(page, size);
}

int sums_close(sqlite3_file* file) {
  delete sums(file)->buffer;
  sums(file)->buffer = nullptr;
  return real(file)->pMethods->xClose(real(file));
}

int sums_read(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  const int code = real(file)->pMethods->xRead(real(file), to, amount, offset);
  if (code != SQLITE_OK || !is_page(*sums(file), amount, offset)) return code;
  const std::size_t size = sums(file)->page_size;
  const std::uint64_t number = static_cast<std::uint64_t>(offset) / size + 1;
  return page_matches(static_cast<const char*>(to), size, number) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int sums_write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  SumsFile& self = *sums(file);
  const char* const bytes = static_cast<const char*>(from);
  if (offset == 0 && static_cast<std::size_t>(amount) >= kHeaderBytes) {
    self.page_size = page_size_in(bytes);
  }
  if (!is_page(self, amount, offset)) {
    return self.real->pMethods->xWrite(self.real, from, amount, offset);
  }
  // The page is SQLite's own and not ours to change.
  self.buffer->assign(bytes, bytes + amount);
  const std::uint64_t number = static_cast<std::uint64_t>(offset) / self.page_size + 1;
  const std::uint64_t sum = page_sum({self.buffer->data(), self.buffer->size()}, number);
  std::memcpy(self.buffer->data() + self.buffer->size() - kSumBytes, &sum, kSumBytes);
  return self.real->pMethods->xWrite(self.real, self.buffer->data(), amount, offset);
}

int sums_truncate(sqlite3_file* file, sqlite3_int64 size) {
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sums_sync(sqlite3_file* file, int flags) {
  return real(file)->pMethods->xSync(real(file), flags);
}
int sums_file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int sums_lock(sqlite3_file* file, int lock) {
  return real(file)->pMethods->xLock(real(file), lock);
}
int sums_unlock(sqlite3_file* file, int lock) {
  return real(file)->pMethods->xUnlock(real(file), lock);
}
int sums_check_lock(sqlite3_file* file, int* result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int sums_control(sqlite3_file* file, int operation, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sums_sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int sums_characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int sums_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int sums_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void sums_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int sums_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: shared memory for the write-ahead log, but no mapping of the file, which would go past
// sums_read.
const sqlite3_io_methods kMethods = {2,
                                     sums_close,
                                     sums_read,
                                     sums_write,
                                     sums_truncate,
                                     sums_sync,
                                     sums_file_size,
                                     sums_lock,
                                     sums_unlock,
                                     sums_check_lock,
                                     sums_control,
                                     sums_sector_size,
                                     sums_characteristics,
                                     sums_map,
                                     sums_shm_lock,
                                     sums_barrier,
                                     sums_unmap,
                                     nullptr,
                                     nullptr};

sqlite3_vfs* under(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int sums_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) {
    return under(vfs)->xOpen(under(vfs), name, file, flags, out_flags);
  }
  SumsFile& self = *sums(file);
  std::memset(&self, 0, sizeof(SumsFile));
  self.real = reinterpret_cast<sqlite3_file*>(&self + 1);
  const int code = under(vfs)->xOpen(under(vfs), name, self.real, flags, out_flags);
  if (code != SQLITE_OK) return code;
  self.base.pMethods = &kMethods;
  self.buffer = new (std::nothrow) std::vector<char>;
  if (self.buffer == nullptr) return SQLITE_NOMEM;
  std::array<char, kHeaderBytes> header{};
  if (self.real->pMethods->xRead(self.real, header.data(), kHeaderBytes, 0) == SQLITE_OK) {
    self.page_size = page_size_in(header.data());
  }
  return SQLITE_OK;
}

// The rest is the other VFS's own.
int sums_delete(sqlite3_vfs* vfs, const char* name, int sync) {
  return under(vfs)->xDelete(under(vfs), name, sync);
}
int sums_access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  return under(vfs)->xAccess(under(vfs), name, flags, out);
}
int sums_full_path(sqlite3_vfs* vfs, const char* name, int size, char* out) {
  return under(vfs)->xFullPathname(under(vfs), name, size, out);
}
int sums_randomness(sqlite3_vfs* vfs, int size, char* out) {
  return under(vfs)->xRandomness(under(vfs), size, out);
}
int sums_sleep(sqlite3_vfs* vfs, int microseconds) {
  return under(vfs)->xSleep(under(vfs), microseconds);
}
int sums_time(sqlite3_vfs* vfs, double* out) { return under(vfs)->xCurrentTime(under(vfs), out); }
int sums_last_error(sqlite3_vfs* vfs, int size, char* out) {
  return under(vfs)->xGetLastError(under(vfs), size, out);
}
int sums_time_64(sqlite3_vfs* vfs, sqlite3_int64* out) {
  return under(vfs)->xCurrentTimeInt64(under(vfs), out);
}

sqlite3_vfs* registered() {
  static sqlite3_vfs vfs = [] {
    sqlite3_vfs* const below = sqlite3_vfs_find(nullptr);
    sqlite3_vfs made{};
    made.iVersion = 2;
    made.szOsFile = static_cast<int>(sizeof(SumsFile)) + below->szOsFile;
    made.mxPathname = below->mxPathname;
    made.zName = kName;
    made.pAppData = below;
    made.xOpen = sums_open;
    made.xDelete = sums_delete;
    made.xAccess = sums_access;
    made.xFullPathname = sums_full_path;
    made.xRandomness = sums_randomness;
    made.xSleep = sums_sleep;
    made.xCurrentTime = sums_time;
    made.xGetLastError = sums_last_error;
    made.xCurrentTimeInt64 = sums_time_64;
    return made;
  }();
  static const int code = sqlite3_vfs_register(&vfs, 0);
  static_cast<void>(code);
  return &vfs;
}

SumsFile* main_file(sqlite3* database) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file != nullptr && file->pMethods == &kMethods ? sums(file) : nullptr;
}

}  // namespace

const char* page_sums_vfs() { return registered()->zName; }

std::uint64_t page_sum(std::string_view page, std::uint64_t number) {
  std::array<std::uint64_t, 4> lane{number, ~number, kFactor, number * kFactor};
  const std::size_t end = page.size() - kSumBytes;
  std::size_t at = 0;
  const auto mix = [](std::uint64_t a, std::uint64_t word) {
    return std::rotl((a ^ word) * kFactor, 29);
  };
  for (; at + 32 <= end; at += 32) {
    std::array<std::uint64_t, 4> words;
    std::memcpy(words.data(), page.data() + at, 32);
    for (std::size_t i = 0; i < 4; ++i) lane[i] = mix(lane[i], words[i]);
  }
  for (; at + 8 <= end; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, page.data() + at, 8);
    lane[0] = mix(lane[0], word);
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t part : lane) sum = mix(sum, part);
  return sum;
}

std::string first_bytes(sqlite3* database, std::size_t size) {
  SumsFile* const file = main_file(database);
  if (file == nullptr) return {};
  std::string bytes(std::min<std::uint64_t>(size, file_size(database)), '\0');
  const int code =
      file->real->pMethods->xRead(file->real, bytes.data(), static_cast<int>(bytes.size()), 0);
  return code == SQLITE_OK ? bytes : std::string();
}

std::uint64_t file_size(sqlite3* database) {
  SumsFile* const file = main_file(database);
  sqlite3_int64 size = 0;
  if (file == nullptr || file->real->pMethods->xFileSize(file->real, &size) != SQLITE_OK) return 0;
  return static_cast<std::uint64_t>(size);
}

std::uint64_t check_pages(sqlite3* database, const std::function<void(std::uint64_t)>& bad) {
  SumsFile* const file = main_file(database);
  if (file == nullptr || file->page_size == 0) return 0;
  const std::size_t size = file->page_size;
  const std::uint64_t bytes = file_size(database);
  const std::uint64_t pages = bytes / size;
  std::vector<char> page(size);
  const auto matches = [&](std::uint64_t number) {
    const auto offset = static_cast<sqlite3_int64>((number - 1) * size);
    const int code =
        file->real->pMethods->xRead(file->real, page.data(), static_cast<int>(size), offset);
    if (code != SQLITE_OK) return false;
    if (number == kLockByte / size + 1) {
      return page == std::vector<char>(size);  // nobody ever writes there
    }
    return page_matches(page.data(), size, number);
  };
  for (std::uint64_t number = 1; number <= pages; ++number) {
    // Another process may be writing just this page: look again before it is called damaged.
    if (!matches(number) && !matches(number) && !matches(number)) bad(number);
  }
  if (bytes % size != 0) bad(pages + 1);
  return pages;
}

}  // namespace tawatur::sqlite
