// Up to sixteen lines with up to 64 names between them. A line is a bit, a name is the bits of the
// lines it is on; lines conflict when a name has both their bits. The largest set without conflicts
// takes lines with at most one conflict at once and branches on the one with most.
//
// For the cut a name is of no use beside another that is on all its lines and is better: nearer to
// the origins or, as near, earlier by text. What is left is searched by size, line by line.

#include "claims/independence/few_lines.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <tuple>

#include "core/small_vector.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxFewLines = 16;
constexpr std::size_t kMaxNames = 64;
constexpr std::size_t kMaxCutSteps = 20'000;
constexpr NameRules kPossible{true, NameRules::Copies::accepted};
constexpr NameRules kEstablished{true, NameRules::Copies::accepted_and_proposed};

using LineMask = std::uint32_t;  // by line
using NameMask = std::uint64_t;  // by name
using Conflicts = std::array<LineMask, kMaxFewLines>;

constexpr LineMask bit(std::size_t line) { return LineMask{1} << line; }
std::size_t first_of(std::uint64_t mask) {
  return static_cast<std::size_t>(std::countr_zero(mask));
}

struct NameOnLines {
  Name name;
  LineMask lines = 0;
  std::uint32_t distance = 0;  // the smallest over its lines
  std::uint32_t rank = 0;      // by text; of unnamed sources kUnranked
};
constexpr std::uint32_t kUnranked = std::numeric_limits<std::uint32_t>::max();
using NamesOnLines = SmallVector<NameOnLines, 24>;

// The names on the lines, each once, in no particular order; more than kMaxNames when they are too
// many. Keys are kept apart, side by side, for a quick look through them.
NamesOnLines names_on(const ClaimView& view, const std::vector<const WalkedLine*>& walked,
                      const NameRules& rules) {
  NamesOnLines all;
  std::array<std::uint64_t, kMaxNames> keys{};
  const auto add = [&](const PlacedName& placed, std::size_t line) {
    const std::uint64_t key = placed.name.key();
    const auto at = static_cast<std::size_t>(
        std::find(keys.begin(), keys.begin() + all.size(), key) - keys.begin());
    if (at < all.size()) {
      all[at].lines |= bit(line);
      all[at].distance = std::min(all[at].distance, placed.distance);
      return;
    }
    if (all.size() < kMaxNames) keys[all.size()] = key;
    const Name& name = placed.name;
    const std::uint32_t rank = name.is_unnamed() ? kUnranked : view.context().rank(name);
    all.push_back({name, bit(line), placed.distance, rank});
  };
  for (std::size_t line = 0; line < walked.size(); ++line) {
    for (const PlacedName& placed :
         names_as_met(view.context(), view.claim(), walked[line]->path, rules)) {
      add(placed, line);
      if (all.size() > kMaxNames) return all;
    }
  }
  return all;
}

Conflicts conflicts_by(const NamesOnLines& names) {
  Conflicts conflicts{};
  for (const NameOnLines& name : names) {
    for (LineMask left = name.lines; left != 0; left &= left - 1) {
      conflicts[first_of(left)] |= name.lines;
    }
  }
  for (std::size_t i = 0; i < conflicts.size(); ++i) conflicts[i] &= ~bit(i);
  return conflicts;
}

std::uint32_t largest(const Conflicts& conflicts, LineMask candidates) {
  std::uint32_t taken = 0;
  while (candidates != 0) {
    std::size_t most = 0;
    int most_conflicts = -1;
    bool took = false;
    for (LineMask left = candidates; left != 0 && !took; left &= left - 1) {
      const std::size_t at = first_of(left);
      const int own = std::popcount(conflicts[at] & candidates);
      if (own <= 1) {
        candidates &= ~(conflicts[at] | bit(at));
        ++taken;
        took = true;
      } else if (own > most_conflicts) {
        most = at;
        most_conflicts = own;
      }
    }
    if (took) continue;
    const LineMask without = candidates & ~bit(most);
    return taken + std::max(1 + largest(conflicts, without & ~conflicts[most]),
                            largest(conflicts, without));
  }
  return taken;
}

// The first in the order of bits of the sets that are `size` large.
LineMask smallest_packing(const Conflicts& conflicts, LineMask candidates, std::uint32_t size) {
  LineMask chosen = 0;
  for (std::uint32_t wanted = size; wanted > 0;) {
    const std::size_t at = first_of(candidates);
    candidates &= ~bit(at);
    const LineMask rest = candidates & ~conflicts[at];
    if (largest(conflicts, rest) + 1 < wanted) continue;
    chosen |= bit(at);
    candidates = rest;
    --wanted;
  }
  return chosen;
}

