// The report JSON of interfaces.md §3. The frame is indented, each finding stands on one line: a
// report of a million findings can be searched with grep and compared with diff.

#include "reports/formats/json_format.h"

#include <span>
#include <string>

#include "reports/formats/compact_json.h"
#include "reports/formats/formats.h"
#include "reports/headline.h"
#include "reports/reasons.h"
#include "reports/verdict_text.h"
#include "reports/withdrawn_text.h"

namespace tawatur {
namespace {

template <typename Json>
void write_name(Json& json, const Case& data, const Name& name) {
  if (name.is_unnamed()) {
    json.string(text_of(data, name));
  } else if (name.is_document()) {
    json.string(data.documents[name.document.at()].id);
  } else {
    json.string(data.sources[name.source.at()].id);
  }
}

template <typename Json>
void write_names(Json& json, const Case& data, std::span<const Name> names) {
  json.begin_array();
  for (const Name& name : names) write_name(json, data, name);
  json.end_array();
}

template <typename Json>
void write_origins(Json& json, const Origins& origins) {
  json.begin_object();
  json.key("established").unsigned_integer(origins.established);
  json.key("possible").unsigned_integer(origins.possible);
  json.end_object();
}

template <typename Json>
void write_bound(Json& json, std::string_view key, std::string_view open_key,
                 const std::optional<Bound>& bound) {
  json.key(key);
  if (!bound) {
    json.null();
    return;
  }
  json.string(bound->text);
  if (bound->open) json.key(open_key).boolean(true);
}

template <typename Json>
void write_group(Json& json, const Case& data, const Group& group, const std::string& shown) {
  json.begin_object();
  if (group.stance) json.key("stance").string(name_of(*group.stance));
  write_bound(json, "low", "low_open", group.low);
  write_bound(json, "high", "high_open", group.high);
  json.key("unit");
  if (group.unit.empty()) {
    json.null();
  } else {
    json.string(group.unit);
  }
  json.key("shown").string(shown);
  json.key("assertions").begin_array();
  for (const AssertionIndex index : group.assertions) {
    json.string(data.assertions[index.at()].id);
  }
  json.end_array();
  json.key("origins");
  write_origins(json, group.origins);
  json.key("lines").begin_array();
  for (const Line& line : group.lines) write_names(json, data, line.path);
  json.end_array();
  json.key("names").begin_array();
  for (const Line& line : group.lines) write_names(json, data, line.names);
  json.end_array();
  json.key("cut");
  write_names(json, data, group.cut);
  json.end_object();
}

template <typename Json>
void write_reasons(Json& json, FindingWords& words) {
  std::string text;
  json.begin_array();
  for (const Reason& reason : reasons_of(words)) {
    json.begin_object();
    json.key("code").string(name_of(reason.code));
    json.key("params").begin_object();
    for (const ReasonParam& param : reason.params) {
      json.key(param.name);
      if (param.is_number) {
        json.unsigned_integer(param.number);
      } else {
        json.string(param.value);
      }
    }
    json.end_object();
    text.clear();
    append_reason_text(text, reason, words.messages());
    json.key("text").string(text);
    json.end_object();
  }
  json.end_array();
}

template <typename Json>
void write_keys(Json& json, const CheckContext& context, const Messages& messages,
                const Finding& finding) {
  const Case& data = context.data();
  const Claim& claim = data.claims[finding.claim.at()];
  FindingWords words(context, finding, messages);
  json.key("id").string(id_of(data, finding));
  json.key("claim").string(claim.id);
  json.key("attribute");
  if (finding.attribute.valid()) {
    json.string(claim.attributes[finding.attribute.at()].name);
  } else {
    json.null();
  }
  json.key("flag").string(name_of(flag_of(finding.kind)));
  json.key("finding").string(name_of(finding.kind));
  json.key("origins");
  write_origins(json, finding.origins);
  if (!finding.exact) json.key("exact").boolean(false);
  json.key("documents").begin_array();
  for (const DocumentIndex document : finding.documents) {
    json.string(data.documents[document.at()].id);
  }
  json.end_array();
  json.key("groups").begin_array();
  for (std::size_t i = 0; i < finding.groups.size(); ++i) {
    write_group(json, data, finding.groups[i], words.shown(i));
  }
  json.end_array();
  json.key("notes").begin_array();
  for (const Note note : finding.notes) json.string(name_of(note));
  json.end_array();
  json.key("sentence").string(headline(words));
  json.key("reasons");
  write_reasons(json, words);
}

void write_verdicts(JsonWriter& json, const CheckContext& context, const Messages& messages,
                    const Finding& finding, const std::vector<const Verdict*>& verdicts) {
  json.begin_array();
  for (const Verdict* const verdict : verdicts) {
    write_verdict(json, context.data(), *verdict, &finding, messages);
  }
  json.end_array();
}

}  // namespace

void write_finding_keys(JsonWriter& json, const CheckContext& context, const Messages& messages,
                        const Finding& finding) {
  write_keys(json, context, messages, finding);
  const auto verdicts = verdicts_on(context, finding);
  if (verdicts.empty()) return;
  json.key("verdicts");
  write_verdicts(json, context, messages, finding, verdicts);
}

void append_finding_json(std::string& out, const CheckContext& context, const Messages& messages,
                         const Finding& finding) {
  CompactJson json(out);
  json.begin_object();
  write_keys(json, context, messages, finding);
  if (const auto verdicts = verdicts_on(context, finding); !verdicts.empty()) {
    json.key("verdicts");
    JsonWriter list(out, JsonLayout::compact);
    write_verdicts(list, context, messages, finding, verdicts);
  }
  json.end_object();
}

void write_days(JsonWriter& json, const CheckContext& context) {
  json.key("as_of");
  if (context.known_on()) {
    json.string(iso_day(*context.known_on()));
  } else {
    json.null();
  }
  if (context.published_by()) json.key("published_by").string(iso_day(*context.published_by()));
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.begin_object();
  json.key("claims").unsigned_integer(summary.claims);
  json.key("assertions").unsigned_integer(summary.assertions);
  json.key("documents").unsigned_integer(summary.documents);
  json.key("sources").unsigned_integer(summary.sources);
  json.key("flags").begin_object();
  for (const Flag flag : {Flag::agreement, Flag::conflict, Flag::single_source, Flag::undetermined,
                          Flag::unsupported}) {
    json.key(name_of(flag)).unsigned_integer(summary.of(flag));
  }
  json.end_object();
  json.end_object();
}

void write_filter(std::string& out, const ReportFilter& filter) {
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object();
  const auto add = [&json](std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    json.key(key).begin_array();
    for (const std::string& value : values) json.string(value);
    json.end_array();
  };
  add("flags", filter.flags);
  add("claims", filter.claims);
  add("sources", filter.sources);
  json.end_object();
}

void json_head(const ReportInput& input, std::string& out) {
  const CheckContext& context = input.context;
  out += "{\n  \"tawatur_report\": 1,\n  \"case\": ";
  JsonWriter about(out, JsonLayout::compact);
  about.begin_object();
  about.key("id").string(context.data().id);
  about.key("sha256");
  if (input.sha256.empty()) {
    about.null();
  } else {
    about.string(input.sha256);
  }
  write_days(about, context);
  about.key("threshold").unsigned_integer(context.threshold());
  about.end_object();
  out += ",\n  \"language\": ";
  append_json_string(out, input.messages.tag());
  out += ",\n  \"shape\": ";
  append_json_string(out, shape_sentence(context, input.messages));
  if (!input.filter.empty()) {
    out += ",\n  \"filter\": ";
    write_filter(out, input.filter);
  }
  out += ",\n  \"findings\": [\n";
}

void json_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  for (const Finding& finding : findings) {
    if (&finding != findings.data()) out += ",\n";
    out += "    ";
    append_finding_json(out, input.context, input.messages, finding);
  }
}

void json_tail(const ReportInput& input, std::string& out) {
  out += "\n  ],\n";
  if (const auto withdrawn = resting_on_withdrawn(input.context); !withdrawn.empty()) {
    out += "  \"withdrawn\": ";
    JsonWriter list(out, JsonLayout::compact);
    write_withdrawn(list, input.context, withdrawn);
    out += ",\n";
  }
  out += "  \"summary\": ";
  JsonWriter summary(out, JsonLayout::compact);
  write_summary(summary, input.summary);
  out += "\n}\n";
}

void ndjson_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  for (const Finding& finding : findings) {
    append_finding_json(out, input.context, input.messages, finding);
    out += '\n';
  }
}

}  // namespace tawatur
