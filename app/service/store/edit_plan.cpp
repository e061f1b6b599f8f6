#include "app/service/store/edit_plan.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/store/record_fields.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;
using Changes = std::vector<RecordChange>;
using Planned = Outcome<Changes>;

std::optional<RecordKind> kind_of(const std::string& noun) {
  if (noun == "settings") return RecordKind::case_info;
  if (noun == "attribute") return RecordKind::claim;
  return record_kind_named(noun);
}

std::vector<std::string> ids_of(const StoreReader& view, RecordKind kind) {
  // A hint is worth a look at some thousands of names, not at millions.
  constexpr std::size_t kLooksAt = 20'000;
  std::vector<std::string> ids;
  view.records(kind, RecordOrder::any, [&ids](const Record& record) {
    ids.push_back(record.key.id);
    return ids.size() < kLooksAt;
  });
  return ids;
}

tl::unexpected<Failure> no_record(const StoreReader& view, RecordKind kind, const std::string& id) {
  return input_failure(say("edit.no-record", {{"kind", name_of(kind)},
                                              {"id", excerpt(id)},
                                              {"hint", did_you_mean(id, ids_of(view, kind))}}),
                       kProgram);
}

std::string today(const Author& author) { return to_string(author.time).substr(0, 10); }

AttributeTypeOf types_in(const StoreReader& view) {
  return
      [&view](const std::string& claim, const std::string& attribute) -> std::optional<ValueType> {
        const auto record = view.record({RecordKind::claim, claim});
        if (!record) return std::nullopt;
        const Json json = Json::parse(record->json);
        const auto attributes = json.find("attributes");
        if (attributes == json.end() || !attributes->contains(attribute)) return std::nullopt;
        return value_type_named((*attributes)[attribute].value("type", std::string()));
      };
}

Planned add_or_set(const StoreReader& view, const EditCommand& command, RecordKind kind) {
  const RecordKey key{kind, command.id};
  const auto record = view.record(key);
  if (command.action == "add" && record) {
    return input_failure(say("edit.exists", {{"kind", name_of(kind)}, {"id", excerpt(command.id)}}),
                         kProgram);
  }
  if (command.action != "add" && !record) return no_record(view, kind, command.id);
  std::string old = record ? record->json : std::string();
  if (const auto whole = command.options.find("--json"); whole != command.options.end()) {
    Json given = Json::parse(whole->second, nullptr, false);
    if (!given.is_object()) return input_failure(say("edit.no-object"), kProgram);
    if (!given.contains("id") && kind != RecordKind::case_info) given["id"] = command.id;
    old = given.dump();
  }
  auto after = with_fields(kind, command.id, old, command.words, types_in(view));
  if (!after) return tl::unexpected<Failure>(after.error());
  const std::string operation = kind == RecordKind::case_info ? "set" : command.action;
  return Changes{{operation, key, std::move(*after)}};
}

Planned edit_attribute(const StoreReader& view, const EditCommand& command) {
  const std::size_t hash = command.id.find('#');
  if (hash == std::string::npos || hash == 0 || hash + 1 == command.id.size()) {
    return input_failure(say("edit.attribute-id", {{"text", excerpt(command.id)}}), kProgram);
  }
  const std::string claim = command.id.substr(0, hash);
  const std::string attribute = command.id.substr(hash + 1);
  const auto record = view.record({RecordKind::claim, claim});
  if (!record) return no_record(view, RecordKind::claim, claim);
  const Json json = Json::parse(record->json);
  const bool known = json.contains("attributes") && json["attributes"].contains(attribute);
  if (known == (command.action == "add")) {
    return input_failure(
        command.action == "add"
            ? say("edit.exists", {{"kind", "attribute"}, {"id", excerpt(command.id)}})
            : say("edit.unknown-attribute",
                  {{"attribute", excerpt(attribute)}, {"claim", excerpt(claim)}}),
        kProgram);
  }
  auto after = with_attribute(record->json, attribute, command.words, command.action == "retract");
  if (!after) return tl::unexpected<Failure>(after.error());
  return Changes{{command.action + "-attribute", record->key, std::move(*after)}};
}

