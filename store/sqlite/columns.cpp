#include "store/sqlite/columns.h"

#include "core/json/json_scanner.h"
#include "core/json/json_writer.h"
#include "core/text/excerpt.h"
#include "store/store.h"

namespace tawatur::sqlite {

void fail_for(std::string_view what, std::string_view text) {
  throw StoreFailure(say("store.bad-cell", {{"text", excerpt(text)}, {"kind", what}}));
}

std::string json_of(const Extras& extras) {
  if (!extras || extras->empty()) return {};
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object();
  for (const auto& [key, value] : *extras) json.key(key).raw(value);
  json.end_object();
  return out;
}

Extras extras_of(std::string_view text) {
  Extras extras;
  if (text.empty()) return extras;
  if (text.front() != '{' || text.back() != '}') fail_for("object of extra keys", text);
  JsonScanner scanner(text);
  scanner.step();
  for (;;) {
    scanner.skip_separators();
    if (scanner.at_end() || scanner.peek() == '}') break;
    if (scanner.peek() != '"') fail_for("object of extra keys", text);
    std::string key = unescaped(scanner.take_string());
    scanner.skip_separators();
    const std::size_t begin = scanner.position();
    scanner.skip_value();
    extras.ensure().emplace_back(std::move(key), text.substr(begin, scanner.position() - begin));
  }
  return extras;
}

std::string json_list(const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  json.begin_array();
  for (const std::string& text : texts) json.string(text);
  json.end_array();
  return out;
}

std::vector<std::string> list_of(std::string_view text) {
  std::vector<std::string> texts;
  if (text.empty()) return texts;
  if (text.front() != '[' || text.back() != ']') fail_for("list", text);
  JsonScanner scanner(text);
  scanner.step();
  for (;;) {
    scanner.skip_separators();
    if (scanner.at_end() || scanner.peek() == ']') break;
    if (scanner.peek() != '"') fail_for("list", text);
    texts.push_back(unescaped(scanner.take_string()));
  }
  return texts;
}

std::string shown_value(const Value& value) {
  switch (value.type) {
    case ValueType::money:
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal:
      return value.number.to_string();
    case ValueType::date:
    case ValueType::entity:
    case ValueType::text:
      return value.word;
    case ValueType::yes_no:
      return value.yes ? "yes" : "no";
  }
  return {};
}

Decimal decimal_of(std::string_view text) {
  auto number = Decimal::parse(text);
  if (!number) fail_for("number", text);
  return std::move(*number);
}

void read_shown_value(std::string_view shown, std::string_view unit, Value& value) {
  switch (value.type) {
    case ValueType::money:
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal:
      value.number = decimal_of(shown);
      value.word = unit;
      return;
    case ValueType::date:
    case ValueType::entity:
    case ValueType::text:
      value.word = shown;
      return;
    case ValueType::yes_no:
      if (shown != "yes" && shown != "no") fail_for("yes or no", shown);
      value.yes = shown == "yes";
      return;
  }
}

}  // namespace tawatur::sqlite
