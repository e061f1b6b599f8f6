#include "reports/drawing/diagram_words.h"

#include <algorithm>

#include "reports/display_names.h"
#include "reports/headline.h"
#include "reports/value_text.h"

namespace tawatur {
namespace {

using Kind = DiagramNodeKind;

class Words {
 public:
  Words(const CheckContext& context, const Messages& messages)
      : context_(context), data_(context.data()), messages_(messages) {}

  [[nodiscard]] DiagramNode node(const ChainNode& from) const {
    DiagramNode to;
    to.kind = from.kind;
    switch (from.kind) {
      case Kind::claim:
      case Kind::attribute:
        say_finding(*from.finding, to);
        break;
      case Kind::group:
        say_group(*from.finding, *from.group, to);
        break;
      case Kind::document:
        say_document(from, to);
        break;
      case Kind::source:
      case Kind::origin:
      case Kind::owner:
        say_source(from, to);
        break;
      case Kind::copied_text:
      case Kind::repeats:
        say_several(from, to);
        break;
    }
    if (from.cut) {
      to.cut = messages_.format("graph.cut");
      to.title = both(to.title, messages_.format("graph.cut.why"));
    }
    return to;
  }

 private:
  void say_finding(const Finding& finding, DiagramNode& to) const {
    const bool is_claim = !finding.attribute.valid();
    to.key = std::string(name_of(to.kind)) + ":" + id_of(data_, finding);
    to.label = is_claim ? claim_text(data_, finding.claim, messages_)
                        : messages_.isolate(attribute_of(finding).name);
    to.flag = flag_of(finding.kind);
    to.badge = badge_of(finding.kind);
    if (!finding.groups.empty()) {
      to.details.push_back(
          origins(finding.exact ? "graph.origins" : "graph.origins.bounds", finding.origins));
    }
    const std::string sentence = headline(context_, finding, messages_);
    to.title = messages_.format(
        "graph.node.claim", {Param::ready("claim", to.label), Param::ready("sentence", sentence)});
  }

  // "agreement: independence not established"; a finding that is called like its flag, once.
  [[nodiscard]] std::string badge_of(FindingKind kind) const {
    const std::string flag = messages_.named("flag.", name_of(flag_of(kind)));
    if (kind == FindingKind::conflicting) return flag;
    const std::string finding = messages_.named("finding.", name_of(kind));
    if (finding == flag) return flag;
    return messages_.format("graph.badge",
                            {Param::ready("flag", flag), Param::ready("finding", finding)});
  }

  void say_group(const Finding& finding, const Group& group, DiagramNode& to) const {
    // Groups have no id; their first assertion is in no other place of the same finding's list.
    const std::size_t at = static_cast<std::size_t>(&group - finding.groups.data());
    to.key = "group:" + id_of(data_, finding) + ":" + std::to_string(at + 1);
    to.label = group_text(data_, finding, group, messages_);
    to.details.push_back(origins("graph.origins.short", group.origins));
    to.title = messages_.format(
        "graph.node.value",
        {Param::ready("value", to.label),
         Param::ready("sources", publisher_names(data_, group.assertions, messages_))});
  }

  void say_document(const ChainNode& from, DiagramNode& to) const {
    const Document& document = context_.document(from.name.document);
    to.key = "document:" + document.id;
    const bool has_title = !document.title.empty();
    to.label = source_name(data_, document.source, messages_);
    // An outlet with a node of its own may have several documents here: which is this?
    if (from.publisher_shown) {
      to.details.push_back(messages_.isolate(has_title ? document.title : document.id));
    }
    to.details.push_back(document.published.empty() ? messages_.format("graph.undated")
                                                    : date_text(document.published, messages_));
    to.own_account = from.is_end();
    if (from.is_end()) {
      std::string known = messages_.format("graph.speaks-for-itself");
      for (const std::string& basis : bases_of(from)) {
        known = messages_.format("graph.two",
                                 {Param::ready("before", known), Param::ready("item", basis)});
      }
      to.details.push_back(std::move(known));
    }
    to.title = kind_and_name(to.kind, document_name(data_, from.name.document, messages_));
    if (has_title) to.title = both(to.title, messages_.isolate(document.title));
    const bool retracted = context_.is_retracted(from.name.document);
    if (retracted) {
      to.details.push_back(messages_.format("graph.retracted"));
    } else if (from.aside) {
      to.details.push_back(messages_.format(from.doubts ? "graph.doubts" : "graph.quote-missing"));
    }
    if (!context_.is_consulted(from.name.document)) {
      to.details.push_back(messages_.format("graph.unread"));
    }
    to.faded = retracted || from.aside;
    to.url = web_address(document.url);
  }

  void say_source(const ChainNode& from, DiagramNode& to) const {
    const Source& source = context_.source(from.name.source);
    to.key = std::string(name_of(to.kind)) + ":" + text_of(data_, from.name);
    to.label = source_name(data_, from.name.source, messages_);
    const bool is_owner = from.kind == Kind::owner;
    to.details.push_back(is_owner ? messages_.format("graph.owner")
                                  : messages_.named("kind.", name_of(source.kind)));
    if (source.kind != SourceKind::unnamed) {  // who is not named is anonymous
      for (std::string& basis : bases_of(from)) to.details.push_back(std::move(basis));
    }
    to.title = kind_and_name(to.kind, line_name(data_, from.name, messages_));
    if (!source.domains.empty()) to.title = both(to.title, messages_.isolate(source.domains[0]));
  }

