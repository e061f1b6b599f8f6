#include "claims/independence/chain_links.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tawatur {

ChainLinks::ChainLinks(const ClaimView& view, std::span<const LocalAssertion> starts,
                       const std::vector<std::uint8_t>& in_group)
    : view_(view), in_group_(in_group) {
  if (!starts.empty()) stance_ = view.assertion(starts.front()).stance;
  for (const LocalAssertion start : starts) number(view.assertion(start).document);
  for (LinkNode node = 0; node < nodes_.size(); ++node) open(node);
  for (std::uint32_t range = 0; range < ranges_.size(); ++range) {
    for (const LinkNode node : ranges_[range].onward) nodes_[node].ranges.push_back(range);
  }
}

LinkNode ChainLinks::number(DocumentIndex document) {
  const auto [it, is_new] =
      numbers_.try_emplace(document.value, static_cast<LinkNode>(nodes_.size()));
  if (is_new) nodes_.emplace_back().document = document;
  return it->second;
}

void ChainLinks::open(LinkNode node) {
  const DocumentIndex document = nodes_[node].document;
  nodes_[node].first_step = static_cast<std::uint32_t>(steps_.size());
  const LocalAssertions followed = view_.followed(document, stance_);
  const bool inside =
      std::ranges::any_of(followed, [&](LocalAssertion at) { return in_group_[at] != 0; });
  for (const LocalAssertion at : followed) {
    if (inside && in_group_[at] == 0) continue;
    const Assertion& assertion = view_.assertion(at);
    if (assertion.chains.empty()) add_step(node, at, own_end(assertion));
    for (const Chain& chain : assertion.chains) {
      add_step(node, at, follow_chain(view_, assertion, chain));
    }
  }
  nodes_[node].last_step = static_cast<std::uint32_t>(steps_.size());
}

void ChainLinks::add_step(LinkNode node, LocalAssertion by, ChainStep chain) {
  Step step;
  step.by = by;
  if (chain.ends()) {
    WalkedLine line;
    set_end(line, view_, nodes_[node].document, chain);
    step.qualifies = line.qualifies;
  } else {
    step.range = range_of(chain);
    ranges_[step.range].citing.push_back(node);
    names_in_passing_ = names_in_passing_ || std::ranges::any_of(chain.names, &Name::is_document);
  }
  step.chain = std::move(chain);
  steps_.push_back(std::move(step));
}

std::uint32_t ChainLinks::range_of(const ChainStep& chain) {
  const auto [it, is_new] =
      range_of_.try_emplace(Name{chain.onward_source, chain.onward_document}.key(),
                            static_cast<std::uint32_t>(ranges_.size()));
  if (!is_new) return it->second;
  LinkRange range;
  if (chain.onward_document.valid()) {
    range.onward.push_back(number(chain.onward_document));
  } else {
    for (const DocumentIndex own : view_.own_words(chain.onward_source, stance_)) {
      range.onward.push_back(number(own));
    }
  }
  ranges_.push_back(std::move(range));
  return it->second;
}

// From the ends backwards: a range is known when all its documents are, a document when all ranges
// that it leads to are. Whatever can reach a circle never is.
std::vector<ChainLinks::Lines> ChainLinks::count_lines(std::size_t most) const {
  constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max() / 2;
  std::vector<Lines> lines(nodes_.size());
  std::vector<Lines> behind(ranges_.size());
  std::vector<std::size_t> nodes_left(nodes_.size(), 0);
  std::vector<std::size_t> ranges_left(ranges_.size());
  std::vector<LinkNode> ready;
  const auto add = [&](Lines& to, std::size_t count, std::uint32_t shortest) {
    to.count = std::min(to.count + count, most + 1);
    if (count > 0) to.shortest = std::min(to.shortest, shortest);
  };
  std::vector<std::uint32_t> ranges_ready;
  const auto settle_range = [&](std::uint32_t range) {
    Lines& sum = behind[range];
    sum.settled = true;
    sum.shortest = kFar;
    for (const LinkNode node : ranges_[range].onward) {
      add(sum, lines[node].count, lines[node].shortest);
    }
    for (const LinkNode citing : ranges_[range].citing) {
      if (--nodes_left[citing] == 0) ready.push_back(citing);
    }
  };
  for (LinkNode node = 0; node < nodes_.size(); ++node) {
    for (const Step& step : steps_of(node)) nodes_left[node] += step.chain.ends() ? 0U : 1U;
    if (nodes_left[node] == 0) ready.push_back(node);
  }
  for (std::uint32_t range = 0; range < ranges_.size(); ++range) {
    ranges_left[range] = ranges_[range].onward.size();
    if (ranges_left[range] == 0) settle_range(range);
  }
  while (!ready.empty()) {
    const LinkNode node = ready.back();
    ready.pop_back();
    Lines& here = lines[node];
    here.settled = true;
    here.shortest = kFar;
    for (const Step& step : steps_of(node)) {
      const auto names = static_cast<std::uint32_t>(step.chain.names.size()) + 1;
      if (step.chain.ends()) {
        add(here, 1, names);
      } else {
        add(here, behind[step.range].count, names + behind[step.range].shortest);
      }
    }
    for (const std::uint32_t range : nodes_[node].ranges) {
      if (--ranges_left[range] == 0) settle_range(range);
    }
  }
  return lines;
}

std::vector<std::uint8_t> ChainLinks::reach_end(
    const std::function<bool(const ChainStep&)>& open,
    const std::function<bool(DocumentIndex)>& open_document) const {
  std::vector<std::uint8_t> closed(nodes_.size(), 0);
  std::vector<std::uint8_t> reached(nodes_.size(), 0);
  std::vector<std::uint8_t> seen(ranges_.size(), 0);
  std::vector<LinkNode> queue;
  for (LinkNode node = 0; node < nodes_.size(); ++node) {
    closed[node] = open_document(nodes_[node].document) ? 0 : 1;
    if (closed[node] != 0) continue;
    for (const Step& step : steps_of(node)) {
      if (step.chain.ends() && open(step.chain)) reached[node] = 1;
    }
    if (reached[node] != 0) queue.push_back(node);
  }
  while (!queue.empty()) {
    const LinkNode node = queue.back();
    queue.pop_back();
    for (const std::uint32_t range : nodes_[node].ranges) {
      if (seen[range]++ != 0) continue;
      for (const LinkNode citing : ranges_[range].citing) {
        if (closed[citing] != 0 || reached[citing] != 0) continue;
        const bool leads = std::ranges::any_of(steps_of(citing), [&](const Step& step) {
          return !step.chain.ends() && step.range == range && open(step.chain);
        });
        if (!leads) continue;
        reached[citing] = 1;
        queue.push_back(citing);
      }
    }
  }
  return reached;
}

}  // namespace tawatur
