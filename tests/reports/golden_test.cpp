// Whole reports, byte for byte, in both languages: tests/reports/golden/. After a wanted change run
// the test with TAWATUR_UPDATE_GOLDEN=1 and read the difference before committing it.

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "reports/explain.h"
#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

void expect_golden(const std::string& file, const std::string& actual) {
  const std::string path = "tests/reports/golden/" + file;
  if (std::getenv("TAWATUR_UPDATE_GOLDEN") != nullptr) {  // NOLINT(concurrency-mt-unsafe)
    std::ofstream(std::string(TAWATUR_SOURCE_DIR) + "/" + path, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, read_source_file(path)) << path;
}

TEST(Golden, ReportsAreAsTheyWere) {
  const CheckedCase made = checked_fixture();
  for (const Language language : {Language::en, Language::ar}) {
    for (const ReportFormat& format : report_formats()) {
      expect_golden("fixture." + std::string(name_of(language)) + std::string(format.extension),
                    made.report(format.name, language));
    }
  }
}

TEST(Golden, ExplanationsAreAsTheyWere) {
  const CheckedCase made = checked_fixture();
  for (const Language language : {Language::en, Language::ar}) {
    const Messages& messages = Messages::in(language);
    std::string all;
    for (const Finding& finding : made.findings) {
      all += explain_as_text(explanation_of(*made.context, finding, messages), messages);
      all += "\n";
    }
    expect_golden("explain." + std::string(name_of(language)) + ".txt", all);
  }
}

}  // namespace
}  // namespace tawatur
