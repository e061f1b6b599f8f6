// Which blocks of a page are its article.

#ifndef SOURCES_READ_HTML_ARTICLE_H
#define SOURCES_READ_HTML_ARTICLE_H

#include <cstddef>
#include <string_view>
#include <vector>

#include "sources/read/html_blocks.h"
#include "sources/read/html_tree.h"

namespace tawatur {

struct HtmlArticle {
  std::vector<std::size_t> blocks;  // of HtmlBlocks, ascending: the main text
  std::size_t first = 0;  // the blocks of the page among which title, byline and dates are printed:
  std::size_t last = 0;   // [first, last)
  std::size_t letters = 0;
};

// `title` is left out where it is printed again. A page without any text gives no blocks.
[[nodiscard]] HtmlArticle article_in(const HtmlTree& tree, const HtmlBlocks& page,
                                     std::string_view title);

}  // namespace tawatur

#endif  // SOURCES_READ_HTML_ARTICLE_H
