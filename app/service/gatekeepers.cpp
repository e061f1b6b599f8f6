// The provenance graph of a claim has a node for each name on its lines and one for the claim; an
// edge runs from a name to the one that credits or publishes it, and from each reporting publisher
// to the claim. Roots are the origins. What dominates the claim is on every way that news about it
// can have come.
//
// Ways in the graph may be stitched together from several lines; a name on all ways is on all
// lines, so a gatekeeper is never claimed wrongly.

#include "app/service/gatekeepers.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "claims/independence/claim_view.h"
#include "claims/independence/line_walk.h"
#include "core/graph/digraph.h"
#include "core/graph/dominators.h"

namespace tawatur {

std::vector<SourceIndex> gatekeepers(const CheckContext& context, ClaimIndex claim) {
  const ClaimView view(context, claim);
  std::vector<LocalAssertion> starts;
  for (std::size_t at = 0; at < view.size(); ++at) {
    const auto local = static_cast<LocalAssertion>(at);
    if (view.stands(local) && view.assertion(local).stance != Stance::doubts) {
      starts.push_back(local);
    }
  }
  const WalkedLines walked =
      walk_lines(view, starts, std::vector<std::uint8_t>(view.size(), std::uint8_t{1}));
  if (walked.lines.empty() || !walked.complete) return {};

  std::map<Name, NodeIndex> nodes;
  std::vector<Name> names{Name{}};  // node 0 is the claim
  Digraph graph;
  std::vector<NodeIndex> roots;
  for (const WalkedLine& line : walked.lines) {
    NodeIndex inner = 0;
    for (const Name& name : line.path) {
      const auto [place, added] = nodes.emplace(name, static_cast<NodeIndex>(names.size()));
      if (added) names.push_back(name);
      graph.edges.push_back({place->second, inner});
      inner = place->second;
    }
    roots.push_back(inner);
  }
  graph.node_count = names.size();
  if (!well_formed(graph)) return {};
  std::ranges::sort(graph.edges);
  const auto doubled_edges = std::ranges::unique(graph.edges);
  graph.edges.erase(doubled_edges.begin(), doubled_edges.end());
  std::ranges::sort(roots);
  const auto doubled_roots = std::ranges::unique(roots);
  roots.erase(doubled_roots.begin(), doubled_roots.end());

  std::vector<SourceIndex> found;
  const std::vector<NodeIndex> dominator = immediate_dominators(graph, roots);
  for (NodeIndex at = dominator[0]; at != kNoNode; at = dominator[at]) {
    const Name& name = names[at];
    if (!name.is_document() && std::ranges::find(found, name.source) == found.end()) {
      found.push_back(name.source);
    }
  }
  return found;
}

}  // namespace tawatur
