#include "claims/independence/one_step_lines.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/small_vector.h"

namespace tawatur {
namespace {

// Positions of a family's first line and behind its last.
struct Family {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

Line line_of(const CheckContext& context, const OneStepLine& at) {
  Line line;
  line.path.push_back({{}, at.document});
  line.path.push_back({at.publisher, {}});
  line.names = line.path;
  if (at.family != at.publisher) line.names.push_back({at.family, {}});
  std::sort(line.names.begin(), line.names.end(),
            [&](const Name& a, const Name& b) { return context.rank(a) < context.rank(b); });
  return line;
}

// The one name that touches all lines of a family: its only document (at distance 0), or else the
// only publisher or the owner, whichever sorts first (both at distance 1).
Name cut_of(std::span<const OneStepLine> family) {
  const OneStepLine& first = family.front();
  if (first.document == family.back().document) return {{}, first.document};
  const bool one_publisher = std::ranges::all_of(
      family, [&](const OneStepLine& line) { return line.publisher == first.publisher; });
  // Sources are sorted by id.
  return {one_publisher && first.publisher <= first.family ? first.publisher : first.family, {}};
}

}  // namespace

Independence assess_one_step(const CheckContext& context, std::span<const OneStepLine> sorted,
                             Proof proof) {
  Independence result;
  SmallVector<Family, 16> families;
  for (std::uint32_t begin = 0; begin < sorted.size();) {
    std::uint32_t end = begin;
    bool qualifies = false;
    while (end < sorted.size() && sorted[end].family == sorted[begin].family) {
      qualifies = qualifies || sorted[end].qualifies;
      ++end;
    }
    ++result.origins.possible;
    if (qualifies) ++result.origins.established;
    if (proof == Proof::lines_and_cut) families.push_back({begin, end});
    begin = end;
  }
  std::sort(families.begin(), families.end(), [&](const Family& a, const Family& b) {
    return sorted[a.begin].document < sorted[b.begin].document;
  });
  result.lines.reserve(families.size());
  result.cut.reserve(families.size());
  for (const Family& family : families) {
    result.lines.push_back(line_of(context, sorted[family.begin]));
    result.cut.push_back(cut_of(sorted.subspan(family.begin, family.end - family.begin)));
  }
  std::sort(result.cut.begin(), result.cut.end(),
            [&](const Name& a, const Name& b) { return context.rank(a) < context.rank(b); });
  return result;
}

// A publisher is of one family, so there are more of them if some family has two.
bool families_hide_publishers(std::span<const OneStepLine> sorted) {
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i].family == sorted[i - 1].family &&
        sorted[i].publisher != sorted[i - 1].publisher) {
      return true;
    }
  }
  return false;
}

}  // namespace tawatur
