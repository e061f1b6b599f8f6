// Markdown: its marks go, its words stay. Lines of a paragraph are joined as they are when it is
// shown; code is kept line by line. The title is the first heading of level one, or the front
// matter's.

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "sources/read/ascii.h"
#include "sources/read/charset.h"
#include "sources/read/found_date.h"
#include "sources/read/readers.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

class Reader {
 public:
  explicit Reader(const DecodedText& decoded) : text_(decoded.text) {}

  void read(ReadDocument& document) {
    std::size_t at = front_matter(document);
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      line(at, end, document);
      at = end + 1;
    }
    out_.end_paragraph();
    document.text = out_.take_text();
    document.origin = out_.take_origin();
  }

 private:
  // `key: value` lines between two lines of ---.
  std::size_t front_matter(ReadDocument& document) const {
    if (text_.substr(0, 4) != "---\n" && text_.substr(0, 5) != "---\r\n") return 0;
    std::size_t at = text_.find('\n') + 1;
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = trimmed(text_.substr(at, end - at));
      at = end + 1;
      if (line == "---" || line == "...") return std::min(at, text_.size());
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      std::string_view value = trimmed(line.substr(colon + 1));
      if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
          value.back() == value.front()) {
        value = value.substr(1, value.size() - 2);
      }
      const std::string key = ascii_lowered(trimmed(line.substr(0, colon)));
      const std::string where = "front matter " + key;
      if (key == "title") document.title = {std::string(value), where};
      if (key == "author" || key == "byline") document.byline = {std::string(value), where};
      if (key == "publisher" || key == "source") document.publisher = {std::string(value), where};
      if (key == "url" || key == "link") document.url = {std::string(value), where};
      const auto day = key == "date" || key == "published" || key == "modified" ||
                               key == "updated" || key == "lastmod"
                           ? day_of_timestamp(value)
                           : std::nullopt;
      if (day) {
        (key == "date" || key == "published" ? document.published : document.modified) = {*day,
                                                                                          where};
      }
    }
    return 0;  // never closed: a rule, then
  }

  void line(std::size_t start, std::size_t end, ReadDocument& document) {
    while (end > start && is_ascii_space(text_[end - 1])) --end;
    while (start < end && is_ascii_space(text_[start])) ++start;
    const std::string_view line = text_.substr(start, end - start);
    if (line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~") {
      in_code_ = !in_code_;
      out_.end_paragraph();
      return;
    }
    if (in_code_) {
      out_.append(line, start);
      out_.end_paragraph();
      return;
    }
    if (line.empty() || is_rule(line)) {
      out_.end_paragraph();
      return;
    }
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes >= 1 && hashes <= 6 && (hashes == line.size() || line[hashes] == ' ')) {
      out_.end_paragraph();
      std::size_t last = end;
      while (last > start + hashes && (text_[last - 1] == '#' || text_[last - 1] == ' ')) --last;
      if (hashes == 1 && !document.title.given()) {
        document.title = {one_line(text_.substr(start + 1, last - start - 1)), "heading"};
        return;
      }
      inlines(start + hashes, last);
      out_.end_paragraph();
      return;
    }
    while (start < end && text_[start] == '>') {
      ++start;
      while (start < end && text_[start] == ' ') ++start;
    }
    const std::size_t item = item_mark(text_.substr(start, end - start));
    if (item > 0) {
      out_.end_paragraph();
      start += item;
    }
    inlines(start, end);
    out_.append(" ", end);
  }

  static bool is_rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*_= ") == std::string_view::npos;
  }

  // "- ", "* ", "12. ": how long it is.
  static std::size_t item_mark(std::string_view line) {
    if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') {
      return 2;
    }
    std::size_t digits = 0;
    while (digits < line.size() && digits < 9 && is_ascii_digit(line[digits])) ++digits;
    // "2026. " ends a sentence more often than it counts an item.
    const bool counts = digits > 0 && digits < 4 && digits + 1 < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
    return counts ? digits + 2 : 0;
  }

  // Emphasis marks, pictures and addresses of links go.
  void inlines(std::size_t start, std::size_t end) {
    std::size_t kept = start;
    const auto keep = [&](std::size_t until) {
      out_.append(text_.substr(kept, until - kept), kept);
    };
    std::size_t closing = std::string_view::npos;  // the bracket of the link that is open
    std::size_t behind = 0;                        // where that link ends
    std::size_t at = start;
    while (at < end) {
      const char c = text_[at];
      if (c == '\\' && at + 1 < end) {
        keep(at);
        kept = at + 1;
        at += 2;
      } else if (c == '*' || c == '`' || (c == '_' && is_edge(at, start, end))) {
        keep(at);
        kept = ++at;
      } else if (c == '!' && at + 1 < end && text_[at + 1] == '[') {
        const std::size_t behind_picture = link_at(at + 1, end).second;
        if (behind_picture == 0) {
          ++at;
          continue;
        }
        keep(at);
        kept = at = behind_picture;
      } else if (c == '[' && closing == std::string_view::npos) {
        std::tie(closing, behind) = link_at(at, end);
        if (behind == 0) {
          closing = std::string_view::npos;
          ++at;
          continue;
        }
        keep(at);
        kept = ++at;
      } else if (c == ']' && at == closing) {
        keep(at);
        kept = at = behind;
        closing = std::string_view::npos;
      } else {
        ++at;
      }
    }
    keep(end);
  }

  // snake_case keeps its line.
  [[nodiscard]] bool is_edge(std::size_t at, std::size_t start, std::size_t end) const {
    const auto word = [this](std::size_t i) {
      return is_ascii_letter(text_[i]) || is_ascii_digit(text_[i]) ||
             static_cast<unsigned char>(text_[i]) >= 0x80;
    };
    return at == start || at + 1 == end || !word(at - 1) || !word(at + 1);
  }

  // [text](address): where the text and where all of it ends; 0, 0: it is none. Looks no further
  // than a link may be long.
  [[nodiscard]] std::pair<std::size_t, std::size_t> link_at(std::size_t open,
                                                            std::size_t end) const {
    constexpr std::size_t kLongest = 2000;
    const std::string_view near = text_.substr(0, std::min(end, open + kLongest));
    const std::size_t close = near.find("](", open);
    if (close == std::string_view::npos) return {0, 0};
    std::size_t open_brackets = 0;
    for (std::size_t at = close + 1; at < near.size(); ++at) {
      if (near[at] == '(') ++open_brackets;
      if (near[at] == ')' && --open_brackets == 0) return {close, at + 1};
    }
    return {0, 0};
  }

  std::string_view text_;
  TextBuilder out_;
  bool in_code_ = false;
};

}  // namespace

Result<ReadDocument> read_markdown(const ReadJob& job) {
  if (job.bytes.size() > job.limits.text_bytes) {
    return too_large(job.bytes.size(), job.limits.text_bytes);
  }
  const DecodedText decoded = decode_text(job.bytes, job.hints.charset);
  ReadDocument document;
  document.media_type = "text/markdown";
  document.charset = decoded.charset;
  document.doubts = decoded.doubts;
  Reader(decoded).read(document);
  document.origin = document.origin.over(decoded.origin);
  return document;
}

}  // namespace tawatur
