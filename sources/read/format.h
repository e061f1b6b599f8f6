// The formats of files: how each is recognised and read. format.cpp holds the table.

#ifndef SOURCES_READ_FORMAT_H
#define SOURCES_READ_FORMAT_H

#include <cstdint>
#include <span>
#include <string_view>

#include "core/result.h"
#include "sources/read/read_file.h"

namespace tawatur {

// What every reader gets.
struct ReadJob {
  std::string_view bytes;
  ReadHints hints;
  const ReadLimits& limits;
  const ChildRunner& runner;
  std::size_t level = 0;  // how many files this one is inside of
};

struct FileFormat {
  std::string_view name;        // "pdf"
  std::string_view media_type;  // "application/pdf"
  bool (*recognises)(std::string_view bytes, const ReadHints& hints);
  // Sets text, media type, charset, fields, doubts and origin; nullptr: a format that is known and
  // not read.
  Result<ReadDocument> (*read)(const ReadJob& job);
  Message (*refusal)();  // why a format is not read, and what to do
};

// In the order in which they are tried; the last recognises everything.
[[nodiscard]] std::span<const FileFormat> file_formats();

[[nodiscard]] const FileFormat& format_of(std::string_view bytes, const ReadHints& hints);

// Recognises and reads a file, or a file inside a file. Fails with limit_exceeded when files are
// nested too deep.
[[nodiscard]] Result<ReadDocument> read_any(const ReadJob& job);

// Fails with limit_exceeded: "{what} has {size} bytes, the limit is {limit}".
[[nodiscard]] tl::unexpected<Error> too_large(std::size_t size, std::size_t limit);

}  // namespace tawatur

#endif  // SOURCES_READ_FORMAT_H
