// A page as the lines that a reader sees: paragraphs, headings, items, menu entries.

#ifndef SOURCES_READ_HTML_BLOCKS_H
#define SOURCES_READ_HTML_BLOCKS_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sources/read/html_tree.h"

namespace tawatur {

// What the elements around a text say about it.
enum class HtmlRole : std::uint8_t {
  text,
  details,    // a title, a date, a byline
  furniture,  // menus, comments, related links, captions, hidden elements
};

struct HtmlPiece {
  std::size_t start = 0;  // in HtmlTree::text
  std::size_t end = 0;
};

struct HtmlBlock {
  std::uint32_t node = 0;  // the element whose line this is
  std::uint32_t at = 0;    // its first text
  std::size_t first_piece = 0;
  std::size_t last_piece = 0;  // end-exclusive
  std::size_t letters = 0;     // code points without white space
  std::size_t link_letters = 0;
  HtmlRole role = HtmlRole::text;
  std::uint8_t heading = 0;  // 1 to 6
  bool sentence = false;     // ends as sentences do

  [[nodiscard]] bool is_linked() const { return link_letters * 2 > letters; }
};

struct HtmlBlocks {
  std::vector<HtmlBlock> blocks;  // in the order of the page; none is empty
  std::vector<HtmlPiece> pieces;

  // The text of a block on one line.
  [[nodiscard]] std::string line(const HtmlTree& tree, const HtmlBlock& block) const;
};

[[nodiscard]] HtmlBlocks blocks_of(const HtmlTree& tree);

// What an element's own class, id and itemprop say; `article`: the body of an article.
[[nodiscard]] bool is_article_body(const HtmlTree& tree, const HtmlNode& node);

}  // namespace tawatur

#endif  // SOURCES_READ_HTML_BLOCKS_H
