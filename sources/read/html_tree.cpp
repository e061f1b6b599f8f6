// libxml2's HTML parser calls back for each tag and piece of text; here they become a flat tree of
// our own, because libxml2's has a limit of 256 levels beyond which it drops the page, and because
// each piece of text has to remember where it stood.
//
// Cost: a tag that closes nothing makes libxml2 look through all open elements, so a hostile page
// is quadratic in its depth. The clock is asked on every 1,024th event, complaints included.

#include "sources/read/html_tree.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "sources/read/ascii.h"

namespace tawatur {
namespace {

constexpr std::array<std::string_view, 85> kTags{
    "a",        "abbr",     "address",    "article",  "aside",   "audio",  "b",        "blockquote",
    "body",     "br",       "button",     "canvas",   "caption", "center", "cite",     "code",
    "dd",       "del",      "details",    "dialog",   "div",     "dl",     "dt",       "em",
    "embed",    "fieldset", "figcaption", "figure",   "font",    "footer", "form",     "frame",
    "frameset", "h1",       "h2",         "h3",       "h4",      "h5",     "h6",       "head",
    "header",   "hgroup",   "hr",         "html",     "i",       "iframe", "img",      "input",
    "label",    "legend",   "li",         "link",     "main",    "map",    "math",     "menu",
    "meta",     "nav",      "noframes",   "noscript", "object",  "ol",     "option",   "p",
    "picture",  "pre",      "script",     "section",  "select",  "small",  "span",     "strong",
    "style",    "summary",  "svg",        "table",    "tbody",   "td",     "template", "textarea",
    "th",       "time",     "title",      "tr",       "ul"};
static_assert(std::is_sorted(kTags.begin(), kTags.end()));

// The attributes that say something about a text; the others are not kept.
constexpr std::array<std::string_view, 23> kAttributes{
    "alt",     "aria-hidden", "charset", "class",    "content",  "datetime", "dir",     "hidden",
    "href",    "http-equiv",  "id",      "itemprop", "itemtype", "lang",     "name",    "property",
    "pubdate", "rel",         "role",    "style",    "type",     "value",    "xml:lang"};
static_assert(std::is_sorted(kAttributes.begin(), kAttributes.end()));

// A name that outlives the page.
std::string_view tag_named(std::string_view name) {
  const auto* const found = std::lower_bound(kTags.begin(), kTags.end(), name);
  return found != kTags.end() && *found == name ? *found : std::string_view("?");
}

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

class Builder {
 public:
  Builder(std::string_view page, const ReadLimits& limits)
      : page_(page),
        limits_(limits),
        stop_at_(std::chrono::steady_clock::now() + limits.parse_time) {}

  HtmlTree run();

 private:
  using Clock = std::chrono::steady_clock;

  void open(std::string_view name, const xmlChar** attributes);
  void close();
  void characters(std::string_view piece);
  void keep_place(std::string_view piece);
  void tick();
  void stop();
  [[nodiscard]] std::size_t position() const;

  static Builder& self(void* user) { return *static_cast<Builder*>(user); }

