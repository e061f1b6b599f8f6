#include "reports/drawing/chain_limits.h"

#include <algorithm>
#include <string>

namespace tawatur {
namespace {

constexpr std::size_t kDeepestShape = 8;

bool is_document(const ChainNode& node) {
  return node.kind == DiagramNodeKind::document || node.kind == DiagramNodeKind::repeats;
}

// What is behind a node, as a text that is the same for nodes with the same story. Sources that
// lead only here count by what they are, all others by which they are.
class Shapes {
 public:
  Shapes(const ChainGraph& graph, const Adjacency& adjacency)
      : graph_(graph), adjacency_(adjacency) {}

  [[nodiscard]] bool is_private(std::size_t node) const {
    const ChainNode& it = graph_.nodes[node];
    return adjacency_.out[node].size() == 1 && !it.cut && !it.on_line && !is_document(it) &&
           it.kind != DiagramNodeKind::copied_text;
  }

  // `shared`: set when something that others use too is behind the node.
  [[nodiscard]] std::string behind(std::size_t node, std::size_t depth, bool& shared) const {
    std::vector<std::string> parts;
    for (const std::size_t i : adjacency_.in[node]) {
      const DiagramEdge& edge = graph_.edges[i];
      std::string part = std::to_string(static_cast<int>(edge.kind)) + (edge.proposed ? "?" : ":");
      if (depth < kDeepestShape && is_private(edge.from)) {
        part += kind_of(edge.from) + "(" + behind(edge.from, depth + 1, shared) + ")";
      } else {
        shared = true;
        part += std::to_string(edge.from);
      }
      parts.push_back(std::move(part));
    }
    return joined(std::move(parts));
  }

  [[nodiscard]] std::string in_front(std::size_t node) const {
    std::vector<std::string> parts;
    for (const std::size_t i : adjacency_.out[node]) {
      const DiagramEdge& edge = graph_.edges[i];
      parts.push_back(std::to_string(static_cast<int>(edge.kind)) + ">" + std::to_string(edge.to));
    }
    return joined(std::move(parts));
  }

  // The node with everything private behind it.
  void collect(std::size_t node, std::size_t depth, std::vector<std::size_t>& out) const {
    out.push_back(node);
    if (depth >= kDeepestShape) return;
    for (const std::size_t i : adjacency_.in[node]) {
      const std::size_t from = graph_.edges[i].from;
      if (is_private(from)) collect(from, depth + 1, out);
    }
  }

 private:
  [[nodiscard]] std::string kind_of(std::size_t node) const {
    std::string kind = std::to_string(static_cast<int>(graph_.nodes[node].kind));
    for (const Basis basis : graph_.nodes[node].bases) {
      kind += "." + std::to_string(static_cast<int>(basis));
    }
    return kind;
  }

  static std::string joined(std::vector<std::string> parts) {
    std::sort(parts.begin(), parts.end());
    std::string out;
    for (const std::string& part : parts) out += part + ",";
    return out;
  }

  const ChainGraph& graph_;
  const Adjacency& adjacency_;
};

using Stories = std::map<std::string, std::vector<std::size_t>>;

Stories stories_in(const ChainGraph& graph, const Adjacency& adjacency, const Shapes& shapes) {
  Stories stories;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const ChainNode& node = graph.nodes[i];
    const bool ordinary = node.kind == DiagramNodeKind::document && !node.on_line && !node.cut &&
                          !node.aside && !adjacency.out[i].empty();
    if (!ordinary) continue;
    bool shared = false;
    std::string story = shapes.behind(i, 0, shared) + "|" + shapes.in_front(i);
    if (shared) stories[std::move(story)].push_back(i);
  }
  return stories;
}

}  // namespace

ChainGraph with_repeats_together(const ChainGraph& graph, std::size_t least) {
  const Adjacency adjacency = adjacency_of(graph);
  const Shapes shapes(graph, adjacency);
  ChainGraph result = graph;
  std::vector<bool> keep(graph.nodes.size(), true);
  for (const auto& [story, documents] : stories_in(graph, adjacency, shapes)) {
    if (documents.size() < least) continue;
    ChainNode& first = result.nodes[documents.front()];
    first.kind = DiagramNodeKind::repeats;
    for (const std::size_t document : documents) {
      first.stands_for.push_back(graph.nodes[document].name);
      std::vector<std::size_t> gone;
      shapes.collect(document, 0, gone);
      for (const std::size_t node : gone) keep[node] = false;
      // The arrows from what is shared, past what was private, lead to the one that stands for all.
      if (document != documents.front()) continue;
      for (const std::size_t node : gone) {
        for (const std::size_t i : adjacency.in[node]) {
          DiagramEdge edge = graph.edges[i];
          if (node == document || shapes.is_private(edge.from)) continue;
          edge.to = document;
          if (edge.kind == DiagramEdgeKind::owns) edge.kind = DiagramEdgeKind::published;
          const auto same = [&edge](const DiagramEdge& other) {
            return other.from == edge.from && other.to == edge.to && other.kind == edge.kind;
          };
          if (std::none_of(result.edges.begin(), result.edges.end(), same)) {
            result.edges.push_back(edge);
          }
        }
      }
    }
    keep[documents.front()] = true;
    std::sort(first.stands_for.begin(), first.stands_for.end());
  }
  return kept_part(result, keep);
}

