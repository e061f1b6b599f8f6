// Web archives: WARC records one after the other, each perhaps a gzip member of its own, and WACZ,
// a ZIP file with such files in it. The page that is read is the one whose address was asked for,
// or the first answer that is HTML and holds text.

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sources/read/ascii.h"
#include "sources/read/charset.h"
#include "sources/read/html.h"
#include "sources/read/inflate.h"
#include "sources/read/mime.h"
#include "sources/read/readers.h"
#include "sources/read/zip_archive.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostRecords = 100'000;

std::optional<std::size_t> decimal(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Record {
  MimeHeaders headers;
  std::string_view block;
  std::size_t start = 0;  // of the block
  std::size_t size = 0;   // of the whole record
};

// The record at the start of `bytes`, which stand at `start`.
std::optional<Record> record_at(std::string_view bytes, std::size_t start,
                                const ReadLimits& limits) {
  if (bytes.substr(0, 5) != "WARC/") return std::nullopt;
  const std::size_t version = bytes.find('\n');
  if (version == std::string_view::npos) return std::nullopt;
  Record record;
  record.headers = parse_headers(bytes.substr(version + 1), limits.header_bytes);
  const std::size_t head = version + 1 + record.headers.size;
  const auto length = decimal(record.headers.value("content-length"));
  if (!length) return std::nullopt;
  record.start = start + head;
  record.block = bytes.substr(head, *length);
  record.size = head + record.block.size();
  while (record.size < bytes.size() && (bytes[record.size] == '\r' || bytes[record.size] == '\n')) {
    ++record.size;
  }
  return record;
}

struct Body {
  std::string bytes;
  ByteMap origin;  // → the WARC bytes that the record stands in
};

// Chunks of Transfer-Encoding: chunked put together.
Body dechunked(std::string_view body, std::size_t start) {
  Body out;
  std::size_t at = 0;
  while (at < body.size()) {
    const std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos) break;
    std::size_t size = 0;
    const std::string_view line = trimmed_ascii(body.substr(at, end - at));
    const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (parsed.ec != std::errc()) {
      // Archivers often store the body without chunks and keep the header.
      if (at == 0) break;
      return out;
    }
    const std::string_view chunk = body.substr(end + 1, size);
    if (chunk.empty()) return out;
    out.origin.go_to(start + end + 1);
    out.origin.same(chunk.size());
    out.bytes.append(chunk);
    at = end + 1 + chunk.size();
    while (at < body.size() && (body[at] == '\r' || body[at] == '\n')) ++at;
  }
  if (out.bytes.empty()) {
    out.bytes = body;
    out.origin.go_to(start);
    out.origin.same(body.size());
  }
  return out;
}

// The page in a record; nullopt when it is none.
std::optional<Result<ReadDocument>> page_in(const Record& record, const ReadJob& job,
                                            UnpackBudget& budget) {
  const std::string_view type = record.headers.value("warc-type");
  ContentType content = content_type(record.headers.value("content-type"));
  Body body;
  if (type == "response") {
    std::string_view http = record.block;
    const std::size_t status_end = http.find('\n');
    if (status_end == std::string_view::npos || http.substr(0, 5) != "HTTP/") return std::nullopt;
    const MimeHeaders headers = parse_headers(http.substr(status_end + 1), job.limits.header_bytes);
    const std::size_t head = std::min(http.size(), status_end + 1 + headers.size);
    content = content_type(headers.value("content-type"));
    if (content.type != "text/html" && content.type != "application/xhtml+xml") return std::nullopt;
    const std::size_t space = http.find(' ');
    if (space == std::string_view::npos || http.substr(space + 1, 1) != "2") return std::nullopt;
    const bool chunked = same_ascii(headers.value("transfer-encoding"), "chunked");
    http.remove_prefix(head);
    if (chunked) {
      body = dechunked(http, record.start + head);
    } else {
      body.bytes = http;
      body.origin.go_to(record.start + head);
      body.origin.same(http.size());
    }
    const std::string_view packing = headers.value("content-encoding");
    if (same_ascii(packing, "gzip") || same_ascii(packing, "deflate")) {
      auto unpacked = inflate_body(body.bytes, budget);
      if (!unpacked) return Result<ReadDocument>(tl::unexpected<Error>(unpacked.error()));
      const ByteRange all = body.origin.source_of(0, body.bytes.size());
      body.origin = ByteMap();
      body.origin.go_to(all.first);
      body.origin.within(unpacked->size(), all.last - all.first);
      body.bytes = std::move(*unpacked);
    } else if (!packing.empty() && !same_ascii(packing, "identity")) {
      return std::nullopt;
    }
  } else if (type == "resource" || type == "conversion") {
    if (content.type != "text/html" && content.type != "text/plain") return std::nullopt;
    body.bytes = record.block;
    body.origin.go_to(record.start);
    body.origin.same(record.block.size());
  } else {
    return std::nullopt;
  }
  if (body.bytes.size() > job.limits.page_bytes) {
    return Result<ReadDocument>(too_large(body.bytes.size(), job.limits.page_bytes));
  }
  ReadHints hints;
  hints.charset = content.charset;
  Result<ReadDocument> document =
      content.type == "text/plain"
          ? read_plain_text({body.bytes, hints, job.limits, job.runner, job.level + 1})
          : read_html(decode_text(body.bytes, content.charset, declared_in_page(body.bytes)),
                      job.limits);
  if (!document) return document;
  document->origin = document->origin.over(body.origin);
  std::string_view target = record.headers.value("warc-target-uri");
  if (!target.empty() && target.front() == '<') target = target.substr(1, target.size() - 2);
  if (!document->url.given() && !target.empty()) {
    document->url = {std::string(target), "WARC-Target-URI"};
  }
  return document;
}