  std::string_view page_;
  const ReadLimits& limits_;
  Clock::time_point stop_at_;
  std::unique_ptr<htmlParserCtxt, FreeContext> context_;
  HtmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::size_t too_deep_ = 0;      // elements open beyond the limit
  std::string_view silent_;       // the open element whose text is dropped
  std::size_t silent_depth_ = 0;  // its place in open_
  std::size_t events_ = 0;
};

HtmlTree Builder::run() {
  context_.reset(htmlNewParserCtxt());
  if (page_.empty() || !context_) return {};
  // The page is read where it lies: a copy would cost its size again, and libxml2 2.9 loses its
  // place in buffers that it may not change. It counts in int; the limits on files are far below.
  xmlParserInput* const input =
      xmlNewStringInputStream(context_.get(), reinterpret_cast<const xmlChar*>(page_.data()));
  if (input == nullptr) return {};
  inputPush(context_.get(), input);
  htmlSAXHandler handlers{};
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.startElement = [](void* user, const xmlChar* name, const xmlChar** attributes) {
    self(user).open(view_of(name), attributes);
  };
  handlers.endElement = [](void* user, const xmlChar*) { self(user).close(); };
  handlers.characters = [](void* user, const xmlChar* text, int size) {
    self(user).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  };
  handlers.ignorableWhitespace = handlers.characters;
  handlers.cdataBlock = handlers.characters;
  // What is wrong with a page concerns nobody; but see the head of this file.
  handlers.serror = [](void* user, xmlErrorPtr) { self(user).tick(); };
  htmlCtxtUseOptions(context_.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD |
                                         HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  htmlSAXHandler* const own = context_->sax;
  context_->sax = &handlers;
  context_->userData = this;
  // The page is UTF-8 now, whatever it declares.
  context_->charset = XML_CHAR_ENCODING_UTF8;
  context_->encoding = xmlStrdup(reinterpret_cast<const xmlChar*>("UTF-8"));
  htmlParseDocument(context_.get());
  context_->sax = own;
  too_deep_ = 0;
  while (!open_.empty()) close();
  return std::move(tree_);
}

// Behind what was read last, in bytes of the page.
std::size_t Builder::position() const {
  const xmlParserInput* const input = context_->input;
  if (input == nullptr) return page_.size();
  const auto* const at = reinterpret_cast<const char*>(input->cur);
  const std::less<> before;
  if (before(at, page_.data()) || before(page_.data() + page_.size(), at)) return page_.size();
  return static_cast<std::size_t>(at - page_.data());
}

void Builder::stop() {
  tree_.cut = true;
  xmlStopParser(context_.get());
}

void Builder::tick() {
  if (++events_ % 1024 == 0 && Clock::now() > stop_at_) stop();
}

void Builder::open(std::string_view name, const xmlChar** attributes) {
  tick();
  if (open_.size() >= limits_.element_depth) {
    ++too_deep_;
    tree_.flattened = true;
    return;
  }
  if (tree_.nodes.size() >= limits_.elements) {
    ++too_deep_;
    stop();
    return;
  }
  HtmlNode node;
  node.tag = tag_named(name);
  node.parent = open_.empty() ? kNoNode : open_.back();
  node.attributes = static_cast<std::uint32_t>(tree_.attributes.size());
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    const std::string key = ascii_lowered(view_of(attributes[0]));
    if (!std::binary_search(kAttributes.begin(), kAttributes.end(), std::string_view(key)))
      continue;
    tree_.attributes.push_back({key, std::string(view_of(attributes[1]))});
  }
  node.attribute_count = static_cast<std::uint32_t>(tree_.attributes.size()) - node.attributes;
  node.text_start = node.text_end = tree_.text.size();
  const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
  if (silent_.empty() && (node.tag == "script" || node.tag == "style" || node.tag == "svg") &&
      find_ascii(tree_.attribute(node, "type"), "ld+json") == std::string_view::npos) {
    silent_ = node.tag;
    silent_depth_ = open_.size();
  }
  tree_.nodes.push_back(node);
  open_.push_back(index);
}

void Builder::close() {
  tick();
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (open_.empty()) return;
  HtmlNode& node = tree_.nodes[open_.back()];
  node.end = static_cast<std::uint32_t>(tree_.nodes.size());
  node.text_end = tree_.text.size();
  open_.pop_back();
  if (!silent_.empty() && open_.size() <= silent_depth_) silent_ = {};
}

void Builder::characters(std::string_view piece) {
  tick();
  if (!silent_.empty() || piece.empty()) return;
  keep_place(piece);
  const std::uint32_t parent = open_.empty() ? kNoNode : open_.back();
  const bool goes_on =
      !tree_.nodes.empty() && tree_.nodes.back().is_text() && tree_.nodes.back().parent == parent;
  if (!goes_on) {
    if (tree_.nodes.size() >= limits_.elements) {
      tree_.origin.cut(tree_.text.size());
      stop();
      return;
    }
    HtmlNode node;
    node.parent = parent;
    node.end = static_cast<std::uint32_t>(tree_.nodes.size()) + 1;
    node.text_start = tree_.text.size();
    tree_.nodes.push_back(node);
  }
  tree_.text.append(piece);
  tree_.nodes.back().text_end = tree_.text.size();
}

// The piece ends at position(), or a character before it, for libxml2 hands long pieces on in the
// middle of a step; a reference (&amp;) is longer in the page; and control characters are dropped.
void Builder::keep_place(std::string_view piece) {
  const std::size_t end = position();
  for (std::size_t back = 0; back <= 4; ++back) {
    if (end < piece.size() + back) break;
    const std::size_t start = end - piece.size() - back;
    if (page_.compare(start, piece.size(), piece) == 0) {
      tree_.origin.go_to(start);
      tree_.origin.same(piece.size());
      return;
    }
  }
  constexpr std::size_t kLongestReference = 40;
  const std::size_t near = end - std::min(end, kLongestReference);
  const std::size_t ampersand = page_.substr(near, end - near).rfind('&');
  if (piece.size() <= 8 && ampersand != std::string_view::npos) {
    tree_.origin.go_to(near + ampersand);
    tree_.origin.take(piece.size(), end - near - ampersand);
    return;
  }
  const std::size_t start = std::min(tree_.origin.source_position(), end);
  tree_.origin.go_to(start);
  tree_.origin.within(piece.size(), end - start);
}

}  // namespace

std::string_view HtmlTree::attribute(const HtmlNode& node, std::string_view name) const {
  for (const HtmlAttribute& attribute : attributes_of(node)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool HtmlTree::has_attribute(const HtmlNode& node, std::string_view name) const {
  const auto all = attributes_of(node);
  return std::any_of(all.begin(), all.end(),
                     [name](const HtmlAttribute& attribute) { return attribute.name == name; });
}

HtmlTree parse_html(const std::string& page, const ReadLimits& limits) {
  return Builder(page, limits).run();
}

}  // namespace tawatur
