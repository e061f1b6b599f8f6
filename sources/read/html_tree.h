// A saved page as a flat tree: nodes in the order of the page, each with the place of its end.

#ifndef SOURCES_READ_HTML_TREE_H
#define SOURCES_READ_HTML_TREE_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "sources/read/byte_map.h"
#include "sources/read/limits.h"

namespace tawatur {

struct HtmlAttribute {
  std::string name;  // lower case
  std::string value;
};

inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

struct HtmlNode {
  std::string_view tag;  // lower case; "" for text, "?" for an element unknown to HTML
  std::uint32_t parent = kNoNode;
  std::uint32_t end = 0;         // the index behind its last descendant
  std::uint32_t attributes = 0;  // index of the first
  std::uint32_t attribute_count = 0;
  std::size_t text_start = 0;  // in HtmlTree::text: of an element, all text inside
  std::size_t text_end = 0;

  [[nodiscard]] bool is_text() const { return tag.empty(); }
};

struct HtmlTree {
  std::vector<HtmlNode> nodes;  // parents before children
  std::vector<HtmlAttribute> attributes;
  std::string text;        // references resolved; without scripts (but JSON-LD) and styles
  ByteMap origin;          // bytes of `text` → bytes of the page
  bool flattened = false;  // deeper elements were left out, their text was kept
  bool cut = false;        // more elements than the limit, or out of time: the rest is missing

  [[nodiscard]] std::span<const HtmlAttribute> attributes_of(const HtmlNode& node) const {
    return std::span(attributes).subspan(node.attributes, node.attribute_count);
  }
  // Empty when there is none.
  [[nodiscard]] std::string_view attribute(const HtmlNode& node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(const HtmlNode& node, std::string_view name) const;
  [[nodiscard]] std::string_view text_of(const HtmlNode& node) const {
    return std::string_view(text).substr(node.text_start, node.text_end - node.text_start);
  }
};

// `page` must be well-formed UTF-8 without NUL. Nothing is fetched and no script is run. Memory is
// linear in the page, and so is the time of all but hostile pages, which the clock stops.
[[nodiscard]] HtmlTree parse_html(const std::string& page, const ReadLimits& limits);

}  // namespace tawatur

#endif  // SOURCES_READ_HTML_TREE_H
