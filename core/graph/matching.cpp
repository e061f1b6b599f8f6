#include "core/graph/matching.h"

#include <algorithm>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/max_cardinality_matching.hpp>

namespace tawatur {

std::vector<std::size_t> maximum_matching(const Digraph& graph) {
  using BglGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  BglGraph bgl(graph.node_count);
  for (const Edge& edge : graph.edges) boost::add_edge(edge.from, edge.to, bgl);
  std::vector<boost::graph_traits<BglGraph>::vertex_descriptor> mate(graph.node_count);
  boost::edmonds_maximum_cardinality_matching(bgl, mate.data());

  std::vector<bool> taken(graph.node_count, false);
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const Edge& edge = graph.edges[i];
    if (taken[edge.from] || mate[edge.from] != edge.to) continue;
    taken[edge.from] = true;
    taken[edge.to] = true;
    result.push_back(i);
  }
  return result;
}

}  // namespace tawatur
