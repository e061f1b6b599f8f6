// The graph: one node for each document, unnamed source and family of sources (all that share a
// topmost owner, since lines through two of a family share the owner's name), edges along the
// chains. A line is a walk in it, and every walk holds a simple path on some of its nodes; lines
// that share no name therefore give paths that share no node, and no packing is larger than the
// number of such paths: Menger's theorem and maximum flow, core/graph/vertex_cut.h.
//
// Where a source is followed through its own words the edges run over the source's node, which the
// line names anyway: the graph stays linear in the number of links.

#include "claims/independence/flow_bound.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "claims/independence/line_names.h"
#include "claims/independence/name_table.h"
#include "core/graph/vertex_cut.h"

namespace tawatur {
namespace {

class FlowGraph {
 public:
  explicit FlowGraph(const ClaimView& view) : view_(view) {}

  void start_at(const Assertion& assertion) {
    const NodeIndex publisher = node({view_.context().publisher(assertion.document), {}});
    sinks_.push_back(publisher);
    towards(publisher, document(assertion.document, assertion.stance));
    while (!pending_.empty()) {
      const auto [open, stance] = pending_.back();
      pending_.pop_back();
      open_document(open, stance);
    }
  }

  FlowBound solve() {
    for (std::vector<NodeIndex>* nodes : {&roots_, &sinks_}) {
      std::sort(nodes->begin(), nodes->end());
      nodes->erase(std::unique(nodes->begin(), nodes->end()), nodes->end());
    }
    std::sort(graph_.edges.begin(), graph_.edges.end());
    graph_.edges.erase(std::unique(graph_.edges.begin(), graph_.edges.end()), graph_.edges.end());
    graph_.node_count = names_.size();
    const VertexCut cut = min_vertex_cut(graph_, roots_, sinks_);
    FlowBound bound;
    bound.possible = static_cast<std::uint32_t>(cut.disjoint_paths);
    std::vector<Name> names;
    for (const NodeIndex at : cut.cut) names.push_back(names_[at]);
    const NameTable table(view_.context(), names);
    for (std::uint32_t i = 0; i < table.size(); ++i) bound.cut.push_back(table.name(i));
    return bound;
  }

 private:
  NodeIndex node(Name name) {
    if (!name.is_document() && !name.is_unnamed()) {
      name.source = view_.context().topmost_owner(name.source);
    }
    const auto [it, is_new] = nodes_.try_emplace(name.key(), static_cast<NodeIndex>(names_.size()));
    if (is_new) names_.push_back(name);
    return it->second;
  }

  // An edge of the walk from the outlet outwards is an edge of the flow from the origin inwards.
  void towards(NodeIndex nearer, NodeIndex farther) {
    if (nearer != farther) graph_.edges.push_back({farther, nearer});
  }

  // The node at which lines enter the document; what it copies is passed before they leave.
  NodeIndex document(DocumentIndex index, Stance stance) {
    const NodeIndex at = node({{}, index});
    if (opened_.insert(index.value).second) pending_.emplace_back(index, stance);
    return at;
  }

  // What a document copies is passed behind it, one copied document after the other, each with its
  // publisher and what it copies itself. That way is laid once for each document, whoever copies
  // it: a row of n copies of copies is n edges long, not n times n.
  NodeIndex leave(DocumentIndex index) {
    if (!view_.context().has_copies(index)) return node({{}, index});
    lay_copies(index);
    NodeIndex tail = node({{}, index});
    for (const DocumentIndex copied : held_copies(index)) {
      towards(tail, node({{}, copied}));
      tail = exits_.at(copied.value);
    }
    return tail;
  }

  DocumentList held_copies(DocumentIndex index) const {
    const NameRules rules{false, NameRules::Copies::accepted};
    DocumentList held;
    for (const Copy& copy : view_.context().document(index).copies) {
      if (holds(copy, view_.claim(), rules)) held.push_back(copy.document);
    }
    return held;
  }

  // Sets exits_ of everything that `index` copies, directly or not. Copies form no circle.
  void lay_copies(DocumentIndex index) {
    struct Open {
      DocumentIndex document;
      DocumentList held;
      std::size_t next = 0;
    };
    std::vector<Open> stack{{index, held_copies(index)}};
    while (!stack.empty()) {
      Open& open = stack.back();
      if (open.next < open.held.size()) {
        const DocumentIndex copied = open.held[open.next++];
        if (!exits_.contains(copied.value)) stack.push_back({copied, held_copies(copied)});
        continue;
      }
      if (stack.size() > 1) {
        NodeIndex tail = node({view_.context().publisher(open.document), {}});
        towards(node({{}, open.document}), tail);
        for (const DocumentIndex copied : open.held) {
          towards(tail, node({{}, copied}));
          tail = exits_.at(copied.value);
        }
        exits_.emplace(open.document.value, tail);
      }
      stack.pop_back();
    }
  }

  void open_document(DocumentIndex index, Stance stance) {
    const NodeIndex tail = leave(index);
    for (const LocalAssertion at : view_.followed(index, stance)) {
      const Assertion& assertion = view_.assertion(at);
      if (assertion.chains.empty()) roots_.push_back(tail);
      for (const Chain& chain : assertion.chains) {
        add_step(tail, follow_chain(view_, assertion, chain), stance);
      }
    }
  }

  void add_step(NodeIndex tail, const ChainStep& step, Stance stance) {
    NodeIndex last = tail;
    for (const Name& name : step.names) {
      const NodeIndex next = node(name);
      towards(last, next);
      last = next;
    }
    if (step.ends()) {
      roots_.push_back(last);
    } else if (step.onward_document.valid()) {
      towards(last, document(step.onward_document, stance));
    } else if (followed_sources_.insert(step.onward_source.value).second) {
      for (const DocumentIndex own : view_.own_words(step.onward_source, stance)) {
        towards(last, document(own, stance));
      }
    }
  }

  const ClaimView& view_;
  Digraph graph_;
  std::vector<Name> names_;  // by node
  std::unordered_map<std::uint64_t, NodeIndex> nodes_;
  std::unordered_map<std::uint32_t, NodeIndex> exits_;  // of copied documents, by document
  std::unordered_set<std::uint32_t> opened_;
  std::unordered_set<std::uint32_t> followed_sources_;
  std::vector<std::pair<DocumentIndex, Stance>> pending_;
  std::vector<NodeIndex> roots_;  // where lines end
  std::vector<NodeIndex> sinks_;  // the publishers that report
};

}  // namespace

FlowBound flow_bound(const ClaimView& view, std::span<const LocalAssertion> starts) {
  // A document that affirms and denies would mix the sides: one graph for each.
  FlowBound total;
  for (const Stance stance : {Stance::affirms, Stance::denies}) {
    FlowGraph graph(view);
    bool any = false;
    for (const LocalAssertion start : starts) {
      if (view.assertion(start).stance != stance) continue;
      graph.start_at(view.assertion(start));
      any = true;
    }
    if (!any) continue;
    FlowBound bound = graph.solve();
    total.possible += bound.possible;
    total.cut.append(bound.cut.begin(), bound.cut.end());
  }
  return total;
}

}  // namespace tawatur
