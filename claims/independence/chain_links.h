// The documents that lines can come to as a graph, each chain followed once: for searches that must
// not write down every line.

#ifndef CLAIMS_INDEPENDENCE_CHAIN_LINKS_H
#define CLAIMS_INDEPENDENCE_CHAIN_LINKS_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "claims/independence/line_walk.h"

namespace tawatur {

using LinkNode = std::uint32_t;

// Documents that lines go on to: a named one, or all own words of a source. Written down once, so
// that m papers that credit a source with n documents are m + n entries, not m times n.
struct LinkRange {
  std::vector<LinkNode> onward;
  std::vector<LinkNode> citing;  // once for each step that leads here
};

class ChainLinks {
 public:
  struct Step {
    ChainStep chain;
    LocalAssertion by = 0;
    bool qualifies = false;   // if it ends
    std::uint32_t range = 0;  // if not: where it leads
  };
  struct Node {
    DocumentIndex document;
    std::uint32_t first_step = 0;
    std::uint32_t last_step = 0;
    SmallVector<std::uint32_t, 2> ranges;  // that hold it
  };

  // Everything that lines from `starts` can come to; all take one stance. `in_group` as for
  // walk_lines, and like the view it must outlive the links.
  ChainLinks(const ClaimView& view, std::span<const LocalAssertion> starts,
             const std::vector<std::uint8_t>& in_group);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<LinkRange>& ranges() const { return ranges_; }
  [[nodiscard]] std::span<const Step> steps_of(LinkNode node) const {
    return {steps_.data() + nodes_[node].first_step, steps_.data() + nodes_[node].last_step};
  }
  [[nodiscard]] const Step& step(std::uint32_t at) const { return steps_[at]; }
  // The document must be one of a start, or be led to.
  [[nodiscard]] LinkNode number_of(DocumentIndex document) const {
    return numbers_.at(document.value);
  }
  // A step names a document without a stance and goes on behind it: then a way through the graph
  // may come by that document twice.
  [[nodiscard]] bool names_in_passing() const { return names_in_passing_; }

  // How many lines lead on from each document, at most `most` + 1, and the fewest names on one of
  // them, the document included; nothing for documents from which a circle can be reached.
  struct Lines {
    bool settled = false;
    std::size_t count = 0;
    std::uint32_t shortest = 0;
  };
  [[nodiscard]] std::vector<Lines> count_lines(std::size_t most) const;

  // For each document whether a way leads from it to an end, by steps and documents that `open`
  // and `open_document` let pass.
  [[nodiscard]] std::vector<std::uint8_t> reach_end(
      const std::function<bool(const ChainStep&)>& open,
      const std::function<bool(DocumentIndex)>& open_document) const;

 private:
  LinkNode number(DocumentIndex document);
  void open(LinkNode node);
  void add_step(LinkNode node, LocalAssertion by, ChainStep chain);
  std::uint32_t range_of(const ChainStep& chain);

  const ClaimView& view_;
  const std::vector<std::uint8_t>& in_group_;
  Stance stance_ = Stance::affirms;
  std::vector<Node> nodes_;
  std::vector<Step> steps_;
  std::vector<LinkRange> ranges_;
  std::unordered_map<std::uint32_t, LinkNode> numbers_;  // by document
  std::unordered_map<std::uint64_t, std::uint32_t> range_of_;
  bool names_in_passing_ = false;
};

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_CHAIN_LINKS_H
