// Greedy: documents know how many steps they are from a good end (one search backwards from the
// ends), and each start walks downhill over names that no earlier line used. A document that no
// step leads on from is blocked for good, since names are only ever used up: whoever gets stuck
// takes a step back and never comes that way again. So each link is followed once, and the cost is
// linear in the links.

#include <algorithm>
#include <cstddef>
#include <limits>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "claims/independence/bit_set.h"
#include "claims/independence/chain_links.h"
#include "claims/independence/flow_bound.h"
#include "claims/independence/line_names.h"

namespace tawatur {
namespace {

constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();
using LineStep = ChainLinks::Step;
using Node = ChainLinks::Node;

// Which names lines have used up.
class UsedNames {
 public:
  UsedNames(const ClaimView& view, bool qualifying_only)
      : context_(view.context()),
        claim_(view.claim()),
        qualifying_only_(qualifying_only),
        rules_{true, qualifying_only ? NameRules::Copies::accepted_and_proposed
                                     : NameRules::Copies::accepted},
        documents_(context_.data().documents.size()),
        tainted_(context_.data().documents.size()),
        sources_(context_.data().sources.size()) {}

  [[nodiscard]] bool is_barred(DocumentIndex document) const {
    return qualifying_only_ && context_.is_retracted(document);
  }

  // Neither the name nor any that count with it are used or barred.
  [[nodiscard]] bool free(const Name& name) const {
    if (!is_free_itself(name)) return false;
    if (!name.is_document()) {
      return name.is_unnamed() || !sources_.contains(context_.topmost_owner(name.source).at());
    }
    return !context_.has_copies(name.document) || copies_are_free(name.document);
  }

  void use(const NameList& path) {
    for (const PlacedName& placed : names_as_met(context_, claim_, path, rules_)) {
      const Name& name = placed.name;
      if (name.is_document()) {
        documents_.insert(name.document.at());
      } else if (name.is_unnamed()) {
        unnamed_.insert(name.key());
      } else {
        sources_.insert(name.source.at());
      }
    }
  }

 private:
  // A document that copies something used is never free again: what copies it need not look on.
  [[nodiscard]] bool copies_are_free(DocumentIndex document) const {
    std::vector<DocumentIndex> stack{document};
    std::unordered_set<std::uint32_t> opened{document.value};
    while (!stack.empty()) {
      const DocumentIndex at = stack.back();
      stack.pop_back();
      for (const Copy& copy : context_.document(at).copies) {
        if (!holds(copy, claim_, rules_) || !opened.insert(copy.document.value).second) continue;
        const SourceIndex publisher = context_.publisher(copy.document);
        if (!is_free_itself({{}, copy.document}) || !free({publisher, {}})) {
          tainted_.insert(document.at());
          return false;
        }
        if (context_.has_copies(copy.document)) stack.push_back(copy.document);
      }
    }
    return true;
  }

  [[nodiscard]] bool is_free_itself(const Name& name) const {
    if (name.is_document()) {
      return !documents_.contains(name.document.at()) && !tainted_.contains(name.document.at()) &&
             !is_barred(name.document);
    }
    return name.is_unnamed() ? !unnamed_.contains(name.key())
                             : !sources_.contains(name.source.at());
  }

  const CheckContext& context_;
  ClaimIndex claim_;
  bool qualifying_only_;
  NameRules rules_;
  BitSet documents_;
  mutable BitSet tainted_;
  BitSet sources_;
  std::unordered_set<std::uint64_t> unnamed_;
};

class Downhill {
 public:
  Downhill(const ClaimView& view, const ChainLinks& links, bool qualifying_only)
      : view_(view),
        links_(links),
        qualifying_only_(qualifying_only),
        used_(view, qualifying_only),
        distance_(links.nodes().size(), kFar),
        blocked_(links.nodes().size(), 0),
        first_open_(links.ranges().size(), 0) {
    spread_distances();
  }

  // `starts` beside the nodes of their documents.
  std::vector<WalkedLine> lines(const std::vector<std::pair<LinkNode, LocalAssertion>>& starts) {
    std::vector<std::tuple<std::uint32_t, LocalAssertion, LinkNode>> order;
    for (const auto& [node, start] : starts) {
      if (distance_[node] != kFar) order.emplace_back(distance_[node], start, node);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [distance, start, node] : order) walk(start, node);
    return std::move(found_);
  }

 private:
  struct Frame {
    LinkNode node = 0;
    std::uint32_t step = 0;  // the next to try
    std::size_t onward = 0;  // the next document of that step's range
    std::size_t path_size = 0;
  };

  [[nodiscard]] bool counts(const LineStep& step) const {
    return !step.chain.ends() || step.qualifies || !qualifying_only_;
  }

