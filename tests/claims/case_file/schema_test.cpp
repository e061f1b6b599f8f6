// The JSON Schema that other programs are written against has the keys that the reader takes.

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "claims/case_file/case_fields.h"

namespace tawatur {
namespace {

using Names = std::vector<std::string>;

Names sorted(Names names) {
  std::sort(names.begin(), names.end());
  return names;
}

TEST(CaseSchema, HasTheKeysThatTheReaderTakes) {
  std::ifstream file(TAWATUR_SOURCE_DIR "/docs/schema/case.schema.json");
  const nlohmann::json schema = nlohmann::json::parse(file);
  const std::pair<Shape, const char*> table[] = {
      {Shape::top, ""},
      {Shape::case_info, "case_info"},
      {Shape::settings, "settings"},
      {Shape::localized, "localized"},
      {Shape::source, "source"},
      {Shape::grade, "grade"},
      {Shape::credibility, "credibility"},
      {Shape::document, "document"},
      {Shape::snapshot, "snapshot"},
      {Shape::copy, "copy"},
      {Shape::consulted, "consulted"},
      {Shape::claim, "claim"},
      {Shape::attribute, "attribute"},
      {Shape::assertion, "assertion"},
      {Shape::value, "value"},
      {Shape::quote, "quote"},
      {Shape::link, "link"},
      {Shape::rate, "rate"},
  };
  for (const auto& [shape, name] : table) {
    SCOPED_TRACE(name);
    const nlohmann::json& object = *name == '\0' ? schema : schema.at("$defs").at(name);
    Names known;
    Names required;
    for (const FieldSpec& field : fields_of(shape)) {
      known.emplace_back(field.name);
      if (field.required) required.emplace_back(field.name);
    }
    if (shape == Shape::snapshot) {  // CaseBuilder::end_snapshot() asks for it, and tells the hash
      required.emplace_back("sha256");
    }
    Names described;
    for (const auto& [key, value] : object.at("properties").items()) described.push_back(key);
    EXPECT_EQ(sorted(described), sorted(known));
    EXPECT_EQ(sorted(object.value("required", Names{})), sorted(required));
    EXPECT_EQ(object.at("additionalProperties"), false);
    EXPECT_TRUE(object.at("patternProperties").contains("^x-"));
  }
}

}  // namespace
}  // namespace tawatur
