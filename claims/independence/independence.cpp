#include "claims/independence/independence.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

#include "claims/independence/flow_bound.h"
#include "claims/independence/hitting_set.h"
#include "claims/independence/line_names.h"
#include "claims/independence/name_table.h"
#include "claims/independence/packing.h"

namespace tawatur {
namespace {

constexpr NameRules kPossible{true, NameRules::Copies::accepted};
constexpr NameRules kEstablished{true, NameRules::Copies::accepted_and_proposed};

struct NumberedLine {
  std::vector<std::uint32_t> printed;  // the path as numbers, origin first
  ElementSet names;
};

bool printed_before(const NumberedLine& a, const NumberedLine& b) { return a.printed < b.printed; }

// A line that holds all the names of another adds nothing to a packing: whoever takes it can take
// the other instead. Of equal name sets the first as printed stays. A 64-bit signature settles
// most pairs without looking at the sets.
std::vector<NumberedLine> without_dominated(std::vector<NumberedLine> lines) {
  std::sort(lines.begin(), lines.end(), [](const NumberedLine& a, const NumberedLine& b) {
    return a.names.size() != b.names.size() ? a.names.size() < b.names.size()
                                            : printed_before(a, b);
  });
  const auto signature = [](const ElementSet& set) {
    std::uint64_t bits = 0;
    for (const std::uint32_t element : set) bits |= std::uint64_t{1} << (element % 64);
    return bits;
  };
  std::vector<NumberedLine> kept;
  std::vector<std::uint64_t> signatures;
  for (NumberedLine& line : lines) {
    const std::uint64_t own = signature(line.names);
    bool dominated = false;
    for (std::size_t i = 0; i < kept.size() && !dominated; ++i) {
      dominated = (signatures[i] & ~own) == 0 && std::ranges::includes(line.names, kept[i].names);
    }
    if (dominated) continue;
    signatures.push_back(own);
    kept.push_back(std::move(line));
  }
  std::sort(kept.begin(), kept.end(), printed_before);
  return kept;
}

std::vector<ElementSet> name_sets(const std::vector<NumberedLine>& lines) {
  std::vector<ElementSet> sets;
  sets.reserve(lines.size());
  for (const NumberedLine& line : lines) sets.push_back(line.names);
  return sets;
}

// Greedy takes lines by number of names, then by printed order (decisions.md 20).
std::vector<std::uint32_t> greedy_by_length(const std::vector<NumberedLine>& lines) {
  std::vector<std::uint32_t> order(lines.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return lines[a].names.size() < lines[b].names.size();
  });
  std::vector<ElementSet> sets;
  for (const std::uint32_t at : order) sets.push_back(lines[at].names);
  std::vector<std::uint32_t> chosen;
  if (sets.empty()) return chosen;
  for (const std::uint32_t at : greedy_packing(sets)) chosen.push_back(order[at]);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

// The names on lines as numbers in the order of their texts: comparing numbers then compares what
// is printed. Each name is looked up once for each line it is on.
class Assessment {
 public:
  Assessment(const ClaimView& view, const std::vector<const WalkedLine*>& walked,
             const NameRules& rules)
      : view_(view), walked_(walked) {
    first_.reserve(walked.size() + 1);
    for (const WalkedLine* line : walked) {
      first_.push_back(names_of_lines_.size());
      for (const PlacedName& placed :
           names_as_met(view.context(), view.claim(), line->path, rules)) {
        const std::uint32_t at = intern(placed.name);
        distances_[at] = std::min(distances_[at], placed.distance);
        names_of_lines_.push_back(at);
      }
    }
    first_.push_back(names_of_lines_.size());
    number_names();
  }

