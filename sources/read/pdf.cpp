// PDF through pdftotext and pdfinfo of poppler-utils, each in a process of its own: a damaged or
// hostile file can end that process, not this one, and their licence stays theirs.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text/display.h"
#include "sources/read/ascii.h"
#include "sources/read/found_date.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/pdf_text.h"
#include "sources/read/readers.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

Result<ChildOutput> run(const ReadJob& job, const char* program,
                        std::vector<std::string> arguments) {
  ChildJob child;
  child.program = program;
  child.arguments = std::move(arguments);
  child.input = job.bytes;
  child.time = job.limits.child_time;
  child.memory = job.limits.child_memory;
  child.output = job.limits.child_output;
  auto output = job.runner(child);
  if (!output && output.error().code == ErrorCode::not_found) {
    return fail(ErrorCode::unsupported, say("read.pdf-tools-missing", {{"program", program}}));
  }
  return output;
}

// "Title:          Words" lines.
std::string info(std::string_view output, std::string_view key) {
  std::size_t at = 0;
  while (at < output.size()) {
    const std::size_t end = std::min(output.find('\n', at), output.size());
    const std::string_view line = output.substr(at, end - at);
    at = end + 1;
    if (line.substr(0, key.size()) == key && line.substr(key.size(), 1) == ":") {
      return one_line(line.substr(key.size() + 1));
    }
  }
  return {};
}

std::size_t number_in(std::string_view text) {
  std::size_t value = 0;
  for (const char c : text.substr(0, 9)) {
    if (!is_ascii_digit(c)) break;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

// What programs put there by themselves.
bool is_real_title(std::string_view title) {
  return letters_in(title) >= 4 && find_ascii(title, "microsoft word") == std::string_view::npos &&
         find_ascii(title, ".doc") == std::string_view::npos &&
         find_ascii(title, ".htm") == std::string_view::npos &&
         find_ascii(title, ".indd") == std::string_view::npos &&
         !starts_with_ascii(title, "untitled");
}

void read_info(std::string_view output, ReadDocument& document) {
  const std::string title = info(output, "Title");
  if (is_real_title(title)) document.title.fill(title, "pdfinfo Title");
  document.byline.fill(info(output, "Author"), "pdfinfo Author");
  // The date as printed on the first page, if any; else the file's own, which is when it was made.
  const std::size_t first_end =
      document.pages.size() > 1 ? document.pages[1].start : document.text.size();
  std::string_view page = std::string_view(document.text).substr(0, first_end);
  for (std::size_t lines = 0; lines < 12 && !page.empty(); ++lines) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    const std::string_view line = page.substr(0, end);
    page.remove_prefix(std::min(end + 1, page.size()));
    const std::size_t letters = letters_in(line);
    if (lines == 0 && letters <= 120 && !ends_sentence(line) && !find_date(line)) {
      document.title.fill(std::string(line), "first line of page 1");
    }
    const auto date = letters <= 80 ? find_date(line) : std::nullopt;
    if (!date || date->other_letters > 30) continue;
    document.published.fill(date->edtf, "printed on page 1");
    break;
  }
  if (!document.published.given()) {
    if (const auto day = day_of_timestamp(info(output, "CreationDate"))) {
      document.published = {*day, "pdfinfo CreationDate"};
      document.doubts.push_back({"date-of-file", say("read.doubt.date-of-file"), 0});
    }
  }
  if (const auto day = day_of_timestamp(info(output, "ModDate"))) {
    document.modified.fill(*day, "pdfinfo ModDate");
  }
}

}  // namespace

Result<ReadDocument> read_pdf(const ReadJob& job) {
  if (job.bytes.size() > job.limits.archive_bytes) {
    return too_large(job.bytes.size(), job.limits.archive_bytes);
  }
  if (!job.runner) {
    return fail(ErrorCode::unsupported, say("read.pdf-tools-missing", {{"program", "pdftotext"}}));
  }
  const auto facts = run(job, "pdfinfo", {"-isodates", "-enc", "UTF-8", "-"});
  if (!facts) return tl::unexpected<Error>(facts.error());
  if (facts->status != 0) {
    if (facts->complaints.find("password") != std::string::npos) {
      return fail(ErrorCode::unsupported, say("read.pdf-encrypted"));
    }
    return fail(ErrorCode::corrupt_data, say("read.pdf-damaged"));
  }
  const std::size_t pages = number_in(info(facts->output, "Pages"));
  if (pages > job.limits.pdf_pages) {
    return fail(ErrorCode::limit_exceeded,
                say("read.pdf-pages", {{"count", pages}, {"limit", job.limits.pdf_pages}}));
  }
  const auto text = run(job, "pdftotext", {"-enc", "UTF-8", "-eol", "unix", "-", "-"});
  if (!text) return tl::unexpected<Error>(text.error());
  if (text->status != 0) {
    // Bit 3 of the exit status: the owner forbade copying (poppler's status 3).
    return text->status == 3 ? fail(ErrorCode::unsupported, say("read.pdf-encrypted"))
                             : fail(ErrorCode::corrupt_data, say("read.pdf-damaged"));
  }
  ReadDocument document;
  const PdfText article = pdf_article(text->output);
  if (article.letters < 20 + pages) {
    return fail(ErrorCode::unsupported, say("read.pdf-scanned"));
  }
  document.text = article.text;
  document.pages = article.pages;
  document.origin.within(document.text.size(), job.bytes.size());
  for (const PdfText::Doubtful& page : article.doubtful) {
    document.doubts.push_back(
        {"pdf-page", say("read.doubt.pdf-page", {{"page", page.number}, {"signs", page.signs}}),
         page.number});
  }
  for (const std::size_t page : article.textless) {
    document.doubts.push_back(
        {"pdf-page-scanned", say("read.doubt.pdf-page-scanned", {{"page", page}}), page});
  }
  if (article.was_visual) {
    document.doubts.push_back({"pdf-visual-order", say("read.doubt.pdf-visual-order"), 0});
  }
  read_info(facts->output, document);
  return document;
}

}  // namespace tawatur
