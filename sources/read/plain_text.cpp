// Plain text is kept as it is, line ends apart. But much of it was copied from a page, with what
// stood above and below the article: "print this page", the title, a date, where it was published,
// a byline; "follow us", "last modified". Where at least one such line stands above the first
// paragraph, the lines above are read as what they say; where none does, they are text.
//
// Files of more than a mebibyte are no articles: only their ends are looked at, so that reading
// them costs what hashing them costs.

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/text/fold.h"
#include "sources/read/charset.h"
#include "sources/read/found_date.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/printed_details.h"
#include "sources/read/readers.h"
#include "sources/read/reading_words.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

constexpr std::size_t kArticleSize = kMebibyte;
constexpr std::size_t kHeadLines = 15;
constexpr std::size_t kTailLines = 15;
constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestByline = 60;

struct Line {
  std::size_t start = 0;
  std::size_t end = 0;     // without the line end
  std::size_t number = 0;  // from 1
  bool dropped = false;
};

// Where the next CR or form feed stands; find_first_of would ask memchr for each letter.
class NextBreak {
 public:
  explicit NextBreak(std::string_view text)
      : text_(text), carriage_(text.find('\r')), feed_(text.find('\f')) {}

  // From `at` on, which never goes back; the size of the text when there is none.
  std::size_t from(std::size_t at) {
    if (carriage_ < at) carriage_ = text_.find('\r', at);
    if (feed_ < at) feed_ = text_.find('\f', at);
    return std::min({carriage_, feed_, text_.size()});
  }

 private:
  std::string_view text_;
  std::size_t carriage_;
  std::size_t feed_;
};

// CR LF, CR, form feeds → LF; nothing is copied when there are none.
void unify_line_ends(DecodedText& decoded) {
  const std::string_view text = decoded.text;
  NextBreak breaks(text);
  if (breaks.from(0) == text.size()) return;
  ByteMap places;
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = breaks.from(at);
    out.append(text.substr(at, end - at));
    places.go_to(at);
    places.same(end - at);
    if (end == text.size()) break;
    const bool two = text.substr(end, 2) == "\r\n";
    out.push_back('\n');
    places.take(1, two ? 2 : 1);
    at = end + (two ? 2 : 1);
  }
  decoded.text = std::move(out);
  decoded.origin = places.over(decoded.origin);
}

class Article {
 public:
  explicit Article(DecodedText decoded) : decoded_(std::move(decoded)), text_(decoded_.text) {}

  ReadDocument read() {
    document_.media_type = "text/plain";
    document_.charset = decoded_.charset;
    document_.doubts = decoded_.doubts;
    std::vector<Line> head = lines_from_start();
    std::vector<Line> tail = lines_from_end(head.empty() ? 0 : head.back().end);
    read_head(head);
    read_tail(tail);
    std::vector<Line> dropped;
    for (const Line& line : head) {
      if (line.dropped) dropped.push_back(line);
    }
    const std::size_t body_start = head.empty() ? 0 : head.back().end;
    const std::size_t body_end = tail.empty() ? text_.size() : tail.front().start;
    if (!document_.published.given()) read_dateline();
    if (text_.size() <= kArticleSize) read_body(body_start, body_end, dropped);
    for (const Line& line : tail) {
      if (line.dropped) dropped.push_back(line);
    }
    leave_out(dropped);
    return std::move(document_);
  }

 private:
  [[nodiscard]] std::string_view of(const Line& line) const {
    return trimmed(text_.substr(line.start, line.end - line.start));
  }
  static std::string where(const Line& line) { return "line " + std::to_string(line.number); }

