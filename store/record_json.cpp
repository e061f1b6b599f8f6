#include "store/record_json.h"

#include <nlohmann/json.hpp>

#include "core/json/json_scanner.h"
#include "core/json/json_writer.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

const Json* member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::string text_in(const Json& object, const char* name) {
  const Json* const value = member(object, name);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

void add(std::vector<RecordKey>& out, RecordKind kind, const Json& object, const char* name) {
  std::string id = text_in(object, name);
  if (!id.empty()) out.push_back({kind, std::move(id)});
}

template <typename Take>
void each(const Json& object, const char* name, const Take& take) {
  const Json* const list = member(object, name);
  if (list == nullptr || !list->is_structured()) return;
  for (const Json& element : *list) take(element);
}

// Where a member's value stands in the text of an object, key included; nullopt: no such member.
struct MemberPlace {
  std::size_t key = 0;
  std::size_t value = 0;
  std::size_t end = 0;
};

std::optional<MemberPlace> place_of_member(std::string_view text, std::string_view name) {
  JsonScanner scanner(text);
  scanner.skip_separators();
  if (scanner.peek() != '{') return std::nullopt;
  scanner.step();
  for (;;) {
    scanner.skip_separators();
    if (scanner.peek() != '"') return std::nullopt;
    MemberPlace place;
    place.key = scanner.position();
    const bool found = unescaped(scanner.take_string()) == name;
    scanner.skip_separators();
    place.value = scanner.position();
    scanner.skip_value();
    place.end = scanner.position();
    if (found) return place;
  }
}

void document_references(const Json& object, std::vector<RecordKey>& out) {
  add(out, RecordKind::source, object, "source");
  each(object, "copies", [&out](const Json& copy) {
    add(out, RecordKind::document, copy, "document");
    each(copy, "claims", [&out](const Json& claim) {
      if (claim.is_string()) out.push_back({RecordKind::claim, claim.get<std::string>()});
    });
  });
}

void assertion_references(const Json& object, std::vector<RecordKey>& out) {
  add(out, RecordKind::claim, object, "claim");
  add(out, RecordKind::document, object, "document");
  each(object, "values",
       [&out](const Json& value) { add(out, RecordKind::source, value, "entity"); });
  each(object, "chains", [&out](const Json& chain) {
    if (!chain.is_array()) return;
    for (const Json& link : chain) {
      add(out, RecordKind::source, link, "source");
      add(out, RecordKind::document, link, "document");
    }
  });
}

}  // namespace

Result<std::vector<RecordKey>> references_of(RecordKind kind, std::string_view text) {
  const Json object = parsed(text);
  if (!object.is_object()) {
    return fail(ErrorCode::invalid_input, say("record.no-object"));
  }
  std::vector<RecordKey> out;
  switch (kind) {
    case RecordKind::source:
      add(out, RecordKind::source, object, "owner");
      break;
    case RecordKind::document:
      document_references(object, out);
      break;
    case RecordKind::assertion:
      assertion_references(object, out);
      break;
    case RecordKind::verdict:
      add(out, RecordKind::claim, object, "claim");
      break;
    case RecordKind::case_info:
    case RecordKind::claim:
    case RecordKind::rate:
      break;
  }
  return out;
}

std::string id_in(RecordKind kind, std::string_view text) {
  const Json object = parsed(text);
  if (kind == RecordKind::case_info) return {};
  if (kind != RecordKind::rate) return text_in(object, "id");
  return text_in(object, "from") + "/" + text_in(object, "to") + "@" + text_in(object, "on");
}

std::string quick_id_in(RecordKind kind, std::string_view canonical) {
  constexpr std::string_view kStart = "{\"id\":";
  if (canonical.substr(0, kStart.size()) != kStart) return id_in(kind, canonical);
  JsonScanner scanner(canonical.substr(kStart.size()));
  return unescaped(scanner.take_string());
}

std::optional<std::string> text_hash_in(std::string_view document_json) {
  if (document_json.find("\"text_sha256\"") == std::string_view::npos) return std::nullopt;
  const Json object = parsed(document_json);
  const Json* const snapshot = member(object, "snapshot");
  if (snapshot == nullptr) return std::nullopt;
  std::string hash = text_in(*snapshot, "text_sha256");
  if (hash.empty()) return std::nullopt;
  return hash;
}

std::string with_text(std::string_view document_json, const TextOf& text_of) {
  const auto hash = text_hash_in(document_json);
  const auto text = hash ? text_of(*hash) : std::nullopt;
  const auto snapshot = place_of_member(document_json, "snapshot");
  if (!text || !snapshot) return std::string(document_json);
  const std::string_view inner =
      document_json.substr(snapshot->value, snapshot->end - snapshot->value);
  const auto place = place_of_member(inner, "text_sha256");
  if (!place) return std::string(document_json);
  // By hand and not through a parsed value, which would write numbers of x- keys in another way.
  std::string out(document_json.substr(0, snapshot->value + place->key));
  out += "\"text\":";
  append_json_string(out, *text);
  return out.append(document_json.substr(snapshot->value + place->end));
}

bool differ_in(std::string_view a, std::string_view b, const std::vector<std::string>& members) {
  const Json first = parsed(a);
  const Json second = parsed(b);
  for (const std::string& name : members) {
    const Json* const in_first = member(first, name.c_str());
    const Json* const in_second = member(second, name.c_str());
    if ((in_first == nullptr) != (in_second == nullptr)) return true;
    if (in_first != nullptr && *in_first != *in_second) return true;
  }
  return false;
}

std::string member_text(std::string_view text, const std::string& name) {
  return text_in(parsed(text), name.c_str());
}

}  // namespace tawatur
