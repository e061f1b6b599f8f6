// One walk over the flat tree. Block elements and <br> end a line; what is inside inline elements
// joins. Roles are inherited; an element that its class calls furniture although it holds most of
// the page's paragraphs (a theme that names the whole page "with-sidebar") is not believed.

#include "sources/read/html_blocks.h"

#include <algorithm>
#include <array>

#include "sources/read/ascii.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/reading_words.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

constexpr std::array<std::string_view, 25> kInline{
    "?",    "a",      "abbr",  "b",     "cite", "code", "del",    "em",     "font",
    "i",    "img",    "input", "label", "link", "map",  "meta",   "script", "small",
    "span", "strong", "style", "svg",   "time", "math", "picture"};
constexpr std::array<std::string_view, 28> kFurnitureTags{
    "nav",    "aside",  "footer",   "button", "select",   "textarea",   "script",
    "style",  "svg",    "template", "iframe", "object",   "audio",      "video",
    "canvas", "dialog", "menu",     "map",    "noscript", "figcaption", "caption",
    "embed",  "option", "math",     "title",  "head",     "frameset",   "legend"};
constexpr std::array<std::string_view, 12> kFurnitureRoles{
    "navigation",  "banner", "contentinfo", "complementary", "search",  "dialog",
    "alertdialog", "menu",   "menubar",     "toolbar",       "tablist", "alert"};

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_inline(const HtmlNode& node) { return is_in(kInline, node.tag); }

// Paragraph-like bytes before each node, so that those inside an element are a difference.
std::vector<std::size_t> paragraphs_before(const HtmlTree& tree) {
  constexpr std::size_t kParagraph = 80;
  std::vector<std::size_t> before(tree.nodes.size() + 1, 0);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    const std::size_t size = node.text_end - node.text_start;
    const bool linked = node.parent != kNoNode && (tree.nodes[node.parent].tag == "a" ||
                                                   tree.nodes[node.parent].tag == "script");
    before[i + 1] = before[i] + (node.is_text() && !linked && size >= kParagraph ? size : 0);
  }
  return before;
}

struct ClassWords {
  bool furniture = false;
  bool details = false;
  bool article = false;
  bool comments = false;
};

void look_up(std::string_view word, ClassWords& found) {
  switch (reading_words().class_kind(word)) {
    case ClassKind::furniture:
      found.furniture = true;
      break;
    case ClassKind::details:
      found.details = true;
      break;
    case ClassKind::article:
      found.article = true;
      break;
    case ClassKind::none:
      break;
  }
  if (word.substr(0, 7) == "comment" || word == "disqus") found.comments = true;
}

// "post-comments commentList" is post-comments, post, comments, commentlist, comment and list.
void look_up_names(std::string_view names, ClassWords& found) {
  constexpr std::array<std::string_view, 9> kStates{"has",     "with",   "no", "open", "closed",
                                                    "enabled", "layout", "is", "page"};
  std::size_t at = 0;
  while (at < names.size()) {
    while (at < names.size() && is_ascii_space(names[at])) ++at;
    std::size_t end = at;
    while (end < names.size() && !is_ascii_space(names[end])) ++end;
    const std::string_view name = names.substr(at, std::min<std::size_t>(end - at, 100));
    at = end;
    ClassWords in_name;
    bool is_state = false;
    look_up(ascii_lowered(name), in_name);
    std::size_t start = 0;
    for (std::size_t i = 0; i <= name.size(); ++i) {
      const bool stop = i == name.size() || !(is_ascii_letter(name[i]) || is_ascii_digit(name[i]));
      const bool hump = !stop && i > start && name[i] >= 'A' && name[i] <= 'Z' &&
                        name[i - 1] >= 'a' && name[i - 1] <= 'z';
      if (!stop && !hump) continue;
      if (i > start) {
        const std::string word = ascii_lowered(name.substr(start, i - start));
        is_state = is_state || is_in(kStates, word);
        // Parts of a name only ever speak for furniture and details: "body" and "text" are parts
        // of everything.
        look_up(word, in_name);
      }
      start = stop ? i + 1 : i;
    }
    if (is_state) continue;
    found.furniture = found.furniture || in_name.furniture;
    found.details = found.details || in_name.details;
    found.article = found.article || in_name.article;
    found.comments = found.comments || in_name.comments;
  }
}

ClassWords class_words(const HtmlTree& tree, const HtmlNode& node) {
  ClassWords found;
  look_up_names(tree.attribute(node, "class"), found);
  look_up_names(tree.attribute(node, "id"), found);
  return found;
}

bool is_hidden(const HtmlTree& tree, const HtmlNode& node) {
  if (tree.has_attribute(node, "hidden")) return true;
  if (same_ascii(tree.attribute(node, "aria-hidden"), "true")) return true;
  const std::string_view style = tree.attribute(node, "style");
  const std::size_t at = find_ascii(style, "display");
  if (at == std::string_view::npos) return false;
  std::string_view value = style.substr(at + 7);
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos) return false;
  value = trimmed_ascii(value.substr(colon + 1));
  return starts_with_ascii(value, "none");
}

class Walk {
 public:
  explicit Walk(const HtmlTree& tree)
      : tree_(tree), roles_(tree.nodes.size(), HtmlRole::text), before_(paragraphs_before(tree)) {}