// A document stays in the case, marked; anything else leaves it, a claim with what was said of it.
Planned retract(const StoreReader& view, const EditCommand& command, RecordKind kind) {
  const RecordKey key{kind, command.id};
  const auto record = view.record(key);
  if (!record) return no_record(view, kind, command.id);
  if (kind == RecordKind::document) {
    Json json = Json::parse(record->json);
    json["status"] = "retracted";
    const auto on = command.options.find("--on");
    json["status_on"] = on != command.options.end() ? on->second : today(command.author);
    return Changes{{"retract", key, json.dump()}};
  }
  Changes changes;
  if (kind == RecordKind::claim) {
    for (const RecordKey& user : view.users_of(key, std::numeric_limits<std::size_t>::max())) {
      if (user.kind == RecordKind::assertion || user.kind == RecordKind::verdict) {
        changes.push_back({"retract", user, std::nullopt});
      }
    }
  }
  changes.push_back({"retract", key, std::nullopt});
  return changes;
}

// Every place in which a record of a case names another of this kind.
void rename_in(Json& json, RecordKind kind, const std::string& from, const std::string& to) {
  if (json.is_array()) {
    for (Json& entry : json) rename_in(entry, kind, from, to);
    return;
  }
  if (!json.is_object()) return;
  const auto names = [kind](const std::string& key) {
    if (kind == RecordKind::source) return key == "source" || key == "owner" || key == "entity";
    return key == "claim" || key == "claims";
  };
  for (auto& [key, value] : json.items()) {
    if (key.starts_with("x-")) continue;
    if (names(key) && value.is_string() && value == from) {
      value = to;
    } else if (names(key) && value.is_array()) {
      for (Json& entry : value) {
        if (entry == from) entry = to;
      }
      Json once = Json::array();
      for (const Json& entry : value) {
        if (std::ranges::find(once, entry) == once.end()) once.push_back(entry);
      }
      value = std::move(once);
    } else {
      rename_in(value, kind, from, to);
    }
  }
}

// What OTHER knows more: names, domains, attributes.
void add_missing(Json& into, const Json& other, const char* list) {
  const auto more = other.find(list);
  if (more == other.end()) return;
  if (!into.contains(list)) {
    into[list] = *more;
  } else if (more->is_array()) {
    for (const Json& entry : *more) {
      if (std::ranges::find(into[list], entry) == into[list].end()) into[list].push_back(entry);
    }
  } else {
    for (const auto& [key, value] : more->items()) {
      if (!into[list].contains(key)) into[list][key] = value;
    }
  }
}

Planned merge(const StoreReader& view, const EditCommand& command, RecordKind kind) {
  if ((kind != RecordKind::source && kind != RecordKind::claim) || command.words.size() != 1 ||
      command.words.front() == command.id) {
    return input_failure(say("edit.merge-what"), kProgram);
  }
  const std::string& other_id = command.words.front();
  const auto kept = view.record({kind, command.id});
  if (!kept) return no_record(view, kind, command.id);
  const auto other = view.record({kind, other_id});
  if (!other) return no_record(view, kind, other_id);
  Changes changes;
  for (const RecordKey& user : view.users_of(other->key, std::numeric_limits<std::size_t>::max())) {
    if (user == kept->key) continue;
    const auto record = view.record(user);
    if (!record) continue;
    Json json = Json::parse(record->json);
    rename_in(json, kind, other_id, command.id);
    changes.push_back({"merge", user, json.dump()});
  }
  Json into = Json::parse(kept->json);
  if (into.value("owner", std::string()) == other_id) into.erase("owner");
  const Json from = Json::parse(other->json);
  for (const char* const list : {"names", "domains", "statement", "attributes"}) {
    add_missing(into, from, list);
  }
  changes.push_back({"merge", kept->key, into.dump()});
  changes.push_back({"merge", other->key, std::nullopt});
  return changes;
}

Json link_of(const std::string& word) {
  const std::size_t at = word.find('@');
  Json link{{"source", word.substr(0, at)}};
  if (at != std::string::npos) link["document"] = word.substr(at + 1);
  return link;
}

