#include "claims/independence/one_step_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <tuple>
#include <vector>

namespace tawatur {
namespace {

struct Entry {
  SourceIndex family;
  SourceIndex publisher;
  DocumentIndex document;
  bool qualifies = false;
};

const std::string& id_of(const CheckContext& context, const Name& name) {
  return name.is_document() ? context.document(name.document).id : context.source(name.source).id;
}

// Tables are sorted by id, so positions compare like ids within sources and within documents.
bool id_before(const CheckContext& context, const Name& a, const Name& b) {
  if (a.is_document() != b.is_document()) return id_of(context, a) < id_of(context, b);
  return a < b;
}

Line line_of(const CheckContext& context, const Entry& entry) {
  Line line;
  line.path.reserve(2);
  line.path.push_back({{}, entry.document});
  line.path.push_back({entry.publisher, {}});
  const bool owned = entry.family != entry.publisher;
  line.names.reserve(owned ? 3 : 2);
  line.names = line.path;
  if (owned) line.names.push_back({entry.family, {}});
  std::sort(line.names.begin(), line.names.end(),
            [&](const Name& a, const Name& b) { return id_before(context, a, b); });
  return line;
}

// The one name that touches all lines of a family: its only document (at distance 0), or else the
// only publisher or the owner, whichever sorts first (both at distance 1).
Name cut_of(const CheckContext& context, std::span<const Entry> family) {
  const Entry& first = family.front();
  if (family.front().document == family.back().document) return {{}, first.document};
  const bool one_publisher = std::ranges::all_of(
      family, [&](const Entry& entry) { return entry.publisher == first.publisher; });
  const bool owner_first = context.source(first.family).id < context.source(first.publisher).id;
  return {one_publisher && !owner_first ? first.publisher : first.family, {}};
}

}  // namespace

Independence assess_one_step(const CheckContext& context, std::span<const OneStepLine> lines,
                             Proof proof) {
  std::vector<Entry> entries;
  entries.reserve(lines.size());
  for (const OneStepLine& line : lines) {
    entries.push_back(
        {context.topmost_owner(line.publisher), line.publisher, line.document, line.qualifies});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.family, a.document) < std::tie(b.family, b.document);
  });

  Independence result;
  std::vector<std::span<const Entry>> families;
  if (proof == Proof::lines_and_cut) families.reserve(entries.size());
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    bool qualifies = false;
    while (end < entries.size() && entries[end].family == entries[begin].family) {
      qualifies = qualifies || entries[end].qualifies;
      ++end;
    }
    ++result.origins.possible;
    if (qualifies) ++result.origins.established;
    if (proof == Proof::lines_and_cut) families.emplace_back(entries.data() + begin, end - begin);
    begin = end;
  }
  std::sort(families.begin(), families.end(),
            [](const auto& a, const auto& b) { return a.front().document < b.front().document; });
  result.lines.reserve(families.size());
  result.cut.reserve(families.size());
  for (const std::span<const Entry> family : families) {
    result.lines.push_back(line_of(context, family.front()));
    result.cut.push_back(cut_of(context, family));
  }
  std::sort(result.cut.begin(), result.cut.end(),
            [&](const Name& a, const Name& b) { return id_before(context, a, b); });
  return result;
}

bool families_hide_publishers(const CheckContext& context, std::span<const OneStepLine> lines) {
  const bool owned = std::ranges::any_of(lines, [&](const OneStepLine& line) {
    return context.topmost_owner(line.publisher) != line.publisher;
  });
  if (!owned) return false;
  std::vector<SourceIndex> publishers;
  std::vector<SourceIndex> families;
  for (const OneStepLine& line : lines) {
    publishers.push_back(line.publisher);
    families.push_back(context.topmost_owner(publishers.back()));
  }
  for (auto* list : std::array{&publishers, &families}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return publishers.size() > families.size();
}

}  // namespace tawatur