  std::vector<NumberedLine> numbered(bool qualifying_only) const {
    std::vector<NumberedLine> lines;
    for (std::size_t i = 0; i < walked_.size(); ++i) {
      const WalkedLine& walked = *walked_[i];
      if (qualifying_only && (!walked.qualifies || walked.retracted)) continue;
      NumberedLine line;
      line.names.reserve(first_[i + 1] - first_[i]);
      for (std::size_t at = first_[i]; at < first_[i + 1]; ++at) {
        line.names.push_back(number_of_[names_of_lines_[at]]);
      }
      std::sort(line.names.begin(), line.names.end());
      line.names.erase(std::unique(line.names.begin(), line.names.end()), line.names.end());
      if (qualifying_only && holds_retracted(line.names)) continue;
      line.printed.reserve(walked.path.size());
      for (auto it = walked.path.rbegin(); it != walked.path.rend(); ++it) {
        line.printed.push_back(number_of_[index_of_.at(it->key())]);
      }
      lines.push_back(std::move(line));
    }
    return lines;
  }

  // Each name's smallest distance from an origin, by number, over all lines, dropped ones included.
  std::vector<std::uint32_t> distances(std::span<const PlacedName> near) const {
    std::vector<std::uint32_t> distance(by_number_.size());
    for (std::size_t at = 0; at < distances_.size(); ++at) {
      distance[number_of_[at]] = distances_[at];
    }
    for (const PlacedName& placed : near) {
      const auto known = index_of_.find(placed.name.key());
      if (known == index_of_.end()) continue;
      std::uint32_t& smallest = distance[number_of_[known->second]];
      smallest = std::min(smallest, placed.distance);
    }
    return distance;
  }

  Line printed(const NumberedLine& numbered) const {
    Line line;
    for (const std::uint32_t number : numbered.printed) line.path.push_back(by_number_[number]);
    for (const std::uint32_t number : numbered.names) line.names.push_back(by_number_[number]);
    return line;
  }

  const Name& name(std::uint32_t number) const { return by_number_[number]; }

 private:
  std::uint32_t intern(const Name& name) {
    const auto [it, is_new] =
        index_of_.try_emplace(name.key(), static_cast<std::uint32_t>(met_.size()));
    if (is_new) {
      met_.push_back(name);
      distances_.push_back(std::numeric_limits<std::uint32_t>::max());
    }
    return it->second;
  }

  void number_names() {
    const NameTable table(view_.context(), met_);
    number_of_.reserve(met_.size());
    for (const Name& name : met_) number_of_.push_back(table.number_of(name));
    by_number_.reserve(table.size());
    for (std::uint32_t i = 0; i < table.size(); ++i) by_number_.push_back(table.name(i));
  }

  bool holds_retracted(const ElementSet& names) const {
    return std::ranges::any_of(names, [&](std::uint32_t number) {
      const Name& name = by_number_[number];
      return name.is_document() && view_.context().is_retracted(name.document);
    });
  }