class CutSearch {
 public:
  // `names` in the order of their texts; only lines of `kept` are to be touched.
  CutSearch(const NamesOnLines& names, LineMask kept) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const LineMask lines = names[i].lines & kept;
      if (lines != 0) useful_.push_back({lines, names[i].distance, i});
    }
    SmallVector<Useful, 24> best;
    for (const Useful& x : useful_) {
      const bool useless = std::ranges::any_of(useful_, [&](const Useful& y) {
        return (x.lines & ~y.lines) == 0 &&
               std::tie(y.distance, y.name) < std::tie(x.distance, x.name);
      });
      if (!useless) best.push_back(x);
    }
    useful_ = best;
  }

  // The names that cut the lines of one part; false when the search takes too long.
  bool add_cut_of(LineMask part, std::uint32_t at_least) {
    best_ = {};
    for (limit_ = at_least; best_ == 0; ++limit_) {
      branch(part, 0, 0);
      if (steps_ > kMaxCutSteps) return false;
    }
    cut_ |= best_;
    return true;
  }
  NameMask cut() const { return cut_; }

 private:
  struct Useful {
    LineMask lines;
    std::uint32_t distance;
    std::size_t name;
  };

  // Of two different sets of one size the one whose sorted list is smaller.
  static bool listed_before(NameMask a, NameMask b) {
    const NameMask different = a ^ b;
    return different != 0 && (a & (different & (~different + 1))) != 0;
  }

  void branch(LineMask left, NameMask chosen, std::uint64_t distance) {
    if (++steps_ > kMaxCutSteps) return;
    if (left == 0) {
      if (best_ == 0 || distance < best_distance_ ||
          (distance == best_distance_ && listed_before(chosen, best_))) {
        best_ = chosen;
        best_distance_ = distance;
      }
      return;
    }
    if (static_cast<std::uint32_t>(std::popcount(chosen)) == limit_) return;
    const LineMask line = left & (~left + 1);
    for (const Useful& name : useful_) {
      if ((name.lines & line) == 0) continue;
      branch(left & ~name.lines, chosen | (NameMask{1} << name.name), distance + name.distance);
    }
  }

  SmallVector<Useful, 24> useful_;
  std::uint32_t limit_ = 0;
  std::size_t steps_ = 0;
  NameMask best_ = 0;
  std::uint64_t best_distance_ = 0;
  NameMask cut_ = 0;
};

class FewLines {
 public:
  FewLines(const ClaimView& view, const std::vector<const WalkedLine*>& walked, NamesOnLines names)
      : view_(view), walked_(walked), names_(std::move(names)) {}

  std::uint32_t established() const {
    LineMask qualifying = 0;
    bool copies = false;
    for (std::size_t i = 0; i < walked_.size(); ++i) {
      if (walked_[i]->qualifies && !walked_[i]->retracted) qualifying |= bit(i);
      copies = copies || std::ranges::any_of(walked_[i]->path, [&](const Name& name) {
                 return name.is_document() && view_.context().has_copies(name.document);
               });
    }
    if (qualifying == 0) return 0;
    if (!copies) return largest(conflicts_by(names_), qualifying);
    const NamesOnLines names = names_on(view_, walked_, kEstablished);
    for (const NameOnLines& name : names) {
      const bool document = name.name.is_document();
      if (document && view_.context().is_retracted(name.name.document)) qualifying &= ~name.lines;
    }
    return largest(conflicts_by(names), qualifying);
  }

  std::uint32_t possible() const { return largest(conflicts_by(names_), bit(walked_.size()) - 1); }

  // Lines and cut, and `possible`; false when the search for a cut takes too long.
  bool prove(Independence& result) {
    number();
    const LineMask kept = drop_dominated();
    const Conflicts conflicts = conflicts_by(names_);
    result.origins.possible = largest(conflicts, kept);
    const LineMask chosen = smallest_packing(conflicts, kept, result.origins.possible);
    for (LineMask left = chosen; left != 0; left &= left - 1) {
      result.lines.push_back(printed(first_of(left)));
    }
    return add_cut(conflicts, kept, result);
  }

