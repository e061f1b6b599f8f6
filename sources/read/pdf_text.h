// What pdftotext writes, as an article.

#ifndef SOURCES_READ_PDF_TEXT_H
#define SOURCES_READ_PDF_TEXT_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sources/read/read_file.h"

namespace tawatur {

struct PdfText {
  struct Doubtful {
    std::size_t number = 0;  // of the page
    std::string signs;       // what on it is known to come out wrong: "2026-01-23, 12%"
  };

  std::string text;
  std::vector<ReadPage> pages;
  std::vector<Doubtful> doubtful;
  std::vector<std::size_t> textless;  // pages without letters
  std::size_t letters = 0;
  bool was_visual = false;  // Arabic or Hebrew stood in the order of the eye and was turned
};

// `output`: UTF-8, pages ended by form feeds. Direction controls that pdftotext adds are dropped,
// presentation forms become letters, running heads and page numbers go, lines are joined into
// paragraphs and words that were cut at line ends into words. A paragraph that goes on over the
// page is one; its place is the page on which it begins.
[[nodiscard]] PdfText pdf_article(std::string_view output);

}  // namespace tawatur

#endif  // SOURCES_READ_PDF_TEXT_H
