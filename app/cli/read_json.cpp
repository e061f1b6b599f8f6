#include "app/cli/read_json.h"

#include <cstddef>
#include <string>
#include <vector>

#include "core/text/code_point_index.h"

namespace tawatur {
namespace {

void write_numbers(JsonWriter& json, const ReadValue& value, std::string_view key,
                   std::string_view key_to) {
  json.key(key).string(value.number.to_decimal_string());
  if (value.number_to) json.key(key_to).string(value.number_to->to_decimal_string());
}

void write_hedge(JsonWriter& json, Hedge hedge) {
  json.key("hedge");
  hedge == Hedge::none ? json.null() : json.string(name_of(hedge));
}

void write_value_reading(JsonWriter& json, const ReadValue& value) {
  switch (value.kind) {
    case ReadValueKind::money:
      write_numbers(json, value, "amount", "amount_to");
      json.key("currency");
      value.unit.empty() ? json.null() : json.string(value.unit);
      write_hedge(json, value.hedge);
      return;
    case ReadValueKind::quantity:
      write_numbers(json, value, "number", "number_to");
      json.key("unit").string(value.unit);
      write_hedge(json, value.hedge);
      return;
    case ReadValueKind::count:
      write_numbers(json, value, "number", "number_to");
      json.key("of").string(value.unit);
      write_hedge(json, value.hedge);
      return;
    case ReadValueKind::percent:
    case ReadValueKind::number:
      write_numbers(json, value, "number", "number_to");
      write_hedge(json, value.hedge);
      return;
    case ReadValueKind::ordinal:
      write_numbers(json, value, "number", "number_to");
      return;
    case ReadValueKind::date:
      json.key("edtf").string(value.edtf);
      return;
  }
}

}  // namespace

void write_language(JsonWriter& json, std::string_view language) {
  json.key("language");
  language.empty() ? json.null() : json.string(language);
}

void write_reading(JsonWriter& json, std::string_view text, const TextReading& reading) {
  write_language(json, reading.language);
  json.key("values").begin_array();
  for (const ReadValue& value : reading.values) write_value(json, text, value);
  json.end_array();
  write_attributions(json, text, reading.attributions);
}

void write_attributions(JsonWriter& json, std::string_view text, const AttributionReading& reading,
                        const Written& written) {
  const CodePointIndex index(text);
  const auto span_text = [&index](const TextSpan& span) {
    return index.span(span.start, span.end);
  };
  json.key("attributions").begin_array();
  for (const Attribution& attribution : reading.attributions) {
    json.begin_object();
    json.key("source").string(span_text(attribution.source));
    json.key("start").unsigned_integer(attribution.source.start);
    json.key("end").unsigned_integer(attribution.source.end);
    json.key("cue");
    attribution.cue.empty() ? json.null() : json.string(span_text(attribution.cue));
    json.key("kind").string(name_of(attribution.kind));
    json.key("of").string(name_of(attribution.of));
    json.key("stance").string(name_of(attribution.stance));
    json.key("scope").begin_object();
    json.key("start").unsigned_integer(attribution.scope.start);
    json.key("end").unsigned_integer(attribution.scope.end);
    json.end_object();
    if (attribution.external) json.key("external").boolean(true);
    json.end_object();
    if (written) written();
  }
  json.end_array();
  json.key("chain").begin_array();
  for (const TextSpan& span : reading.chain) json.string(span_text(span));
  json.end_array();
}

void write_value(JsonWriter& json, std::string_view text, const ReadValue& value) {
  json.begin_object();
  json.key("type").string(name_of(value.kind));
  json.key("start").unsigned_integer(value.start);
  json.key("end").unsigned_integer(value.end);
  json.key("exact").string(text.substr(value.byte_start, value.byte_end - value.byte_start));
  write_value_reading(json, value);
  if (value.implicit) json.key("implicit").boolean(true);
  if (value.relative) json.key("relative").boolean(true);
  if (value.external) json.key("external").boolean(true);
  if (value.hijri) json.key("calendar").string("hijri");
  if (!value.doubts.empty()) {
    json.key("doubts").begin_array();
    for (const ReadingDoubt doubt : value.doubts) json.string(name_of(doubt));
    json.end_array();
  }
  json.end_object();
}

}  // namespace tawatur