 private:
  // Names in the order of their texts, lines in the order they are printed in.
  void number() {
    const CheckContext& context = view_.context();
    std::sort(names_.begin(), names_.end(), [&](const NameOnLines& a, const NameOnLines& b) {
      const bool ranked = a.rank != kUnranked && b.rank != kUnranked;
      return ranked ? a.rank < b.rank : context.text_before(a.name, b.name);
    });
    SmallVector<std::uint32_t, kMaxFewLines> order;
    for (std::uint32_t i = 0; i < walked_.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const NameList& left = walked_[a]->path;
      const NameList& right = walked_[b]->path;
      const auto [l, r] = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
      if (r == right.rend()) return l == left.rend() && a < b;
      return l == left.rend() || context.text_before(*l, *r);
    });
    std::vector<const WalkedLine*> walked;
    walked.reserve(walked_.size());
    std::array<LineMask, kMaxFewLines> moved{};
    for (const std::uint32_t line : order) {
      moved[line] = bit(walked.size());
      walked.push_back(walked_[line]);
    }
    walked_ = std::move(walked);
    of_line_.fill(0);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      LineMask lines = 0;
      for (LineMask left = names_[i].lines; left != 0; left &= left - 1) {
        lines |= moved[first_of(left)];
      }
      names_[i].lines = lines;
      for (; lines != 0; lines &= lines - 1) of_line_[first_of(lines)] |= NameMask{1} << i;
    }
  }

  // See without_dominated() in independence.cpp: of lines whose names include another's the other
  // stays, of equal ones the first.
  LineMask drop_dominated() const {
    LineMask kept = 0;
    for (std::size_t i = 0; i < walked_.size(); ++i) {
      bool dominated = false;
      for (std::size_t j = 0; j < walked_.size() && !dominated; ++j) {
        const bool included = (of_line_[j] & ~of_line_[i]) == 0;
        dominated = j != i && included && (of_line_[j] != of_line_[i] || j < i);
      }
      if (!dominated) kept |= bit(i);
    }
    return kept;
  }

  // Part by part: lines that share nothing with others are cut by the name nearest to the origin.
  bool add_cut(const Conflicts& conflicts, LineMask kept, Independence& result) const {
    NameMask cut = 0;
    LineMask apart = 0;
    for (LineMask left = kept; left != 0; left &= left - 1) {
      const std::size_t line = first_of(left);
      if ((conflicts[line] & kept) != 0) continue;
      apart |= bit(line);
      cut |= NameMask{1} << nearest_of(line);
    }
    if (const LineMask together = kept & ~apart; together != 0) {
      CutSearch search(names_, together);
      for (LineMask left = together; left != 0;) {
        const LineMask part = connected(conflicts, together, left & (~left + 1));
        left &= ~part;
        if (!search.add_cut_of(part, largest(conflicts, part))) return false;
      }
      cut |= search.cut();
    }
    for (; cut != 0; cut &= cut - 1) result.cut.push_back(names_[first_of(cut)].name);
    return true;
  }

  std::size_t nearest_of(std::size_t line) const {
    std::size_t best = first_of(of_line_[line]);
    for (NameMask left = of_line_[line]; left != 0; left &= left - 1) {
      const std::size_t at = first_of(left);
      if (names_[at].distance < names_[best].distance) best = at;
    }
    return best;
  }

  static LineMask connected(const Conflicts& conflicts, LineMask kept, LineMask part) {
    for (LineMask open = part; open != 0;) {
      const LineMask more = conflicts[first_of(open)] & kept & ~part;
      open = (open & (open - 1)) | more;
      part |= more;
    }
    return part;
  }

  Line printed(std::size_t at) const {
    Line line;
    const NameList& path = walked_[at]->path;
    line.path.assign(path.rbegin(), path.rend());
    line.names.reserve(static_cast<std::size_t>(std::popcount(of_line_[at])));
    for (NameMask left = of_line_[at]; left != 0; left &= left - 1) {
      line.names.push_back(names_[first_of(left)].name);
    }
    return line;
  }

  const ClaimView& view_;
  std::vector<const WalkedLine*> walked_;
  NamesOnLines names_;
  std::array<NameMask, kMaxFewLines> of_line_{};  // by line, in printed order
};

}  // namespace

std::optional<Independence> assess_few_lines(const ClaimView& view,
                                             const std::vector<const WalkedLine*>& walked,
                                             Proof proof, std::span<const PlacedName> near) {
  Independence result;
  if (walked.empty()) return result;
  if (walked.size() > kMaxFewLines) return std::nullopt;
  NamesOnLines names = names_on(view, walked, kPossible);
  if (names.size() > kMaxNames) return std::nullopt;
  for (const PlacedName& placed : near) {
    auto* const known = std::ranges::find(names, placed.name, &NameOnLines::name);
    if (known != names.end()) known->distance = std::min(known->distance, placed.distance);
  }
  FewLines lines(view, walked, std::move(names));
  result.origins.established = lines.established();
  if (proof == Proof::counts_only) {
    result.origins.possible = lines.possible();
  } else if (!lines.prove(result)) {
    return std::nullopt;
  }
  return result;
}

std::optional<std::uint32_t> pack_few_lines(const ClaimView& view,
                                            const std::vector<const WalkedLine*>& walked,
                                            const NameRules& rules) {
  if (walked.size() > kMaxFewLines) return std::nullopt;
  const NamesOnLines names = names_on(view, walked, rules);
  if (names.size() > kMaxNames) return std::nullopt;
  return largest(conflicts_by(names), bit(walked.size()) - 1);
}

}  // namespace tawatur
