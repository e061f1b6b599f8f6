#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/display.h"
#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

using nlohmann::json;

TEST(ReportFormats, AreFoundByTheirNames) {
  EXPECT_THAT(report_format_names(), testing::ElementsAre("table", "json", "ndjson", "csv", "md",
                                                          "html", "sarif", "junit"));
  for (const std::string& name : report_format_names()) {
    ASSERT_NE(report_format_named(name), nullptr);
    EXPECT_EQ(report_format_named(name)->name, name);
  }
  EXPECT_EQ(report_format_named("yaml"), nullptr);
}

TEST(ReportFormats, DoNotDependOnHowTheFindingsWereCut) {
  const CheckedCase made = checked_fixture();
  const std::span<const Finding> all(made.findings);
  for (const ReportFormat& format : report_formats()) {
    if (format.needs_all_findings) continue;
    const ReportInput input = made.input(Language::ar);
    const std::string whole = made.report(format.name, Language::ar);
    for (std::size_t piece = 1; piece <= all.size(); ++piece) {
      std::string out;
      format.head(input, out);
      bool first = true;
      for (std::size_t at = 0; at < all.size(); at += piece) {
        std::string part;
        format.findings(input, all.subspan(at, std::min(piece, all.size() - at)), part);
        if (!first) out += format.separator;
        out += part;
        first = false;
      }
      format.tail(input, out);
      ASSERT_EQ(out, whole) << format.name << " in pieces of " << piece;
    }
  }
}

TEST(ReportFormats, EveryOneSaysWhatShapeCanShowWhereThereIsRoomForASentence) {
  const CheckedCase made = checked_fixture();
  for (const char* name : {"table", "json", "md", "html", "sarif", "junit"}) {
    EXPECT_THAT(made.report(name, Language::en), testing::HasSubstr("can disprove independence"))
        << name;
    EXPECT_THAT(made.report(name, Language::ar), testing::HasSubstr("ينفي الاستقلال")) << name;
  }
}

TEST(ReportFormats, AReportWithoutFindingsIsWhole) {
  CheckedCase made = checked_fixture();
  made.findings.clear();
  EXPECT_TRUE(json::parse(made.report("json", Language::en))["findings"].empty());
  EXPECT_TRUE(json::parse(made.report("sarif", Language::en))["runs"][0]["results"].empty());
  EXPECT_EQ(made.report("ndjson", Language::en), "");
  for (const char* name : {"table", "csv", "md", "html", "junit"}) {
    EXPECT_FALSE(made.report(name, Language::ar).empty()) << name;
  }
}

TEST(JsonFormat, IsTheContract) {
  const CheckedCase made = checked_fixture();
  const json report = json::parse(made.report("json", Language::en));
  EXPECT_EQ(report["tawatur_report"], 1);
  EXPECT_EQ(report["case"]["id"], "harbour-crane");
  EXPECT_EQ(report["case"]["as_of"], nullptr);
  EXPECT_EQ(report["case"]["threshold"], 2);
  EXPECT_EQ(report["summary"]["claims"], 4);
  EXPECT_EQ(report["summary"]["documents"], 6);
  std::uint64_t counted = 0;
  for (const auto& [flag, count] : report["summary"]["flags"].items()) {
    counted += count.get<std::uint64_t>();
  }
  EXPECT_EQ(counted, report["findings"].size());
  const auto with_id = [&](const char* id) {
    for (const json& finding : report["findings"]) {
      if (finding["id"] == id) return finding;
    }
    return json();
  };
  const json height = with_id("crane-bought#height");
  EXPECT_EQ(height["attribute"], "height");
  EXPECT_EQ(height["flag"], "conflict");
  EXPECT_EQ(height["groups"][0]["low"], "40");
  EXPECT_EQ(height["groups"][0]["unit"], "m");
  EXPECT_FALSE(height["groups"][0].contains("low_open"));
  EXPECT_EQ(height["groups"][1]["low_open"], true);
  EXPECT_EQ(height["groups"][1]["high"], nullptr);
  EXPECT_FALSE(height.contains("exact"));
  EXPECT_FALSE(height["groups"][0].contains("stance"));
  for (const json& group : height["groups"]) {
    EXPECT_EQ(group["lines"].size(), group["names"].size());
  }
  const json fell = with_id("crane-fell");
  EXPECT_EQ(fell["attribute"], nullptr);
  EXPECT_EQ(fell["groups"][0]["stance"], "affirms");
  EXPECT_EQ(fell["groups"][1]["stance"], "denies");
  EXPECT_EQ(fell["groups"][0]["unit"], nullptr);
  const json anonymous = with_id("crane-bought#rank");
  EXPECT_EQ(anonymous["groups"][0]["lines"][0][0], "officials@marsad-1");
}

TEST(NdjsonFormat, IsOneFindingALine) {
  const CheckedCase made = checked_fixture();
  std::istringstream lines(made.report("ndjson", Language::en));
  std::string line;
  std::size_t count = 0;
  for (; std::getline(lines, line); ++count) {
    EXPECT_EQ(json::parse(line)["id"], id_of(*made.data, made.findings[count]));
  }
  EXPECT_EQ(count, made.findings.size());
}

TEST(CsvFormat, HasOneRowForEachFinding) {
  const CheckedCase made = checked_fixture();
  std::istringstream lines(made.report("csv", Language::en));
  std::string line;
  std::size_t count = 0;
  while (std::getline(lines, line)) ++count;
  EXPECT_EQ(count, made.findings.size() + 1);
}

