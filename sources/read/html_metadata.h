// What a page says about its article, each thing with where it is said.

#ifndef SOURCES_READ_HTML_METADATA_H
#define SOURCES_READ_HTML_METADATA_H

#include <string>
#include <vector>

#include "sources/read/html_article.h"
#include "sources/read/html_blocks.h"
#include "sources/read/html_tree.h"
#include "sources/read/json_ld.h"
#include "sources/read/read_file.h"

namespace tawatur {

inline constexpr std::string_view kPrintedByline = "printed near the title";

// Fills the fields of `document` that are empty, and its doubts: JSON-LD first, then meta elements,
// then elements made for it (time, h1, rel=author), then what is printed near the article.
class HtmlMetadata {
 public:
  HtmlMetadata(const HtmlTree& tree, const HtmlBlocks& page, const LinkedArticle& linked);

  // Before the article is known.
  void read_title(ReadDocument& document) const;
  void read_rest(const HtmlArticle& article, ReadDocument& document) const;

 private:
  struct Meta {
    std::string name;  // lower case
    std::string content;
    std::string where;
  };

  void publisher(ReadDocument& document) const;
  void address(ReadDocument& document) const;
  void byline(const HtmlArticle& article, ReadDocument& document) const;
  void dates(const HtmlArticle& article, ReadDocument& document) const;
  void printed_title(ReadDocument& document) const;
  static void choose_published(const std::vector<ReadField>& candidates, ReadDocument& document);
  void printed_dates(const HtmlArticle& article, ReadDocument& document) const;
  [[nodiscard]] ReadField meta(std::initializer_list<std::string_view> names) const;
  [[nodiscard]] std::pair<std::size_t, std::size_t> near_article(const HtmlArticle& article) const;

  const HtmlTree& tree_;
  const HtmlBlocks& page_;
  const LinkedArticle& linked_;
  std::vector<Meta> metas_;
  std::string page_title_;
  std::string first_heading_;
};

}  // namespace tawatur

#endif  // SOURCES_READ_HTML_METADATA_H
