// What is behind the findings of a claim as a graph of names, before anything is put into words:
// which documents support which value, whom they credit, who publishes, owns and copies.

#ifndef REPORTS_DRAWING_CHAIN_GRAPH_H
#define REPORTS_DRAWING_CHAIN_GRAPH_H

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/drawing/diagram.h"

namespace tawatur {

struct ChainNode {
  DiagramNodeKind kind = DiagramNodeKind::document;
  Name name;                         // document, source, origin, owner; of repeats: the first
  const Finding* finding = nullptr;  // claim, attribute, group
  const Group* group = nullptr;      // group
  std::set<Basis> bases;             // where a chain ends here: how the end knows
  std::vector<Name> stands_for;      // repeats, copied text: the documents, ascending
  bool cut = false;
  bool on_line = false;          // a name on the lines that were counted
  bool publisher_shown = false;  // document: its outlet has a node of its own
  bool aside = false;            // takes no side, or stands no longer
  bool doubts = false;           // aside, because it doubts the claim

  // A chain ends here: a document that speaks for itself, or a source nobody is credited behind.
  [[nodiscard]] bool is_end() const { return !bases.empty(); }
};

struct ChainGraph {
  std::vector<ChainNode> nodes;
  std::vector<DiagramEdge> edges;
};

// For each node its edges, by position in ChainGraph::edges.
struct Adjacency {
  std::vector<std::vector<std::size_t>> in;
  std::vector<std::vector<std::size_t>> out;
};
[[nodiscard]] Adjacency adjacency_of(const ChainGraph& graph);

// The nodes with keep[node], renumbered in their order, and the edges between them.
[[nodiscard]] ChainGraph kept_part(const ChainGraph& graph, const std::vector<bool>& keep);

// `findings`: of one claim, or of several that share one picture; the claim's own finding stands
// before its attributes'. They must outlive the graph. `fold` leaves out outlets and owners that
// connect nothing. Nodes are in a fixed order: by first mention along the findings.
[[nodiscard]] ChainGraph chain_graph(const CheckContext& context,
                                     std::span<const Finding* const> findings, bool fold);

// The parts of chain_graph(), each in its own file.
class ChainGraphBuilder {
 public:
  explicit ChainGraphBuilder(const CheckContext& context) : context_(context) {}

  std::size_t add_node(DiagramNodeKind kind, const Name& name);  // or the one that is there
  std::size_t add_part(const ChainNode& node) { return append(node); }
  void add_edge(std::size_t from, std::size_t to, DiagramEdgeKind kind, bool proposed = false);
  [[nodiscard]] bool has_edge(std::size_t from, std::size_t to, DiagramEdgeKind kind) const {
    return of_edge_.contains({from, to, kind});
  }
  [[nodiscard]] const std::size_t* find(const Name& name) const;

  [[nodiscard]] const CheckContext& context() const { return context_; }
  [[nodiscard]] ChainGraph& graph() { return graph_; }

 private:
  std::size_t append(const ChainNode& node);

  const CheckContext& context_;
  ChainGraph graph_;
  std::map<Name, std::size_t> of_name_;
  std::map<std::tuple<std::size_t, std::size_t, DiagramEdgeKind>, std::size_t> of_edge_;
};

// Follows the chains of the findings' assertions; marks ends, lines and cuts.
void add_chains(ChainGraphBuilder& builder, std::span<const Finding* const> findings);
// Documents that take their text from others, pair by pair or around one node for the text.
void add_copies(ChainGraphBuilder& builder, std::span<const Finding* const> findings);
// Outlets and topmost owners, with `fold` only those that connect something or are in the cut.
void add_outlets_and_owners(ChainGraphBuilder& builder, bool fold);
// Which nodes and edges are on the lines that were counted, and which names are the cut.
void mark_lines_and_cut(ChainGraphBuilder& builder, std::span<const Finding* const> findings);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_CHAIN_GRAPH_H