// Looks at records until the page that is wanted; keeps the best so far.
class Search {
 public:
  explicit Search(const ReadJob& job, UnpackBudget& budget) : job_(job), budget_(budget) {}

  // `start` and `places`: where the bytes stand in the file; without `places` they are its own.
  // Answers whether to go on.
  bool look(std::string_view bytes, std::size_t start, const ByteMap* places) {
    while (!bytes.empty()) {
      if (++records_ > kMostRecords) return false;
      const auto record = record_at(bytes, start, job_.limits);
      if (!record) return true;
      if (is_candidate(*record)) {
        auto page = page_in(*record, job_, budget_);
        if (page) {
          if (*page && places != nullptr) (**page).origin = (**page).origin.over(*places);
          if (keep(std::move(*page))) return false;
        }
      }
      bytes.remove_prefix(record->size);
      start += record->size;
    }
    return true;
  }

  [[nodiscard]] Result<ReadDocument> result() {
    if (found_) return std::move(*found_);
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    if (!job_.hints.url.empty()) {
      return fail(ErrorCode::not_found, say("read.no-such-record"));
    }
    return fail(ErrorCode::unsupported, say("read.no-page-inside"));
  }

 private:
  [[nodiscard]] bool is_candidate(const Record& record) const {
    std::string_view target = record.headers.value("warc-target-uri");
    if (!target.empty() && target.front() == '<') target = target.substr(1, target.size() - 2);
    return job_.hints.url.empty() || target == job_.hints.url;
  }

  // True: this is the one.
  bool keep(Result<ReadDocument> page) {
    if (!page) {
      if (!error_) error_ = page.error();
      return false;
    }
    constexpr std::size_t kArticle = 600;  // bytes: enough to stop looking
    if (!found_ || found_->text.size() < page->text.size()) found_ = std::move(*page);
    return found_->text.size() >= kArticle;
  }

  const ReadJob& job_;
  UnpackBudget& budget_;
  std::size_t records_ = 0;
  std::optional<ReadDocument> found_;
  std::optional<Error> error_;
};

// A file of gzip members, a record in each. `places`: where its bytes stand.
Result<void> look_in_gzip(std::string_view bytes, const ByteMap& places, UnpackBudget& budget,
                          Search& search) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto member = inflate_gzip(bytes.substr(at), budget);
    if (!member) return tl::unexpected<Error>(member.error());
    ByteMap packed;
    packed.go_to(at);
    packed.within(member->bytes.size(), member->packed_size);
    const ByteMap in_file = packed.over(places);
    if (!search.look(member->bytes, 0, &in_file)) return {};
    at += member->packed_size;
  }
  return {};
}

Result<ReadDocument> finished(Search& search, std::string_view media_type) {
  auto document = search.result();
  if (document) document->media_type = media_type;
  return document;
}

Result<ReadDocument> check_size(const ReadJob& job) {
  if (job.bytes.size() > job.limits.archive_bytes) {
    return too_large(job.bytes.size(), job.limits.archive_bytes);
  }
  return ReadDocument{};
}

}  // namespace

Result<ReadDocument> read_warc(const ReadJob& job) {
  if (auto checked = check_size(job); !checked) return checked;
  UnpackBudget budget(job.limits);
  Search search(job, budget);
  search.look(job.bytes, 0, nullptr);
  return finished(search, "application/warc");
}

Result<ReadDocument> read_gzip(const ReadJob& job) {
  if (auto checked = check_size(job); !checked) return checked;
  UnpackBudget budget(job.limits);
  auto first = inflate_gzip(job.bytes, budget);
  if (!first) return tl::unexpected<Error>(std::move(first.error()));
  if (first->bytes.substr(0, 5) == "WARC/") {
    UnpackBudget whole(job.limits);
    ByteMap itself;
    itself.same(job.bytes.size());
    Search search(job, whole);
    const auto looked = look_in_gzip(job.bytes, itself, whole, search);
    auto document = finished(search, "application/warc");
    // What was found before the damage stands.
    if (!document && !looked) return tl::unexpected<Error>(looked.error());
    return document;
  }
  const ReadJob inner{first->bytes, job.hints, job.limits, job.runner, job.level + 1};
  auto document = read_any(inner);
  if (!document) return document;
  ByteMap places;
  places.within(first->bytes.size(), first->packed_size);
  document->origin = document->origin.over(places);
  return document;
}

Result<ReadDocument> read_wacz(const ReadJob& job) {
  if (auto checked = check_size(job); !checked) return checked;
  const auto archive = ZipArchive::open(job.bytes, job.limits.archive_entries);
  if (!archive) return tl::unexpected<Error>(archive.error());
  UnpackBudget budget(job.limits);
  Search search(job, budget);
  for (const ZipEntry& entry : archive->entries()) {
    if (entry.name.substr(0, 8) != "archive/") continue;
    const auto bytes = archive->read(entry, budget);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    ByteMap places;
    places.go_to(archive->data_start(entry));
    if (entry.deflated) {
      places.within(bytes->size(), entry.packed_size);
    } else {
      places.same(bytes->size());
    }
    if (bytes->substr(0, 2) == "\x1F\x8B") {
      const auto looked = look_in_gzip(*bytes, places, budget, search);
      if (!looked) return tl::unexpected<Error>(looked.error());
    } else {
      search.look(*bytes, 0, &places);
    }
  }
  return finished(search, "application/wacz");
}

}  // namespace tawatur
