#include "reports/drawing/provenance_diagram.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/drawing/diagram_words.h"
#include "tests/reports/drawing/drawing_case.h"

namespace tawatur {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Diagram diagram_of(const CheckedCase& harbour, DiagramOptions options = {}) {
  return provenance_diagram(*harbour.context, harbour.findings, options);
}

const DiagramPanel& panel_of(const Diagram& diagram, std::string_view key) {
  const auto found = std::find_if(diagram.panels.begin(), diagram.panels.end(),
                                  [key](const DiagramPanel& panel) { return panel.key == key; });
  EXPECT_NE(found, diagram.panels.end());
  return *found;
}

SourceIndex source_named(const CheckedCase& harbour, std::string_view id) {
  for (std::size_t i = 0; i < harbour.data->sources.size(); ++i) {
    if (harbour.data->sources[i].id == id) return SourceIndex(i);
  }
  return {};
}

TEST(ProvenanceDiagram, LeadsFromTheOriginOverSourceAndDocumentToValueAndClaim) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  const DiagramPanel& fire = panel_of(diagram, "fire");
  const std::vector<std::array<std::string_view, 2>> arrows{
      {"origin:ministry", "source:wire"},
      {"source:wire", "document:al-fajr-1"},
      {"document:al-fajr-1", "group:fire#injured:1"},
      {"group:fire#injured:1", "attribute:fire#injured"},
      {"attribute:fire#injured", "claim:fire"},
  };
  for (const auto& [from, to] : arrows) {
    SCOPED_TRACE(std::string(from) + " to " + std::string(to));
    const DiagramEdge* edge = edge_of(fire, from, to);
    ASSERT_NE(edge, nullptr);
    EXPECT_EQ(edge->on_line, edge->kind != DiagramEdgeKind::part_of);
  }
  EXPECT_EQ(edge_of(fire, "document:al-fajr-1", "claim:fire"), nullptr)
      << "the way over the value says it already";
  EXPECT_EQ(node_of(fire, "source:al-fajr"), nullptr) << "an outlet that connects nothing";
}

TEST(ProvenanceDiagram, ShowsTheFindingOfClaimAndAttribute) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  const DiagramPanel& fire = panel_of(diagram, "fire");
  ASSERT_NE(node_of(fire, "attribute:fire#injured"), nullptr);
  EXPECT_EQ(node_of(fire, "attribute:fire#injured")->flag, Flag::conflict);
  EXPECT_EQ(node_of(fire, "attribute:fire#injured")->badge, "conflict");
  EXPECT_EQ(node_of(fire, "claim:fire")->flag, Flag::agreement);
  const DiagramPanel& circle = panel_of(diagram, "circle");
  EXPECT_EQ(node_of(circle, "claim:circle")->flag, Flag::single_source);
  EXPECT_EQ(node_of(circle, "claim:circle")->badge, "single source: circular");
}

TEST(ProvenanceDiagram, MarksTheCut) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  for (const DiagramPanel& panel : diagram.panels) {
    std::set<std::string> expected;
    for (const Finding& finding : harbour.findings) {
      if (harbour.data->claims[finding.claim.at()].id != panel.key) continue;
      for (const Group& group : finding.groups) {
        for (const Name& name : group.cut) expected.insert(text_of(*harbour.data, name));
      }
    }
    std::set<std::string> marked;
    for (const DiagramNode& node : panel.nodes) {
      if (!node.cut.empty()) marked.insert(node.key.substr(node.key.find(':') + 1));
    }
    EXPECT_EQ(marked, expected) << panel.key;
  }
}

