// pdftotext gives lines as they lie on the page. Lines that stand at the top or bottom of many
// pages with nothing but their numbers changed are running heads. A line much shorter than the
// page's lines ends a paragraph; other lines go on. Arabic comes in reading order from most files,
// but dates, percent signs, the name of God and vowel signs do not: pages with them are named.

#include "sources/read/pdf_text.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <unicode/unorm2.h>

#include "core/text/fold.h"
#include "core/text/utf8_decode.h"
#include "sources/read/ascii.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/pdf_repair.h"
#include "sources/read/text_builder.h"
#include "sources/read/visual_order.h"

namespace tawatur {
namespace {

bool is_direction_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}
bool is_presentation_form(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c <= 0xFEFC);
}

std::string without_controls(std::string_view line) {
  std::string out;
  std::size_t position = 0;
  while (position < line.size()) {
    const char32_t c = next_code_point(line, position);
    if (!is_direction_control(c)) append_utf8(out, c == kIllFormed ? kReplacement : c);
  }
  return out;
}

std::string without_presentation_forms(std::string_view line) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfkc = unorm2_getNFKCInstance(&status);
  std::string out;
  std::size_t position = 0;
  while (position < line.size()) {
    const char32_t c = next_code_point(line, position);
    char16_t letters[20] = {};
    std::int32_t count = -1;
    if (U_SUCCESS(status) && is_presentation_form(c)) {
      UErrorCode local = U_ZERO_ERROR;
      count = unorm2_getDecomposition(nfkc, static_cast<UChar32>(c), letters, 20, &local);
      if (U_FAILURE(local)) count = -1;
    }
    if (count < 0) {
      append_utf8(out, c == kIllFormed ? kReplacement : c);
      continue;
    }
    // All of them lie in the basic plane.
    for (std::int32_t i = 0; i < count; ++i) append_utf8(out, char32_t{letters[i]});
  }
  return out;
}

struct LaidPage {
  std::size_t number = 0;
  std::vector<std::string> lines;  // empty ones apart blocks
  std::string signs;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// "3", "- 3 -", "LaidPage 3 of 12", "صفحة ٣".
bool is_page_number(std::string_view line) {
  const std::string folded = fold(line);
  if (letters_in(folded) > 16) return false;
  bool digit = false;
  std::string words;
  for (const char c : folded) {
    digit = digit || is_ascii_digit(c);
    const bool letter = ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
    if (letter || static_cast<unsigned char>(c) >= 0x80) words.push_back(c);
  }
  constexpr std::string_view kWords[] = {
      "",  "page", "pageof",   "p",      "of",       "صفحه",    "صفحهمن", "من",
      "ص", "עמוד", "עמודמתוך", "pagina", "paginade", "pagesur", "–",      "––"};
  return digit && std::find(std::begin(kWords), std::end(kWords), words) != std::end(kWords);
}

// What browsers print above and below a page: its address, the time.
bool is_printed_by_browser(std::string_view line) {
  if (line.find(' ') == std::string_view::npos &&
      (line.substr(0, 4) == "http" || line.substr(0, 5) == "file:")) {
    return true;
  }
  const std::string folded = fold(line);
  return folded.find(':') != std::string::npos && folded.find('/') != std::string::npos &&
         folded.find_first_not_of("0123456789/:., apm") == std::string::npos;
}

std::string without_numbers(std::string_view line) {
  std::string out;
  for (const char c : fold(line)) {
    if (!is_ascii_digit(c)) out.push_back(c);
  }
  return out;
}

// The indices of the first and last two lines with text.
std::vector<std::size_t> edges(const LaidPage& page) {
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.lines[i].empty()) filled.push_back(i);
  }
  if (filled.size() <= 4) return filled;
  return {filled[0], filled[1], filled[filled.size() - 2], filled.back()};
}

void drop_running_heads(std::vector<LaidPage>& pages) {
  for (LaidPage& page : pages) {
    for (const std::size_t at : edges(page)) {
      if (is_printed_by_browser(page.lines[at])) page.lines[at].clear();
    }
  }
  std::map<std::string, std::size_t> seen;
  for (const LaidPage& page : pages) {
    for (const std::size_t at : edges(page)) ++seen[without_numbers(page.lines[at])];
  }
  const std::size_t often = std::max<std::size_t>(3, pages.size() * 2 / 5);
  for (LaidPage& page : pages) {
    const std::vector<std::size_t> at_edge = edges(page);
    for (const std::size_t at : at_edge) {
      const bool outermost = at == at_edge.front() || at == at_edge.back();
      if (seen[without_numbers(page.lines[at])] >= often ||
          (outermost && is_page_number(page.lines[at]))) {
        page.lines[at].clear();
      }
    }
  }
}