  // The lines above the first paragraph that have text.
  [[nodiscard]] std::vector<Line> lines_from_start() const {
    constexpr std::size_t kParagraph = 200;
    constexpr std::size_t kSentence = 60;
    std::vector<Line> lines;
    std::size_t at = 0;
    std::size_t number = 0;
    while (at < text_.size() && lines.size() < kHeadLines) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      Line line{at, end, ++number, false};
      at = end + 1;
      if (end - line.start > 4 * kParagraph) break;
      const std::string_view text = of(line);
      if (text.empty()) continue;
      const std::size_t letters = letters_in(text);
      if (letters >= kParagraph || (letters >= kSentence && ends_sentence(text))) break;
      lines.push_back(line);
    }
    return lines;
  }

  // The last lines that have text, not before `from`, in their order.
  [[nodiscard]] std::vector<Line> lines_from_end(std::size_t from) const {
    std::vector<Line> lines;
    std::size_t end = text_.size();
    while (end > from && lines.size() < kTailLines) {
      const std::size_t before = end == 0 ? std::string_view::npos : text_.rfind('\n', end - 1);
      const std::size_t start =
          before == std::string_view::npos || before < from ? from : before + 1;
      const Line line{start, end, 0, false};
      if (line.end - line.start > 2000) break;
      if (!of(line).empty()) lines.push_back(line);
      if (start == from) break;
      end = start - 1;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
  }

  void read_head(std::vector<Line>& lines) {
    const ReadingWords& words = reading_words();
    bool is_copied_page = false;
    Line* title = nullptr;
    std::vector<Line*> categories;
    Line* byline = nullptr;
    bool dated = false;
    for (Line& line : lines) {
      const std::string_view text = of(line);
      const std::string folded = fold(text);
      const std::size_t letters = letters_in(text);
      const LineKind kind = line_kind(folded, letters);
      if (const auto details = kind == LineKind::text ? read_details(line) : std::nullopt) {
        line.dropped = !*details;
        is_copied_page = dated = true;
        continue;
      }
      if (kind == LineKind::date) {
        read_date(line, folded);
        dated = true;
      }
      if (kind != LineKind::text) {
        line.dropped = is_copied_page = true;
      } else if (words.begins(Cue::published, folded) && letters < kLongestByline) {
        categories.push_back(&line);  // "published in: World"
      } else if (is_byline(folded, letters)) {
        byline = &line;
      } else if (title == nullptr && !dated && letters <= kLongestTitle && !ends_sentence(text)) {
        title = &line;
      }
    }
    if (!is_copied_page) {
      // A heading over paragraphs is the title and stays in the text.
      if (title != nullptr && lines.front().start == title->start &&
          text_.substr(title->end, 2) == "\n\n") {
        set_title(*title);
      }
      return;
    }
    for (Line* line : categories) line->dropped = true;
    if (title != nullptr) {
      set_title(*title);
      title->dropped = true;
    }
    if (byline != nullptr) {
      // One that names agencies credits them for the text, and stays in it.
      byline->dropped = !names_agencies(fold(of(*byline)));
      document_.byline = {std::string(of(*byline)), where(*byline)};
      const std::string_view printed = of(*byline);
      const std::size_t slash = printed.find('/');
      if (slash != std::string_view::npos && slash > 0) {
        document_.publisher = {std::string(trimmed(printed.substr(0, slash))),
                               "byline, " + where(*byline)};
      }
    }
  }

  // Whether the line says who wrote it, where and when; nullopt: it does not, else whether it stays
  // in the text, for it credits an agency.
  std::optional<bool> read_details(const Line& line) {
    const auto details = printed_details(of(line));
    if (!details) return std::nullopt;
    const auto begin = static_cast<std::size_t>(details->date.data() - text_.data());
    read_date({begin, begin + details->date.size(), line.number, true}, fold(details->date));
    if (!details->author.empty() && !document_.byline.given()) {
      document_.byline = {std::string(details->author), where(line)};
    }
    if (!details->publisher.empty() && !document_.publisher.given()) {
      document_.publisher = {std::string(details->publisher), "byline, " + where(line)};
    }
    return details->credits_agency;
  }

  void read_dateline() {
    if (const auto dateline = dateline_of(text_)) {
      document_.published = {dateline->edtf, "dateline, line " + std::to_string(dateline->line)};
    }
  }

  static bool names_agencies(std::string_view folded) {
    const std::size_t slash = folded.find_last_of("/-");
    return reading_words().is_agency(
        trimmed(slash == std::string_view::npos ? folded : folded.substr(slash + 1)));
  }

  static bool is_byline(std::string_view folded, std::size_t letters) {
    return letters <= kLongestByline &&
           (names_agencies(folded) ||
            (reading_words().begins(Cue::by, folded) && !ends_sentence(folded)));
  }

  void set_title(const Line& line) {
    std::string_view title = of(line);
    const std::size_t space = title.rfind(' ');
    if (space != std::string_view::npos &&
        reading_words().is_featured_mark(fold(title.substr(space + 1)))) {
      title = trimmed(title.substr(0, space));
    }
    document_.title = {one_line(title), where(line)};
  }

  void read_date(const Line& line, std::string_view folded) {
    const auto date = find_date(of(line));
    if (!date) return;
    ReadField& field =
        reading_words().begins(Cue::modified, folded) ? document_.modified : document_.published;
    if (field.given()) return;
    const std::string place = line.number > 0 ? where(line) : "at the end of the text";
    field = {date->edtf, place};
    if (date->ambiguous) {
      document_.doubts.push_back(
          {"date-ambiguous", say("read.doubt.date-ambiguous", {{"date", date->edtf}}), 0});
    }
  }

  void read_tail(std::vector<Line>& lines) {
    for (std::size_t i = lines.size(); i-- > 0;) {
      Line& line = lines[i];
      const std::string_view text = of(line);
      const std::string folded = fold(text);
      const LineKind kind = line_kind(folded, letters_in(text));
      if (kind == LineKind::text) continue;
      // A comment's heading and what follows; other furniture only below the last paragraph.
      const bool below = std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                     lines.end(), [](const Line& one) { return one.dropped; });
      if (!below && kind != LineKind::comments && kind != LineKind::read_also) continue;
      line.dropped = true;
      if (kind == LineKind::date) read_date(line, folded);
      if (kind == LineKind::comments) {
        for (std::size_t j = i; j < lines.size(); ++j) lines[j].dropped = true;
      }
      if (kind == LineKind::share && !document_.publisher.given()) {
        if (auto name = followed_name(text)) {
          document_.publisher = {std::move(*name), "\"follow us\" at the end of the text"};
        }
      }
    }
  }

  void read_body(std::size_t from, std::size_t to, std::vector<Line>& dropped) const {
    constexpr std::size_t kLongestCue = 800;  // bytes
    std::size_t at = from;
    while (at < to) {
      const std::size_t end = std::min(text_.find('\n', at), to);
      const Line line{at, end, 0, true};
      at = end + 1;
      if (end - line.start > kLongestCue || end == line.start) continue;
      const std::string_view text = of(line);
      const LineKind kind = line_kind(fold(text), letters_in(text));
      if (kind == LineKind::read_also || kind == LineKind::share) dropped.push_back(line);
    }
  }

  // The text without these lines, and without empty lines at its ends; closed up where it lies.
  void leave_out(const std::vector<Line>& dropped) {
    ByteMap places;
    std::string& text = decoded_.text;
    std::size_t written = 0;
    const auto keep = [&](std::size_t start, std::size_t end) {
      if (written == 0) {
        const std::string_view kept = trimmed(text_.substr(start, end - start));
        start = kept.empty() ? end : static_cast<std::size_t>(kept.data() - text_.data());
      }
      if (start != written) std::memmove(text.data() + written, text.data() + start, end - start);
      written += end - start;
      places.go_to(start);
      places.same(end - start);
    };
    std::size_t at = 0;
    for (const Line& line : dropped) {
      keep(at, line.start);
      at = std::min(line.end + 1, text_.size());
    }
    keep(at, text_.size());
    const std::size_t size = trimmed(text_.substr(0, written)).size();
    text.resize(size);
    places.cut(size);
    document_.text = std::move(text);
    document_.origin = places.over(decoded_.origin);
  }

  DecodedText decoded_;
  std::string_view text_;
  ReadDocument document_;
};

}  // namespace

Result<ReadDocument> read_plain_text(const ReadJob& job) {
  if (job.bytes.size() > job.limits.text_bytes) {
    return too_large(job.bytes.size(), job.limits.text_bytes);
  }
  DecodedText decoded = decode_text(job.bytes, job.hints.charset);
  unify_line_ends(decoded);
  return Article(std::move(decoded)).read();
}

}  // namespace tawatur
