// A4 pages that fill from top to bottom: paragraphs, tables and pictures in either direction.
//
// To print "1 / n" the number of pages must be known before the first is finished, and all pages of
// a large report do not fit into memory as laid out text. So a report is composed twice: on a paper
// that only counts, and then on one that draws.

#ifndef REPORTS_FORMATS_PDF_PAPER_H
#define REPORTS_FORMATS_PDF_PAPER_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tawatur {

inline constexpr std::uint32_t kInk = 0x1C1B19;
inline constexpr std::uint32_t kSoftInk = 0x5D594F;
inline constexpr std::uint32_t kRuleInk = 0xCFC8B8;

struct Look {
  double size = 9.5;  // points
  std::uint32_t colour = kInk;
  bool bold = false;
};

// Text in one or more looks. All of it goes through append_clean().
struct Prose {
  struct Piece {
    std::string text;
    Look look;
  };

  explicit Prose(bool right_to_left) : rtl(right_to_left), start_rtl(right_to_left) {}
  Prose& add(std::string_view ready, const Look& look = {});
  Prose& new_line();

  std::vector<Piece> pieces;
  bool rtl;          // the direction of its sentences
  bool start_rtl;    // the side on which its lines begin
  std::string link;  // made by link_to() or link_out(); may be empty
};

// A link to a mark() of this paper; the name is of ASCII letters, digits and '-'.
[[nodiscard]] std::string link_to(std::string_view mark);
// A link to an address on the web; empty for any other scheme.
[[nodiscard]] std::string link_out(std::string_view url);

struct Place {
  double indent = 0;       // from the side where its lines begin
  double space = 0;        // above it, except at the top of a page
  std::uint32_t bar = 0;   // a bar of this colour along its beginning; 0: none
  std::size_t guides = 0;  // thin lines `guide_step` apart to the left of the indent: a tree
  double guide_step = 0;
  double keep = 0;  // points that must fit below it on the same page
};

class PdfPaper {
 public:
  // `pages` as a counting paper found them; 0: this is the counting paper. `title` and `language`
  // are for the file's properties. Hold fonts_mutex() as long as the paper lives.
  PdfPaper(bool right_to_left, std::string_view title, std::size_t pages);
  ~PdfPaper();
  PdfPaper(const PdfPaper&) = delete;
  PdfPaper& operator=(const PdfPaper&) = delete;

  [[nodiscard]] Prose prose() const;  // in the report's direction
  [[nodiscard]] double width() const;

  void paragraph(const Prose& prose, const Place& place = {});
  // Columns of these shares of the width, the first on the side where lines begin. The header is
  // repeated on every page; rows are kept whole when a page can hold them. An empty header: none.
  void table(std::span<const Prose> header, const std::vector<std::vector<Prose>>& rows,
             std::span<const double> shares, bool ruled = true);
  // Whole on one page below its caption, no larger than drawn, and no wider than the text.
  void picture(std::string_view svg, const Prose& caption);
  void rule(std::uint32_t colour, double thickness, double space);
  void need(double height);  // a new page unless this much is left
  void new_page();

  // A place that link_to() leads to; with a title also an entry of the outline, 1 the outermost.
  void mark(std::string_view name, std::string_view title = {}, std::size_t level = 1);

  [[nodiscard]] std::size_t pages() const;  // so far
  // The file; nothing for a counting paper. Once, at the end.
  [[nodiscard]] Result<std::string> finish();

 private:
  class Press;
  std::unique_ptr<Press> press_;
};

}  // namespace tawatur

#endif  // REPORTS_FORMATS_PDF_PAPER_H
