#include "reports/formats/pdf_report.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/drawing/provenance_diagram.h"
#include "reports/drawing/svg_renderer.h"
#include "tests/reports/checked_case.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using testing::HasSubstr;
using testing::Not;

ReportInput drawn_input(const CheckedCase& made, Language language) {
  ReportInput input = made.input(language);
  input.drawing = [context = made.context.get(), language](const Finding& finding) {
    return render_svg(finding_diagram(*context, finding, language)).value_or("");
  };
  return input;
}

std::string pdf_of_case(const CheckedCase& made, Language language) {
  auto pdf = pdf_report(drawn_input(made, language), made.findings);
  EXPECT_TRUE(pdf.has_value()) << english(pdf.error().message);
  return pdf.value_or("");
}

// What a program of Poppler says about the file. Skips nothing: the test group installs it.
std::string said_by(const std::string& program, const std::string& arguments,
                    const std::string& pdf) {
  const std::filesystem::path path =
      std::filesystem::path(testing::TempDir()) /
      (std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".pdf");
  std::ofstream(path, std::ios::binary) << pdf;
  const std::string command = program + " " + arguments + " '" + path.string() + "'" +
                              (program == "pdftotext" ? " -" : "") + " 2>&1";
  struct Close {
    void operator()(std::FILE* pipe) const { pclose(pipe); }
  };
  const std::unique_ptr<std::FILE, Close> pipe(popen(command.c_str(), "r"));
  std::string said;
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
    said += static_cast<char>(c);
  }
  std::filesystem::remove(path);
  return said;
}

int pages_of(const std::string& pdf) {
  const std::string said = said_by("pdfinfo", "", pdf);
  const std::size_t at = said.find("Pages:");
  return at == std::string::npos ? 0 : std::stoi(said.substr(at + 6));
}

TEST(PdfReport, IsTheSameBytesEveryTime) {
  const CheckedCase made = checked_fixture();
  for (const Language language : {Language::en, Language::ar}) {
    const std::string pdf = pdf_of_case(made, language);
    EXPECT_EQ(pdf.rfind("%PDF-", 0), 0U);
    EXPECT_THAT(pdf, Not(HasSubstr("CreationDate")));
    EXPECT_EQ(pdf, pdf_of_case(made, language));
  }
}

TEST(PdfReport, HoldsTheWordsOfEitherLanguage) {
  const CheckedCase made = checked_fixture();
  for (const Language language : {Language::en, Language::ar}) {
    const std::string pdf = pdf_of_case(made, language);
    const std::string text = said_by("pdftotext", "-layout", pdf);
    const std::string_view title = language == Language::en ? "Consistency report" : "تقرير";
    EXPECT_THAT(text, HasSubstr(std::string(title)));
    EXPECT_THAT(text, HasSubstr("1 / " + std::to_string(pages_of(pdf))));
    EXPECT_THAT(text, HasSubstr("crane-bought#height"));
    EXPECT_THAT(text, Not(HasSubstr("Syntax Error")));
    EXPECT_GE(pages_of(pdf), 2);
    EXPECT_THAT(said_by("pdfinfo", "", pdf), HasSubstr("A4"));
  }
}

TEST(PdfReport, PutsConflictsFirstAndSourcesLast) {
  const std::string text =
      said_by("pdftotext", "-raw", pdf_of_case(checked_fixture(), Language::en));
  const std::size_t conflicts = text.find("conflict (");
  const std::size_t single = text.find("single source (");
  const std::size_t sources = text.find("Sources and what rests on each");
  ASSERT_NE(conflicts, std::string::npos);
  EXPECT_LT(conflicts, single);
  EXPECT_LT(single, sources);
  EXPECT_NE(sources, std::string::npos);
}

TEST(PdfReport, ACaseWithoutFindingsIsAPage) {
  const CheckedCase made = checked(R"({"tawatur":1,"case":{"id":"empty"}})");
  const std::string pdf = pdf_of_case(made, Language::en);
  EXPECT_EQ(pages_of(pdf), 1);
  EXPECT_THAT(said_by("pdftotext", "", pdf), HasSubstr("No findings."));
}

// Addresses and names go into PDF strings and tags; nothing of them may end one.
TEST(PdfReport, HostileWordsAndAddressesLeaveTheFileWhole) {
  const std::string hostile =
      R"(')>> /JavaScript (app.alert\\) <b>&amp; \u202Eevil\u2066 \u0007 نص עברית %s)";
  const CheckedCase made = checked(
      R"({"tawatur":1,"case":{"id":"t","title":[{"text":")" + hostile +
      R"(","lang":"en"}]},"sources":[{"id":"s","kind":"outlet","names":[{"text":")" + hostile +
      R"(","lang":"en"}]}],"documents":[{"id":"d","source":"s","published":"2025-01-01",)" +
      R"("url":"https://x.example/a)' dest='b (c)\\ \" <>"}],)" +
      R"("claims":[{"id":"c","statement":[{"text":")" + hostile +
      R"(","lang":"en"}]}],"assertions":[{"id":"a","claim":"c","document":"d"}]})");
  for (const Language language : {Language::en, Language::ar}) {
    const std::string pdf = pdf_of_case(made, language);
    EXPECT_GE(pages_of(pdf), 1);
    const std::string text = said_by("pdftotext", "", pdf);
    EXPECT_THAT(text, Not(HasSubstr("Error")));
    EXPECT_THAT(text, HasSubstr("[U+202E]"));
    EXPECT_THAT(said_by("pdfinfo", "-js", pdf), Not(HasSubstr("alert")));
    EXPECT_THAT(said_by("pdfinfo", "-url", pdf),
                HasSubstr("https://x.example/a%29%27%20dest=%27b"));
  }
}

// A row and a paragraph higher than a page are continued on the next.
TEST(PdfReport, LongQuotesAndValuesRunOverPages) {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "كلمة word מילה ";
  const CheckedCase made = checked_claim(
      R"({"type":"text"})", {R"("quote":{"exact":")" + words +
                             R"(ENDQUOTE"},"values":{"v":{"text":")" + words + R"(ENDVALUE"}})"});
  const std::string pdf = pdf_of_case(made, Language::en);
  EXPECT_GT(pages_of(pdf), 10);
  const std::string text = said_by("pdftotext", "", pdf);
  EXPECT_THAT(text, HasSubstr("ENDQUOTE"));
  EXPECT_THAT(text, HasSubstr("ENDVALUE"));
}

TEST(PdfReport, ADrawingThatIsNoneIsLeftOut) {
  const CheckedCase made = checked_fixture();
  ReportInput input = made.input(Language::en);
  input.drawing = [](const Finding&) { return std::string("<svg"); };
  const auto pdf = pdf_report(input, made.findings);
  ASSERT_TRUE(pdf.has_value());
  EXPECT_THAT(said_by("pdftotext", "", *pdf), Not(HasSubstr("Who is behind it")));
}

TEST(PdfReport, ManyThreadsMayAskForIt) {
  const CheckedCase made = checked_fixture();
  const std::string expected = pdf_of_case(made, Language::ar);
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&] { EXPECT_EQ(pdf_of_case(made, Language::ar), expected); });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace tawatur
