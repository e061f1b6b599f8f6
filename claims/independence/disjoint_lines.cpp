// Greedy: documents know how many steps they are from a good end (one search backwards from the
// ends), and each start walks downhill over names that no earlier line used. A start that gets
// stuck is left out; no step is taken back, so the cost is linear in the links.

#include <algorithm>
#include <cstddef>
#include <deque>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "claims/independence/flow_bound.h"
#include "claims/independence/line_names.h"

namespace tawatur {
namespace {

constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();

std::uint64_t key_of(const Name& name) {
  return (std::uint64_t{name.source.value} << 32U) | name.document.value;
}

struct Step {
  ChainStep chain;
  LocalAssertion by = 0;
  bool good_end = false;
};

struct Node {
  std::vector<Step> steps;
  std::uint32_t distance = kFar;
};

class Downhill {
 public:
  Downhill(const ClaimView& view, const std::vector<std::uint8_t>& in_group, bool qualifying_only)
      : view_(view), in_group_(in_group), qualifying_only_(qualifying_only) {}

  std::vector<WalkedLine> lines(std::span<const LocalAssertion> starts) {
    if (starts.empty()) return {};
    stance_ = view_.assertion(starts.front()).stance;
    for (const LocalAssertion start : starts) open(view_.assertion(start).document);
    spread_distances();
    std::vector<std::pair<std::uint32_t, LocalAssertion>> order;
    for (const LocalAssertion start : starts) {
      const Node& node = nodes_.at(view_.assertion(start).document.value);
      if (node.distance != kFar) order.emplace_back(node.distance, start);
    }
    std::sort(order.begin(), order.end());
    std::vector<WalkedLine> found;
    for (const auto& [distance, start] : order) walk(start, found);
    return found;
  }

 private:
  bool is_barred(DocumentIndex document) const {
    return qualifying_only_ && view_.context().is_retracted(document);
  }

  void open(DocumentIndex first) {
    std::vector<DocumentIndex> pending{first};
    while (!pending.empty()) {
      const DocumentIndex document = pending.back();
      pending.pop_back();
      const bool is_new = nodes_.try_emplace(document.value).second;
      if (!is_new || is_barred(document)) continue;
      Node node;
      std::vector<LocalAssertion> followed = view_.followed(document, stance_);
      const bool inside =
          std::ranges::any_of(followed, [&](LocalAssertion at) { return in_group_[at] != 0; });
      for (const LocalAssertion at : followed) {
        if (inside && in_group_[at] == 0) continue;
        const Assertion& assertion = view_.assertion(at);
        if (assertion.chains.empty()) add_step(node, document, at, own_end(assertion), pending);
        for (const Chain& chain : assertion.chains) {
          add_step(node, document, at, follow_chain(view_, assertion, chain), pending);
        }
      }
      nodes_[document.value] = std::move(node);
    }
  }

  void add_step(Node& node, DocumentIndex document, LocalAssertion by, ChainStep chain,
                std::vector<DocumentIndex>& pending) {
    Step step{std::move(chain), by, false};
    if (step.chain.ends()) {
      WalkedLine line;
      set_end(line, view_, document, step.chain);
      step.good_end = !qualifying_only_ || line.qualifies;
      if (!step.good_end) return;
      node.distance = 0;
    } else if (step.chain.onward_document.valid()) {
      cited_by_[step.chain.onward_document.value].push_back(document);
      pending.push_back(step.chain.onward_document);
    } else {
      const SourceIndex source = step.chain.onward_source;
      std::vector<DocumentIndex>& citing = followed_by_[source.value];
      if (citing.empty()) {
        for (const DocumentIndex own : view_.own_words(source, stance_)) pending.push_back(own);
      }
      citing.push_back(document);
    }
    node.steps.push_back(std::move(step));
  }

