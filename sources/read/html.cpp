#include "sources/read/html.h"

#include <string>
#include <utility>
#include <vector>

#include "sources/read/html_article.h"
#include "sources/read/html_blocks.h"
#include "sources/read/html_metadata.h"
#include "sources/read/html_tree.h"
#include "sources/read/json_ld.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

void doubt(ReadDocument& document, std::string_view code, Message message) {
  document.doubts.push_back({std::string(code), std::move(message), 0});
}

struct Scripts {
  std::vector<std::string_view> texts;
  std::vector<std::size_t> starts;  // in HtmlTree::text
};

Scripts linked_data(const HtmlTree& tree) {
  Scripts scripts;
  for (const HtmlNode& node : tree.nodes) {
    if (node.tag != "script" || node.text_end == node.text_start) continue;
    scripts.texts.push_back(tree.text_of(node));
    scripts.starts.push_back(node.text_start);
  }
  return scripts;
}

// The text of a value that may have references and tags in it ("&#8217;", "<br>").
std::string plain(const std::string& value, const ReadLimits& limits) {
  if (value.find_first_of("&<") == std::string::npos) return value;
  const HtmlTree tree = parse_html(value, limits);
  return one_line(tree.text);
}

void add_paragraphs(std::string_view text, std::string& out) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = one_line(text.substr(at, end - at));
    if (!line.empty()) out.append(line).append("\n");
    at = end + 1;
  }
}

}  // namespace

Result<ReadDocument> read_html(const DecodedText& page, const ReadLimits& limits) {
  const HtmlTree tree = parse_html(page.text, limits);
  ReadDocument document;
  document.media_type = "text/html";
  document.charset = page.charset;
  document.doubts = page.doubts;
  if (tree.cut) doubt(document, "page-cut", say("read.doubt.page-cut"));
  if (tree.flattened) {
    doubt(document, "too-deep", say("read.doubt.too-deep", {{"limit", limits.element_depth}}));
  }

  const Scripts scripts = linked_data(tree);
  LinkedArticle linked = read_json_ld(scripts.texts, limits.json_depth);
  for (std::string* field : {&linked.headline, &linked.author, &linked.publisher}) {
    *field = plain(*field, limits);
  }
  const HtmlBlocks blocks = blocks_of(tree);
  const HtmlMetadata metadata(tree, blocks, linked);
  metadata.read_title(document);
  const HtmlArticle article = article_in(tree, blocks, document.title.value);
  metadata.read_rest(article, document);

  std::string in_script;
  add_paragraphs(linked.body, in_script);
  if (letters_in(in_script) > 200 && article.letters * 5 < letters_in(in_script) * 2) {
    const std::size_t start = scripts.starts[linked.body_script];
    ByteMap where;
    where.go_to(start);
    where.within(in_script.size(), scripts.texts[linked.body_script].size());
    document.text = std::move(in_script);
    document.origin = where.over(tree.origin).over(page.origin);
    doubt(document, "text-from-script", say("read.doubt.text-from-script"));
    return document;
  }

  TextBuilder text;
  for (const std::size_t index : article.blocks) {
    const HtmlBlock& block = blocks.blocks[index];
    const bool may_be_byline = document.byline.where == kPrintedByline && block.letters <= 80;
    // One that names agencies credits them for the text, and stays in it.
    if (may_be_byline && document.byline.value.find('/') == std::string::npos &&
        blocks.line(tree, block) == document.byline.value) {
      continue;
    }
    for (std::size_t i = block.first_piece; i < block.last_piece; ++i) {
      const HtmlPiece& piece = blocks.pieces[i];
      text.append(std::string_view(tree.text).substr(piece.start, piece.end - piece.start),
                  piece.start);
    }
    text.end_paragraph();
  }
  std::size_t page_letters = 0;
  for (const HtmlBlock& block : blocks.blocks) page_letters += block.letters;
  constexpr std::size_t kShort = 140;
  if (article.letters > 0 && article.letters < kShort && page_letters > 10 * article.letters) {
    doubt(document, "main-text-uncertain", say("read.doubt.main-text-uncertain"));
  }
  document.text = text.take_text();
  document.origin = text.take_origin().over(tree.origin).over(page.origin);
  return document;
}

}  // namespace tawatur
