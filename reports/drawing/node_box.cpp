#include "reports/drawing/node_box.h"

#include <algorithm>

#include "reports/drawing/text_box.h"

namespace tawatur {
namespace {

constexpr double kLabelSize = 13;
constexpr double kSmallSize = 11;
constexpr double kLineHeight = 1.36;
constexpr double kSlack = 1.04;  // on top of what text_width already adds

// Widths in ems of the label's font: about 26 columns of a terminal.
constexpr double kLabelEms = 15.5;
constexpr double kClaimEms = 20;
constexpr double kAttributeEms = 17.5;
constexpr std::size_t kLabelLines = 4;
constexpr std::size_t kClaimLines = 6;
constexpr std::size_t kDetailLines = 2;
constexpr double kCutMargin = 13;

struct Padding {
  double x;
  double y;
};

// Room that the shape itself takes from the text.
Padding padding_of(DiagramNodeKind kind) {
  switch (kind) {
    case DiagramNodeKind::claim:
    case DiagramNodeKind::attribute:
      return {12, 8};
    case DiagramNodeKind::group:
      return {20, 8};
    case DiagramNodeKind::document:
      return {14, 8};
    case DiagramNodeKind::repeats:
      return {16, 12};
    case DiagramNodeKind::source:
      return {18, 7};
    case DiagramNodeKind::origin:
      return {18, 9};
    case DiagramNodeKind::owner:
      return {18, 7};
    case DiagramNodeKind::copied_text:
      return {14, 13};
  }
  return {12, 8};
}

class Measure {
 public:
  explicit Measure(double top) : y_(top) {}

  void add(const std::string& text, double size, double ems, std::size_t most,
           const char* css_class, double boldness, std::vector<BoxLine>& out) {
    for (std::string& line : wrapped(text, ems / boldness, most)) {
      width_ = std::max(width_, text_width(line) * size * boldness * kSlack);
      y_ += size * kLineHeight;
      out.push_back({std::move(line), css_class, size, y_ - size * 0.36});
    }
  }
  void skip(double pixels) { y_ += pixels; }

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double y() const { return y_; }

 private:
  double y_;
  double width_ = 0;
};

constexpr double kBold = 1.1;  // a bold face is so much wider

}  // namespace

NodeBox box_of(const DiagramNode& node) {
  const bool is_claim = node.kind == DiagramNodeKind::claim;
  const bool has_finding = node.flag.has_value();
  const Padding padding = padding_of(node.kind);
  NodeBox box;
  double badge_width = 0;
  if (has_finding) {
    Measure badge(5);
    badge.add(node.badge, kSmallSize, 21, 3, "tw-badge", kBold, box.badge_lines);
    box.badge = std::max(badge.y() + 6, kIcon + 8);
    badge_width = badge.width() + kIcon + 10;
    // One line beside the symbol stands in the middle of it.
    const double shift = (box.badge - 11 - (badge.y() - 5)) / 2;
    for (BoxLine& line : box.badge_lines) line.baseline += shift;
  }
  Measure text(box.badge + padding.y - 2);
  double ems = has_finding ? kAttributeEms : kLabelEms;
  if (is_claim) ems = kClaimEms;
  text.add(node.label, kLabelSize, ems, is_claim ? kClaimLines : kLabelLines,
           has_finding ? "tw-strong" : "tw-label", has_finding ? kBold : 1.04, box.lines);
  text.skip(node.details.empty() ? 0 : 1);
  for (const std::string& detail : node.details) {
    text.add(detail, kSmallSize, ems * kLabelSize / kSmallSize, kDetailLines, "tw-small", 1,
             box.lines);
  }
  const double stripe = has_finding ? kStripe : 0;
  box.width = std::max(text.width() + 2 * padding.x, badge_width + 16) + stripe;
  box.width = std::max(box.width, 64.0);
  box.height = text.y() + padding.y + 2;
  box.margin = node.cut.empty() ? 0 : kCutMargin;
  return box;
}

}  // namespace tawatur