ChainGraph around(const CheckContext& context, const ChainGraph& graph, SourceIndex source,
                  std::size_t depth) {
  const Adjacency adjacency = adjacency_of(graph);
  std::vector<bool> keep(graph.nodes.size(), false);
  std::vector<std::size_t> reached;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const ChainNode& node = graph.nodes[i];
    if (node.finding != nullptr || node.kind == DiagramNodeKind::copied_text) continue;
    const bool publishes =
        node.name.is_document() && context.document(node.name.document).source == source;
    if (node.name.source != source && !publishes) continue;
    keep[i] = true;
    reached.push_back(i);
  }
  std::size_t begin = 0;
  for (std::size_t step = 0; step < depth; ++step) {
    const std::size_t end = reached.size();
    for (; begin < end; ++begin) {
      const auto reach = [&](std::size_t node) {
        if (!keep[node]) reached.push_back(node);
        keep[node] = true;
      };
      for (const std::size_t i : adjacency.in[reached[begin]]) reach(graph.edges[i].from);
      for (const std::size_t i : adjacency.out[reached[begin]]) reach(graph.edges[i].to);
    }
  }
  // A value says nothing without what it is a value of.
  for (std::size_t i = 0; i < reached.size(); ++i) {
    for (const std::size_t edge : adjacency.out[reached[i]]) {
      const std::size_t whole = graph.edges[edge].to;
      if (graph.edges[edge].kind != DiagramEdgeKind::part_of || keep[whole]) continue;
      keep[whole] = true;
      reached.push_back(whole);
    }
  }
  return kept_part(graph, keep);
}

std::size_t layers_crossed(const ChainGraph& graph) {
  const Adjacency adjacency = adjacency_of(graph);
  std::vector<std::size_t> layer(graph.nodes.size(), 0);
  std::vector<std::size_t> waiting(graph.nodes.size());
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    waiting[i] = adjacency.in[i].size();
    if (waiting[i] == 0) ready.push_back(i);
  }
  for (std::size_t next = 0; next < ready.size();
       ++next) {  // Kahn's order; circles never get ready
    for (const std::size_t i : adjacency.out[ready[next]]) {
      const std::size_t to = graph.edges[i].to;
      layer[to] = std::max(layer[to], layer[ready[next]] + 1);
      if (--waiting[to] == 0) ready.push_back(to);
    }
  }
  std::size_t crossed = 0;
  for (const DiagramEdge& edge : graph.edges) {
    if (layer[edge.to] > layer[edge.from]) crossed += layer[edge.to] - layer[edge.from];
  }
  return crossed;
}

Limited limited(const ChainGraph& graph, std::size_t most) {
  if (graph.nodes.size() <= most) return {graph, 0};
  const Adjacency adjacency = adjacency_of(graph);
  std::vector<std::size_t> left(graph.nodes.size());  // arrows that still lead somewhere
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    left[i] = adjacency.out[i].size();
    const ChainNode& node = graph.nodes[i];
    if (is_document(node) || node.finding != nullptr) order.push_back(i);
  }
  const auto rank = [&](std::size_t i) {
    const ChainNode& node = graph.nodes[i];
    const std::size_t arrows = adjacency.in[i].size() + adjacency.out[i].size();
    int kind = node.on_line || node.cut ? 1 : 0;
    if (node.kind == DiagramNodeKind::group) kind = 2;
    if (node.kind == DiagramNodeKind::attribute) kind = 3;
    if (node.kind == DiagramNodeKind::claim) kind = 4;
    return std::tuple(kind, arrows, graph.nodes.size() - i);
  };
  std::sort(order.begin(), order.end(),
            [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  std::vector<bool> keep(graph.nodes.size(), true);
  std::size_t kept = graph.nodes.size();
  Limited result;
  std::vector<std::size_t> going;
  for (const std::size_t next : order) {
    if (kept <= most) break;
    going.push_back(next);
    while (!going.empty()) {
      const std::size_t node = going.back();
      going.pop_back();
      if (!keep[node]) continue;
      keep[node] = false;
      --kept;
      result.hidden += std::max<std::size_t>(
          1, is_document(graph.nodes[node]) ? graph.nodes[node].stands_for.size() : 1);
      for (const std::size_t i : adjacency.in[node]) {
        if (--left[graph.edges[i].from] == 0) going.push_back(graph.edges[i].from);
      }
    }
  }
  result.graph = kept_part(graph, keep);
  return result;
}

}  // namespace tawatur
