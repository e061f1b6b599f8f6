#include "app/service/proposals/decisions.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace tawatur {
namespace {

using DecisionJson = nlohmann::ordered_json;

const std::string* extra(const Extras& extras, std::string_view key) {
  if (!extras) return nullptr;
  for (const auto& [name, json] : *extras) {
    if (name == key) return &json;
  }
  return nullptr;
}

std::vector<std::string> ids_in(const Extras& extras, std::string_view key) {
  std::vector<std::string> ids;
  const std::string* const json = extra(extras, key);
  if (json == nullptr) return ids;
  const DecisionJson list = DecisionJson::parse(*json, nullptr, false);
  if (!list.is_array()) return ids;
  for (const DecisionJson& id : list) {
    if (id.is_string()) ids.push_back(id);
  }
  return ids;
}

std::string member(const DecisionJson& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Decision decision_in(const DecisionJson& object) {
  Decision decision;
  decision.rejected = member(object, "decision") == "rejected";
  decision.reason = member(object, "reason");
  decision.by = member(object, "by");
  decision.on = member(object, "on");
  decision.claim = member(object, "claim");
  decision.attribute = member(object, "attribute");
  decision.stance = member(object, "stance");
  if (const auto value = object.find("value"); value != object.end() && value->is_object()) {
    decision.value = value->dump();
  }
  if (const auto chain = object.find("chain"); chain != object.end() && chain->is_array()) {
    decision.chain.emplace();
    for (const DecisionJson& link : *chain) {
      if (link.is_string()) decision.chain->push_back(link);
    }
  }
  return decision;
}

DecisionJson object_of(const Decision& decision) {
  DecisionJson object{{"decision", decision.rejected ? "rejected" : "edited"}};
  const auto put = [&object](const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
  };
  put("reason", decision.reason);
  put("by", decision.by);
  put("on", decision.on);
  put("claim", decision.claim);
  put("attribute", decision.attribute);
  put("stance", decision.stance);
  if (!decision.value.empty()) object["value"] = DecisionJson::parse(decision.value);
  if (decision.chain) object["chain"] = *decision.chain;
  return object;
}

Decisions decisions_in_object(const DecisionJson& object) {
  Decisions decisions;
  if (!object.is_object()) return decisions;
  for (const auto& [place, decision] : object.items()) {
    if (decision.is_object()) decisions.emplace(place, decision_in(decision));
  }
  return decisions;
}

}  // namespace

Decisions decisions_in(const Extras& extras) {
  const std::string* const json = extra(extras, kDecisionsKey);
  return json == nullptr ? Decisions()
                         : decisions_in_object(DecisionJson::parse(*json, nullptr, false));
}

Decisions decisions_of_json(std::string_view document_json) {
  const DecisionJson document = DecisionJson::parse(document_json, nullptr, false);
  const auto object = document.find(kDecisionsKey);
  return object == document.end() ? Decisions() : decisions_in_object(*object);
}

std::string json_of(const Decisions& decisions) {
  DecisionJson object = DecisionJson::object();
  for (const auto& [place, decision] : decisions) object[place] = object_of(decision);
  return object.dump();
}

std::string with_decisions(const std::string& document_json, const Decisions& decisions) {
  DecisionJson document = DecisionJson::parse(document_json);
  document.erase(kDecisionsKey);
  if (!decisions.empty()) document[kDecisionsKey] = DecisionJson::parse(json_of(decisions));
  return document.dump();
}

std::vector<std::string> cites_in(const Extras& extras) { return ids_in(extras, kCitesKey); }

std::string external_reading_of(const Extras& extras) {
  const std::string* const json = extra(extras, kReadingKey);
  return json == nullptr ? std::string() : *json;
}

std::vector<std::string> proposals_in(const Assertion& assertion) {
  return assertion.detail ? ids_in(assertion.detail->extras, kProposalsKey)
                          : std::vector<std::string>();
}

std::vector<std::string> listed_names(std::string_view list) {
  constexpr std::string_view kArabicComma = "،";
  std::string text(list);
  for (std::size_t at = text.find(kArabicComma); at != std::string::npos;
       at = text.find(kArabicComma, at)) {
    text.replace(at, kArabicComma.size(), ",");
  }
  std::vector<std::string> names;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    std::string name = text.substr(from, comma - from);
    name.erase(0, name.find_first_not_of(' '));
    name.erase(name.find_last_not_of(' ') + 1);
    if (!name.empty()) names.push_back(std::move(name));
    from = comma + 1;
  }
  return names;
}

std::string place_in_id(std::string_view proposal) {
  const std::size_t at = proposal.rfind('@');
  return std::string(at == std::string_view::npos ? std::string_view() : proposal.substr(at + 1));
}

std::string document_in_id(std::string_view proposal) {
  return std::string(proposal.substr(0, proposal.rfind('@')));
}

}  // namespace tawatur
