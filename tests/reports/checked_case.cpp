#include "tests/reports/checked_case.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "claims/case_file/case_reader.h"
#include "tests/support/english.h"

namespace tawatur {

const Finding& CheckedCase::finding(std::string_view id) const {
  for (const Finding& candidate : findings) {
    if (id_of(*data, candidate) == id) return candidate;
  }
  throw std::runtime_error("no finding " + std::string(id));
}

ReportInput CheckedCase::input(Language language) const {
  ReportInput input{*context,
                    Messages::in(language),
                    std::string(64, 'a'),
                    "fixture.case.json",
                    "1.2.3",
                    summary_of(*data),
                    FailOn::conflict,
                    false,
                    100,
                    {},
                    {},
                    {}};
  for (const Finding& finding : findings) input.summary.count(finding);
  return input;
}

std::string CheckedCase::report(std::string_view format, Language language) const {
  return write_report(*report_format_named(format), input(language), findings);
}

CheckedCase checked(const std::string& case_json) {
  auto read = read_case(case_json, "test.case.json");
  if (!read) throw std::runtime_error(english(read.error().front()));
  CheckedCase made;
  made.data = std::make_unique<Case>(std::move(*read));
  RateTable rates;
  for (const Rate& rate : made.data->rates) {
    if (auto added = rates.add(rate); !added)
      throw std::runtime_error(english(added.error().message));
  }
  made.context = std::make_unique<CheckContext>(*made.data, rates, CheckOptions{});
  made.findings = check_case(*made.context, 1);
  return made;
}

std::string read_source_file(const std::string& path_in_repository) {
  std::ifstream file(std::string(TAWATUR_SOURCE_DIR) + "/" + path_in_repository, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path_in_repository);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

CheckedCase checked_fixture() {
  return checked(read_source_file("tests/reports/fixture.case.json"));
}

CheckedCase checked_claim(const std::string& attribute, const std::vector<std::string>& assertions,
                          const std::string& more_keys) {
  std::string sources;
  std::string documents;
  std::string made;
  for (std::size_t i = 0; i < assertions.size(); ++i) {
    const std::string n = std::to_string(i);
    const std::string comma = i == 0 ? "" : ",";
    sources += comma + R"({"id":"s)" + n + R"(","kind":"outlet","names":[{"text":"Source )" + n +
               R"(","lang":"en"},{"text":"مصدر )" + n + R"(","lang":"ar"}]})";
    documents += comma + R"({"id":"d)" + n + R"(","source":"s)" + n +
                 R"(","published":"2025-01-0)" + std::to_string(i % 9 + 1) + R"("})";
    made += comma + R"({"id":"a)" + n + R"(","claim":"c","document":"d)" + n + R"(",)" +
            assertions[i] + "}";
  }
  const std::string attributes = attribute.empty() ? "" : "\"v\":" + attribute;
  return checked(
      R"({"tawatur":1,"case":{"id":"t"},"sources":[)" + sources + R"(],"documents":[)" + documents +
      R"(],"claims":[{"id":"c","statement":[{"text":"It happened","lang":"en"}],)" +
      R"("attributes":{)" + attributes + R"(}}],"assertions":[)" + made + "]" + more_keys + "}");
}

}  // namespace tawatur