TEST(ProvenanceDiagram, PutsRepeatsTogetherAndNamesThem) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  const DiagramPanel& fire = panel_of(diagram, "fire");
  const DiagramNode* repeats = node_of(fire, "repeats:al-mawani-1");
  ASSERT_NE(repeats, nullptr);
  EXPECT_EQ(repeats->label, "+3 repeats");
  EXPECT_EQ(repeats->count, 3U);
  EXPECT_THAT(repeats->title, HasSubstr("The hof"));
  EXPECT_NE(edge_of(fire, "source:wire", "repeats:al-mawani-1"), nullptr);
  EXPECT_NE(edge_of(fire, "repeats:al-mawani-1", "group:fire#injured:1"), nullptr);
}

TEST(ProvenanceDiagram, ShowsTheOwnerOfTwoOutletsAndTheTextOfThreeDocuments) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  const DiagramPanel& fire = panel_of(diagram, "fire");
  EXPECT_NE(edge_of(fire, "owner:group", "source:gazette"), nullptr);
  EXPECT_NE(edge_of(fire, "owner:group", "source:coast"), nullptr);
  const DiagramEdge* published = edge_of(fire, "source:gazette", "document:gazette-1");
  ASSERT_NE(published, nullptr);
  EXPECT_EQ(published->kind, DiagramEdgeKind::published);

  const DiagramNode* text = nullptr;
  for (const DiagramNode& node : fire.nodes) {
    if (node.kind == DiagramNodeKind::copied_text) text = &node;
  }
  ASSERT_NE(text, nullptr);
  EXPECT_EQ(text->count, 3U);
  EXPECT_FALSE(edge_of(fire, text->key, "document:north-1")->proposed);
  EXPECT_TRUE(edge_of(fire, text->key, "document:bay-1")->proposed);
  EXPECT_FALSE(edge_of(fire, "document:gazette-1", text->key)->proposed);
}

TEST(ProvenanceDiagram, ShowsWhatNoLongerStandsAsideAndMarksCircles) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  const DiagramPanel& fire = panel_of(diagram, "fire");
  const DiagramNode* tide = node_of(fire, "document:tide-1");
  ASSERT_NE(tide, nullptr);
  EXPECT_TRUE(tide->faded);
  EXPECT_THAT(tide->details, Contains("retracted"));
  EXPECT_EQ(edge_of(fire, "document:tide-1", "claim:fire")->kind, DiagramEdgeKind::aside);

  const DiagramPanel& circle = panel_of(diagram, "circle");
  EXPECT_TRUE(edge_of(circle, "document:blog-1", "document:paper-1")->loop);
  EXPECT_TRUE(edge_of(circle, "document:paper-1", "document:blog-1")->loop);
}

TEST(ProvenanceDiagram, SpeaksArabicFromRightToLeft) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.language = Language::ar;
  const Diagram diagram = diagram_of(harbour, options);
  EXPECT_EQ(diagram.language, "ar");
  EXPECT_TRUE(diagram.right_to_left);
  EXPECT_THAT(diagram.title, HasSubstr("حريق الميناء"));
  const DiagramPanel& fire = panel_of(diagram, "fire");
  EXPECT_THAT(node_of(fire, "source:wire")->label, HasSubstr("وكالة أطلس"));
  EXPECT_EQ(node_of(fire, "attribute:fire#injured")->badge, "تعارض");
  for (const LegendEntry& entry : diagram.legend) {
    EXPECT_THAT(entry.text, Not(HasSubstr("\u27E6"))) << "a message is missing";
  }
}

TEST(ProvenanceDiagram, LegendNamesExactlyTheKindsThatOccur) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram = diagram_of(harbour);
  std::set<DiagramNodeKind> shown;
  std::set<DiagramNodeKind> explained{DiagramNodeKind::claim, DiagramNodeKind::attribute};
  for (const DiagramPanel& panel : diagram.panels) {
    for (const DiagramNode& node : panel.nodes) shown.insert(node.kind);
  }
  for (const LegendEntry& entry : diagram.legend) {
    EXPECT_FALSE(entry.text.empty());
    if (entry.mark == LegendMark::node) explained.insert(entry.node);
  }
  EXPECT_EQ(explained, shown);
}

