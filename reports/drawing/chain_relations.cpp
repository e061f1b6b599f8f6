// What makes lines share a name besides credits: one text in several documents, one outlet, one
// owner. Drawn only where it connects at least two things, for every outlet has an owner somewhere
// and a picture of all of them shows nothing.

#include <algorithm>
#include <optional>

#include "reports/drawing/chain_graph.h"

namespace tawatur {
namespace {

bool holds_for(const Copy& copy, std::span<const Finding* const> findings) {
  if (copy.status == CopyStatus::rejected) return false;
  if (copy.claims.empty()) return true;
  return std::any_of(findings.begin(), findings.end(), [&copy](const Finding* finding) {
    return std::binary_search(copy.claims.begin(), copy.claims.end(), finding->claim);
  });
}

struct CopyPair {
  std::size_t first;  // node of the document whose text it is
  std::size_t copier;
  bool proposed;
};

// Follows copies through: documents that only a copy leads to join the graph.
std::vector<CopyPair> copies_in(ChainGraphBuilder& builder,
                                std::span<const Finding* const> findings) {
  std::vector<CopyPair> pairs;
  for (std::size_t i = 0; i < builder.graph().nodes.size(); ++i) {
    const Name name = builder.graph().nodes[i].name;
    if (!name.document.valid() || name.is_unnamed()) continue;
    for (const Copy& copy : builder.context().document(name.document).copies) {
      if (!holds_for(copy, findings)) continue;
      const std::size_t first = builder.add_node(DiagramNodeKind::document, {{}, copy.document});
      pairs.push_back({first, i, copy.status == CopyStatus::proposed});
    }
  }
  return pairs;
}

std::size_t root_of(std::vector<std::size_t>& parent, std::size_t node) {
  while (parent[node] != node) node = parent[node] = parent[parent[node]];
  return node;
}

}  // namespace

void add_copies(ChainGraphBuilder& builder, std::span<const Finding* const> findings) {
  const std::vector<CopyPair> pairs = copies_in(builder, findings);
  std::vector<std::size_t> parent(builder.graph().nodes.size());
  for (std::size_t i = 0; i < parent.size(); ++i) parent[i] = i;
  std::map<std::size_t, bool> copies_itself;
  for (const CopyPair& pair : pairs) {
    parent[root_of(parent, pair.copier)] = root_of(parent, pair.first);
    copies_itself.emplace(pair.copier, true);
  }
  std::map<std::size_t, std::set<std::size_t>> members;  // of each text
  for (const CopyPair& pair : pairs) {
    members[root_of(parent, pair.first)].insert({pair.first, pair.copier});
  }
  std::map<std::size_t, std::size_t> text_node;
  for (const auto& [root, documents] : members) {
    if (documents.size() < 3) continue;
    ChainNode text;
    text.kind = DiagramNodeKind::copied_text;
    for (const std::size_t document : documents) {
      text.stands_for.push_back(builder.graph().nodes[document].name);
    }
    std::sort(text.stands_for.begin(), text.stands_for.end());
    text.name = text.stands_for.front();
    text_node.emplace(root, builder.add_part(text));
  }
  for (const CopyPair& pair : pairs) {
    const auto text = text_node.find(root_of(parent, pair.first));
    if (text == text_node.end()) {
      builder.add_edge(pair.first, pair.copier, DiagramEdgeKind::copies, pair.proposed);
      continue;
    }
    if (!copies_itself.contains(pair.first)) {
      builder.add_edge(pair.first, text->second, DiagramEdgeKind::copies);
    }
    builder.add_edge(text->second, pair.copier, DiagramEdgeKind::copies, pair.proposed);
  }
}

namespace {

using SourceSet = std::set<SourceIndex>;

// Where sources stand in the graph: as nodes of their own, and as outlets of documents.
struct SourcesShown {
  SourceSet nodes;
  std::map<SourceIndex, std::vector<std::size_t>> documents;
  SourceSet in_cut;
};

SourcesShown sources_in(const ChainGraphBuilder& builder, const ChainGraph& graph) {
  SourcesShown shown;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const ChainNode& node = graph.nodes[i];
    if (node.finding != nullptr) {
      for (const Group& group : node.finding->groups) {
        for (const Name& name : group.cut) {
          if (!name.is_document() && !name.is_unnamed()) shown.in_cut.insert(name.source);
        }
      }
      continue;
    }
    if (node.kind == DiagramNodeKind::document) {
      shown.documents[builder.context().document(node.name.document).source].push_back(i);
    } else if (node.name.source.valid() && !node.name.is_unnamed()) {
      shown.nodes.insert(node.name.source);
    }
  }
  return shown;
}

// Owner -> the sources of the graph under it, itself included when it is in the graph.
std::map<SourceIndex, SourceSet> owners_of(const CheckContext& context, const SourcesShown& shown,
                                           bool fold) {
  std::map<SourceIndex, SourceSet> owners;
  const auto add = [&](SourceIndex source) {
    owners[context.topmost_owner(source)].insert(source);
  };
  for (const SourceIndex source : shown.nodes) add(source);
  for (const auto& [source, documents] : shown.documents) add(source);
  for (auto it = owners.begin(); it != owners.end();) {
    const auto& [owner, owned] = *it;
    const bool only_itself = owned.size() == 1 && *owned.begin() == owner;
    const bool connects = owned.size() > 1 || shown.in_cut.contains(owner);
    it = only_itself || (fold && !connects) ? owners.erase(it) : std::next(it);
  }
  return owners;
}

}  // namespace

