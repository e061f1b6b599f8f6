#include "reports/drawing/graph_formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "reports/drawing/provenance_diagram.h"
#include "tests/reports/drawing/drawing_case.h"

namespace tawatur {
namespace {

using testing::HasSubstr;
using testing::Not;

Diagram quay_diagram(Language language) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.language = language;
  return provenance_diagram(*harbour.context, harbour.findings, options);
}

Diagram named(const std::string& text) {
  Diagram diagram;
  diagram.title = text;
  diagram.panels.resize(1);
  diagram.panels[0].key = text;
  diagram.panels[0].nodes.resize(1);
  DiagramNode& node = diagram.panels[0].nodes[0];
  node.key = node.label = node.title = node.badge = text;
  node.details = {text};
  return diagram;
}

TEST(GraphJson, HasEveryNodeAndEdge) {
  const Diagram diagram = quay_diagram(Language::ar);
  const auto json = nlohmann::json::parse(json_of(diagram));
  EXPECT_EQ(json["tawatur_graph"], 1);
  ASSERT_EQ(json["panels"].size(), diagram.panels.size());
  for (std::size_t p = 0; p < diagram.panels.size(); ++p) {
    EXPECT_EQ(json["panels"][p]["nodes"].size(), diagram.panels[p].nodes.size());
    ASSERT_EQ(json["panels"][p]["edges"].size(), diagram.panels[p].edges.size());
    for (std::size_t i = 0; i < diagram.panels[p].edges.size(); ++i) {
      EXPECT_EQ(json["panels"][p]["edges"][i]["kind"], name_of(diagram.panels[p].edges[i].kind));
    }
  }
}

TEST(GraphFormats, LeaveOutTheIsolatesThatServeTheEye) {
  const Diagram diagram = quay_diagram(Language::ar);
  for (const std::string& text : {json_of(diagram), dot_of(diagram), graphml_of(diagram)}) {
    EXPECT_THAT(text, HasSubstr("وكالة أطلس"));
    for (const char* isolate : {"\u2066", "\u2067", "\u2068", "\u2069"}) {
      EXPECT_THAT(text, Not(HasSubstr(isolate)));
    }
  }
}

TEST(Dot, KeepsNamesInsideTheirQuotes) {
  const std::string dot = dot_of(named("a\" ]; evil [x=\"\\N\\\n&lt;"));
  EXPECT_THAT(dot, HasSubstr(R"(label="a\" ]; evil [x=\"\\N\\ &amp;lt;)"));
  EXPECT_THAT(dot, Not(HasSubstr("\n&")));
}

TEST(GraphMl, EscapesNames) {
  const std::string xml = graphml_of(named("<script>\"&\x01 \xff"));
  EXPECT_THAT(xml, Not(HasSubstr("<script>")));
  EXPECT_THAT(xml, HasSubstr("&lt;script&gt;&quot;&amp;\uFFFD \uFFFD"));
  EXPECT_THAT(graphml_of(quay_diagram(Language::en)),
              HasSubstr("<data key=\"relation\">credits</data>"));
}

TEST(GraphFormats, AreTheSameEveryTime) {
  EXPECT_EQ(dot_of(quay_diagram(Language::en)), dot_of(quay_diagram(Language::en)));
  EXPECT_EQ(graphml_of(quay_diagram(Language::en)), graphml_of(quay_diagram(Language::en)));
  EXPECT_EQ(json_of(quay_diagram(Language::en)), json_of(quay_diagram(Language::en)));
}

}  // namespace
}  // namespace tawatur
