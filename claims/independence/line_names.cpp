#include "claims/independence/line_names.h"

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tawatur {
namespace {

class Collector {
 public:
  Collector(const CheckContext& context, ClaimIndex claim, const NameRules& rules)
      : context_(context), claim_(claim), rules_(rules) {}

  void add(const Name& name, std::uint32_t distance) {
    names_.push_back({name, distance});
    if (name.is_document()) {
      add_copies(name.document, distance);
    } else if (!name.is_unnamed()) {
      add_owner(name.source, distance);
    }
  }

  PlacedNames take() { return std::move(names_); }

 private:
  void add_owner(SourceIndex source, std::uint32_t distance) {
    if (!rules_.owners) return;
    const SourceIndex owner = context_.topmost_owner(source);
    if (owner != source) names_.push_back({{owner, {}}, distance});
  }

  // Copies form no circle, but many copies of copies would repeat one another: each document of
  // this walk is opened once, at its first distance, which is the path's own.
  void add_copies(DocumentIndex first, std::uint32_t distance) {
    if (rules_.copies == NameRules::Copies::none || !context_.has_copies(first)) return;
    std::vector<DocumentIndex> stack{first};
    std::unordered_set<std::uint32_t> opened{first.value};
    while (!stack.empty()) {
      const DocumentIndex copying = stack.back();
      stack.pop_back();
      for (const Copy& copy : context_.document(copying).copies) {
        if (!holds(copy, claim_, rules_) || !opened.insert(copy.document.value).second) continue;
        if (context_.has_copies(copy.document)) stack.push_back(copy.document);
        names_.push_back({{{}, copy.document}, distance});
        const SourceIndex publisher = context_.publisher(copy.document);
        names_.push_back({{publisher, {}}, distance + 1});
        add_owner(publisher, distance + 1);
      }
    }
  }

  const CheckContext& context_;
  ClaimIndex claim_;
  const NameRules& rules_;
  PlacedNames names_;
};

}  // namespace

bool holds(const Copy& copy, ClaimIndex claim, const NameRules& rules) {
  const bool counted = copy.status == CopyStatus::accepted ||
                       (copy.status == CopyStatus::proposed &&
                        rules.copies == NameRules::Copies::accepted_and_proposed);
  return counted && (copy.claims.empty() || std::ranges::binary_search(copy.claims, claim));
}

PlacedNames names_as_met(const CheckContext& context, ClaimIndex claim, std::span<const Name> path,
                         const NameRules& rules) {
  Collector collector(context, claim, rules);
  for (std::size_t i = 0; i < path.size(); ++i) {
    collector.add(path[i], static_cast<std::uint32_t>(path.size() - 1 - i));
  }
  return collector.take();
}

PlacedNames names_on_line(const CheckContext& context, ClaimIndex claim, std::span<const Name> path,
                          const NameRules& rules) {
  PlacedNames names = names_as_met(context, claim, path, rules);
  std::sort(names.begin(), names.end());
  const auto* const last =
      std::unique(names.begin(), names.end(),
                  [](const PlacedName& a, const PlacedName& b) { return a.name == b.name; });
  names.erase(last, names.end());
  return names;
}

}  // namespace tawatur
