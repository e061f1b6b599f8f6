// Depth first, with the path from the root on a stack: an edge back into the path closes a circle.
// core/graph has strong components, but for small graphs only, and it does not name a circle.

#include "claims/case_file/circles.h"

#include <algorithm>

namespace tawatur {
namespace {

enum class State : std::uint8_t {
  untouched,
  on_path,
  done
};

struct Step {
  std::uint32_t node = 0;
  std::size_t next_edge = 0;
};

std::vector<std::uint32_t> circle_in(const std::vector<Step>& path, std::uint32_t back_to) {
  std::vector<std::uint32_t> nodes;
  std::size_t at = path.size();
  do {
    nodes.push_back(path[--at].node);
  } while (path[at].node != back_to);
  std::reverse(nodes.begin(), nodes.end());
  std::rotate(nodes.begin(), std::min_element(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> find_circles(std::size_t node_count,
                                                     std::vector<CircleEdge> edges,
                                                     std::size_t limit) {
  std::vector<std::vector<std::uint32_t>> circles;
  if (edges.empty()) return circles;
  std::sort(edges.begin(), edges.end());
  const auto first_edge = [&edges](std::uint32_t node) {
    return static_cast<std::size_t>(
        std::lower_bound(edges.begin(), edges.end(), CircleEdge{node, 0}) - edges.begin());
  };
  std::vector<State> states(node_count, State::untouched);
  std::vector<Step> path;
  const auto enter = [&](std::uint32_t node) {
    states[node] = State::on_path;
    path.push_back({node, first_edge(node)});
  };
  for (const CircleEdge& root : edges) {
    if (states[root.first] == State::untouched) enter(root.first);
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next_edge == edges.size() || edges[step.next_edge].first != step.node) {
        states[step.node] = State::done;
        path.pop_back();
        continue;
      }
      const std::uint32_t to = edges[step.next_edge++].second;
      if (states[to] == State::untouched) {
        enter(to);
      } else if (states[to] == State::on_path) {
        if (circles.size() == limit) return circles;
        circles.push_back(circle_in(path, to));
      }
    }
  }
  return circles;
}

}  // namespace tawatur
