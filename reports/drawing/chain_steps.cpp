// Documents, and whom they credit. Chains are followed exactly as the lines of the findings are
// (claims/independence/line_walk.h), but every step is drawn once: a graph of n citations may hold
// exponentially many lines, its picture has n arrows.
//
// A line's "source, then its own document" is one node here, the document, which carries the
// source's name.

#include <algorithm>
#include <cstdint>

#include "claims/independence/claim_view.h"
#include "claims/independence/line_walk.h"
#include "reports/drawing/chain_graph.h"

namespace tawatur {
namespace {

// Follows the chains of one value group, document by document.
class GroupWalk {
 public:
  // `in_group`: zeros, one for each of the claim's assertions; it is zeros again afterwards.
  GroupWalk(ChainGraphBuilder& builder, const ClaimView& view, std::vector<std::uint8_t>& in_group)
      : builder_(builder), view_(view), in_group_(in_group) {}

  // Adds the group's documents with an edge each to `target`, and everything behind them.
  void run(const Group& group, std::size_t target) {
    std::vector<LocalAssertion> starts;
    LocalAssertion at = 0;
    for (const AssertionIndex index : group.assertions) {
      at = position_of(index, at);
      starts.push_back(at);
      in_group_[at] = 1;
    }
    for (const LocalAssertion start : starts) {
      const Assertion& made = view_.assertion(start);
      const Name name{{}, made.document};
      const std::size_t document = builder_.add_node(DiagramNodeKind::document, name);
      builder_.add_edge(document, target, DiagramEdgeKind::supports);
      follow(made, document);
    }
    while (!waiting_.empty()) {
      const auto [document, stance] = waiting_.back();
      waiting_.pop_back();
      follow_document(document, stance);
    }
    for (const LocalAssertion start : starts) in_group_[start] = 0;
  }

 private:
  // Both lists ascend.
  [[nodiscard]] LocalAssertion position_of(AssertionIndex index, LocalAssertion from) const {
    LocalAssertion high = static_cast<LocalAssertion>(view_.size());
    while (from < high) {
      const LocalAssertion middle = from + (high - from) / 2;
      if (view_.index(middle) < index) {
        from = middle + 1;
      } else {
        high = middle;
      }
    }
    return from;
  }

  // Of a cited document's assertions, those of the group are followed if it has any there.
  void follow_document(DocumentIndex document, Stance stance) {
    const LocalAssertions all = view_.followed(document, stance);
    const bool some = std::any_of(all.begin(), all.end(),
                                  [this](LocalAssertion at) { return in_group_[at] != 0; });
    const std::size_t node = builder_.add_node(DiagramNodeKind::document, {{}, document});
    for (const LocalAssertion at : all) {
      if (!some || in_group_[at] != 0) follow(view_.assertion(at), node);
    }
  }

  void follow(const Assertion& made, std::size_t node) {
    if (!followed_.insert(&made).second) return;
    if (made.chains.empty()) return end_at(node, own_end(made));
    for (const Chain& chain : made.chains) {
      const ChainStep step = follow_chain(view_, made, chain);
      DocumentList onward;
      if (step.onward_document.valid()) onward.push_back(step.onward_document);
      if (step.onward_source.valid()) onward = view_.own_words(step.onward_source, made.stance);
      onward.erase(std::remove(onward.begin(), onward.end(), made.document), onward.end());
      std::size_t nearer = node;
      for (std::size_t i = 0; i < step.names.size(); ++i) {
        if (!stands_for_its_document(step, i, onward)) nearer = credit(step.names[i], nearer);
      }
      // Several documents are told through the source they share: m papers that credit a source
      // with n documents are m + n arrows, not m × n.
      const auto kind = onward.size() > 1 ? DiagramEdgeKind::published : DiagramEdgeKind::credits;
      for (const DocumentIndex document : onward) {
        const std::size_t own = builder_.add_node(DiagramNodeKind::document, {{}, document});
        builder_.add_edge(own, nearer, kind);
        waiting_.emplace_back(document, made.stance);
      }
      if (step.ends()) end_at(nearer, step);
    }
  }

  std::size_t credit(const Name& name, std::size_t nearer) {
    const auto kind = name.is_document() ? DiagramNodeKind::document : DiagramNodeKind::source;
    const std::size_t node = builder_.add_node(kind, name);
    builder_.add_edge(node, nearer, DiagramEdgeKind::credits);
    return node;
  }

  // True for a source whose one document comes next: that carries its name.
  [[nodiscard]] bool stands_for_its_document(const ChainStep& step, std::size_t at,
                                             const DocumentList& onward) const {
    const Name& name = step.names[at];
    if (name.is_document() || name.is_unnamed()) return false;
    DocumentIndex next;
    if (at + 1 < step.names.size()) {
      next = step.names[at + 1].document;
      if (!step.names[at + 1].is_document()) return false;
    } else {
      if (onward.size() != 1) return false;
      next = onward.front();
    }
    return view_.context().document(next).source == name.source;
  }

