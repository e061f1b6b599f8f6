// What is computed on several threads must not depend on how many there are.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/service/case_diff.h"
#include "app/service/check_report.h"
#include "app/service/impact.h"
#include "app/service/next_reading.h"
#include "reports/report_format.h"
#include "tests/app/example_cases.h"

namespace tawatur {
namespace {

std::string report_text(const OpenCase& open, const ReportFormat& format, unsigned threads) {
  Progress progress;
  std::string text;
  const ReportInput input = report_input(*open.context, Messages::in(Language::ar));
  const CheckReportRequest request{&format, {}, threads};
  const auto summary = write_check_report(
      input, request, [&text](std::string_view piece) { text += piece; }, progress);
  EXPECT_TRUE(summary);
  return text;
}

std::string impact_key(const ImpactReport& report) {
  std::string key = std::to_string(report.findings);
  for (const SourceImpact& impact : report.sources) {
    key += " " + std::to_string(impact.source.at()) + ":" + std::to_string(impact.changes.size()) +
           ":" + std::to_string(impact.fallen) + ":" + std::to_string(impact.gatekeeper.size());
  }
  return key;
}

TEST(Threads, ReportsAreTheSameBytes) {
  for (const std::string& path : example_paths()) {
    const OpenCase open = open_example(path);
    for (const ReportFormat& format : report_formats()) {
      SCOPED_TRACE(path + " as " + std::string(format.name));
      EXPECT_EQ(report_text(open, format, 1), report_text(open, format, 3));
    }
  }
}

TEST(Threads, AnalysesAreTheSame) {
  for (const std::string& path : example_paths()) {
    SCOPED_TRACE(path);
    const OpenCase open = open_example(path);
    Progress progress;
    EXPECT_EQ(impact_key(impact_of_all(*open.context, 1, progress)),
              impact_key(impact_of_all(*open.context, 3, progress)));
    EXPECT_EQ(next_readings(*open.context, 0, 1, progress).size(),
              next_readings(*open.context, 0, 3, progress).size());
    EXPECT_TRUE(diff_of(*open.context, *open.context, 3, progress).changes.empty());
  }
}

}  // namespace
}  // namespace tawatur