  void spread_distances() {
    std::vector<LinkNode> queue;
    for (LinkNode node = 0; node < links_.nodes().size(); ++node) {
      const Node& it = links_.nodes()[node];
      if (used_.is_barred(it.document)) continue;
      for (std::uint32_t at = it.first_step; at < it.last_step; ++at) {
        const LineStep& step = links_.step(at);
        if (step.chain.ends() && counts(step)) distance_[node] = 0;
      }
      if (distance_[node] == 0) queue.push_back(node);
    }
    std::vector<std::uint8_t> spread(links_.ranges().size(), 0);
    for (std::size_t first = 0; first < queue.size(); ++first) {
      const LinkNode node = queue[first];
      for (const std::uint32_t range : links_.nodes()[node].ranges) {
        if (spread[range]++ != 0) continue;
        for (const LinkNode citing : links_.ranges()[range].citing) {
          if (distance_[citing] != kFar || used_.is_barred(links_.nodes()[citing].document))
            continue;
          distance_[citing] = distance_[node] + 1;
          queue.push_back(citing);
        }
      }
    }
  }

  [[nodiscard]] bool is_closed(LinkNode node) const {
    return blocked_[node] != 0 || !used_.free({{}, links_.nodes()[node].document});
  }

  // Looks for the next step from the last frame that leads on over free names. True when it ends
  // the line, or when a frame was added; false when there is none left.
  bool advance(LocalAssertion start, bool& ended) {
    Frame& frame = frames_.back();
    const Node& node = links_.nodes()[frame.node];
    for (; frame.step < node.last_step; ++frame.step, frame.onward = 0) {
      const LineStep& step = links_.step(frame.step);
      if (!counts(step) || (frames_.size() == 1 && step.by != start)) continue;
      const bool free =
          std::ranges::all_of(step.chain.names, [&](const Name& name) { return used_.free(name); });
      if (!free) continue;
      ended = step.chain.ends();
      if (ended) {
        path_.append(step.chain.names.begin(), step.chain.names.end());
        return true;
      }
      const std::vector<LinkNode>& onward = links_.ranges()[step.range].onward;
      // What is closed stays closed, for whoever comes this way.
      std::size_t& first_open = first_open_[step.range];
      while (first_open < onward.size() && is_closed(onward[first_open])) ++first_open;
      frame.onward = std::max(frame.onward, first_open);
      while (frame.onward < onward.size()) {
        const LinkNode next = onward[frame.onward++];
        if (distance_[next] >= distance_[frame.node] || is_closed(next)) continue;
        path_.append(step.chain.names.begin(), step.chain.names.end());
        enter(next);
        return true;
      }
    }
    return false;
  }

  void enter(LinkNode node) {
    path_.push_back({{}, links_.nodes()[node].document});
    frames_.push_back({node, links_.nodes()[node].first_step, 0, path_.size()});
  }

  void walk(LocalAssertion start, LinkNode first) {
    const DocumentIndex document = links_.nodes()[first].document;
    const SourceIndex publisher = view_.context().publisher(document);
    if (!used_.free({publisher, {}}) || !used_.free({{}, document})) return;
    path_.clear();
    path_.push_back({publisher, {}});
    frames_.clear();
    enter(first);
    bool ended = false;
    while (!ended) {
      if (advance(start, ended)) continue;
      // Other assertions of the first document may still lead on from it.
      if (frames_.size() == 1) return;
      blocked_[frames_.back().node] = 1;
      frames_.pop_back();
      path_.resize(frames_.back().path_size);
    }
    WalkedLine& line = found_.emplace_back();
    line.start = start;
    line.path = path_;
    const Frame& last = frames_.back();
    set_end(line, view_, links_.nodes()[last.node].document, links_.step(last.step).chain);
    used_.use(path_);
  }

  const ClaimView& view_;
  const ChainLinks& links_;
  bool qualifying_only_;
  UsedNames used_;
  std::vector<std::uint32_t> distance_;
  std::vector<std::uint8_t> blocked_;
  std::vector<std::size_t> first_open_;  // by range: the first that may lead on
  std::vector<Frame> frames_;
  NameList path_;
  std::vector<WalkedLine> found_;
};

}  // namespace

DisjointLines disjoint_lines(const ClaimView& view, std::span<const LocalAssertion> starts,
                             const std::vector<std::uint8_t>& in_group) {
  if (starts.empty()) return {};
  const ChainLinks links(view, starts, in_group);
  std::vector<std::pair<LinkNode, LocalAssertion>> numbered;
  numbered.reserve(starts.size());
  for (const LocalAssertion start : starts) {
    numbered.emplace_back(links.number_of(view.assertion(start).document), start);
  }
  return {Downhill(view, links, true).lines(numbered),
          Downhill(view, links, false).lines(numbered)};
}

}  // namespace tawatur