  void say_several(const ChainNode& from, DiagramNode& to) const {
    to.key = std::string(name_of(to.kind)) + ":" + text_of(data_, from.stands_for.front());
    to.count = from.stands_for.size();
    const Param count = Param::count("count", to.count);
    std::vector<std::string> names;
    std::vector<std::string> short_names;
    for (const Name& name : from.stands_for) {
      names.push_back(document_name(data_, name.document, messages_));
      const std::string outlet =
          source_name(data_, context_.document(name.document).source, messages_);
      if (std::find(short_names.begin(), short_names.end(), outlet) == short_names.end()) {
        short_names.push_back(outlet);
      }
    }
    if (from.kind == Kind::repeats) {
      to.label = messages_.format("graph.repeats", {count});
      to.details.push_back(messages_.list(short_names, 3));
    } else {
      to.label = messages_.format("graph.copied");
      to.details.push_back(messages_.format("graph.documents", {count}));
    }
    to.title = kind_and_name(to.kind, messages_.list(names, 30));
  }

  [[nodiscard]] std::vector<std::string> bases_of(const ChainNode& from) const {
    std::vector<std::string> words;
    for (const Basis basis : from.bases) {
      words.push_back(messages_.named("basis.", basis == Basis::none ? "none" : name_of(basis)));
    }
    return words;
  }

  [[nodiscard]] const Attribute& attribute_of(const Finding& finding) const {
    return data_.claims[finding.claim.at()].attributes[finding.attribute.at()];
  }
  [[nodiscard]] std::string origins(std::string_view key, const Origins& origins) const {
    return messages_.format(key, {Param::count("established", origins.established),
                                  Param::count("possible", origins.possible)});
  }
  [[nodiscard]] std::string kind_and_name(Kind kind, const std::string& name) const {
    const std::string words = messages_.named("graph.kind.", name_of(kind));
    return messages_.format("graph.node.plain",
                            {Param::ready("kind", words), Param::ready("name", name)});
  }
  [[nodiscard]] std::string both(const std::string& before, const std::string& item) const {
    return messages_.format("graph.node.more",
                            {Param::ready("before", before), Param::ready("item", item)});
  }

  const CheckContext& context_;
  const Case& data_;
  const Messages& messages_;
};

bool is_unreserved(char c) {
  constexpr std::string_view kOthers = "-._~:/?#[]@!$&()*+,;=%";
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
         kOthers.find(c) != std::string_view::npos;
}

}  // namespace

std::string web_address(std::string_view url) {
  const auto begins_with = [url](std::string_view scheme) {
    if (url.size() <= scheme.size()) return false;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
      const char c = url[i];
      const char lower = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (lower != scheme[i]) return false;
    }
    return true;
  };
  if (!begins_with("https://") && !begins_with("http://")) return {};
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string safe;
  for (const char c : url) {
    if (is_unreserved(c)) {
      safe += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F) return {};  // nobody's address has controls or spaces
    safe += '%';
    safe += kHex[byte / 16U];
    safe += kHex[byte % 16U];
  }
  return safe;
}

DiagramPanel panel_in_words(const CheckContext& context, const ChainGraph& graph, std::string key,
                            const Messages& messages) {
  const Words words(context, messages);
  DiagramPanel panel;
  panel.key = std::move(key);
  panel.edges = graph.edges;
  for (const ChainNode& node : graph.nodes) panel.nodes.push_back(words.node(node));
  for (DiagramEdge& edge : panel.edges) {
    const std::string& from = panel.nodes[edge.from].label;
    const std::string& to = panel.nodes[edge.to].label;
    const Param params[] = {Param::ready("from", from), Param::ready("to", to)};
    edge.title = messages.named("graph.edge.", name_of(edge.kind), params);
  }
  return panel;
}

std::vector<LegendEntry> legend_of(const std::vector<DiagramPanel>& panels,
                                   const Messages& messages) {
  std::set<Kind> kinds;
  std::set<Flag> flags;
  std::set<DiagramEdgeKind> edges;
  bool cut = false;
  bool line = false;
  for (const DiagramPanel& panel : panels) {
    for (const DiagramNode& node : panel.nodes) {
      kinds.insert(node.kind);
      if (node.flag) flags.insert(*node.flag);
      cut = cut || !node.cut.empty();
    }
    for (const DiagramEdge& edge : panel.edges) {
      edges.insert(edge.kind);
      line = line || edge.on_line;
    }
  }
  std::vector<LegendEntry> legend;
  const auto add = [&legend](LegendEntry entry, std::string text) {
    entry.text = std::move(text);
    legend.push_back(std::move(entry));
  };
  for (const Flag flag : flags) {
    LegendEntry entry;
    entry.mark = LegendMark::flag;
    entry.flag = flag;
    add(entry, messages.named("flag.", name_of(flag)));
  }
  for (const Kind kind : kinds) {
    if (kind == Kind::claim || kind == Kind::attribute) continue;  // their flag tells them
    LegendEntry entry;
    entry.node = kind;
    add(entry, messages.named("graph.kind.", name_of(kind)));
  }
  for (const DiagramEdgeKind kind : edges) {
    LegendEntry entry;
    entry.mark = LegendMark::edge;
    entry.edge = kind;
    add(entry, messages.named("graph.legend.", name_of(kind)));
  }
  LegendEntry entry;
  entry.mark = LegendMark::line;
  if (line) add(entry, messages.format("graph.legend.line"));
  entry.mark = LegendMark::cut;
  if (cut) add(entry, messages.format("graph.legend.cut"));
  return legend;
}

}  // namespace tawatur