  void end_at(std::size_t at, const ChainStep& step) {
    ChainNode& node = builder_.graph().nodes[at];
    node.bases.insert(step.basis == Basis::none ? Basis::unattributed : step.basis);
    if (node.kind == DiagramNodeKind::source) node.kind = DiagramNodeKind::origin;
  }

  ChainGraphBuilder& builder_;
  const ClaimView& view_;
  std::vector<std::uint8_t>& in_group_;
  std::set<const Assertion*> followed_;
  std::vector<std::pair<DocumentIndex, Stance>> waiting_;
};

// Documents of the claim that support nothing: doubts, and those that no longer stand.
void add_bystanders(ChainGraphBuilder& builder, const ClaimView& view, std::size_t claim) {
  std::set<std::size_t> supporting;
  for (const DiagramEdge& edge : builder.graph().edges) {
    if (edge.kind == DiagramEdgeKind::supports) supporting.insert(edge.from);
  }
  for (LocalAssertion at = 0; at < view.size(); ++at) {
    const Assertion& made = view.assertion(at);
    if (view.stands(at) && made.stance != Stance::doubts) continue;
    const std::size_t node = builder.add_node(DiagramNodeKind::document, {{}, made.document});
    if (supporting.contains(node)) continue;
    builder.graph().nodes[node].aside = true;
    if (made.stance == Stance::doubts) builder.graph().nodes[node].doubts = true;
    builder.add_edge(node, claim, DiagramEdgeKind::aside);
  }
}

ChainNode part(DiagramNodeKind kind, const Finding* finding, const Group* group) {
  ChainNode node;
  node.kind = kind;
  node.finding = finding;
  node.group = group;
  return node;
}

// The claim's stances are drawn as groups only where they tell something: two of them, or denials.
bool shows_groups(const Finding& finding) {
  if (finding.attribute.valid()) return true;
  return finding.groups.size() > 1 ||
         (finding.groups.size() == 1 && finding.groups.front().stance == Stance::denies);
}

// A document that supports a value of the claim's attribute need not also point at the claim: the
// way there goes through the value. Loses no information, for a value is only valued by saying it.
void leave_out_shortcuts(ChainGraph& graph) {
  std::set<std::pair<std::size_t, std::size_t>> through;  // document, claim
  std::vector<std::size_t> parent(graph.nodes.size(), graph.nodes.size());
  for (const DiagramEdge& edge : graph.edges) {
    if (edge.kind == DiagramEdgeKind::part_of) parent[edge.from] = edge.to;
  }
  for (const DiagramEdge& edge : graph.edges) {
    if (edge.kind != DiagramEdgeKind::supports) continue;
    for (std::size_t at = parent[edge.to]; at < graph.nodes.size(); at = parent[at]) {
      through.emplace(edge.from, at);
    }
  }
  std::erase_if(graph.edges, [&through](const DiagramEdge& edge) {
    return edge.kind == DiagramEdgeKind::supports && through.contains({edge.from, edge.to});
  });
}

}  // namespace

void add_chains(ChainGraphBuilder& builder, std::span<const Finding* const> findings) {
  std::map<ClaimIndex, std::size_t> claim_nodes;
  std::size_t at = 0;
  while (at < findings.size()) {
    const ClaimIndex claim = findings[at]->claim;
    const ClaimView view(builder.context(), claim);
    std::vector<std::uint8_t> in_group(view.size(), 0);
    for (; at < findings.size() && findings[at]->claim == claim; ++at) {
      const Finding* finding = findings[at];
      const bool is_claim = !finding->attribute.valid();
      const auto kind = is_claim ? DiagramNodeKind::claim : DiagramNodeKind::attribute;
      const std::size_t node = builder.add_part(part(kind, finding, nullptr));
      if (is_claim) claim_nodes.emplace(claim, node);
      const auto owner = claim_nodes.find(claim);
      if (!is_claim && owner != claim_nodes.end()) {
        builder.add_edge(node, owner->second, DiagramEdgeKind::part_of);
      }
      for (const Group& group : finding->groups) {
        std::size_t target = node;
        if (shows_groups(*finding)) {
          target = builder.add_part(part(DiagramNodeKind::group, finding, &group));
          builder.add_edge(target, node, DiagramEdgeKind::part_of);
        }
        GroupWalk(builder, view, in_group).run(group, target);
      }
    }
    const auto node = claim_nodes.find(claim);
    if (node != claim_nodes.end()) add_bystanders(builder, view, node->second);
  }
  leave_out_shortcuts(builder.graph());
}

}  // namespace tawatur
