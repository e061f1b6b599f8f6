// How much a file may ask of the machine. Every limit that reading knows stands here; whoever
// meets one says what was too much, what the limit is, and what can be done.

#ifndef SOURCES_READ_LIMITS_H
#define SOURCES_READ_LIMITS_H

#include <chrono>
#include <cstddef>

namespace tawatur {

inline constexpr std::size_t kMebibyte = std::size_t{1} << 20U;

struct ReadLimits {
  // Bytes of a file that is read as one text: plain text, Markdown.
  std::size_t text_bytes = 512 * kMebibyte;
  // Bytes of a page, a message or an office document, packed or unpacked. News pages have 0.1 to 3.
  std::size_t page_bytes = 64 * kMebibyte;
  // Bytes of a file that holds records (WARC, WACZ, ZIP) or of a PDF.
  std::size_t archive_bytes = 512 * kMebibyte;
  // Bytes that all parts of one compressed file may unpack to, and how many times larger than its
  // packed form one part may become once it is larger than a mebibyte. Text packs 3 to 30 times;
  // a bomb 1,000 times.
  std::size_t unpacked_bytes = 256 * kMebibyte;
  std::size_t unpacked_ratio = 200;
  std::size_t archive_entries = 10'000;
  // Levels of HTML and XML elements; pages have 15 to 60, the worst seen some hundreds.
  std::size_t element_depth = 1'000;
  std::size_t elements = 2'000'000;
  // Multipart messages inside multipart messages.
  std::size_t mime_depth = 20;
  std::size_t mime_parts = 1'000;
  std::size_t header_bytes = 256 * 1024;  // of one MIME or HTTP header block
  std::size_t json_depth = 64;            // of JSON-LD
  std::size_t pdf_pages = 2'000;
  // For one file, in this process; the clock is only asked in the one parser whose time may grow
  // with the square of its input.
  std::chrono::seconds parse_time{10};
  // For each program that is run on a file.
  std::chrono::seconds child_time{30};
  std::size_t child_memory = 1024 * kMebibyte;
  std::size_t child_output = 64 * kMebibyte;
};

}  // namespace tawatur

#endif  // SOURCES_READ_LIMITS_H
