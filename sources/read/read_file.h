// Files into articles: the main text and what the file says about itself.
//
//   ReadHints hints;
//   hints.file_name = "article.html";
//   const Result<ReadDocument> read = read_document(bytes, hints, {}, runner);
//
// Formats are told apart by content (sources/read/format.h lists them). Nothing is fetched, no
// script is run, no file is written; PDF needs two programs of poppler-utils, which the given
// runner runs. All functions are safe to call from several threads at once.

#ifndef SOURCES_READ_READ_FILE_H
#define SOURCES_READ_READ_FILE_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/message.h"
#include "core/result.h"
#include "sources/read/byte_map.h"
#include "sources/read/child_process.h"
#include "sources/read/limits.h"

namespace tawatur {

// What is known about the bytes from elsewhere. All may be empty. Hints decide only what the
// content leaves open.
struct ReadHints {
  std::string_view file_name;   // only the ending counts: .md
  std::string_view media_type;  // of the HTTP answer
  std::string_view charset;     // of the HTTP answer
  std::string_view url;         // where it was got; also which record of an archive is meant
};

// One thing the file says about itself; `value` is empty when it does not.
struct ReadField {
  std::string value;
  std::string where;  // how to find it again: "JSON-LD datePublished", "meta og:title", "line 3"

  [[nodiscard]] bool given() const { return !value.empty(); }
  // The first place that says anything is believed.
  void fill(std::string found, std::string found_where) {
    if (given() || found.empty()) return;
    *this = {std::move(found), std::move(found_where)};
  }
  friend bool operator==(const ReadField&, const ReadField&) = default;
};

// Why a person should look at the original.
struct ReadDoubt {
  std::string code;  // "charset-wrong", …: docs/reference/reading-files.md has all
  Message message;
  std::size_t page = 0;  // of a PDF, from 1; 0: the whole
  friend bool operator==(const ReadDoubt&, const ReadDoubt&) = default;
};

struct ReadPage {
  std::size_t start = 0;  // byte of ReadDocument::text
  std::size_t number = 0;
};

struct ReadDocument {
  // Well-formed UTF-8, paragraphs apart by one LF or more, LF as the only line end. Bidi controls
  // of the original are kept, except in PDF, whose controls are made by the reader.
  std::string text;
  std::string media_type;   // what the bytes are: "text/html", "application/pdf"
  std::string charset;      // how the text was written: "windows-1256"; empty for office formats
  std::string sha256;       // of the original bytes
  std::string text_sha256;  // of `text`
  ReadField title;
  ReadField byline;     // the names and agencies under the title, as printed
  ReadField publisher;  // who publishes the page
  ReadField url;        // canonical address
  ReadField language;   // BCP 47 tag, as declared
  ReadField published;  // EDTF, a day or with a time
  ReadField modified;   // EDTF
  std::vector<ReadDoubt> doubts;
  ByteMap origin;               // bytes of `text` → bytes of the original
  std::vector<ReadPage> pages;  // of a PDF, ascending
};

struct OriginPlace {
  ByteRange bytes;       // of the original
  std::size_t page = 0;  // of a PDF, from 1; 0: it has no pages
  friend bool operator==(const OriginPlace&, const OriginPlace&) = default;
};

// Where the code points [start, end) of `document.text` stand in the original bytes; nullopt when
// they are beyond the text. Plain text, Markdown, HTML and unpacked records in any charset and any
// transfer encoding: exact to the character. Parts of archives (DOCX, ODT, WACZ, compressed WARC):
// the packed part. PDF: the whole file and the page on which the range begins.
[[nodiscard]] std::optional<OriginPlace> origin_of(const ReadDocument& document, std::size_t start,
                                                   std::size_t end);

// Fails with unsupported (a picture, an encrypted or scanned PDF, an unknown binary file),
// limit_exceeded and corrupt_data; the message says what, and what can be done. An article without
// text is no failure but a doubt ("empty"). Without a runner PDF is unsupported.
[[nodiscard]] Result<ReadDocument> read_document(std::string_view bytes,
                                                 const ReadHints& hints = {},
                                                 const ReadLimits& limits = {},
                                                 const ChildRunner& runner = {});

}  // namespace tawatur

#endif  // SOURCES_READ_READ_FILE_H
