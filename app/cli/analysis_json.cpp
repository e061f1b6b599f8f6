#include "app/cli/analysis_json.h"

#include <optional>
#include <string_view>

#include "core/json/json_writer.h"
#include "reports/formats/json_format.h"

namespace tawatur {
namespace {

std::string attribute_name(const Case& data, ClaimIndex claim, AttributeIndex attribute) {
  return attribute.valid() ? data.claims[claim.at()].attributes[attribute.at()].name : "";
}

void begin_finding(JsonWriter& json, const std::string& claim, const std::string& attribute) {
  json.begin_object();
  json.key("id").string(attribute.empty() ? claim : claim + "#" + attribute);
  json.key("claim").string(claim);
  json.key("attribute");
  if (attribute.empty()) {
    json.null();
  } else {
    json.string(attribute);
  }
}

void write_state(JsonWriter& json, std::string_view key, const std::optional<FindingState>& state) {
  json.key(key);
  if (!state) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("flag").string(name_of(flag_of(state->kind)));
  json.key("finding").string(name_of(state->kind));
  json.key("origins").begin_object();
  json.key("established").unsigned_integer(state->origins.established);
  json.key("possible").unsigned_integer(state->origins.possible);
  json.end_object();
  json.end_object();
}

void write_case(JsonWriter& json, std::string_view key, const CheckContext& context) {
  json.key(key).begin_object();
  json.key("id").string(context.data().id);
  write_days(json, context);
  json.key("threshold").unsigned_integer(context.threshold());
  json.end_object();
}

void write_source(JsonWriter& json, const CheckContext& context, const SourceImpact& impact) {
  const Case& data = context.data();
  json.begin_object();
  json.key("source").string(data.sources[impact.source.at()].id);
  json.key("changed").unsigned_integer(impact.changes.size());
  json.key("unsupported").unsigned_integer(impact.fallen);
  json.key("gatekeeper_of").begin_array();
  for (const ClaimIndex claim : impact.gatekeeper) json.string(data.claims[claim.at()].id);
  json.end_array();
  json.key("changes").begin_array();
  for (const FindingChange& change : impact.changes) {
    begin_finding(json, data.claims[change.claim.at()].id,
                  attribute_name(data, change.claim, change.attribute));
    write_state(json, "before", change.before);
    write_state(json, "after", change.after);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_entries(JsonWriter& json, const std::vector<HistoryEntry>& entries) {
  json.key("entries").begin_array();
  for (const HistoryEntry& entry : entries) {
    json.begin_object();
    json.key("sequence").unsigned_integer(entry.sequence);
    json.key("time").string(to_string(entry.time));
    json.key("person").string(entry.person);
    json.key("reason").string(entry.reason);
    json.key("operation").string(entry.operation);
    json.key("kind").string(name_of(entry.key.kind));
    json.key("id").string(entry.key.id);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string impact_json(const CheckContext& context, const ImpactReport& report,
                        std::size_t limit) {
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  json.begin_object();
  json.key("tawatur_impact").integer(1);
  write_case(json, "case", context);
  json.key("findings").unsigned_integer(report.findings);
  if (!report.partly.empty()) {
    json.key("partly").begin_array();
    for (const PartlyTried& partly : report.partly) {
      json.begin_object();
      json.key("claim").string(context.data().claims[partly.claim.at()].id);
      json.key("tried").unsigned_integer(partly.tried);
      json.key("sources").unsigned_integer(partly.sources);
      json.end_object();
    }
    json.end_array();
  }
  json.key("sources").begin_array();
  std::size_t written = 0;
  for (const SourceImpact& impact : report.sources) {
    if (limit > 0 && written++ == limit) break;
    write_source(json, context, impact);
  }
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string next_json(const CheckContext& context, const std::vector<NextReading>& readings) {
  const Case& data = context.data();
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  json.begin_object();
  json.key("tawatur_next").integer(1);
  write_case(json, "case", context);
  json.key("readings").begin_array();
  for (const NextReading& reading : readings) {
    json.begin_object();
    json.key("document");
    if (reading.document.valid()) {
      json.string(data.documents[reading.document.at()].id);
    } else {
      json.null();
    }
    json.key("source").string(data.sources[reading.source.at()].id);
    json.key("basis_known").boolean(!reading.basis_unknown);
    json.key("cited_by").begin_array();
    for (const DocumentIndex document : reading.cited_by) {
      json.string(data.documents[document.at()].id);
    }
    json.end_array();
    json.key("raises").begin_array();
    for (const Raise& raise : reading.raises) {
      begin_finding(json, data.claims[raise.claim.at()].id,
                    attribute_name(data, raise.claim, raise.attribute));
      json.key("before").unsigned_integer(raise.before);
      json.key("after").unsigned_integer(raise.after);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string diff_json(const CheckContext& before, const CheckContext& after, const CaseDiff& diff,
                      const CauseHistory* history) {
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  json.begin_object();
  json.key("tawatur_diff").integer(1);
  write_case(json, "before", before);
  write_case(json, "after", after);
  json.key("findings").begin_object();
  json.key("before").unsigned_integer(diff.findings_before);
  json.key("after").unsigned_integer(diff.findings_after);
  json.end_object();
  json.key("changes").begin_array();
  for (const FindingDiff& change : diff.changes) {
    begin_finding(json, change.claim, change.attribute);
    write_state(json, "before", change.before);
    write_state(json, "after", change.after);
    json.key("causes").begin_array();
    for (const Cause& cause : change.causes) {
      json.begin_object();
      json.key("code").string(name_of(cause.code));
      json.key("subject");
      if (cause.subject.empty()) {
        json.null();
      } else {
        json.string(cause.subject);
      }
      if (history != nullptr) {
        const auto found = history->find(record_of(change, cause));
        write_entries(json, found == history->end() ? std::vector<HistoryEntry>() : found->second);
      }
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out + '\n';
}

}  // namespace tawatur