  HtmlBlocks run() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      while (!open_.empty() && tree_.nodes[open_.back()].end <= i) leave();
      if (tree_.nodes[i].is_text()) {
        text(i);
      } else {
        enter(i);
      }
    }
    while (!open_.empty()) leave();
    end_block();
    return std::move(out_);
  }

 private:
  void enter(std::uint32_t index) {
    const HtmlNode& node = tree_.nodes[index];
    roles_[index] = role_of(index);
    if (!is_inline(node)) {
      end_block();
      block_node_.push_back(index);
    }
    if (node.tag == "a" && !tree_.attribute(node, "href").empty()) ++links_;
    if (node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6') {
      heading_ = static_cast<std::uint8_t>(node.tag[1] - '0');
    }
    open_.push_back(index);
  }

  void leave() {
    const HtmlNode& node = tree_.nodes[open_.back()];
    open_.pop_back();
    if (!is_inline(node)) {
      end_block();
      block_node_.pop_back();
    }
    if (node.tag == "a" && !tree_.attribute(node, "href").empty()) --links_;
    if (node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1') heading_ = 0;
  }

  void text(std::uint32_t index) {
    const HtmlNode& node = tree_.nodes[index];
    const std::string_view text = tree_.text_of(node);
    const HtmlRole role = node.parent == kNoNode ? HtmlRole::text : roles_[node.parent];
    const HtmlRole line = block_node_.empty() ? HtmlRole::text : roles_[block_node_.back()];
    // A hidden word in a visible line.
    if (role == HtmlRole::furniture && line != HtmlRole::furniture) return;
    const std::size_t letters = letters_in(trimmed(text));
    if (block_.first_piece == block_.last_piece) {
      block_.node = block_node_.empty() ? index : block_node_.back();
      block_.at = index;
      block_.role = line;
      block_.heading = heading_;
    }
    out_.pieces.push_back({node.text_start, node.text_end});
    ++block_.last_piece;
    block_.letters += letters;
    if (links_ > 0) block_.link_letters += letters;
  }

  void end_block() {
    if (block_.letters > 0) {
      for (std::size_t i = block_.last_piece; i > block_.first_piece; --i) {
        const HtmlPiece& piece = out_.pieces[i - 1];
        const std::string_view text =
            trimmed(std::string_view(tree_.text).substr(piece.start, piece.end - piece.start));
        if (text.empty()) continue;
        block_.sentence = ends_sentence(text);
        break;
      }
      out_.blocks.push_back(block_);
    } else {
      out_.pieces.resize(block_.first_piece);
    }
    block_ = HtmlBlock{};
    block_.first_piece = block_.last_piece = out_.pieces.size();
  }

  [[nodiscard]] HtmlRole role_of(std::uint32_t index) const {
    const HtmlNode& node = tree_.nodes[index];
    const HtmlRole inherited = node.parent == kNoNode ? HtmlRole::text : roles_[node.parent];
    if (inherited == HtmlRole::furniture || node.tag == "html" || node.tag == "body" ||
        node.tag == "main" || node.tag == "article") {
      return inherited;
    }
    if (node.tag == "script" || node.tag == "style" || is_hidden(tree_, node)) {
      return HtmlRole::furniture;
    }
    const ClassWords names = class_words(tree_, node);
    if (names.article) return HtmlRole::text;
    const bool furniture = names.furniture || is_in(kFurnitureTags, node.tag) ||
                           is_in(kFurnitureRoles, tree_.attribute(node, "role"));
    if (furniture && (!holds_most(index) || (names.comments && !holds_title(index)))) {
      return HtmlRole::furniture;
    }
    if (names.details && !holds_most(index)) return HtmlRole::details;
    return inherited;
  }

  [[nodiscard]] bool holds_most(std::uint32_t index) const {
    constexpr std::size_t kEnough = 400;
    const std::size_t inside = before_[tree_.nodes[index].end] - before_[index];
    return inside >= kEnough && inside * 2 >= before_.back();
  }

  [[nodiscard]] bool holds_title(std::uint32_t index) const {
    for (std::uint32_t i = index; i < tree_.nodes[index].end; ++i) {
      if (tree_.nodes[i].tag == "h1" || tree_.nodes[i].tag == "article") return true;
    }
    return false;
  }

  const HtmlTree& tree_;
  std::vector<HtmlRole> roles_;
  std::vector<std::size_t> before_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> block_node_;
  std::size_t links_ = 0;
  std::uint8_t heading_ = 0;
  HtmlBlock block_;
  HtmlBlocks out_;
};

}  // namespace

std::string HtmlBlocks::line(const HtmlTree& tree, const HtmlBlock& block) const {
  std::string joined;
  for (std::size_t i = block.first_piece; i < block.last_piece; ++i) {
    joined.append(tree.text, pieces[i].start, pieces[i].end - pieces[i].start);
  }
  return one_line(joined);
}

HtmlBlocks blocks_of(const HtmlTree& tree) { return Walk(tree).run(); }

bool is_article_body(const HtmlTree& tree, const HtmlNode& node) {
  if (node.is_text() || is_inline(node)) return false;
  if (find_ascii(tree.attribute(node, "itemprop"), "articlebody") != std::string_view::npos) {
    return true;
  }
  return class_words(tree, node).article;
}

}  // namespace tawatur