// Puts lines together to paragraphs.
class Joiner {
 public:
  explicit Joiner(PdfText& out) : out_(out) {}

  void page(const LaidPage& page) {
    std::vector<std::size_t> sizes;
    for (const std::string& line : page.lines) {
      if (!line.empty()) sizes.push_back(letters_in(line));
    }
    if (sizes.empty()) return;
    std::sort(sizes.begin(), sizes.end());
    const std::size_t usual = sizes[sizes.size() * 3 / 4];
    bool first = true;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const std::string& line = page.lines[i];
      if (line.empty()) {
        // The end of a block in the middle of a sentence is a column's or a page's.
        if (!first && ends_sentence(out_.text)) end_paragraph();
        if (!first && last_size_ * 10 < usual * 6) end_paragraph();
        continue;
      }
      join(line);
      if (first) out_.pages.push_back({line_start_, page.number});
      first = false;
      last_size_ = letters_in(line);
      if (last_size_ * 10 < usual * 6 || (ends_sentence(line) && last_size_ * 20 < usual * 17)) {
        end_paragraph();
      }
    }
    if (ends_sentence(out_.text)) end_paragraph();
  }

  void end_paragraph() {
    if (!out_.text.empty() && out_.text.back() != '\n') out_.text.push_back('\n');
  }

 private:
  void join(const std::string& line) {
    std::string& text = out_.text;
    constexpr std::string_view kSoftHyphen = "\u00AD";
    constexpr std::string_view kHyphen = "\u2010";
    const bool open = !text.empty() && text.back() != '\n';
    const char next = line.front();
    const bool goes_on = ascii_lower(next) == next && is_ascii_letter(next);
    if (open && ends_with(text, kSoftHyphen)) {
      text.resize(text.size() - kSoftHyphen.size());
    } else if (open && goes_on && ends_with(text, kHyphen)) {
      text.resize(text.size() - kHyphen.size());
    } else if (open && goes_on && text.size() > 1 && text.back() == '-' &&
               is_ascii_letter(text[text.size() - 2])) {
      text.pop_back();
    } else if (open) {
      text.push_back(' ');
    }
    line_start_ = text.size();
    text += line;
  }

  static bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
  }

  PdfText& out_;
  std::size_t line_start_ = 0;
  std::size_t last_size_ = 0;
};

}  // namespace

PdfText pdf_article(std::string_view output) {
  PdfText out;
  const bool visual = looks_visual(without_presentation_forms(without_controls(output)));
  out.was_visual = visual;
  std::vector<LaidPage> pages;
  std::size_t number = 0;
  for (const std::string_view part : split(output, '\f')) {
    LaidPage page;
    page.number = ++number;
    std::size_t letters = 0;
    for (const std::string_view raw : split(part, '\n')) {
      std::string line = without_controls(raw);
      if (visual) line = reading_order(line);
      line = repaired_pdf_line(one_line(without_presentation_forms(line)));
      letters += letters_in(line);
      page.lines.push_back(std::move(line));
    }
    page.signs = doubtful_signs(page.lines);
    out.letters += letters;
    pages.push_back(std::move(page));
  }
  // Each page is ended by a form feed: what follows the last is none.
  if (pages.size() > 1 && pages.back().lines.size() == 1 && pages.back().lines[0].empty()) {
    pages.pop_back();
  }
  for (const LaidPage& page : pages) {
    if (!page.signs.empty()) out.doubtful.push_back({page.number, page.signs});
    const bool empty = std::all_of(page.lines.begin(), page.lines.end(),
                                   [](const std::string& line) { return line.empty(); });
    if (empty) out.textless.push_back(page.number);
  }
  drop_running_heads(pages);
  Joiner joiner(out);
  for (const LaidPage& page : pages) joiner.page(page);
  joiner.end_paragraph();
  return out;
}

}  // namespace tawatur