  const ClaimView& view_;
  const std::vector<const WalkedLine*>& walked_;
  std::unordered_map<std::uint64_t, std::uint32_t> index_of_;  // of names as they were met
  std::vector<Name> met_;
  std::vector<std::uint32_t> distances_;
  std::vector<std::uint32_t> names_of_lines_;  // line after line
  std::vector<std::size_t> first_;             // by line, one more than lines
  std::vector<std::uint32_t> number_of_;
  std::vector<Name> by_number_;
};

bool any_copies(const ClaimView& view, const std::vector<const WalkedLine*>& walked) {
  return std::ranges::any_of(walked, [&](const WalkedLine* line) {
    return std::ranges::any_of(line->path, [&](const Name& name) {
      return name.is_document() && view.context().has_copies(name.document);
    });
  });
}

// The size of a largest packing; beyond the step limit, the greedy one.
std::uint32_t packed(const std::vector<NumberedLine>& lines, bool& exact) {
  if (lines.empty()) return 0;
  if (const auto size = largest_packing_size(name_sets(lines))) return *size;
  exact = false;
  return static_cast<std::uint32_t>(greedy_by_length(lines).size());
}

bool more_with(const ClaimView& view, const std::vector<const WalkedLine*>& walked,
               const NameRules& rules, std::uint32_t possible) {
  bool exact = true;
  const Assessment assessment(view, walked, rules);
  return packed(without_dominated(assessment.numbered(false)), exact) > possible;
}

}  // namespace

Independence assess_lines(const ClaimView& view, const std::vector<const WalkedLine*>& walked,
                          std::span<const LocalAssertion> starts, Proof proof,
                          std::span<const PlacedName> near) {
  Independence result;
  if (walked.empty()) return result;
  const Assessment assessment(view, walked, kPossible);
  const auto kept = without_dominated(assessment.numbered(false));
  // Proposed copies are all that tells the two levels' names apart.
  const auto qualifying =
      any_copies(view, walked)
          ? without_dominated(Assessment(view, walked, kEstablished).numbered(true))
          : without_dominated(assessment.numbered(true));
  result.origins.established = packed(qualifying, result.exact);

  const auto sets = name_sets(kept);
  auto chosen = largest_packing(sets);
  std::optional<std::vector<std::uint32_t>> cut;
  if (chosen) {
    result.origins.possible = static_cast<std::uint32_t>(chosen->size());
    if (proof == Proof::lines_and_cut) cut = smallest_hitting_set(sets, assessment.distances(near));
  } else {
    chosen = greedy_by_length(kept);
  }
  const bool packed_exactly = result.origins.possible > 0;
  if (!packed_exactly || (proof == Proof::lines_and_cut && !cut)) {
    result.exact = false;
    FlowBound bound = flow_bound(view, starts);
    if (!packed_exactly) result.origins.possible = bound.possible;
    result.cut = std::move(bound.cut);
  }
  if (proof == Proof::counts_only) return result;
  for (const std::uint32_t at : *chosen) result.lines.push_back(assessment.printed(kept[at]));
  if (cut) {
    for (const std::uint32_t name : *cut) result.cut.push_back(assessment.name(name));
  }
  return result;
}

Independence bound_lines(const ClaimView& view, std::span<const LocalAssertion> starts) {
  Independence result;
  result.exact = false;
  std::vector<std::uint8_t> in_group(view.size(), 0);
  for (const LocalAssertion start : starts) in_group[start] = 1;
  const DisjointLines found = disjoint_lines(view, starts, in_group);
  const std::vector<WalkedLine>& disjoint = found.possible;
  FlowBound bound = flow_bound(view, starts);
  result.origins.established = static_cast<std::uint32_t>(found.qualifying.size());
  // No line at all is circular, whatever a flow says.
  result.origins.possible = disjoint.empty() ? 0 : bound.possible;
  if (disjoint.empty()) return result;
  std::vector<const WalkedLine*> lines;
  for (const WalkedLine& line : disjoint) lines.push_back(&line);
  const Assessment assessment(view, lines, kPossible);
  std::vector<NumberedLine> numbered = assessment.numbered(false);
  std::sort(numbered.begin(), numbered.end(), printed_before);
  for (const NumberedLine& line : numbered) result.lines.push_back(assessment.printed(line));
  result.cut = std::move(bound.cut);
  return result;
}

bool more_without_owners(const ClaimView& view, const std::vector<const WalkedLine*>& walked,
                         std::uint32_t possible) {
  const bool owned = std::ranges::any_of(walked, [&](const WalkedLine* line) {
    return std::ranges::any_of(line->path, [&](const Name& name) {
      return !name.is_document() && !name.is_unnamed() &&
             view.context().topmost_owner(name.source) != name.source;
    });
  });
  // A copied document's publisher may have an owner as well.
  const bool copies = any_copies(view, walked);
  return (owned || copies) &&
         more_with(view, walked, {false, NameRules::Copies::accepted}, possible);
}

bool more_without_copies(const ClaimView& view, const std::vector<const WalkedLine*>& walked,
                         std::uint32_t possible) {
  const bool copies = any_copies(view, walked);
  return copies && more_with(view, walked, {true, NameRules::Copies::none}, possible);
}

}  // namespace tawatur
