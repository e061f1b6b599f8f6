#include "reports/explain.h"
#include "reports/formats/json_format.h"

namespace tawatur {
namespace {

void write_tree(JsonWriter& json, const AttributionNode& node) {
  json.begin_object();
  json.key("label").string(node.label);
  json.key("remark").string(node.remark);
  json.key("cut").boolean(node.is_cut);
  json.key("credits").begin_array();
  for (const AttributionNode& credited : node.credits) write_tree(json, credited);
  json.end_array();
  json.end_object();
}

void write_optional(JsonWriter& json, std::string_view key, const std::string& text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.string(text);
  }
}

void write_value(JsonWriter& json, const Case& data, const ExplainedValue& value) {
  const Assertion& assertion = data.assertions[value.assertion.at()];
  json.begin_object();
  json.key("assertion").string(assertion.id);
  json.key("document").string(data.documents[assertion.document.at()].id);
  json.key("stance").string(name_of(assertion.stance));
  write_optional(json, "printed", value.printed);
  write_optional(json, "read", value.read);
  write_optional(json, "quote", value.quote);
  write_optional(json, "language", value.language);
  json.key("counted").boolean(value.counted);
  write_optional(json, "left_out", value.left_out);
  json.end_object();
}

}  // namespace

std::string explain_as_json(const CheckContext& context, const Finding& finding,
                            const Messages& messages) {
  const Explanation told = explanation_of(context, finding, messages);
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  json.begin_object();
  write_finding_keys(json, context, messages, finding);
  json.key("statement").string(told.claim);
  json.key("flag_label").string(told.flag_label);
  json.key("finding_label").string(told.finding_label);
  json.key("shape").string(told.shape);
  json.key("values").begin_array();
  for (const ExplainedValue& value : told.values) write_value(json, context.data(), value);
  json.end_array();
  json.key("trees").begin_array();
  for (const ExplainedGroup& group : told.groups) {
    json.begin_array();
    for (const AttributionNode& root : group.tree) write_tree(json, root);
    json.end_array();
  }
  json.end_array();
  json.key("explained_notes").begin_array();
  for (const ExplainedNote& note : told.notes) {
    json.begin_object();
    json.key("code").string(name_of(note.note));
    json.key("label").string(note.label);
    json.key("text").string(note.why);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace tawatur
