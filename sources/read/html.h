// HTML: a page as it was saved.

#ifndef SOURCES_READ_HTML_H
#define SOURCES_READ_HTML_H

#include <string_view>

#include "core/result.h"
#include "sources/read/charset.h"
#include "sources/read/read_file.h"

namespace tawatur {

// `page` as decode_text() gives it. Sets text, origin (in what was decoded), title, byline,
// publisher, url, language, dates and doubts, those of the decoding included.
[[nodiscard]] Result<ReadDocument> read_html(const DecodedText& page, const ReadLimits& limits);

}  // namespace tawatur

#endif  // SOURCES_READ_HTML_H
