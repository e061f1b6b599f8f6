// The table, and how the formats are told apart. Content decides; a file's name only says that a
// text is Markdown, which nothing in it need say.

#include "sources/read/format.h"

#include <algorithm>
#include <array>

#include "sources/read/ascii.h"
#include "sources/read/charset.h"
#include "sources/read/readers.h"
#include "sources/read/zip_archive.h"

namespace tawatur {
namespace {

constexpr std::size_t kDeepestFile = 4;  // a page in a record in a packed file in an archive

bool begins(std::string_view bytes, std::string_view magic) {
  return bytes.substr(0, magic.size()) == magic;
}

std::string_view part(std::string_view bytes, std::size_t start, std::size_t size) {
  return bytes.substr(std::min(start, bytes.size()), size);
}

bool is_pdf(std::string_view bytes, const ReadHints&) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

bool is_picture(std::string_view bytes, const ReadHints&) {
  constexpr std::array<std::string_view, 5> kMagics{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*",
                                                    "8BPS"};
  constexpr std::string_view kZeros("\0\0\0\0", 4);
  if (begins(bytes, "BM")) return part(bytes, 6, 4) == kZeros;
  if (begins(bytes, "MM")) return bytes.size() > 3 && bytes[2] == '\0' && bytes[3] == '*';
  return std::any_of(
             kMagics.begin(), kMagics.end(),
             [bytes](std::string_view magic) { return !magic.empty() && begins(bytes, magic); }) ||
         (begins(bytes, "RIFF") && part(bytes, 8, 4) == "WEBP") ||
         (part(bytes, 4, 8) == "ftypheic" || part(bytes, 4, 8) == "ftypavif");
}

bool is_sound_or_film(std::string_view bytes, const ReadHints&) {
  return begins(bytes, "ID3") || begins(bytes, "OggS") || begins(bytes, "fLaC") ||
         begins(bytes, "\x1A\x45\xDF\xA3") || part(bytes, 4, 4) == "ftyp" ||
         (begins(bytes, "RIFF") && part(bytes, 8, 4) != "WEBP");
}

bool is_zip(std::string_view bytes, const ReadHints&) {
  return begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06");
}
bool has_entry(std::string_view bytes, std::string_view name) {
  const auto archive = ZipArchive::open(bytes, ReadLimits{}.archive_entries);
  return archive && archive->find(name) != nullptr;
}
bool is_docx(std::string_view bytes, const ReadHints& hints) {
  return is_zip(bytes, hints) && has_entry(bytes, "word/document.xml");
}
bool is_odt(std::string_view bytes, const ReadHints& hints) {
  return is_zip(bytes, hints) && has_entry(bytes, "content.xml");
}
bool is_wacz(std::string_view bytes, const ReadHints& hints) {
  return is_zip(bytes, hints) && has_entry(bytes, "datapackage.json");
}

bool is_gzip(std::string_view bytes, const ReadHints&) { return begins(bytes, "\x1F\x8B\x08"); }
bool is_warc(std::string_view bytes, const ReadHints&) { return begins(bytes, "WARC/"); }
bool is_old_office(std::string_view bytes, const ReadHints&) {
  return begins(bytes, "\xD0\xCF\x11\xE0");
}
bool is_rtf(std::string_view bytes, const ReadHints&) { return begins(bytes, "{\\rtf"); }
bool is_other_archive(std::string_view bytes, const ReadHints&) {
  return begins(bytes, "7z\xBC\xAF") || begins(bytes, "Rar!") || begins(bytes, "BZh") ||
         begins(bytes,
                "\xFD"
                "7zXZ") ||
         begins(bytes, "\x28\xB5\x2F\xFD");
}

// A block of header lines, at least two of which mails have.
bool is_mime(std::string_view bytes, const ReadHints&) {
  constexpr std::array<std::string_view, 12> kNames{
      "from",       "to",       "subject",     "date",   "mime-version", "content-type",
      "message-id", "received", "return-path", "sender", "cc",           "delivered-to"};
  std::string_view head = bytes.substr(0, 16 * 1024);
  if (begins(head, "\xEF\xBB\xBF")) head.remove_prefix(3);
  if (begins(head, "From ")) head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1);
  std::size_t known = 0;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) break;
    if (line[0] == ' ' || line[0] == '\t') continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = line.substr(0, colon);
    if (!std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; })) {
      return false;
    }
    known += std::any_of(kNames.begin(), kNames.end(),
                         [name](std::string_view one) { return same_ascii(one, name); })
                 ? 1U
                 : 0U;
  }
  return known >= 2;
}

// The first bytes as text, for UTF-16 has a NUL in every tag.
std::string head_of(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  return decode_text(bytes.substr(0, kHead)).text;
}

