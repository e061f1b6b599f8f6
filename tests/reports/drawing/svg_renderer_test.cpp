#include "reports/drawing/svg_renderer.h"

#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "reports/drawing/provenance_diagram.h"
#include "reports/drawing/svg_raster.h"
#include "tests/reports/drawing/drawing_case.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string svg_of(const Diagram& diagram, const SvgOptions& options = {}) {
  auto svg = render_svg(diagram, options);
  EXPECT_TRUE(svg.has_value()) << (svg ? "" : english(svg.error().message));
  return svg ? *svg : std::string();
}

Diagram harbour_diagram(Language language) {
  const CheckedCase harbour = harbour_case();
  DiagramOptions options;
  options.language = language;
  return provenance_diagram(*harbour.context, harbour.findings, options);
}

// One panel: a document that says `text` wherever a text can stand, and its claim.
Diagram saying(const std::string& text) {
  Diagram diagram;
  diagram.title = text;
  diagram.description = text;
  diagram.footer = text;
  diagram.not_shown = text;
  diagram.language = text;
  DiagramPanel panel;
  panel.key = text;
  for (const DiagramNodeKind kind :
       {DiagramNodeKind::claim, DiagramNodeKind::document, DiagramNodeKind::origin,
        DiagramNodeKind::repeats, DiagramNodeKind::owner, DiagramNodeKind::copied_text}) {
    DiagramNode node;
    node.kind = kind;
    node.key = node.label = node.title = node.badge = node.cut = node.url = text;
    node.details = {text, text};
    if (kind == DiagramNodeKind::claim) node.flag = Flag::undetermined;
    panel.nodes.push_back(node);
  }
  for (std::size_t i = 1; i < panel.nodes.size(); ++i) {
    DiagramEdge edge;
    edge.from = i;
    edge.kind = static_cast<DiagramEdgeKind>(i);
    edge.title = text;
    panel.edges.push_back(edge);
  }
  diagram.panels.push_back(panel);
  LegendEntry entry;
  entry.text = text;
  diagram.legend.push_back(entry);
  return diagram;
}

TEST(RenderSvg, IsReadByAnXmlParserAndDrawn) {
  for (const Language language : {Language::en, Language::ar}) {
    const std::string svg = svg_of(harbour_diagram(language));
    const auto png = png_of(svg, 1);
    EXPECT_TRUE(png.has_value()) << english(png.error().message);
  }
}

TEST(RenderSvg, MakesHostileTextHarmless) {
  const std::vector<std::string> hostile{
      "<script>alert(1)</script>",
      "</text></svg><script>",
      "\" onmouseover=\"alert(1)",
      "' onload='x",
      "javascript:alert(1)",
      "]]>&amp;&#x6A;&nbsp;",
      "a\u202Eb\u2066c",
      std::string("nul \0 and \x01\x1b[31m", 16),
      "\xED\xA0\x80 lone surrogate",
      "cut \xE2\x80",
      "\uFFFE\uFFFF",
      "\\N \\G ${x} %s url(#x)",
      "شركة «<b>النخلة</b>»",
      std::string(5000, 'x'),
      "",
  };
  for (const std::string& text : hostile) {
    SCOPED_TRACE(text.substr(0, 40));
    const std::string svg = svg_of(saying(text));
    EXPECT_FALSE(first_ill_formed(svg).has_value());
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
    EXPECT_THAT(attribute_values(svg, "onmouseover"), IsEmpty());
    EXPECT_THAT(attribute_values(svg, "onload"), IsEmpty());
    EXPECT_THAT(attribute_values(svg, "href"), IsEmpty());
    const auto png = png_of(svg, 0.5);
    EXPECT_TRUE(png.has_value()) << english(png.error().message);
  }
}

TEST(RenderSvg, LinksOnlyToWebAddresses) {
  DiagramOptions options;
  options.fold = false;
  const CheckedCase harbour = harbour_case();
  const std::string svg = svg_of(provenance_diagram(*harbour.context, harbour.findings, options));
  EXPECT_THAT(attribute_values(svg, "href"),
              testing::ElementsAre("https://hof.example/1?a=1&amp;b=2"));
}

