// Of ZIP only what the formats that we read use: stored and deflated entries below 4 GiB. A library
// would bring five others into every start of the program for it. Sizes that headers announce are
// not trusted with memory: what an entry unpacks to is counted while it is unpacked, and entries
// that overlap (how the worst bombs are made) count once for each time that they are read.

#include "sources/read/zip_archive.h"

#include <algorithm>
#include <cstdint>

namespace tawatur {
namespace {

constexpr std::string_view kEndMark = "PK\x05\x06";
constexpr std::string_view kEntryMark = "PK\x01\x02";
constexpr std::string_view kLocalMark = "PK\x03\x04";
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

tl::unexpected<Error> damaged() {
  return fail(ErrorCode::corrupt_data, say("read.archive-damaged"));
}

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string_view bytes, std::size_t max_entries) {
  // A comment of at most 64 KiB may follow the end mark.
  const std::size_t mark = bytes.rfind(kEndMark);
  if (mark == std::string_view::npos || bytes.size() - mark < kEndSize ||
      bytes.size() - mark > kEndSize + 0xFFFF) {
    return damaged();
  }
  const std::size_t count = number(bytes, mark + 10, 2);
  std::size_t at = number(bytes, mark + 16, 4);
  if (count > max_entries) {
    return fail(ErrorCode::limit_exceeded,
                say("read.too-many-entries", {{"count", count}, {"limit", max_entries}}));
  }
  ZipArchive archive;
  archive.bytes_ = bytes;
  for (std::size_t i = 0; i < count; ++i) {
    if (at > bytes.size() || bytes.size() - at < kEntrySize ||
        bytes.substr(at, kEntryMark.size()) != kEntryMark) {
      return damaged();
    }
    const std::size_t flags = number(bytes, at + 8, 2);
    const std::size_t method = number(bytes, at + 10, 2);
    const std::size_t name = number(bytes, at + 28, 2);
    ZipEntry entry;
    entry.packed_size = number(bytes, at + 20, 4);
    entry.header = number(bytes, at + 42, 4);
    entry.deflated = method == 8;
    entry.readable = (flags & 1U) == 0 && (method == 0 || method == 8);
    entry.name = bytes.substr(at + kEntrySize, name);
    archive.entries_.push_back(std::move(entry));
    at += kEntrySize + name + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
  }
  return archive;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [name](const ZipEntry& entry) { return entry.name == name; });
  return found == entries_.end() ? nullptr : &*found;
}

std::size_t ZipArchive::data_start(const ZipEntry& entry) const {
  if (entry.header > bytes_.size() || bytes_.size() - entry.header < kLocalSize ||
      bytes_.substr(entry.header, kLocalMark.size()) != kLocalMark) {
    return bytes_.size();
  }
  return std::min(bytes_.size(), entry.header + kLocalSize + number(bytes_, entry.header + 26, 2) +
                                     number(bytes_, entry.header + 28, 2));
}

Result<std::string> ZipArchive::read(const ZipEntry& entry, UnpackBudget& budget) const {
  if (!entry.readable) {
    return fail(ErrorCode::unsupported, say("read.entry-encrypted"));
  }
  const std::size_t start = data_start(entry);
  if (bytes_.size() - start < entry.packed_size || start == bytes_.size()) return damaged();
  const std::string_view packed = bytes_.substr(start, entry.packed_size);
  if (entry.deflated) return inflate_raw(packed, budget);
  if (packed.size() > budget.bytes) {
    return fail(ErrorCode::limit_exceeded,
                say("read.unpacks-too-large", {{"limit", budget.limit}}));
  }
  budget.bytes -= packed.size();
  return std::string(packed);
}

}  // namespace tawatur
