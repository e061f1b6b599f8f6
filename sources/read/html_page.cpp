// A page as a file of its own.

#include "sources/read/charset.h"
#include "sources/read/html.h"
#include "sources/read/readers.h"

namespace tawatur {

Result<ReadDocument> read_html_page(const ReadJob& job) {
  if (job.bytes.size() > job.limits.page_bytes) {
    return too_large(job.bytes.size(), job.limits.page_bytes);
  }
  const DecodedText page = decode_text(job.bytes, job.hints.charset, declared_in_page(job.bytes));
  auto document = read_html(page, job.limits);
  if (document && !document->url.given() && !job.hints.url.empty()) {
    document->url = {std::string(job.hints.url), "given with the file"};
  }
  return document;
}

}  // namespace tawatur
