// One function for each format that is read; format.cpp lists them.

#ifndef SOURCES_READ_READERS_H
#define SOURCES_READ_READERS_H

#include "core/result.h"
#include "sources/read/format.h"

namespace tawatur {

[[nodiscard]] Result<ReadDocument> read_plain_text(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_markdown(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_html_page(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_mime(const ReadJob& job);  // EML and MHTML
[[nodiscard]] Result<ReadDocument> read_warc(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_gzip(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_wacz(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_docx(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_odt(const ReadJob& job);
[[nodiscard]] Result<ReadDocument> read_pdf(const ReadJob& job);

}  // namespace tawatur

#endif  // SOURCES_READ_READERS_H
