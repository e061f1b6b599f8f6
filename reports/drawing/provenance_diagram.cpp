#include "reports/drawing/provenance_diagram.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/graph/components.h"
#include "reports/display_names.h"
#include "reports/drawing/chain_graph.h"
#include "reports/drawing/chain_limits.h"
#include "reports/drawing/diagram_words.h"
#include "reports/headline.h"

namespace tawatur {
namespace {

constexpr std::size_t kFewestRepeats = 3;   // below, their names are worth more than the space
constexpr std::size_t kMostDescribed = 30;  // sentences for those who cannot see the picture

constexpr std::size_t kMostMisses = 20;
// Half a second of layout. A wide picture of 300 nodes crosses some hundreds.
constexpr std::size_t kMostLayersCrossed = 5000;

using Findings = std::vector<const Finding*>;

// The findings of each wanted claim, in the order given.
std::vector<Findings> by_claim(const std::vector<Finding>& findings,
                               const std::vector<ClaimIndex>& wanted) {
  std::vector<ClaimIndex> sorted = wanted;
  std::sort(sorted.begin(), sorted.end());
  std::vector<Findings> groups;
  for (const Finding& finding : findings) {
    if (!sorted.empty() && !std::binary_search(sorted.begin(), sorted.end(), finding.claim)) {
      continue;
    }
    if (groups.empty() || groups.back().front()->claim != finding.claim) groups.emplace_back();
    groups.back().push_back(&finding);
  }
  return groups;
}

void mark_loops(ChainGraph& graph) {
  Digraph credits;
  credits.node_count = graph.nodes.size();
  for (const DiagramEdge& edge : graph.edges) {
    if (edge.kind != DiagramEdgeKind::credits && edge.kind != DiagramEdgeKind::published) continue;
    credits.edges.push_back({static_cast<NodeIndex>(edge.from), static_cast<NodeIndex>(edge.to)});
  }
  const Components components = strong_components(credits);
  for (DiagramEdge& edge : graph.edges) {
    edge.loop = edge.kind == DiagramEdgeKind::credits &&
                components.of_node[edge.from] == components.of_node[edge.to];
  }
}

// Findings to panel, no larger than `most` and than what can be laid out.
Limited panel_graph(const CheckContext& context, const Findings& findings,
                    const DiagramOptions& options, std::size_t most) {
  ChainGraph graph = chain_graph(context, findings, options.fold);
  if (options.around.valid()) graph = around(context, graph, options.around, options.depth);
  if (options.fold) {
    graph = with_repeats_together(graph, kFewestRepeats);
    if (graph.nodes.size() > most) graph = with_repeats_together(graph, 2);
  }
  most = std::min(most, kMaxPanelNodes);
  Limited result = limited(graph, most);
  while (most > 1 && layers_crossed(result.graph) > kMostLayersCrossed) {
    most = std::min(most, result.graph.nodes.size()) * 3 / 4;
    result = limited(graph, most);
  }
  mark_loops(result.graph);
  return result;
}

// Conflicts first, then the claims with the most documents: what a picture that cannot show
// everything should show.
std::vector<std::size_t> by_interest(const std::vector<Findings>& claims) {
  std::vector<std::size_t> order(claims.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto rank = [&claims](std::size_t i) {
    bool conflict = false;
    std::size_t documents = 0;
    for (const Finding* finding : claims[i]) {
      conflict = conflict || flag_of(finding->kind) == Flag::conflict;
      documents = std::max(documents, finding->documents.size());
    }
    return std::pair(conflict, documents);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&rank](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
  return order;
}

struct Shown {
  std::vector<std::pair<std::size_t, ChainGraph>> graphs;  // by position among the claims
  std::size_t hidden_names = 0;
  std::size_t hidden_claims = 0;
};

Shown shown_claims(const CheckContext& context, const std::vector<Findings>& claims,
                   const DiagramOptions& options) {
  Shown shown;
  std::size_t room = std::min(std::max<std::size_t>(options.max_nodes, 1), kMaxDiagramNodes);
  std::size_t misses = 0;  // a few smaller claims may fit where a larger one did not
  for (const std::size_t claim : by_interest(claims)) {
    if (misses > kMostMisses) {
      ++shown.hidden_claims;
      continue;
    }
    Limited panel = panel_graph(context, claims[claim], options, room);
    const bool is_stump = panel.hidden > 0 && !shown.graphs.empty();
    if (is_stump) {
      ++misses;
      ++shown.hidden_claims;
      continue;
    }
    room -= std::min(room, panel.graph.nodes.size());
    shown.hidden_names += panel.hidden;
    if (!panel.graph.nodes.empty()) shown.graphs.emplace_back(claim, std::move(panel.graph));
  }
  std::sort(shown.graphs.begin(), shown.graphs.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return shown;
}

std::string title_of(const CheckContext& context, const std::vector<Findings>& claims,
                     const DiagramOptions& options, const Messages& messages) {
  const Case& data = context.data();
  if (options.around.valid()) {
    const std::string source = source_name(data, options.around, messages);
    return messages.format("graph.title.around", {Param::ready("source", source)});
  }
  if (claims.size() == 1) {
    const std::string claim = claim_text(data, claims.front().front()->claim, messages);
    return messages.format("graph.title.claim", {Param::ready("claim", claim)});
  }
  const std::string title = messages.isolate(text_in(data.title, messages.tag(), data.id));
  return messages.format("graph.title.case", {Param::ready("title", title)});
}

std::string described(const CheckContext& context, const Findings& findings,
                      const Messages& messages) {
  std::string text;
  for (const Finding* finding : findings) {
    if (!text.empty()) text += ' ';
    const std::string subject = finding->attribute.valid()
                                    ? messages.isolate(id_of(context.data(), *finding))
                                    : claim_text(context.data(), finding->claim, messages);
    std::string sentence = messages.format(
        "graph.node.claim", {Param::ready("claim", subject),
                             Param::ready("sentence", headline(context, *finding, messages))});
    std::vector<std::string> cut;
    for (const Group& group : finding->groups) {
      for (const Name& name : group.cut) cut.push_back(line_name(context.data(), name, messages));
    }
    if (!cut.empty()) {
      const std::string names = messages.list(cut);
      sentence = messages.format("graph.cut.of",
                                 {Param::ready("before", sentence), Param::ready("names", names)});
    }
    text += sentence;
  }
  return text;
}

std::string not_shown(const Shown& shown, const Messages& messages) {
  std::string text;
  if (shown.hidden_names > 0) {
    text = messages.format("graph.hidden.names", {Param::count("count", shown.hidden_names)});
  }
  if (shown.hidden_claims > 0) {
    if (!text.empty()) text += ' ';
    text += messages.format("graph.hidden.claims", {Param::count("count", shown.hidden_claims)});
  }
  return text;
}

Diagram empty_diagram(const Messages& messages) {
  Diagram diagram;
  diagram.language = messages.tag();
  diagram.right_to_left = messages.right_to_left();
  return diagram;
}

}  // namespace

Diagram provenance_diagram(const CheckContext& context, const std::vector<Finding>& findings,
                           const DiagramOptions& options) {
  const Messages& messages = Messages::in(options.language);
  std::vector<Findings> claims = by_claim(findings, options.claims);
  Diagram diagram = empty_diagram(messages);
  diagram.title = title_of(context, claims, options, messages);
  if (options.around.valid()) {
    Findings together;
    for (const Findings& claim : claims) {
      together.insert(together.end(), claim.begin(), claim.end());
    }
    claims = together.empty() ? std::vector<Findings>() : std::vector<Findings>{together};
  }
  const Shown shown = shown_claims(context, claims, options);
  std::size_t described_count = 0;
  for (const auto& [claim, graph] : shown.graphs) {
    const Finding& first = *claims[claim].front();
    const std::string key = options.around.valid() ? context.source(options.around).id
                                                   : context.data().claims[first.claim.at()].id;
    diagram.panels.push_back(panel_in_words(context, graph, key, messages));
    if (options.around.valid()) {
      for (const ChainNode& node : graph.nodes) {
        if (node.finding == nullptr || node.group != nullptr) continue;
        if (described_count++ >= kMostDescribed) break;
        if (!diagram.description.empty()) diagram.description += ' ';
        diagram.description += described(context, {node.finding}, messages);
      }
    } else if (described_count++ < kMostDescribed) {
      if (!diagram.description.empty()) diagram.description += ' ';
      diagram.description += described(context, claims[claim], messages);
    }
  }
  diagram.legend = legend_of(diagram.panels, messages);
  diagram.footer = shape_sentence(context, messages);
  if (const std::string days = day_sentence(context, messages); !days.empty()) {
    diagram.footer = days + ' ' + diagram.footer;
  }
  diagram.not_shown = not_shown(shown, messages);
  if (!diagram.not_shown.empty()) {
    if (!diagram.description.empty()) diagram.description += ' ';
    diagram.description += diagram.not_shown;
  }
  return diagram;
}

Diagram finding_diagram(const CheckContext& context, const Finding& finding, Language language,
                        std::size_t max_nodes) {
  const Messages& messages = Messages::in(language);
  DiagramOptions options;
  options.language = language;
  options.max_nodes = max_nodes;
  Diagram diagram = empty_diagram(messages);
  const Findings one{&finding};
  Shown shown;
  Limited panel = panel_graph(context, one, options, max_nodes);
  shown.hidden_names = panel.hidden;
  diagram.panels.push_back(
      panel_in_words(context, panel.graph, id_of(context.data(), finding), messages));
  diagram.title = diagram.panels.front().nodes.empty() ? std::string()
                                                       : diagram.panels.front().nodes.front().label;
  diagram.description = described(context, one, messages);
  diagram.not_shown = not_shown(shown, messages);
  return diagram;
}

}  // namespace tawatur
