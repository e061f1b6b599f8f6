#include "reports/drawing/chain_limits.h"

#include <random>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

// Graphs of one claim, some values, documents and sources; every arrow leads towards the claim.
struct RandomGraph {
  ChainGraph graph;
  std::vector<Finding> findings;  // what the graph's nodes point at

  explicit RandomGraph(unsigned seed) : findings(1) {
    std::mt19937 random(seed);
    const std::size_t values = 1 + random() % 3;
    findings[0].groups.resize(values);
    add(DiagramNodeKind::claim).finding = &findings[0];
    for (std::size_t i = 0; i < values; ++i) {
      ChainNode& node = add(DiagramNodeKind::group);
      node.finding = &findings[0];
      node.group = &findings[0].groups[i];
      arrow(graph.nodes.size() - 1, 0, DiagramEdgeKind::part_of);
    }
    const std::size_t documents = 1 + random() % 10;
    for (std::size_t i = 0; i < documents; ++i) {
      add(DiagramNodeKind::document).name.document = DocumentIndex(i);
      graph.nodes.back().on_line = random() % 4 == 0;
      arrow(graph.nodes.size() - 1, 1 + random() % values, DiagramEdgeKind::supports);
    }
    const std::size_t first_document = 1 + values;
    for (std::size_t i = 0; i < 1 + random() % 6; ++i) {
      add(DiagramNodeKind::source).name.source = SourceIndex(i);
      const std::size_t credits = 1 + random() % 4;
      for (std::size_t k = 0; k < credits; ++k) {
        const std::size_t to =
            first_document + random() % (graph.nodes.size() - 1 - first_document);
        arrow(graph.nodes.size() - 1, to, DiagramEdgeKind::credits);
      }
    }
  }

 private:
  ChainNode& add(DiagramNodeKind kind) {
    graph.nodes.emplace_back();
    graph.nodes.back().kind = kind;
    return graph.nodes.back();
  }
  void arrow(std::size_t from, std::size_t to, DiagramEdgeKind kind) {
    DiagramEdge edge;
    edge.from = from;
    edge.to = to;
    edge.kind = kind;
    graph.edges.push_back(edge);
  }
};

std::set<std::uint32_t> documents_in(const ChainGraph& graph) {
  std::set<std::uint32_t> documents;
  for (const ChainNode& node : graph.nodes) {
    if (node.kind == DiagramNodeKind::document) {
      EXPECT_TRUE(documents.insert(node.name.document.value).second);
    }
    if (node.kind != DiagramNodeKind::repeats) continue;
    for (const Name& name : node.stands_for) {
      EXPECT_TRUE(documents.insert(name.document.value).second);
    }
  }
  return documents;
}

TEST(Repeats, EveryDocumentIsShownOnceOrStoodFor) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const RandomGraph random(seed);
    const ChainGraph together = with_repeats_together(random.graph, 2);
    EXPECT_EQ(documents_in(together), documents_in(random.graph));
    for (const ChainNode& node : together.nodes) {
      if (node.kind == DiagramNodeKind::repeats) {
        EXPECT_GE(node.stands_for.size(), 2U);
      }
    }
    std::size_t lines_before = 0;
    std::size_t lines_after = 0;
    for (const ChainNode& node : random.graph.nodes) lines_before += node.on_line ? 1U : 0U;
    for (const ChainNode& node : together.nodes) lines_after += node.on_line ? 1U : 0U;
    EXPECT_EQ(lines_after, lines_before) << "what was counted is never put together";
  }
}

ChainGraph row_of(std::size_t papers, bool closed) {
  ChainGraph row;
  row.nodes.resize(papers + 1);  // the last: the claim that each of them supports
  const auto arrow = [&row](std::size_t from, std::size_t to) {
    DiagramEdge edge;
    edge.from = from;
    edge.to = to;
    row.edges.push_back(edge);
  };
  for (std::size_t i = 0; i < papers; ++i) arrow(i, papers);
  for (std::size_t i = 1; i < papers; ++i) arrow(i - 1, i);
  if (closed) arrow(papers - 1, 0);
  return row;
}

TEST(LayersCrossed, GrowWithTheSquareOfARow) {
  for (const std::size_t papers : {1U, 2U, 10U, 300U}) {
    SCOPED_TRACE(papers);
    EXPECT_EQ(layers_crossed(row_of(papers, false)), papers * (papers + 1) / 2 + papers - 1);
  }
}

TEST(LayersCrossed, EndInACircle) { EXPECT_EQ(layers_crossed(row_of(10, true)), 0U); }

TEST(Limited, KeepsToTheNumberAndCountsTheRest) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const RandomGraph random(seed);
    for (const std::size_t most : {1U, 3U, 6U, 40U}) {
      SCOPED_TRACE(std::to_string(seed) + ", " + std::to_string(most));
      const Limited result = limited(random.graph, most);
      EXPECT_LE(result.graph.nodes.size(), most);
      EXPECT_EQ(result.graph.nodes.size() + result.hidden, random.graph.nodes.size());
      ASSERT_FALSE(result.graph.nodes.empty());
      EXPECT_EQ(result.graph.nodes.front().kind, DiagramNodeKind::claim) << "the claim goes last";
      const Adjacency adjacency = adjacency_of(result.graph);
      for (std::size_t i = 1; i < result.graph.nodes.size(); ++i) {
        EXPECT_FALSE(adjacency.out[i].empty()) << "everything that is left leads somewhere";
      }
    }
  }
}

TEST(Limited, LeavesOutWhatIsNotCountedFirst) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const RandomGraph random(seed);
    const Limited result = limited(random.graph, random.graph.nodes.size() - 1);
    std::size_t counted_before = 0;
    std::size_t others_before = 0;
    for (const ChainNode& node : random.graph.nodes) {
      if (node.kind != DiagramNodeKind::document) continue;
      (node.on_line ? counted_before : others_before) += 1;
    }
    std::size_t counted_after = 0;
    for (const ChainNode& node : result.graph.nodes) {
      counted_after += node.kind == DiagramNodeKind::document && node.on_line ? 1U : 0U;
    }
    if (others_before > 0) {
      EXPECT_EQ(counted_after, counted_before);
    }
  }
}

}  // namespace
}  // namespace tawatur
