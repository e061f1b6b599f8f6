// Branch and bound on the conflict graph: sets are its nodes, sharing an element its edges, and a
// packing is an independent set. All sets that hold one element form a clique, so covering the
// candidates greedily by such cliques bounds what can still be packed: one set from each clique.
// Branching only on the cliques beyond the number still wanted follows Tomita and Seki, "An
// efficient branch-and-bound algorithm for finding a maximum clique" (2003), turned to the
// complement graph, where our cliques of elements give the colouring for free.
//
// The parts of the conflict graph that do not touch are solved apart; the lexicographically
// smallest whole is the union of the smallest parts.

#include "claims/independence/packing.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "claims/independence/bit_set.h"
#include "core/graph/matching.h"

namespace tawatur {
namespace {

class Packer {
 public:
  Packer(std::span<const ElementSet> sets, std::size_t& steps) : sets_(sets), steps_(steps) {
    std::map<std::uint32_t, std::size_t> places;
    for (const ElementSet& set : sets) {
      for (const std::uint32_t element : set) places.try_emplace(element, places.size());
    }
    holders_.assign(places.size(), BitSet(sets.size()));
    places_.resize(sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i) {
      for (const std::uint32_t element : sets[i]) {
        places_[i].push_back(places.at(element));
        holders_[places_[i].back()].insert(i);
      }
    }
    drop_covered_elements();
    conflicts_.assign(sets.size(), BitSet(sets.size()));
    for (std::size_t i = 0; i < sets.size(); ++i) {
      for (const std::size_t place : places_[i]) conflicts_[i].insert_all(holders_[place]);
    }
  }

  // Largest number that can be packed from `candidates`; nullopt when out of steps.
  std::optional<std::uint32_t> largest(const BitSet& candidates) {
    auto size = static_cast<std::uint32_t>(greedy(candidates).size());
    for (;;) {
      found_.clear();
      const bool more = reaches(candidates, size + 1);
      if (out_of_steps()) return std::nullopt;
      if (!more) return size;
      size = static_cast<std::uint32_t>(found_.size());
    }
  }

  // The lexicographically smallest packing of that size, which is known to exist.
  std::optional<std::vector<std::uint32_t>> smallest(BitSet candidates, std::uint32_t size) {
    std::vector<std::uint32_t> chosen;
    for (std::size_t at = candidates.first(); chosen.size() < size; at = candidates.next(at + 1)) {
      BitSet rest = candidates;
      rest.erase_all(conflicts_[at]);
      const auto wanted = size - static_cast<std::uint32_t>(chosen.size()) - 1;
      found_.clear();
      const bool fits = greedy(rest).size() >= wanted || reaches(rest, wanted);
      if (out_of_steps()) return std::nullopt;
      if (fits) {
        chosen.push_back(static_cast<std::uint32_t>(at));
        candidates = std::move(rest);
      } else {
        candidates.erase(at);
      }
    }
    return chosen;
  }

  // The candidates that `first` is connected with by conflicts, itself included.
  BitSet component(std::size_t first) const {
    BitSet seen(sets_.size());
    std::vector<std::size_t> stack{first};
    seen.insert(first);
    while (!stack.empty()) {
      const std::size_t at = stack.back();
      stack.pop_back();
      conflicts_[at].for_each([&](std::size_t other) {
        if (!seen.contains(other)) {
          seen.insert(other);
          stack.push_back(other);
        }
      });
    }
    return seen;
  }

 private:
  // An element all of whose sets also share another one adds no conflict: a publisher beside its
  // only owner, a document beside its publisher.
  void drop_covered_elements() {
    std::vector<bool> dropped(holders_.size(), false);
    for (std::size_t x = 0; x < holders_.size(); ++x) {
      for (const std::size_t y : places_[holders_[x].first()]) {
        if (y == x || dropped[y] || !holders_[x].is_subset_of(holders_[y])) continue;
        dropped[x] = true;
        break;
      }
    }
    for (std::vector<std::size_t>& places : places_) {
      std::erase_if(places, [&](std::size_t place) { return dropped[place]; });
    }
  }

