// A case read from JSON text and checked: what report tests start from.

#ifndef TESTS_REPORTS_CHECKED_CASE_H
#define TESTS_REPORTS_CHECKED_CASE_H

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claims/check.h"
#include "reports/report_format.h"

namespace tawatur {

struct CheckedCase {
  std::unique_ptr<Case> data;
  std::unique_ptr<CheckContext> context;
  std::vector<Finding> findings;

  // The finding with this id; throws when there is none.
  [[nodiscard]] const Finding& finding(std::string_view id) const;
  [[nodiscard]] ReportInput input(Language language) const;
  [[nodiscard]] std::string report(std::string_view format, Language language) const;
};

[[nodiscard]] CheckedCase checked(const std::string& case_json);
// tests/reports/fixture.case.json
[[nodiscard]] CheckedCase checked_fixture();

[[nodiscard]] std::string read_source_file(const std::string& path_in_repository);

// A case of one claim "c" with attribute "v" of `type` (JSON text of the attribute), documents
// d0, d1, … of sources s0, s1, … and one assertion for each entry of `assertions`: the JSON keys
// after claim and document, such as `"stance": "affirms", "values": {…}`.
[[nodiscard]] CheckedCase checked_claim(const std::string& attribute,
                                        const std::vector<std::string>& assertions,
                                        const std::string& more_keys = "");

}  // namespace tawatur

#endif  // TESTS_REPORTS_CHECKED_CASE_H
