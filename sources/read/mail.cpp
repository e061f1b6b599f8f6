// EML and MHTML. Of a saved page (MHTML) the first HTML part is the page and its address stands in
// the header. Of a mail the text is what the sender meant to be read: the plain part, unless it is
// a stub beside the HTML one.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sources/read/found_date.h"
#include "sources/read/html.h"
#include "sources/read/mime.h"
#include "sources/read/readers.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

bool is_attachment(const MimePart& part) {
  return part.headers.value("content-disposition").substr(0, 10) == "attachment";
}

const MimePart* first_of(const std::vector<MimePart>& parts, std::string_view type) {
  const auto found = std::find_if(parts.begin(), parts.end(), [type](const MimePart& part) {
    return part.type.type == type && !is_attachment(part);
  });
  return found == parts.end() ? nullptr : &*found;
}

Result<ReadDocument> read_part(const MimePart& part, const ReadJob& job) {
  const TransferDecoded bytes =
      transfer_decoded(part.body, part.headers.value("content-transfer-encoding"), part.start);
  Result<ReadDocument> document;
  if (part.type.type == "text/html" || part.type.type == "application/xhtml+xml") {
    if (bytes.bytes.size() > job.limits.page_bytes) {
      return too_large(bytes.bytes.size(), job.limits.page_bytes);
    }
    document = read_html(decode_text(bytes.bytes, part.type.charset, declared_in_page(bytes.bytes)),
                         job.limits);
  } else {
    ReadHints hints;
    hints.charset = part.type.charset;
    document = read_plain_text({bytes.bytes, hints, job.limits, job.runner, job.level + 1});
  }
  if (document) document->origin = document->origin.over(bytes.origin);
  return document;
}

std::string address_of(const MimeHeaders& headers) {
  for (const char* name : {"snapshot-content-location", "content-location"}) {
    const std::string_view value = headers.value(name);
    if (value.substr(0, 4) == "http") return std::string(value);
  }
  return {};
}

bool is_saved_page(const MimePart& root) {
  return root.type.type == "multipart/related" &&
         (!root.headers.value("snapshot-content-location").empty() ||
          root.headers.value("from").substr(0, 10) == "<Saved by " ||
          root.headers.value("to").empty());
}

Result<ReadDocument> read_saved_page(const std::vector<MimePart>& parts, const ReadJob& job) {
  const MimePart* page = nullptr;
  for (const MimePart& part : parts) {
    if (!parts[0].type.start.empty() && part.headers.value("content-id") == parts[0].type.start) {
      page = &part;
    }
  }
  if (page == nullptr) page = first_of(parts, "text/html");
  if (page == nullptr) page = first_of(parts, "application/xhtml+xml");
  if (page == nullptr) return fail(ErrorCode::unsupported, say("read.no-page-inside"));
  auto document = read_part(*page, job);
  if (!document) return document;
  document->media_type = "multipart/related";
  document->title.fill(parts[0].headers.text("subject"), "header Subject");
  document->url.fill(address_of(parts[0].headers), "header Snapshot-Content-Location");
  document->url.fill(address_of(page->headers), "header Content-Location");
  return document;
}

Result<ReadDocument> read_mail(const std::vector<MimePart>& parts, const ReadJob& job) {
  const MimePart* const plain = first_of(parts, "text/plain");
  const MimePart* const page = first_of(parts, "text/html");
  Result<ReadDocument> document = ReadDocument{};
  if (plain != nullptr) document = read_part(*plain, job);
  if (page != nullptr) {
    auto other = read_part(*page, job);
    if (plain == nullptr || !document) {
      document = std::move(other);
    } else if (other && letters_in(document->text) * 2 < letters_in(other->text)) {
      document = std::move(other);
    }
  }
  if (!document) return document;
  // What the mail says goes before what a page in it says.
  const MimeHeaders& headers = parts[0].headers;
  ReadField title;
  title.fill(headers.text("subject"), "header Subject");
  if (title.given()) document->title = std::move(title);
  document->byline.fill(headers.text("from"), "header From");
  if (const auto day = day_of_timestamp(headers.value("date"))) {
    document->published = {*day, "header Date"};
  }
  document->media_type = "message/rfc822";
  const auto attached =
      static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), is_attachment));
  if (attached > 0) {
    document->doubts.push_back(
        {"attachments-unread", say("read.doubt.attachments-unread", {{"count", attached}}), 0});
  }
  return document;
}

}  // namespace

Result<ReadDocument> read_mime(const ReadJob& job) {
  if (job.bytes.size() > job.limits.page_bytes) {
    return too_large(job.bytes.size(), job.limits.page_bytes);
  }
  std::string_view bytes = job.bytes;
  // The line that mail folders put before each mail.
  if (bytes.substr(0, 5) == "From ") {
    const std::size_t end = bytes.find('\n');
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  const std::size_t skipped = job.bytes.size() - bytes.size();
  const auto parts = mime_parts(bytes, job.limits);
  if (!parts) return tl::unexpected<Error>(parts.error());
  auto document =
      is_saved_page(parts->front()) ? read_saved_page(*parts, job) : read_mail(*parts, job);
  if (document) document->origin.shift(skipped);
  return document;
}

}  // namespace tawatur
