// A hitting set of as many elements as there are packed sets holds one element of each of them and
// nothing else. That decides most elements at once: what stands on no packed set is out; what is
// chosen puts the rest of its packed set out; a set with one element left needs it. Only what such
// propagation leaves open is branched on.
//
// First the least distance is found by branch and bound, then the list is built in order, each
// element taken if a solution of that distance still exists with it.

#include "claims/independence/tight_hitting_set.h"

#include <algorithm>
#include <limits>

namespace tawatur {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

class TightSearch {
 public:
  TightSearch(std::span<const ElementSet> sets, std::span<const std::uint32_t> packing,
              std::span<const std::uint32_t> distance, std::size_t& steps)
      : sets_(sets),
        packing_(packing),
        distance_(distance),
        steps_(steps),
        state_(distance.size(), State::open),
        packed_of_(distance.size(), kNone),
        holders_(distance.size()),
        open_count_(sets.size()),
        hit_count_(sets.size(), 0) {
    for (std::uint32_t i = 0; i < sets.size(); ++i) {
      open_count_[i] = static_cast<std::uint32_t>(sets[i].size());
      for (const std::uint32_t element : sets[i]) holders_[element].push_back(i);
    }
    for (const std::uint32_t at : packing) {
      for (const std::uint32_t element : sets[at]) packed_of_[element] = at;
    }
  }

  std::optional<std::vector<std::uint32_t>> solve() {
    for (std::uint32_t element = 0; element < state_.size(); ++element) {
      if (packed_of_[element] == kNone && !holders_[element].empty() && !put_out(element)) {
        return std::nullopt;
      }
    }
    for (std::uint32_t i = 0; i < sets_.size(); ++i) {
      if (!settle(i)) return std::nullopt;
    }
    best_ = std::numeric_limits<std::uint64_t>::max();
    branch(false);
    if (best_ == std::numeric_limits<std::uint64_t>::max() || out_of_steps()) return std::nullopt;

    std::vector<std::uint32_t> result;
    for (std::uint32_t element = 0; element < state_.size(); ++element) {
      if (state_[element] == State::open && packed_of_[element] != kNone) {
        const std::size_t mark = trail_.size();
        found_ = false;
        if (choose(element)) branch(true);
        if (out_of_steps()) return std::nullopt;
        undo_to(mark);
        if (found_ ? !choose(element) : !put_out(element)) return std::nullopt;
      }
      if (state_[element] == State::chosen) result.push_back(element);
    }
    return result;
  }

 private:
  enum class State : std::uint8_t {
    open,
    chosen,
    out
  };

  bool out_of_steps() const { return steps_ > kMaxPackingSteps; }

  bool choose(std::uint32_t element) {
    if (state_[element] != State::open) return state_[element] == State::chosen;
    if (packed_of_[element] == kNone) return false;
    state_[element] = State::chosen;
    trail_.push_back(element);
    total_ += distance_[element];
    for (const std::uint32_t set : holders_[element]) ++hit_count_[set];
    steps_ += 1 + holders_[element].size() / 8;
    for (const std::uint32_t other : sets_[packed_of_[element]]) {
      if (other != element && !put_out(other)) return false;
    }
    return true;
  }

  bool put_out(std::uint32_t element) {
    if (state_[element] != State::open) return state_[element] == State::out;
    state_[element] = State::out;
    trail_.push_back(element);
    for (const std::uint32_t set : holders_[element]) --open_count_[set];
    steps_ += 1 + holders_[element].size() / 8;
    return std::ranges::all_of(holders_[element], [&](std::uint32_t set) { return settle(set); });
  }

  // A set that nothing touches yet needs its last element.
  bool settle(std::uint32_t set) {
    if (hit_count_[set] > 0 || open_count_[set] > 1) return true;
    if (open_count_[set] == 0) return false;
    const auto last = std::ranges::find_if(
        sets_[set], [&](std::uint32_t element) { return state_[element] == State::open; });
    // An element that is just being put out may still be counted as open elsewhere.
    return last == sets_[set].end() || choose(*last);
  }

  void undo_to(std::size_t mark) {
    while (trail_.size() > mark) {
      const std::uint32_t element = trail_.back();
      trail_.pop_back();
      if (state_[element] == State::chosen) {
        total_ -= distance_[element];
        for (const std::uint32_t set : holders_[element]) --hit_count_[set];
      } else {
        for (const std::uint32_t set : holders_[element]) ++open_count_[set];
      }
      state_[element] = State::open;
    }
  }

  // Looks for better solutions than best_ or, with `any`, for one of total distance best_.
  void branch(bool any) {
    if (out_of_steps()) return;
    std::uint64_t bound = total_;
    std::uint32_t narrowest = kNone;
    std::size_t fewest = 0;
    for (const std::uint32_t at : packing_) {
      if (hit_count_[at] > 0) continue;
      std::size_t open = 0;
      std::uint32_t nearest = kNone;
      for (const std::uint32_t element : sets_[at]) {
        if (state_[element] != State::open) continue;
        ++open;
        nearest = std::min(nearest, distance_[element]);
      }
      if (open == 0) return;
      bound += nearest;
      if (narrowest == kNone || open < fewest) {
        narrowest = at;
        fewest = open;
      }
    }
    steps_ += 1 + packing_.size() / 8;
    if (any ? bound > best_ : bound >= best_) return;
    if (narrowest == kNone) {
      if (!any) best_ = bound;
      found_ = true;
      return;
    }
    std::vector<std::uint32_t> options = sets_[narrowest];
    std::ranges::stable_sort(options, {}, [&](std::uint32_t e) { return distance_[e]; });
    for (const std::uint32_t element : options) {
      if (state_[element] != State::open) continue;
      const std::size_t mark = trail_.size();
      if (choose(element)) branch(any);
      undo_to(mark);
      if (any && found_) return;
    }
  }

  std::span<const ElementSet> sets_;
  std::span<const std::uint32_t> packing_;
  std::span<const std::uint32_t> distance_;
  std::size_t& steps_;
  std::vector<State> state_;
  std::vector<std::uint32_t> packed_of_;             // by element: its packed set
  std::vector<std::vector<std::uint32_t>> holders_;  // by element: the sets that hold it
  std::vector<std::uint32_t> open_count_;            // by set: elements not put out
  std::vector<std::uint32_t> hit_count_;             // by set: elements chosen
  std::vector<std::uint32_t> trail_;
  std::uint64_t total_ = 0;
  std::uint64_t best_ = 0;
  bool found_ = false;
};

}  // namespace

std::optional<std::vector<std::uint32_t>> tight_hitting_set(std::span<const ElementSet> sets,
                                                            std::span<const std::uint32_t> packing,
                                                            std::span<const std::uint32_t> distance,
                                                            std::size_t& steps) {
  return TightSearch(sets, packing, distance, steps).solve();
}

}  // namespace tawatur