TEST(RenderSvg, NamesEveryPartOnce) {
  for (const bool standalone : {true, false}) {
    SvgOptions options;
    options.id_prefix = "f7";
    options.standalone = standalone;
    const std::string svg = svg_of(harbour_diagram(Language::ar), options);
    std::set<std::string> seen;
    for (const std::string& id : attribute_values(svg, "id")) {
      EXPECT_TRUE(seen.insert(id).second) << id;
      EXPECT_EQ(id.rfind("f7", 0), 0U) << id;
      EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos)
          << id;
    }
    for (const std::string& fill : attribute_values(svg, "fill")) {
      EXPECT_TRUE(seen.contains(fill.substr(5, fill.size() - 6))) << fill;
    }
  }
}

TEST(RenderSvg, MakesAnyPrefixSafe) {
  for (const std::string prefix : {"", "1", "a b", "\"><script>", "صورة", "-x"}) {
    SvgOptions options;
    options.id_prefix = prefix;
    const auto ids = attribute_values(svg_of(saying("x"), options), "id");
    ASSERT_FALSE(ids.empty());
    for (const std::string& id : ids) EXPECT_THAT(id, ContainsRegex("^[a-zA-Z][a-zA-Z0-9_-]*$"));
  }
}

TEST(RenderSvg, TellsReadersWhoCannotSeeIt) {
  const std::string svg = svg_of(harbour_diagram(Language::en));
  EXPECT_THAT(svg, HasSubstr("role=\"graphics-document\""));
  EXPECT_THAT(svg, HasSubstr("lang=\"en\""));
  EXPECT_THAT(svg, HasSubstr("aria-labelledby=\"tw-title tw-desc\""));
  EXPECT_THAT(svg, HasSubstr("<title id=\"tw-title\">The harbour fire: who says it"));
  EXPECT_THAT(svg, HasSubstr("The cut: "));
  EXPECT_THAT(svg, HasSubstr("cannot prove it"));
  EXPECT_THAT(svg, HasSubstr(">+3 repeats<"));
  EXPECT_THAT(svg, HasSubstr(">cut<"));
}

TEST(RenderSvg, CarriesNothingOfTheMachine) {
  const std::string svg = svg_of(harbour_diagram(Language::en));
  EXPECT_THAT(svg, Not(HasSubstr("<!")));
  EXPECT_THAT(svg, Not(HasSubstr("<?")));
  EXPECT_THAT(svg, Not(HasSubstr("raphviz")));
  EXPECT_EQ(svg, svg_of(harbour_diagram(Language::en)));
}

TEST(RenderSvg, PutsOriginsLeftInEnglishAndRightInArabic) {
  for (const Language language : {Language::en, Language::ar}) {
    const Diagram diagram = harbour_diagram(language);
    const std::string svg = svg_of(diagram);
    const auto label_x = [&](std::string_view key) {
      const std::size_t node = svg.find("data-key=\"" + std::string(key) + "\"");
      EXPECT_NE(node, std::string::npos);
      const std::size_t text = svg.find("text-anchor=\"middle\"", node);
      return std::stod(attribute_values(std::string_view(svg).substr(text, 120), "x").front());
    };
    const double origin = label_x("origin:ministry");
    const double claim = label_x("claim:fire");
    if (language == Language::en) {
      EXPECT_LT(origin, claim);
    }
    if (language == Language::ar) {
      EXPECT_GT(origin, claim);
    }
  }
}

TEST(RenderSvg, RefusesWhatIsNoDiagram) {
  Diagram diagram = saying("x");
  diagram.panels[0].edges[0].to = 99;
  EXPECT_EQ(render_svg(diagram).error().code, ErrorCode::invalid_input);
  diagram.panels[0].edges.clear();
  diagram.panels[0].nodes.resize(5000);
  EXPECT_EQ(render_svg(diagram).error().code, ErrorCode::limit_exceeded);
  EXPECT_TRUE(render_svg(Diagram{}).has_value());
}

TEST(RenderSvg, DrawsThreeHundredNodesInTimeToLookAtThem) {
  Diagram diagram;
  DiagramPanel panel;
  panel.nodes.resize(300);
  std::mt19937 random(1);
  for (std::size_t i = 1; i < panel.nodes.size(); ++i) {
    panel.nodes[i].label = "Document " + std::to_string(i);
    DiagramEdge edge;
    edge.from = i;
    edge.to = random() % i;
    panel.edges.push_back(edge);
  }
  diagram.panels.push_back(panel);
  EXPECT_FALSE(svg_of(diagram).empty());  // within the time that a test may take
}

}  // namespace
}  // namespace tawatur
