// Branch and bound over sets that are not touched yet, fewest elements first; an element that was
// tried and put back is out of the game for the branches beside it, so no set of elements is seen
// twice. Before that, two reductions that keep the best answer:
//   - a set that contains another set is touched with it: drop it;
//   - an element x is useless beside y when y touches all that x touches and is better (nearer, or
//     as near and earlier): whatever uses x gets better with y.
// Parts that share no element are solved apart: sizes, distances and sorted lists add up.

#include "claims/independence/hitting_set.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "claims/independence/bit_set.h"
#include "claims/independence/tight_hitting_set.h"

namespace tawatur {
namespace {

bool by_size(const ElementSet& a, const ElementSet& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

class HittingSearch {
 public:
  HittingSearch(std::vector<ElementSet> sets, std::span<const std::uint32_t> distance,
                std::size_t& steps)
      : sets_(std::move(sets)), distance_(distance), steps_(steps) {}

  std::optional<std::vector<std::uint32_t>> solve(std::size_t at_least) {
    std::sort(sets_.begin(), sets_.end(), by_size);
    banned_.assign(distance_.size(), 0);
    chosen_flag_.assign(distance_.size(), false);
    for (std::size_t wanted = at_least;; ++wanted) {
      limit_ = wanted;
      branch();
      if (steps_ > kMaxPackingSteps) return std::nullopt;
      if (!best_.empty()) return best_;
    }
  }

 private:
  bool is_hit(const ElementSet& set) const {
    return std::ranges::any_of(set, [&](std::uint32_t e) { return chosen_flag_[e]; });
  }

  // A lower bound on what is still needed: untouched sets that share no element that may be used.
  std::size_t still_needed(std::vector<std::uint32_t>& touched_scratch) {
    std::size_t needed = 0;
    touched_scratch.clear();
    for (const ElementSet& set : sets_) {
      if (is_hit(set)) continue;
      const bool apart = std::ranges::none_of(set, [&](std::uint32_t e) {
        return banned_[e] == 0 && std::ranges::find(touched_scratch, e) != touched_scratch.end();
      });
      if (!apart) continue;
      ++needed;
      touched_scratch.insert(touched_scratch.end(), set.begin(), set.end());
    }
    return needed;
  }

  void branch() {
    steps_ += 1 + sets_.size() / 8;
    if (steps_ > kMaxPackingSteps) return;
    if (!best_.empty() && total_distance_ > best_distance_) return;
    std::vector<std::uint32_t> scratch;
    const std::size_t needed = still_needed(scratch);
    if (chosen_.size() + needed > limit_) return;
    if (needed == 0) {
      keep();
      return;
    }
    const ElementSet* narrowest = nullptr;
    std::size_t fewest = 0;
    for (const ElementSet& set : sets_) {
      if (is_hit(set)) continue;
      const auto open = static_cast<std::size_t>(
          std::ranges::count_if(set, [&](std::uint32_t e) { return banned_[e] == 0; }));
      if (narrowest == nullptr || open < fewest) {
        narrowest = &set;
        fewest = open;
      }
    }
    if (narrowest == nullptr) return;
    std::vector<std::uint32_t> tried;
    for (const std::uint32_t element : *narrowest) {
      if (banned_[element] != 0) continue;
      chosen_.push_back(element);
      chosen_flag_[element] = true;
      total_distance_ += distance_[element];
      branch();
      total_distance_ -= distance_[element];
      chosen_flag_[element] = false;
      chosen_.pop_back();
      banned_[element] = 1;
      tried.push_back(element);
      if (steps_ > kMaxPackingSteps) break;
    }
    for (const std::uint32_t element : tried) banned_[element] = 0;
  }

  void keep() {
    std::vector<std::uint32_t> sorted = chosen_;
    std::sort(sorted.begin(), sorted.end());
    if (best_.empty() || std::tie(total_distance_, sorted) < std::tie(best_distance_, best_)) {
      best_distance_ = total_distance_;
      best_ = std::move(sorted);
    }
  }

  std::vector<ElementSet> sets_;
  std::span<const std::uint32_t> distance_;
  std::size_t& steps_;
  std::size_t limit_ = 0;
  std::vector<std::uint32_t> chosen_;
  std::vector<bool> chosen_flag_;
  std::vector<std::uint8_t> banned_;
  std::uint64_t total_distance_ = 0;
  std::uint64_t best_distance_ = 0;
  std::vector<std::uint32_t> best_;
};

std::vector<ElementSet> without_supersets(std::span<const ElementSet> sets) {
  std::vector<ElementSet> sorted(sets.begin(), sets.end());
  std::sort(sorted.begin(), sorted.end(), by_size);
  std::vector<ElementSet> kept;
  for (ElementSet& set : sorted) {
    const bool contains_another = std::ranges::any_of(
        kept, [&](const ElementSet& other) { return std::ranges::includes(set, other); });
    if (!contains_another) kept.push_back(std::move(set));
  }
  return kept;
}

void drop_useless_elements(std::vector<ElementSet>& sets, std::span<const std::uint32_t> distance) {
  std::vector<BitSet> touched(distance.size(), BitSet(sets.size()));
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (const std::uint32_t element : sets[i]) touched[element].insert(i);
  }
  const auto is_better = [&](std::uint32_t y, std::uint32_t x) {
    return y != x && std::tie(distance[y], y) < std::tie(distance[x], x) &&
           touched[x].is_subset_of(touched[y]);
  };
  std::vector<bool> useless(distance.size(), false);
  for (const ElementSet& set : sets) {
    for (const std::uint32_t x : set) {
      // Whatever touches all that x touches stands beside x in this very set.
      useless[x] =
          useless[x] || std::ranges::any_of(set, [&](std::uint32_t y) { return is_better(y, x); });
    }
  }
  for (ElementSet& set : sets) std::erase_if(set, [&](std::uint32_t e) { return useless[e]; });
}

// Sets that are connected by shared elements, in one list each.
std::vector<std::vector<ElementSet>> components(const std::vector<ElementSet>& sets,
                                                std::size_t element_count) {
  std::vector<std::vector<std::size_t>> holders(element_count);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (const std::uint32_t element : sets[i]) holders[element].push_back(i);
  }
  std::vector<bool> seen(sets.size(), false);
  std::vector<bool> opened(element_count, false);
  std::vector<std::vector<ElementSet>> result;
  for (std::size_t first = 0; first < sets.size(); ++first) {
    if (seen[first]) continue;
    std::vector<ElementSet>& part = result.emplace_back();
    std::vector<std::size_t> stack{first};
    seen[first] = true;
    while (!stack.empty()) {
      const std::size_t at = stack.back();
      stack.pop_back();
      part.push_back(sets[at]);
      for (const std::uint32_t element : sets[at]) {
        if (opened[element]) continue;
        opened[element] = true;
        for (const std::size_t other : holders[element]) {
          if (seen[other]) continue;
          seen[other] = true;
          stack.push_back(other);
        }
      }
    }
  }
  return result;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> smallest_hitting_set(
    std::span<const ElementSet> sets, std::span<const std::uint32_t> distance) {
  std::vector<ElementSet> reduced = without_supersets(sets);
  drop_useless_elements(reduced, distance);
  reduced = without_supersets(reduced);
  std::vector<std::uint32_t> result;
  std::size_t steps = 0;
  for (std::vector<ElementSet>& part : components(reduced, distance.size())) {
    if (part.size() == 1 && part.front().size() == 1) {
      result.push_back(part.front().front());
      continue;
    }
    // Usually as few names cut the lines as lines are independent: look there first.
    const auto packing = largest_packing(part);
    std::optional<std::vector<std::uint32_t>> solved;
    if (packing) solved = tight_hitting_set(part, *packing, distance, steps);
    if (!solved) {
      const std::size_t at_least = packing ? packing->size() + 1 : 1;
      solved = HittingSearch(std::move(part), distance, steps).solve(at_least);
    }
    if (!solved) return std::nullopt;
    result.insert(result.end(), solved->begin(), solved->end());
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace tawatur
