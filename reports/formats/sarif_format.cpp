// SARIF 2.1.0 for the tools that show linters' results. A finding has no line in a file: it is
// placed in the case file as a whole and named by a logical location; the fingerprint is its id, so
// that one finding stays one alert from run to run.

#include <array>

#include "core/json/json_writer.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/formats.h"
#include "reports/headline.h"
#include "reports/reasons.h"
#include "reports/verdict_text.h"

namespace tawatur {
namespace {

constexpr std::array<FindingKind, 9> kRules{FindingKind::conflicting,
                                            FindingKind::single_origin,
                                            FindingKind::single_source,
                                            FindingKind::circular,
                                            FindingKind::not_comparable,
                                            FindingKind::unsupported,
                                            FindingKind::independence_not_established,
                                            FindingKind::below_threshold,
                                            FindingKind::corroborated};

// A result of kind "pass" has no level.
std::string_view level_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::conflicting:
      return "error";
    case FindingKind::unsupported:
    case FindingKind::not_comparable:
    case FindingKind::circular:
    case FindingKind::single_source:
    case FindingKind::single_origin:
      return "warning";
    case FindingKind::independence_not_established:
    case FindingKind::below_threshold:
      return "note";
    case FindingKind::corroborated:
      return "none";
  }
  return "none";
}

std::uint64_t rule_index(FindingKind kind) {
  std::uint64_t index = 0;
  while (kRules[index] != kind) ++index;
  return index;
}

// A file name as a relative URI reference (RFC 3986).
std::string uri_of(std::string_view file) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/";
  std::string out;
  for (const char c : file) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || kPlain.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  return out;
}

std::string case_uri(const ReportInput& input) {
  return uri_of(input.file.empty() || input.file == "-" ? input.context.data().id + ".case.json"
                                                        : input.file);
}

void write_text(JsonWriter& json, std::string_view text) {
  std::string clean;
  append_clean(clean, text);
  json.begin_object();
  json.key("text").string(clean);
  json.end_object();
}

void write_result(JsonWriter& json, const ReportInput& input, const std::string& uri,
                  const Finding& finding) {
  const Case& data = input.context.data();
  const std::string id = id_of(data, finding);
  FindingWords words(input.context, finding, input.messages);
  json.begin_object();
  json.key("ruleId").string(name_of(finding.kind));
  json.key("ruleIndex").unsigned_integer(rule_index(finding.kind));
  json.key("kind").string(finding.kind == FindingKind::corroborated ? "pass" : "fail");
  json.key("level").string(level_of(finding.kind));
  json.key("message");
  write_text(json, headline(words));
  json.key("locations").begin_array().begin_object();
  json.key("physicalLocation").begin_object().key("artifactLocation").begin_object();
  json.key("uri").string(uri);
  json.key("index").unsigned_integer(0);
  json.end_object().end_object();
  json.key("logicalLocations").begin_array().begin_object();
  json.key("fullyQualifiedName").string(id);
  json.end_object().end_array();
  json.end_object().end_array();
  json.key("partialFingerprints").begin_object();
  json.key("tawaturFinding/v1").string(id);
  json.end_object();
  json.key("properties").begin_object();
  json.key("flag").string(name_of(flag_of(finding.kind)));
  json.key("established").unsigned_integer(finding.origins.established);
  json.key("possible").unsigned_integer(finding.origins.possible);
  json.key("reasons").begin_array();
  for (const Reason& reason : reasons_of(words)) {
    json.string(reason_text(reason, input.messages));
  }
  json.end_array();
  const auto verdicts = verdicts_on(input.context, finding);
  if (!verdicts.empty()) {
    json.key("verdicts").begin_array();
    for (const Verdict* const verdict : verdicts) {
      write_verdict(json, data, *verdict, &finding, input.messages);
    }
    json.end_array();
  }
  json.end_object();
  json.end_object();
}

}  // namespace

void sarif_head(const ReportInput& input, std::string& out) {
  const Messages& messages = input.messages;
  out +=
      "{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": "
      "\"2.1.0\",\n\"runs\": [{\n\"language\": ";
  append_json_string(out, messages.tag());
  out += ",\n\"columnKind\": \"unicodeCodePoints\",\n\"tool\": ";
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object().key("driver").begin_object();
  json.key("name").string("tawatur");
  if (!input.version.empty()) json.key("version").string(input.version);
  json.key("fullDescription");
  write_text(json, shape_sentence(input.context, messages));
  json.key("rules").begin_array();
  for (const FindingKind kind : kRules) {
    json.begin_object();
    json.key("id").string(name_of(kind));
    json.key("shortDescription");
    write_text(json, messages.named("finding.", name_of(kind)));
    json.key("fullDescription");
    write_text(json, messages.named("finding.why.", name_of(kind)));
    json.key("defaultConfiguration").begin_object();
    json.key("level").string(level_of(kind));
    json.end_object();
    json.end_object();
  }
  json.end_array().end_object().end_object();
  out += ",\n\"artifacts\": ";
  JsonWriter artifact(out, JsonLayout::compact);
  artifact.begin_array().begin_object();
  artifact.key("location").begin_object();
  artifact.key("uri").string(case_uri(input));
  artifact.end_object();
  if (!input.sha256.empty()) {
    artifact.key("hashes").begin_object();
    artifact.key("sha-256").string(input.sha256);
    artifact.end_object();
  }
  artifact.end_object().end_array();
  out += ",\n\"results\": [\n";
}

void sarif_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  const std::string uri = case_uri(input);
  for (const Finding& finding : findings) {
    if (&finding != findings.data()) out += ",\n";
    JsonWriter json(out, JsonLayout::compact);
    write_result(json, input, uri, finding);
  }
}

void sarif_tail(const ReportInput&, std::string& out) { out += "\n]\n}]\n}\n"; }

}  // namespace tawatur
