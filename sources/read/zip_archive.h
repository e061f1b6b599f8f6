// The entries of a ZIP file in memory: what DOCX, ODT and WACZ are made of.

#ifndef SOURCES_READ_ZIP_ARCHIVE_H
#define SOURCES_READ_ZIP_ARCHIVE_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "sources/read/inflate.h"

namespace tawatur {

struct ZipEntry {
  std::string name;        // as stored; never used as a path
  std::size_t header = 0;  // where its local header begins
  std::size_t packed_size = 0;
  bool deflated = false;  // else stored
  bool readable = false;  // neither encrypted nor packed in a way we do not know
};

class ZipArchive {
 public:
  // Reads the list of entries at the end of the file. `bytes` must outlive the archive. Fails with
  // corrupt_data and limit_exceeded (too many entries).
  [[nodiscard]] static Result<ZipArchive> open(std::string_view bytes, std::size_t max_entries);

  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
  [[nodiscard]] const ZipEntry* find(std::string_view name) const;  // the first, or nullptr
  // Fails with unsupported (encrypted), corrupt_data and limit_exceeded.
  [[nodiscard]] Result<std::string> read(const ZipEntry& entry, UnpackBudget& budget) const;
  // Where the packed bytes of an entry begin; the size of the archive when it is damaged.
  [[nodiscard]] std::size_t data_start(const ZipEntry& entry) const;

 private:
  std::string_view bytes_;
  std::vector<ZipEntry> entries_;
};

}  // namespace tawatur

#endif  // SOURCES_READ_ZIP_ARCHIVE_H
