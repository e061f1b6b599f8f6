// Whatever names a case holds, a report must not run it, link to it, be turned around by it or fall
// apart.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/utf8.h"
#include "reports/explain.h"
#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

// Put straight into the tables: a reader of case files would refuse some of these.
CheckedCase hostile_case(const std::string& name) {
  CheckedCase made = checked_claim(
      R"({"type":"text"})",
      {R"("stance":"affirms","values":{"v":{"text":"one","printed":"p"}},"quote":{"exact":"q"})",
       R"("stance":"affirms","values":{"v":{"text":"two"}})"});
  for (Source& source : made.data->sources) {
    for (LocalizedText& text : source.names) text.text = name;
  }
  made.data->claims[0].statement[0].text = name;
  made.data->title = {LocalizedText{name, "en", false, {}}};
  for (Document& document : made.data->documents) {
    document.title = name;
    document.url = name;
    document.language = name;
    document.published = name;
  }
  for (Assertion& assertion : made.data->assertions) {
    assertion.values[0].value.word = name + assertion.id;
    assertion.values[0].value.detail.ensure().printed = name;
  }
  return made;
}

const std::string kNames[] = {
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "a\u202Egnp.exe",
    "\u2069\u2069 loose",
    "\u2067 open",
    std::string("nul\0nul", 7),
    "\x1B[31mred",
    "lone \xED\xA0\x80 surrogate",
    "cut \xD8",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "]]> <!-- -->",
    "</style><blink>",
    "| a | b |\n|---|",
    "\uFEFF\uFFFE\uFFFF",
    "قال\n<script>",
};

TEST(HostileNames, StayTextInEveryFormat) {
  for (const std::string& name : kNames) {
    const CheckedCase made = hostile_case(name);
    for (const ReportFormat& format : report_formats()) {
      for (const Language language : {Language::en, Language::ar}) {
        SCOPED_TRACE(std::string(format.name) + " " + name);
        const std::string out = made.report(format.name, language);
        EXPECT_FALSE(first_ill_formed(out));
        EXPECT_EQ(out.find("\u202E"), std::string::npos);
        EXPECT_EQ(out.find('\0'), std::string::npos);
        EXPECT_EQ(out.find('\x1B'), std::string::npos);
        EXPECT_EQ(out.find("\uFFFE"), std::string::npos);
        EXPECT_EQ(out.find('\r'), std::string::npos);
      }
    }
  }
}

TEST(HostileNames, NeverBecomeMarkup) {
  for (const std::string& name : kNames) {
    const CheckedCase made = hostile_case(name);
    SCOPED_TRACE(name);
    for (const char* format : {"html", "md", "junit"}) {
      const std::string out = made.report(format, Language::en);
      for (const char* markup : {"<script", "<img", "<blink>", "<!--"}) {
        EXPECT_EQ(out.find(markup), std::string::npos) << format;
      }
    }
    const std::string html = made.report("html", Language::en);
    EXPECT_EQ(html.find("href=\"javascript"), std::string::npos);
    EXPECT_EQ(html.find("href=\"" + name.substr(0, 4) + "\""), std::string::npos);
    EXPECT_EQ(html.find("' onmouseover='"), std::string::npos);
    const std::string csv = made.report("csv", Language::en);
    for (const char* begin : {",=", ",\"=", ",@", ",\"@", "\n=", "\n\"="}) {
      EXPECT_EQ(csv.find(begin), std::string::npos);
    }
  }
}

TEST(HostileNames, LeaveJsonValid) {
  for (const std::string& name : kNames) {
    const CheckedCase made = hostile_case(name);
    SCOPED_TRACE(name);
    EXPECT_TRUE(nlohmann::json::accept(made.report("json", Language::en)));
    EXPECT_TRUE(nlohmann::json::accept(made.report("sarif", Language::ar)));
    const std::string told =
        explain_as_json(*made.context, made.findings[0], Messages::in(Language::en));
    EXPECT_TRUE(nlohmann::json::accept(told));
  }
}

// Isolates that a name brings along must not end those that we put around it.
TEST(HostileNames, KeepIsolatesBalancedOnEachLine) {
  for (const std::string& name : kNames) {
    const CheckedCase made = hostile_case(name);
    for (const char* format : {"table", "md", "csv", "html"}) {
      std::istringstream lines(made.report(format, Language::ar));
      std::string line;
      while (std::getline(lines, line)) {
        int open = 0;
        for (std::size_t at = 0; at + 2 < line.size(); ++at) {
          const std::string_view mark = std::string_view(line).substr(at, 3);
          if (mark == "\u2066" || mark == "\u2067" || mark == "\u2068") ++open;
          if (mark == "\u2069") --open;
          ASSERT_GE(open, 0) << format << " " << line;
        }
        EXPECT_EQ(open, 0) << format << " " << line;
      }
    }
  }
}

}  // namespace
}  // namespace tawatur
