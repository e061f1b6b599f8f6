// DOCX and ODT: a ZIP file with the text in one XML part and what is said about it in another.
// Footnotes and tracked insertions are text; tracked deletions, comments, headers and footers are
// not. Places are as near as the packed part, for nobody reads deflated bytes.

#include <string>
#include <utility>

#include "sources/read/found_date.h"
#include "sources/read/readers.h"
#include "sources/read/text_builder.h"
#include "sources/read/xml_events.h"
#include "sources/read/zip_archive.h"

namespace tawatur {
namespace {

std::string_view attribute(const XmlEvents::Attributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

// The paragraphs of a part.
class Paragraphs {
 public:
  explicit Paragraphs(bool docx) : docx_(docx) {}

  Result<void> read(std::string_view xml, const ReadLimits& limits) {
    XmlEvents events;
    events.open = [this](std::string_view name, const XmlEvents::Attributes& attributes) {
      docx_ ? open_docx(name, attributes) : open_odt(name, attributes);
    };
    events.close = [this](std::string_view name) { close(name); };
    events.text = [this](std::string_view text) {
      // In DOCX only <w:t> is text; in ODT whatever stands in a paragraph.
      if (skipped_ == 0 && (docx_ ? in_text_ : depth_ > 0)) text_.append(text, 0);
    };
    const auto done = parse_xml(xml, limits, events);
    text_.end_paragraph();
    return done;
  }

  std::string take_text() { return text_.take_text(); }
  const std::string& title() const { return title_; }

 private:
  void open_docx(std::string_view name, const XmlEvents::Attributes& attributes) {
    if (is_skipped(name)) ++skipped_;
    if (name == "t") in_text_ = true;
    if (name == "tab") text_.append(" ", 0);
    if (name == "br" || name == "cr") text_.end_paragraph();
    if (name == "pStyle" && attribute(attributes, "val") == "Title") in_title_ = true;
    if (name == "p") before_ = text_.text().size();
  }

  void open_odt(std::string_view name, const XmlEvents::Attributes& attributes) {
    if (is_skipped(name)) ++skipped_;
    if (name == "p" || name == "h") {
      ++depth_;
      if (depth_ == 1) before_ = text_.text().size();
      if (attribute(attributes, "style-name") == "Title") in_title_ = true;
    }
    if (name == "s" || name == "tab") text_.append(" ", 0);
    if (name == "line-break") text_.end_paragraph();
  }

  void close(std::string_view name) {
    if (is_skipped(name) && skipped_ > 0) --skipped_;
    if (name == "t") in_text_ = false;
    if (name != "p" && (docx_ || name != "h")) return;
    if (!docx_ && depth_ > 0) --depth_;
    text_.end_paragraph();
    if (in_title_ && title_.empty()) title_ = one_line(text_.text().substr(before_));
    in_title_ = false;
  }

  [[nodiscard]] bool is_skipped(std::string_view name) const {
    if (docx_) return name == "del" || name == "instrText" || name == "Fallback";
    return name == "annotation" || name == "tracked-changes" || name == "bookmark-ref";
  }

  bool docx_;
  TextBuilder text_;
  std::string title_;
  std::size_t before_ = 0;
  std::size_t skipped_ = 0;
  std::size_t depth_ = 0;
  bool in_text_ = false;
  bool in_title_ = false;
};

// docProps/core.xml and meta.xml have the same elements of Dublin Core.
void read_properties(std::string_view xml, const ReadLimits& limits, const std::string& part,
                     ReadDocument& document) {
  std::string name;
  std::string text;
  XmlEvents events;
  events.open = [&](std::string_view element, const XmlEvents::Attributes&) {
    name = element;
    text.clear();
  };
  events.text = [&](std::string_view piece) { text.append(piece); };
  events.close = [&](std::string_view element) {
    if (element != name) return;
    const std::string where = part + " " + name;
    const auto day = day_of_timestamp(text);
    if (name == "title") document.title.fill(one_line(text), where);
    if (name == "creator" || name == "initial-creator") {
      document.byline.fill(one_line(text), where);
    }
    if (name == "language") document.language.fill(one_line(text), where);
    if ((name == "created" || name == "creation-date") && day) {
      document.published.fill(*day, where + " (of the file)");
    }
    if ((name == "modified" || name == "date") && day) {
      document.modified.fill(*day, where + " (of the file)");
    }
    name.clear();
  };
  // Properties that cannot be read say nothing; the text does not depend on them.
  static_cast<void>(parse_xml(xml, limits, events));
}

Result<ReadDocument> read_office(const ReadJob& job, bool docx) {
  if (job.bytes.size() > job.limits.archive_bytes) {
    return too_large(job.bytes.size(), job.limits.archive_bytes);
  }
  const auto archive = ZipArchive::open(job.bytes, job.limits.archive_entries);
  if (!archive) return tl::unexpected<Error>(archive.error());
  const ZipEntry* const main = archive->find(docx ? "word/document.xml" : "content.xml");
  if (main == nullptr) return fail(ErrorCode::corrupt_data, say("read.archive-damaged"));
  UnpackBudget budget(job.limits);
  const auto xml = archive->read(*main, budget);
  if (!xml) return tl::unexpected<Error>(xml.error());

  ReadDocument document;
  Paragraphs paragraphs(docx);
  if (const auto done = paragraphs.read(*xml, job.limits); !done) {
    return tl::unexpected<Error>(done.error());
  }
  document.text = paragraphs.take_text();
  document.origin.go_to(archive->data_start(*main));
  document.origin.within(document.text.size(), main->packed_size);
  if (docx) {
    if (const ZipEntry* const notes = archive->find("word/footnotes.xml")) {
      const auto note_xml = archive->read(*notes, budget);
      Paragraphs more(docx);
      if (note_xml && more.read(*note_xml, job.limits)) {
        const std::string text = more.take_text();
        document.text += text;
        document.origin.go_to(archive->data_start(*notes));
        document.origin.within(text.size(), notes->packed_size);
      }
    }
  }
  document.title.fill(paragraphs.title(), "paragraph of style Title");
  const std::string part = docx ? "docProps/core.xml" : "meta.xml";
  if (const ZipEntry* const properties = archive->find(part)) {
    const auto text = archive->read(*properties, budget);
    if (text) read_properties(*text, job.limits, part, document);
  }
  if (document.published.given()) {
    document.doubts.push_back({"date-of-file", say("read.doubt.date-of-file"), 0});
  }
  return document;
}

}  // namespace

Result<ReadDocument> read_docx(const ReadJob& job) { return read_office(job, true); }
Result<ReadDocument> read_odt(const ReadJob& job) { return read_office(job, false); }

}  // namespace tawatur
