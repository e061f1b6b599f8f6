// First the element that holds the article, if the page marks one: itemprop=articleBody or a class
// of that meaning, then <article>, then <main>; it must hold a good part of the page's paragraphs.
// An element marked as the body is taken whole. In anything wider the article is the run of blocks
// with the largest sum, where a paragraph counts its letters and menu entries, furniture and
// stray words count against the run (a maximum subarray; Kadane's scan). Tables, <br> layouts and
// pages without any marks need no other rule than that. Then what is left inside and is no text of
// the article goes: read-also lines, share lines, captions, the title once more.
//
// Linear in the number of blocks.

#include "sources/read/html_article.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "core/text/fold.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/reading_words.h"

namespace tawatur {
namespace {

constexpr std::size_t kParagraphLetters = 40;
constexpr std::size_t kLongestDetails = 160;

bool is_paragraph(const HtmlBlock& block) {
  return block.role == HtmlRole::text && block.heading == 0 && block.letters >= kParagraphLetters &&
         block.link_letters * 5 < block.letters * 2;
}

std::int64_t weight(const HtmlBlock& block) {
  const auto letters = static_cast<std::int64_t>(block.letters);
  if (block.role == HtmlRole::furniture) return -10 - std::min<std::int64_t>(letters, 100) / 10;
  if (is_paragraph(block)) return std::min<std::int64_t>(letters, 1000);
  if (block.is_linked()) return -15 - std::min<std::int64_t>(letters, 100) / 5;
  if (block.heading > 0) return 2;
  if (block.role == HtmlRole::details) return -1;
  // A short sentence; a short line without an end may be anything.
  if (block.sentence && letters >= 10) return letters / 2;
  return -3;
}

// How surely an element says that it holds an article; 0: not at all.
int mark_of(const HtmlTree& tree, const HtmlNode& node) {
  if (node.is_text() || node.tag == "body" || node.tag == "html") return 0;
  if (is_article_body(tree, node)) return 3;
  if (node.tag == "article" || tree.attribute(node, "role") == "article") return 2;
  if (node.tag == "main" || tree.attribute(node, "role") == "main") return 1;
  return 0;
}

class Chooser {
 public:
  Chooser(const HtmlTree& tree, const HtmlBlocks& page) : tree_(tree), page_(page) {
    before_.push_back(0);
    for (const HtmlBlock& block : page.blocks) {
      before_.push_back(before_.back() + (is_paragraph(block) ? block.letters : 0));
    }
  }

  // Blocks [first, last) that belong to the article, and whether to take them as they are.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    bool marked = false;
  };

  [[nodiscard]] Range choose() const {
    const std::size_t all = before_.back();
    Range best{0, page_.blocks.size(), false};
    int best_mark = 0;
    std::size_t best_letters = 0;
    std::uint32_t best_parent = kNoNode;
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const int mark = mark_of(tree_, tree_.nodes[i]);
      if (mark == 0 || mark < best_mark) continue;
      const auto [first, last] = blocks_in(i);
      const std::size_t letters = before_[last] - before_[first];
      if (letters == 0 || letters * 5 < all * 2) continue;
      // Of nested elements with the same mark the inner one, if it holds nearly as much.
      if (mark == best_mark && letters * 10 < best_letters * 9) continue;
      best = {first, last, mark == 3};
      best_mark = mark;
      best_letters = letters;
      best_parent = tree_.nodes[i].parent;
    }
    if (best.marked) {
      add_other_parts(best_parent, best);
      best.first = with_lead(best.first);
    }
    return best;
  }

  // The run with the largest sum in [first, last).
  [[nodiscard]] std::pair<std::size_t, std::size_t> densest(std::size_t first,
                                                            std::size_t last) const {
    std::pair<std::size_t, std::size_t> best{first, first};
    std::int64_t best_sum = 0;
    std::int64_t sum = 0;
    std::size_t start = first;
    for (std::size_t i = first; i < last; ++i) {
      sum += weight(page_.blocks[i]);
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best_sum) {
        best_sum = sum;
        best = {start, i + 1};
      }
    }
    return best;
  }

 private:
  [[nodiscard]] std::pair<std::size_t, std::size_t> blocks_in(std::uint32_t node) const {
    const auto at = [this](std::uint32_t index) {
      return static_cast<std::size_t>(
          std::lower_bound(
              page_.blocks.begin(), page_.blocks.end(), index,
              [](const HtmlBlock& block, std::uint32_t wanted) { return block.at < wanted; }) -
          page_.blocks.begin());
    };
    return {at(node), at(tree_.nodes[node].end)};
  }

  // A body that is cut in two beside each other: an introduction and the full text.
  void add_other_parts(std::uint32_t parent, Range& range) const {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].parent != parent || mark_of(tree_, tree_.nodes[i]) != 3) continue;
      const auto [first, last] = blocks_in(i);
      if (first == last) continue;
      range.first = std::min(range.first, first);
      range.last = std::max(range.last, last);
    }
  }

  // The paragraphs between the title and the body: a summary that stands outside of it.
  [[nodiscard]] std::size_t with_lead(std::size_t first) const {
    constexpr std::size_t kNear = 12;
    std::size_t lead = first;
    for (std::size_t back = 1; back <= std::min(kNear, first); ++back) {
      const HtmlBlock& block = page_.blocks[first - back];
      if (block.heading == 1) return lead;
      if (is_paragraph(block)) lead = first - back;
    }
    return first;
  }

  const HtmlTree& tree_;
  const HtmlBlocks& page_;
  std::vector<std::size_t> before_;
};

}  // namespace

HtmlArticle article_in(const HtmlTree& tree, const HtmlBlocks& page, std::string_view title) {
  const Chooser chooser(tree, page);
  const Chooser::Range range = chooser.choose();
  auto run = std::pair(range.first, range.last);
  if (!range.marked) run = chooser.densest(range.first, range.last);
  // A page of short lines only.
  if (run.first == run.second) run = {range.first, range.last};

  HtmlArticle article;
  article.first = run.first;
  article.last = run.second;
  const std::string folded_title = fold(title);
  for (std::size_t i = run.first; i < run.second; ++i) {
    const HtmlBlock& block = page.blocks[i];
    if (block.role == HtmlRole::furniture || block.heading == 1) continue;
    if (block.role == HtmlRole::details && block.letters <= kLongestDetails) continue;
    if (block.is_linked() && !(block.letters >= 2 * kParagraphLetters && block.sentence)) continue;
    if (block.letters <= kLongestFurnitureLine) {
      const std::string folded = fold(page.line(tree, block));
      const LineKind kind = line_kind(folded, block.letters);
      if (kind == LineKind::comments && article.letters > 0) break;
      if (kind != LineKind::text || (!folded_title.empty() && folded == folded_title)) continue;
    }
    article.blocks.push_back(i);
    article.letters += block.letters;
  }
  // A heading at the very end heads nothing.
  while (!article.blocks.empty() && page.blocks[article.blocks.back()].heading > 0) {
    article.letters -= page.blocks[article.blocks.back()].letters;
    article.blocks.pop_back();
  }
  return article;
}

}  // namespace tawatur
