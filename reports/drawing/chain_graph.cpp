#include "reports/drawing/chain_graph.h"

namespace tawatur {

Adjacency adjacency_of(const ChainGraph& graph) {
  Adjacency adjacency;
  adjacency.in.resize(graph.nodes.size());
  adjacency.out.resize(graph.nodes.size());
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    adjacency.out[graph.edges[i].from].push_back(i);
    adjacency.in[graph.edges[i].to].push_back(i);
  }
  return adjacency;
}

ChainGraph kept_part(const ChainGraph& graph, const std::vector<bool>& keep) {
  ChainGraph part;
  std::vector<std::size_t> moved(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    moved[i] = part.nodes.size();
    if (keep[i]) part.nodes.push_back(graph.nodes[i]);
  }
  for (DiagramEdge edge : graph.edges) {
    if (!keep[edge.from] || !keep[edge.to]) continue;
    edge.from = moved[edge.from];
    edge.to = moved[edge.to];
    part.edges.push_back(edge);
  }
  return part;
}

std::size_t ChainGraphBuilder::append(const ChainNode& node) {
  graph_.nodes.push_back(node);
  return graph_.nodes.size() - 1;
}

std::size_t ChainGraphBuilder::add_node(DiagramNodeKind kind, const Name& name) {
  const auto [found, is_new] = of_name_.emplace(name, graph_.nodes.size());
  if (is_new) {
    ChainNode node;
    node.kind = kind;
    node.name = name;
    append(node);
  }
  return found->second;
}

void ChainGraphBuilder::add_edge(std::size_t from, std::size_t to, DiagramEdgeKind kind,
                                 bool proposed) {
  if (from == to) return;
  const auto [found, is_new] = of_edge_.emplace(std::tuple(from, to, kind), graph_.edges.size());
  if (is_new) {
    DiagramEdge edge;
    edge.from = from;
    edge.to = to;
    edge.kind = kind;
    edge.proposed = proposed;
    graph_.edges.push_back(std::move(edge));
  }
  if (!proposed) graph_.edges[found->second].proposed = false;
}

const std::size_t* ChainGraphBuilder::find(const Name& name) const {
  const auto found = of_name_.find(name);
  return found == of_name_.end() ? nullptr : &found->second;
}

ChainGraph chain_graph(const CheckContext& context, std::span<const Finding* const> findings,
                       bool fold) {
  ChainGraphBuilder builder(context);
  add_chains(builder, findings);
  add_copies(builder, findings);
  // Cuts decide which outlets and owners must be shown; these, once there, may be on lines too.
  add_outlets_and_owners(builder, fold);
  mark_lines_and_cut(builder, findings);
  return std::move(builder.graph());
}

}  // namespace tawatur