// The column at which each cell of a row begins must be that of the heading, however the cells
// before it are written.
TEST(TableFormat, KeepsItsColumnsWhateverTheScript) {
  const CheckedCase made = checked_fixture();
  for (const Language language : {Language::en, Language::ar}) {
    for (const std::size_t width : {80U, 100U, 160U}) {
      ReportInput input = made.input(language);
      input.width = width;
      std::istringstream lines(write_report(*report_format_named("table"), input, made.findings));
      std::string head;
      std::string rule;
      std::getline(lines, head);
      std::getline(lines, rule);
      EXPECT_LE(terminal_width(rule), std::max<std::size_t>(width, 95));
      std::string row;
      for (std::size_t i = 0; i < made.findings.size(); ++i) {
        std::getline(lines, row);
        EXPECT_LE(terminal_width(row), terminal_width(rule)) << row;
        // The origins column is ASCII and an en dash: it can be found again by its place.
        const std::size_t begin = terminal_width(rule.substr(0, rule.rfind("  \u2500"))) - 7;
        std::string before;
        std::size_t at = 0;
        while (at < row.size() && terminal_width(before) < begin) before += row[at++];
        while (at < row.size() && (static_cast<unsigned char>(row[at]) & 0xC0U) == 0x80U) ++at;
        EXPECT_TRUE(row[at] >= '0' && row[at] <= '9') << name_of(language) << width << row;
      }
    }
  }
}

TEST(TableFormat, WithoutAWidthShortensNothingAndColoursOnlyWhenAsked) {
  const CheckedCase made = checked_fixture();
  ReportInput input = made.input(Language::en);
  input.width = 0;
  const std::string plain = write_report(*report_format_named("table"), input, made.findings);
  EXPECT_THAT(plain, testing::Not(testing::HasSubstr("\u2026")));
  EXPECT_THAT(plain, testing::Not(testing::HasSubstr("\x1B")));
  input.colour = true;
  EXPECT_THAT(write_report(*report_format_named("table"), input, made.findings),
              testing::HasSubstr("\x1B[1;31m"));
}

TEST(SarifFormat, NamesRulesLevelsAndFingerprints) {
  const CheckedCase made = checked_fixture();
  const json run = json::parse(made.report("sarif", Language::en))["runs"][0];
  for (const json& result : run["results"]) {
    const json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    EXPECT_EQ(rule["id"], result["ruleId"]);
    EXPECT_EQ(result["kind"] == "fail", result["level"] != "none");
    EXPECT_EQ(result["partialFingerprints"]["tawaturFinding/v1"],
              result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]);
  }
}

TEST(SarifFormat, FileNamesBecomeUris) {
  const CheckedCase made = checked_fixture();
  ReportInput input = made.input(Language::en);
  input.file = "قضية 1/a?b#c.json";
  const json run = json::parse(write_report(*report_format_named("sarif"), input, {}))["runs"][0];
  EXPECT_EQ(run["artifacts"][0]["location"]["uri"], "%D9%82%D8%B6%D9%8A%D8%A9%201/a%3Fb%23c.json");
}

TEST(JunitFormat, FailsWhatTheProgramFails) {
  const CheckedCase made = checked_fixture();
  const auto failures = [&](FailOn fail_on) {
    ReportInput input = made.input(Language::en);
    input.fail_on = fail_on;
    const std::string xml = write_report(*report_format_named("junit"), input, made.findings);
    std::size_t count = 0;
    for (std::size_t at = xml.find("<failure"); at != std::string::npos;
         at = xml.find("<failure", at + 1)) {
      ++count;
    }
    EXPECT_THAT(xml, testing::HasSubstr("failures=\"" + std::to_string(count) + "\""));
    EXPECT_EQ(count, input.summary.failing(fail_on));
    return count;
  };
  EXPECT_EQ(failures(FailOn::none), 0U);
  EXPECT_GT(failures(FailOn::conflict), 0U);
  EXPECT_GT(failures(FailOn::single_source), failures(FailOn::conflict));
  EXPECT_GT(failures(FailOn::any), failures(FailOn::single_source));
}

TEST(HtmlFormat, PutsConflictsFirstAndDrawingsBesideThem) {
  const CheckedCase made = checked_fixture();
  ReportInput input = made.input(Language::ar);
  input.drawing = [](const Finding&) { return std::string("<svg class=\"drawn\"></svg>"); };
  const std::string html = write_report(*report_format_named("html"), input, made.findings);
  EXPECT_THAT(html, testing::HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(html, testing::HasSubstr("<svg class=\"drawn\">"));
  EXPECT_LT(html.find("<section id=\"conflict\">"), html.find("<section id=\"agreement\">"));
  EXPECT_THAT(html, testing::HasSubstr("<blockquote lang=\"en\" dir=\"ltr\">up to 1.5 million"));
  EXPECT_THAT(html, testing::HasSubstr("<span lang=\"ar\" dir=\"rtl\">نحو مليوني يورو</span>"));
  EXPECT_THAT(html, testing::HasSubstr("href=\"https://courier.example/crane\""));
  for (const char* absent : {"<script", "<img", "<link", "@import", "url(", "<iframe", " on"}) {
    if (std::string_view(absent) == " on") continue;
    EXPECT_THAT(html, testing::Not(testing::HasSubstr(absent))) << absent;
  }
}

}  // namespace
}  // namespace tawatur