Planned link_copy(const StoreReader& view, const EditCommand& command, bool remove) {
  const auto record = view.record({RecordKind::document, command.id});
  if (!record) return no_record(view, RecordKind::document, command.id);
  const std::string& other = command.options.at("--copies");
  Json json = Json::parse(record->json);
  Json& copies = json["copies"];
  if (!copies.is_array()) copies = Json::array();
  const auto known = std::ranges::find_if(copies, [&other](const Json& copy) {
    return copy.is_object() && copy.value("document", std::string()) == other;
  });
  if (remove && known == copies.end()) {
    return input_failure(
        say("edit.no-copy", {{"document", excerpt(command.id)}, {"other", excerpt(other)}}),
        kProgram);
  }
  if (known != copies.end()) copies.erase(known);
  if (!remove) {
    const auto status = command.options.find("--status");
    Json copy{{"document", other},
              {"status", status == command.options.end() ? "accepted" : status->second}};
    if (!command.claims.empty()) copy["claims"] = command.claims;
    copies.push_back(std::move(copy));
  }
  if (copies.empty()) json.erase("copies");
  return Changes{{remove ? "unlink" : "link", record->key, json.dump()}};
}

Planned link(const StoreReader& view, const EditCommand& command) {
  if (command.options.contains("--copies")) return link_copy(view, command, false);
  const auto record = view.record({RecordKind::assertion, command.id});
  if (!record) return no_record(view, RecordKind::assertion, command.id);
  if (command.words.empty()) return input_failure(say("edit.link-what"), kProgram);
  Json json = Json::parse(record->json);
  Json chain = Json::array();
  for (const std::string& word : command.words) chain.push_back(link_of(word));
  if (const auto basis = command.options.find("--basis"); basis != command.options.end()) {
    chain.back()["basis"] = basis->second;
  }
  json.erase("basis");  // of an assertion that speaks for itself
  if (!json["chains"].is_array()) json["chains"] = Json::array();
  json["chains"].push_back(std::move(chain));
  return Changes{{"link", record->key, json.dump()}};
}

Planned unlink(const StoreReader& view, const EditCommand& command) {
  if (command.options.contains("--copies")) return link_copy(view, command, true);
  const auto record = view.record({RecordKind::assertion, command.id});
  if (!record) return no_record(view, RecordKind::assertion, command.id);
  Json json = Json::parse(record->json);
  const std::size_t count = json.contains("chains") ? json["chains"].size() : 0;
  std::size_t number = count == 1 && command.words.empty() ? 1 : 0;
  if (command.words.size() == 1) {
    const std::string& word = command.words.front();
    std::from_chars(word.data(), word.data() + word.size(), number);
  }
  if (number < 1 || number > count) {
    return input_failure(say("edit.which-chain", {{"id", excerpt(command.id)}, {"count", count}}),
                         kProgram);
  }
  json["chains"].erase(number - 1);
  if (json["chains"].empty()) json.erase("chains");
  return Changes{{"unlink", record->key, json.dump()}};
}

Planned grade(const StoreReader& view, const EditCommand& command) {
  const std::string word = command.words.empty() ? std::string() : command.words.front();
  const bool of_source = word.size() == 1 && 'A' <= word[0] && word[0] <= 'F';
  const bool of_assertion = word.size() == 1 && '1' <= word[0] && word[0] <= '6';
  if (!of_source && !of_assertion) {
    return input_failure(say("edit.grade-what", {{"text", excerpt(word)}}), kProgram);
  }
  const RecordKind kind = of_source ? RecordKind::source : RecordKind::assertion;
  const auto record = view.record({kind, command.id});
  if (!record) return no_record(view, kind, command.id);
  Json json = Json::parse(record->json);
  Json made{{of_source ? "reliability" : "grade", word}};
  if (!command.author.reason.empty()) made["reason"] = command.author.reason;
  made["by"] = command.author.person;
  made["on"] = today(command.author);
  json[of_source ? "grade" : "credibility"] = std::move(made);
  return Changes{{"grade", record->key, json.dump()}};
}

}  // namespace

Planned plan_edit(const StoreReader& view, const EditCommand& command) {
  if (command.noun == "link") return link(view, command);
  if (command.noun == "unlink") return unlink(view, command);
  if (command.noun == "grade") return grade(view, command);
  if (command.noun == "attribute") return edit_attribute(view, command);
  const auto kind = kind_of(command.noun);
  if (!kind) {
    return input_failure(say("edit.unknown-command", {{"text", excerpt(command.noun)}}), kProgram);
  }
  if (command.action == "merge") return merge(view, command, *kind);
  if (command.action == "retract") return retract(view, command, *kind);
  return add_or_set(view, command, *kind);
}

}  // namespace tawatur