TEST(ProvenanceDiagram, ShowsOnlyTheClaimsAskedFor) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.claims = {harbour.finding("circle").claim};
  const Diagram diagram = diagram_of(harbour, options);
  ASSERT_EQ(diagram.panels.size(), 1U);
  EXPECT_EQ(diagram.panels[0].key, "circle");
  EXPECT_THAT(diagram.not_shown, IsEmpty());
}

TEST(ProvenanceDiagram, AroundASourceKeepsWhatIsNear) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.around = source_named(harbour, "ministry");
  options.depth = 1;
  const Diagram near = diagram_of(harbour, options);
  ASSERT_EQ(near.panels.size(), 1U);
  EXPECT_EQ(near.panels[0].nodes.size(), 2U) << "the ministry and the wire";
  options.depth = 3;
  const Diagram far = diagram_of(harbour, options);
  EXPECT_NE(node_of(far.panels[0], "group:fire#injured:1"), nullptr);
  EXPECT_NE(node_of(far.panels[0], "claim:fire"), nullptr) << "a value stands with its claim";
  EXPECT_EQ(node_of(far.panels[0], "document:blog-1"), nullptr);
}

TEST(ProvenanceDiagram, SaysWhatIsNotShown) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.max_nodes = 9;
  const Diagram diagram = diagram_of(harbour, options);
  std::size_t nodes = 0;
  for (const DiagramPanel& panel : diagram.panels) nodes += panel.nodes.size();
  EXPECT_LE(nodes, 9U);
  EXPECT_THAT(diagram.not_shown, HasSubstr("more names are not shown"));
  EXPECT_THAT(diagram.not_shown, HasSubstr("1 more claim is not shown"));
  EXPECT_THAT(diagram.description, HasSubstr(diagram.not_shown));
}

TEST(ProvenanceDiagram, DataFormatsMayHaveEveryOutlet) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.fold = false;
  const Diagram diagram = diagram_of(harbour, options);
  const DiagramPanel& fire = panel_of(diagram, "fire");
  for (const char* id : {"al-fajr", "al-mawani", "net24", "hof", "gazette", "coast", "north"}) {
    const std::string outlet = std::string("source:") + id;
    EXPECT_NE(edge_of(fire, outlet, std::string("document:") + id + "-1"), nullptr) << id;
  }
}

TEST(FindingDiagram, ShowsOneFindingWithoutTitleAndLegend) {
  const CheckedCase harbour = harbour_case();
  const Diagram diagram =
      finding_diagram(*harbour.context, harbour.finding("fire#injured"), Language::en);
  ASSERT_EQ(diagram.panels.size(), 1U);
  EXPECT_THAT(diagram.legend, IsEmpty());
  EXPECT_THAT(diagram.footer, IsEmpty());
  EXPECT_EQ(node_of(diagram.panels[0], "claim:fire"), nullptr);
  EXPECT_NE(node_of(diagram.panels[0], "attribute:fire#injured"), nullptr);
}

TEST(WebAddress, LetsOnlyWebAddressesThrough) {
  const std::vector<std::array<std::string_view, 2>> table{
      {"https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"},
      {"HTTP://a.example/", "HTTP://a.example/"},
      {"https://a.example/\"onload=\"x", "https://a.example/%22onload=%22x"},
      {"https://a.example/<b>", "https://a.example/%3Cb%3E"},
      {"https://مثال.example/", "https://%D9%85%D8%AB%D8%A7%D9%84.example/"},
      {"javascript:alert(1)", ""},
      {" https://a.example/", ""},
      {"https://a.example/\njavascript:alert(1)", ""},
      {"https://", ""},
      {"data:text/html,x", ""},
      {"//a.example", ""},
      {"", ""},
  };
  for (const auto& [given, expected] : table) EXPECT_EQ(web_address(given), expected) << given;
}

}  // namespace
}  // namespace tawatur