  void spread_distances() {
    std::deque<DocumentIndex> queue;
    std::vector<std::uint32_t> ends;
    for (const auto& [document, node] : nodes_) {
      if (node.distance == 0) ends.push_back(document);
    }
    std::sort(ends.begin(), ends.end());
    for (const std::uint32_t end : ends) queue.emplace_back(std::size_t{end});
    std::unordered_set<std::uint32_t> spread_sources;
    const auto reach = [&](const std::vector<DocumentIndex>& documents, std::uint32_t distance) {
      for (const DocumentIndex document : documents) {
        Node& node = nodes_.at(document.value);
        if (node.distance != kFar) continue;
        node.distance = distance;
        queue.push_back(document);
      }
    };
    while (!queue.empty()) {
      const DocumentIndex document = queue.front();
      queue.pop_front();
      const std::uint32_t next = nodes_.at(document.value).distance + 1;
      if (const auto it = cited_by_.find(document.value); it != cited_by_.end()) {
        reach(it->second, next);
      }
      const SourceIndex source = view_.context().document(document).source;
      if (view_.context().is_retracted(document)) continue;  // own words only where it is named
      if (!spread_sources.insert(source.value).second) continue;
      if (const auto it = followed_by_.find(source.value); it != followed_by_.end()) {
        reach(it->second, next);
      }
    }
  }

  std::vector<Name> counted(const std::vector<Name>& path) const {
    const NameRules rules{true, qualifying_only_ ? NameRules::Copies::accepted_and_proposed
                                                 : NameRules::Copies::accepted};
    std::vector<Name> names;
    for (const PlacedName& placed : names_on_line(view_.context(), view_.claim(), path, rules)) {
      names.push_back(placed.name);
    }
    return names;
  }

  bool free(const std::vector<Name>& path) const {
    return std::ranges::all_of(counted(path), [&](const Name& name) {
      const bool barred = name.is_document() && is_barred(name.document);
      return !barred && !used_.contains(key_of(name));
    });
  }

  // The next document downhill whose names are free; invalid when there is none.
  DocumentIndex downhill(const Step& step, std::uint32_t distance) const {
    const auto fits = [&](DocumentIndex document) {
      const auto it = nodes_.find(document.value);
      return it != nodes_.end() && it->second.distance < distance &&
             !used_.contains(key_of({{}, document})) && free({{{}, document}});
    };
    if (step.chain.onward_document.valid()) {
      return fits(step.chain.onward_document) ? step.chain.onward_document : DocumentIndex{};
    }
    const std::vector<DocumentIndex> own = view_.own_words(step.chain.onward_source, stance_);
    const auto it = std::ranges::find_if(own, fits);
    return it == own.end() ? DocumentIndex{} : *it;
  }

  void walk(LocalAssertion start, std::vector<WalkedLine>& found) {
    WalkedLine line;
    line.start = start;
    DocumentIndex document = view_.assertion(start).document;
    line.path = {{view_.context().document(document).source, {}}, {{}, document}};
    if (!free(line.path)) return;
    bool at_start = true;
    for (;;) {
      const Node& node = nodes_.at(document.value);
      const Step* taken = nullptr;
      DocumentIndex next;
      for (const Step& step : node.steps) {
        if (at_start && step.by != start) continue;
        if (!free(step.chain.names)) continue;
        if (!step.chain.ends()) {
          next = downhill(step, node.distance);
          if (!next.valid()) continue;
        }
        taken = &step;
        break;
      }
      if (taken == nullptr) return;
      line.path.insert(line.path.end(), taken->chain.names.begin(), taken->chain.names.end());
      if (taken->chain.ends()) {
        set_end(line, view_, document, taken->chain);
        break;
      }
      document = next;
      line.path.push_back({{}, document});
      at_start = false;
    }
    for (const Name& name : counted(line.path)) used_.insert(key_of(name));
    found.push_back(std::move(line));
  }

  const ClaimView& view_;
  const std::vector<std::uint8_t>& in_group_;
  bool qualifying_only_;
  Stance stance_ = Stance::affirms;
  std::unordered_map<std::uint32_t, Node> nodes_;
  std::unordered_map<std::uint32_t, std::vector<DocumentIndex>> cited_by_;
  std::unordered_map<std::uint32_t, std::vector<DocumentIndex>> followed_by_;  // by source
  std::unordered_set<std::uint64_t> used_;
};

}  // namespace

std::vector<WalkedLine> disjoint_lines(const ClaimView& view,
                                       std::span<const LocalAssertion> starts,
                                       const std::vector<std::uint8_t>& in_group,
                                       bool qualifying_only) {
  return Downhill(view, in_group, qualifying_only).lines(starts);
}

}  // namespace tawatur