  bool out_of_steps() const { return steps_ > kMaxPackingSteps; }

  std::vector<std::uint32_t> greedy(BitSet candidates) const {
    std::vector<std::uint32_t> chosen;
    for (std::size_t at = candidates.first(); at != BitSet::npos; at = candidates.next(at)) {
      chosen.push_back(static_cast<std::uint32_t>(at));
      candidates.erase_all(conflicts_[at]);
    }
    return chosen;
  }

  // Candidates in the order of a greedy cover by cliques, the largest clique first, each with the
  // number of its clique.
  std::vector<std::pair<std::size_t, std::uint32_t>> cover(BitSet candidates) const {
    std::vector<std::uint32_t> held(holders_.size(), 0);
    std::vector<std::size_t> places;
    candidates.for_each([&](std::size_t at) {
      for (const std::size_t place : places_[at]) {
        if (held[place]++ == 0) places.push_back(place);
      }
    });
    std::vector<std::pair<std::size_t, std::uint32_t>> order;
    for (std::uint32_t clique = 1; !candidates.empty(); ++clique) {
      const std::size_t best =
          *std::ranges::max_element(places, {}, [&](std::size_t place) { return held[place]; });
      holders_[best].for_each([&](std::size_t member) {
        if (!candidates.contains(member)) return;
        order.emplace_back(member, clique);
        candidates.erase(member);
        for (const std::size_t place : places_[member]) --held[place];
      });
    }
    return order;
  }

  // Takes every candidate whose conflicts all lie in one clique: some largest packing holds it, for
  // whatever member of the clique a packing takes can be exchanged for it (Karp and Sipser's rule
  // for matchings). Returns how many were taken; they are added to found_.
  std::uint32_t take_simplicial(BitSet& candidates) {
    std::uint32_t taken = 0;
    for (bool again = true; again;) {
      again = false;
      for (std::size_t at = candidates.first(); at != BitSet::npos; at = candidates.next(at + 1)) {
        ++steps_;
        const std::size_t conflicts = conflicts_[at].count_common(candidates);
        const bool simplicial = std::ranges::any_of(places_[at], [&](std::size_t place) {
          return holders_[place].count_common(candidates) == conflicts;
        });
        if (!simplicial) continue;
        found_.push_back(static_cast<std::uint32_t>(at));
        candidates.erase_all(conflicts_[at]);
        ++taken;
        again = true;
      }
    }
    return taken;
  }

  // Sets with two elements that matter are edges, and packing them is matching. A set with more is
  // made an edge by leaving all out but the two that most others hold, which can only help packing:
  // so the matching is never smaller than the packing, and when nothing was left out it is one,
  // which found_ then holds. Costly, so only asked for exact answers unless `bound_too`.
  bool matching_reaches(const BitSet& candidates, std::uint32_t wanted, bool bound_too) {
    std::vector<std::uint32_t> held(holders_.size(), 0);
    candidates.for_each([&](std::size_t at) {
      for (const std::size_t place : places_[at]) ++held[place];
    });
    matched_exactly_ = true;
    candidates.for_each([&](std::size_t at) {
      const auto mattering =
          std::ranges::count_if(places_[at], [&](std::size_t place) { return held[place] > 1; });
      if (mattering > 2) matched_exactly_ = false;
    });
    if (!matched_exactly_ && !bound_too) return true;
    Digraph graph;
    std::vector<std::size_t> set_of_edge;
    std::vector<NodeIndex> node_of(holders_.size(), kNoNode);
    const auto node = [&](std::size_t place) {
      if (node_of[place] == kNoNode) node_of[place] = static_cast<NodeIndex>(graph.node_count++);
      return node_of[place];
    };
    candidates.for_each([&](std::size_t at) {
      std::vector<std::size_t> most = places_[at];
      std::ranges::stable_sort(most, std::greater{},
                               [&](std::size_t place) { return held[place]; });
      graph.edges.push_back({node(most[0]), node(most[1])});
      set_of_edge.push_back(at);
    });
    steps_ += graph.edges.size();
    const auto matching = maximum_matching(graph);
    if (matching.size() < wanted) return false;
    if (matched_exactly_) {
      for (const std::size_t edge : matching) {
        found_.push_back(static_cast<std::uint32_t>(set_of_edge[edge]));
      }
    }
    return true;
  }

