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
#include <map>
#include <utility>

#include "claims/independence/bit_set.h"

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
  bool out_of_steps() const { return steps_ > kMaxPackingSteps; }

  std::vector<std::uint32_t> greedy(BitSet candidates) const {
    std::vector<std::uint32_t> chosen;
    for (std::size_t at = candidates.first(); at != BitSet::npos; at = candidates.next(at)) {
      chosen.push_back(static_cast<std::uint32_t>(at));
      candidates.erase_all(conflicts_[at]);
    }
    return chosen;
  }

  // Candidates in the order of a greedy cover by cliques, each with the number of its clique.
  std::vector<std::pair<std::size_t, std::uint32_t>> cover(BitSet candidates) const {
    std::vector<std::pair<std::size_t, std::uint32_t>> order;
    std::uint32_t clique = 0;
    for (std::size_t at = candidates.first(); at != BitSet::npos; at = candidates.next(at)) {
      std::size_t best_place = places_[at].front();
      std::size_t best = 0;
      for (const std::size_t place : places_[at]) {
        const std::size_t held = holders_[place].count_common(candidates);
        if (held > best) {
          best = held;
          best_place = place;
        }
      }
      ++clique;
      holders_[best_place].for_each([&](std::size_t member) {
        if (candidates.contains(member)) order.emplace_back(member, clique);
      });
      candidates.erase_all(holders_[best_place]);
    }
    return order;
  }

  // True when `wanted` sets can be packed from the candidates; found_ then holds them.
  bool reaches(BitSet candidates, std::uint32_t wanted) {
    if (wanted == 0) return true;
    if (out_of_steps()) return false;
    const auto order = cover(candidates);
    steps_ += 1 + order.size() / 64;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
      const auto& [at, clique] = *it;
      if (clique < wanted) return false;
      BitSet rest = candidates;
      rest.erase_all(conflicts_[at]);
      found_.push_back(static_cast<std::uint32_t>(at));
      if (reaches(std::move(rest), wanted - 1)) return true;
      found_.pop_back();
      candidates.erase(at);
      if (out_of_steps()) return false;
    }
    return false;
  }

  std::span<const ElementSet> sets_;
  std::size_t& steps_;
  std::vector<BitSet> holders_;                   // by place of an element: the sets that hold it
  std::vector<std::vector<std::size_t>> places_;  // by set: the places of its elements
  std::vector<BitSet> conflicts_;                 // by set: the sets it shares something with
  std::vector<std::uint32_t> found_;
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