bool is_html(std::string_view bytes, const ReadHints& hints) {
  constexpr std::array<std::string_view, 16> kStarts{
      "<!doctype html", "<html", "<head", "<body", "<meta",  "<title",   "<script", "<table",
      "<div",           "<p>",   "<p ",   "<h1",   "<style", "<article", "<br",     "<a "};
  const std::string head = head_of(bytes);
  std::string_view rest = trimmed_ascii(head);
  while (begins(rest, "<!--") || begins(rest, "<?xml")) {
    const std::string_view stop = begins(rest, "<!--") ? "-->" : "?>";
    const std::size_t end = rest.find(stop);
    if (end == std::string_view::npos) return true;
    rest = trimmed_ascii(rest.substr(end + stop.size()));
  }
  if (std::any_of(kStarts.begin(), kStarts.end(),
                  [rest](std::string_view start) { return starts_with_ascii(rest, start); })) {
    return true;
  }
  if (find_ascii(rest, "<html") != std::string_view::npos ||
      find_ascii(rest, "<!doctype html") != std::string_view::npos) {
    return true;
  }
  return starts_with_ascii(hints.media_type, "text/html") ||
         starts_with_ascii(hints.media_type, "application/xhtml");
}

bool is_markdown(std::string_view bytes, const ReadHints& hints) {
  const auto ends = [&hints](std::string_view ending) {
    return hints.file_name.size() > ending.size() &&
           same_ascii(hints.file_name.substr(hints.file_name.size() - ending.size()), ending);
  };
  return ends(".md") || ends(".markdown") || starts_with_ascii(hints.media_type, "text/markdown") ||
         begins(bytes, "# ");
}

// Control characters that no text has, after UTF-16 has been given its chance.
bool is_binary(std::string_view bytes, const ReadHints&) {
  const std::string_view head = bytes.substr(0, 4096);
  const auto strange = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !is_ascii_space(c) && byte != 0x1B;
  }));
  if (strange * 20 <= head.size()) return false;
  return decode_text(head).charset.substr(0, 6) != "UTF-16";
}

bool is_anything(std::string_view, const ReadHints&) { return true; }

constexpr std::array<FileFormat, 17> kFormats{{
    {"pdf", "application/pdf", is_pdf, read_pdf, nullptr},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", is_docx,
     read_docx, nullptr},
    {"odt", "application/vnd.oasis.opendocument.text", is_odt, read_odt, nullptr},
    {"wacz", "application/wacz", is_wacz, read_wacz, nullptr},
    {"zip", "application/zip", is_zip, nullptr, [] { return say("read.zip"); }},
    {"gzip", "application/gzip", is_gzip, read_gzip, nullptr},
    {"warc", "application/warc", is_warc, read_warc, nullptr},
    {"picture", "image/*", is_picture, nullptr, [] { return say("read.picture"); }},
    {"recording", "audio/*", is_sound_or_film, nullptr, [] { return say("read.recording"); }},
    {"doc", "application/msword", is_old_office, nullptr, [] { return say("read.old-office"); }},
    {"rtf", "application/rtf", is_rtf, nullptr, [] { return say("read.rtf"); }},
    {"archive", "application/octet-stream", is_other_archive, nullptr,
     [] { return say("read.archive"); }},
    {"binary", "application/octet-stream", is_binary, nullptr, [] { return say("read.binary"); }},
    {"mail", "message/rfc822", is_mime, read_mime, nullptr},
    {"html", "text/html", is_html, read_html_page, nullptr},
    {"markdown", "text/markdown", is_markdown, read_markdown, nullptr},
    {"text", "text/plain", is_anything, read_plain_text, nullptr},
}};

}  // namespace

std::span<const FileFormat> file_formats() { return kFormats; }

const FileFormat& format_of(std::string_view bytes, const ReadHints& hints) {
  return *std::find_if(kFormats.begin(), kFormats.end() - 1,
                       [&](const FileFormat& format) { return format.recognises(bytes, hints); });
}

tl::unexpected<Error> too_large(std::size_t size, std::size_t limit) {
  return fail(ErrorCode::limit_exceeded, say("read.too-large", {{"size", size}, {"limit", limit}}));
}

Result<ReadDocument> read_any(const ReadJob& job) {
  if (job.level > kDeepestFile) {
    return fail(ErrorCode::limit_exceeded, say("read.nested-files", {{"limit", kDeepestFile}}));
  }
  if (job.bytes.size() > job.limits.archive_bytes && job.bytes.size() > job.limits.text_bytes) {
    return too_large(job.bytes.size(), job.limits.archive_bytes);
  }
  const FileFormat& format = format_of(job.bytes, job.hints);
  if (format.read == nullptr) {
    return fail(ErrorCode::unsupported, format.refusal());
  }
  auto document = format.read(job);
  if (document && document->media_type.empty()) document->media_type = format.media_type;
  return document;
}

}  // namespace tawatur