void add_outlets_and_owners(ChainGraphBuilder& builder, bool fold) {
  const SourcesShown shown = sources_in(builder, builder.graph());
  const std::map<SourceIndex, SourceSet> owners = owners_of(builder.context(), shown, fold);
  SourceSet owned_or_owner;
  for (const auto& [owner, owned] : owners) {
    owned_or_owner.insert(owner);
    owned_or_owner.insert(owned.begin(), owned.end());
  }
  for (const auto& [source, documents] : shown.documents) {
    const bool wanted = !fold || documents.size() > 1 || shown.nodes.contains(source) ||
                        shown.in_cut.contains(source) || owned_or_owner.contains(source);
    if (!wanted) continue;
    const std::size_t outlet = builder.add_node(DiagramNodeKind::source, {source, {}});
    for (const std::size_t document : documents) {
      builder.graph().nodes[document].publisher_shown = true;
      if (!builder.has_edge(document, outlet, DiagramEdgeKind::published)) {
        builder.add_edge(outlet, document, DiagramEdgeKind::published);
      }
    }
  }
  for (const auto& [owner, owned] : owners) {
    const std::size_t node = builder.add_node(DiagramNodeKind::owner, {owner, {}});
    for (const SourceIndex source : owned) {
      const std::size_t* at = builder.find({source, {}});
      if (at != nullptr) builder.add_edge(node, *at, DiagramEdgeKind::owns);
    }
  }
}

void mark_lines_and_cut(ChainGraphBuilder& builder, std::span<const Finding* const> findings) {
  ChainGraph& graph = builder.graph();
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> edges;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    edges[{graph.edges[i].from, graph.edges[i].to}].push_back(i);
  }
  const auto mark = [&](std::size_t from, std::size_t to) {
    const auto found = edges.find({from, to});
    if (found == edges.end()) return false;
    for (const std::size_t edge : found->second) {
      const DiagramEdgeKind kind = graph.edges[edge].kind;
      graph.edges[edge].on_line = graph.edges[edge].on_line || kind == DiagramEdgeKind::credits ||
                                  kind == DiagramEdgeKind::supports ||
                                  kind == DiagramEdgeKind::published;
    }
    return true;
  };
  std::map<const Group*, std::size_t> group_nodes;
  std::map<std::pair<ClaimIndex, AttributeIndex>, std::size_t> finding_nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const ChainNode& node = graph.nodes[i];
    if (node.group != nullptr) group_nodes.emplace(node.group, i);
    if (node.finding != nullptr && node.group == nullptr) {
      finding_nodes.emplace(std::pair(node.finding->claim, node.finding->attribute), i);
    }
  }
  for (const Finding* finding : findings) {
    for (const Group& group : finding->groups) {
      for (const Name& name : group.cut) {
        if (const std::size_t* at = builder.find(name)) graph.nodes[*at].cut = true;
      }
      const auto own = group_nodes.find(&group);
      const std::size_t target = own != group_nodes.end()
                                     ? own->second
                                     : finding_nodes.at({finding->claim, finding->attribute});
      for (const Line& line : group.lines) {
        std::optional<std::size_t> before;  // the last node that an arrow of the line came to
        for (const Name& name : line.path) {
          const std::size_t* at = builder.find(name);
          if (at == nullptr) continue;  // an outlet that is told by its document
          graph.nodes[*at].on_line = true;
          if (!before || mark(*before, *at)) before = *at;
        }
        if (before) mark(*before, target);
      }
    }
  }
}

}  // namespace tawatur
