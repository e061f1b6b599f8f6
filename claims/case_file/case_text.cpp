#include "claims/case_file/case_text.h"

#include <string>

namespace tawatur {

void CaseText::extras(const Extras& extras) {
  if (!extras) return;
  for (const auto& [key, json] : *extras) json_.key(key).raw(json);
}

void CaseText::localized(std::string_view key, const std::vector<LocalizedText>& texts) {
  if (texts.empty()) return;
  json_.key(key).begin_array();
  for (const LocalizedText& text : texts) {
    json_.begin_object();
    string("text", text.text);
    string("lang", text.lang);
    if (text.confidential) json_.key("confidential").boolean(true);
    extras(text.extras);
    json_.end_object();
  }
  json_.end_array();
}

void CaseText::grade(std::string_view key, std::string_view letter_key, const Grade& grade) {
  json_.key(key).begin_object();
  string(letter_key, grade.grade);
  optional("reason", grade.reason);
  optional("by", grade.by);
  optional("on", grade.on);
  extras(grade.extras);
  json_.end_object();
}

void CaseText::snapshot(const Snapshot& snapshot) {
  json_.key("snapshot").begin_object();
  string("sha256", snapshot.sha256);
  optional("media_type", snapshot.media_type);
  if (snapshot.text) string("text", *snapshot.text);
  extras(snapshot.extras);
  json_.end_object();
}

void CaseText::attribute(const Attribute& attribute) {
  json_.key(attribute.name).begin_object();
  string("type", name_of(attribute.type));
  optional("unit", attribute.unit);
  if (attribute.about_percent) {
    json_.key("about_percent").raw(attribute.about_percent->to_string());
  }
  optional("rate_on", attribute.rate_on);
  extras(attribute.extras);
  json_.end_object();
}

void CaseText::quote(const Quote& quote) {
  json_.key("quote").begin_object();
  optional("exact", quote.exact);
  optional("prefix", quote.prefix);
  optional("suffix", quote.suffix);
  if (quote.start) json_.key("start").unsigned_integer(*quote.start);
  if (quote.end) json_.key("end").unsigned_integer(*quote.end);
  extras(quote.extras);
  json_.end_object();
}

void CaseText::number(const Value& value) {
  const bool money = value.type == ValueType::money;
  string(money ? "amount" : "number", value.number.to_string());
  if (value.detail && value.detail->upper) {
    string(money ? "amount_to" : "number_to", value.detail->upper->to_string());
  }
  optional(money ? "currency" : "unit", value.word);
  optional("hedge", name_of(value.hedge));
  if (value.detail && value.detail->precision) {
    string("precision", value.detail->precision->to_string());
  }
}

void CaseText::value(const Value& value) {
  json_.begin_object();
  switch (value.type) {
    case ValueType::money:
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal:
      number(value);
      break;
    case ValueType::date:
      string("edtf", value.word);
      break;
    case ValueType::entity:
      string("entity", value.word);
      break;
    case ValueType::text:
      string("text", value.word);
      break;
    case ValueType::yes_no:
      json_.key("bool").boolean(value.yes);
      break;
  }
  if (value.detail) {
    optional("printed", value.detail->printed);
    extras(value.detail->extras);
  }
  json_.end_object();
}

}  // namespace tawatur