  // True when `wanted` sets can be packed from the candidates; found_ then holds them besides what
  // it held before.
  bool reaches(BitSet candidates, std::uint32_t wanted, bool bound_too = true) {
    if (wanted == 0) return true;
    if (out_of_steps()) return false;
    const std::size_t before = found_.size();
    const std::uint32_t taken = take_simplicial(candidates);
    if (taken >= wanted) return true;
    wanted -= taken;
    const auto order = cover(candidates);
    steps_ += 1 + order.size();
    const bool too_few = order.empty() || order.back().second < wanted;
    if (too_few || !matching_reaches(candidates, wanted, bound_too)) {
      found_.resize(before);
      return false;
    }
    if (matched_exactly_) return true;
    for (auto it = order.rbegin(); it != order.rend() && !out_of_steps(); ++it) {
      const auto& [at, clique] = *it;
      if (clique < wanted) break;
      BitSet rest = candidates;
      rest.erase_all(conflicts_[at]);
      found_.push_back(static_cast<std::uint32_t>(at));
      if (reaches(std::move(rest), wanted - 1, false)) return true;
      found_.pop_back();
      candidates.erase(at);
    }
    found_.resize(before);
    return false;
  }

  std::span<const ElementSet> sets_;
  std::size_t& steps_;
  std::vector<BitSet> holders_;                   // by place of an element: the sets that hold it
  std::vector<std::vector<std::size_t>> places_;  // by set: the places of its elements
  std::vector<BitSet> conflicts_;                 // by set: the sets it shares something with
  std::vector<std::uint32_t> found_;
  bool matched_exactly_ = false;
};

// Calls solve(packer, component) for each part of the conflict graph; stops when it says false.
template <typename Solve>
bool for_each_component(std::span<const ElementSet> sets, Solve solve) {
  std::size_t steps = 0;
  Packer packer(sets, steps);
  BitSet left(sets.size());
  for (std::size_t i = 0; i < sets.size(); ++i) left.insert(i);
  for (std::size_t at = left.first(); at != BitSet::npos; at = left.next(at)) {
    const BitSet component = packer.component(at);
    left.erase_all(component);
    if (!solve(packer, component)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::uint32_t> largest_packing_size(std::span<const ElementSet> sets) {
  std::uint32_t total = 0;
  const bool done = for_each_component(sets, [&](Packer& packer, const BitSet& component) {
    const auto size = packer.largest(component);
    total += size.value_or(0);
    return size.has_value();
  });
  return done ? std::optional(total) : std::nullopt;
}

std::optional<std::vector<std::uint32_t>> largest_packing(std::span<const ElementSet> sets) {
  std::vector<std::uint32_t> all;
  const bool done = for_each_component(sets, [&](Packer& packer, const BitSet& component) {
    const auto size = packer.largest(component);
    if (!size) return false;
    const auto chosen = packer.smallest(component, *size);
    if (!chosen) return false;
    all.insert(all.end(), chosen->begin(), chosen->end());
    return true;
  });
  if (!done) return std::nullopt;
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::uint32_t> greedy_packing(std::span<const ElementSet> sets) {
  std::uint32_t largest = 0;
  for (const ElementSet& set : sets) largest = std::max(largest, set.back());
  std::vector<bool> used(static_cast<std::size_t>(largest) + 1, false);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < sets.size(); ++i) {
    const bool free = std::ranges::none_of(sets[i], [&](std::uint32_t e) { return used[e]; });
    if (!free) continue;
    chosen.push_back(i);
    for (const std::uint32_t element : sets[i]) used[element] = true;
  }
  return chosen;
}

}  // namespace tawatur
