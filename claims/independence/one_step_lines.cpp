#include "claims/independence/one_step_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <tuple>

namespace tawatur {
namespace {

struct Entry {
  SourceIndex family;
  SourceIndex publisher;
  DocumentIndex document;
  bool qualifies = false;
};

// Tables are sorted by id, so positions compare like ids within sources and within documents.
const std::string& id_of(const CheckContext& context, const Name& name) {
  return name.is_document() ? context.document(name.document).id : context.source(name.source).id;
}

Line line_of(const CheckContext& context, const Entry& entry) {
  Line line;
  line.path = {{{}, entry.document}, {entry.publisher, {}}};
  line.names = line.path;
  if (entry.family != entry.publisher) line.names.push_back({entry.family, {}});
  std::sort(line.names.begin(), line.names.end(),
            [&](const Name& a, const Name& b) { return id_of(context, a) < id_of(context, b); });
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

Independence assess_one_step(const CheckContext& context, std::vector<OneStepLine> lines,
                             Proof proof) {
  std::vector<Entry> entries;
  entries.reserve(lines.size());
  for (const OneStepLine& line : lines) {
    const SourceIndex publisher = context.document(line.document).source;
    entries.push_back({context.topmost_owner(publisher), publisher, line.document, line.qualifies});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.family, a.document) < std::tie(b.family, b.document);
  });

  Independence result;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    bool qualifies = false;
    while (end < entries.size() && entries[end].family == entries[begin].family) {
      qualifies = qualifies || entries[end].qualifies;
      ++end;
    }
    ++result.origins.possible;
    if (qualifies) ++result.origins.established;
    if (proof == Proof::lines_and_cut) {
      const std::span<const Entry> family(entries.data() + begin, end - begin);
      result.lines.push_back(line_of(context, family.front()));
      result.cut.push_back(cut_of(context, family));
    }
    begin = end;
  }
  std::sort(result.lines.begin(), result.lines.end(), [](const Line& a, const Line& b) {
    return a.path.front().document < b.path.front().document;
  });
  std::sort(result.cut.begin(), result.cut.end(),
            [&](const Name& a, const Name& b) { return id_of(context, a) < id_of(context, b); });
  return result;
}

bool families_hide_publishers(const CheckContext& context, const std::vector<OneStepLine>& lines) {
  const bool owned = std::ranges::any_of(lines, [&](const OneStepLine& line) {
    const SourceIndex publisher = context.document(line.document).source;
    return context.topmost_owner(publisher) != publisher;
  });
  if (!owned) return false;
  std::vector<SourceIndex> publishers;
  std::vector<SourceIndex> families;
  for (const OneStepLine& line : lines) {
    publishers.push_back(context.document(line.document).source);
    families.push_back(context.topmost_owner(publishers.back()));
  }
  for (auto* list : std::array{&publishers, &families}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return publishers.size() > families.size();
}

}  // namespace tawatur
