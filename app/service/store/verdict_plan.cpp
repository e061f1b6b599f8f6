#include "app/service/store/verdict_plan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/load_case.h"
#include "claims/check.h"
#include "claims/rating_scale.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

struct VerdictTarget {
  std::string claim;
  std::string attribute;  // empty: the claim itself
  std::string person;
};

VerdictTarget target_of(const EditCommand& command) {
  VerdictTarget target;
  const std::size_t hash = std::min(command.id.find('#'), command.id.size());
  target.claim = command.id.substr(0, hash);
  if (hash < command.id.size()) target.attribute = command.id.substr(hash + 1);
  const auto of = command.options.find("--of");
  target.person = of == command.options.end() ? command.author.person : of->second;
  return target;
}

// The verdict with this id, else the one of this person on this claim.
std::optional<Record> find_verdict(const StoreReader& view, const std::string& id,
                                   const VerdictTarget& target) {
  if (auto record = view.record({RecordKind::verdict, id})) return record;
  std::optional<Record> found;
  view.records(RecordKind::verdict, RecordOrder::by_id, [&](const Record& record) {
    const Json json = Json::parse(record.json);
    const bool same = json.value("claim", std::string()) == target.claim &&
                      json.value("attribute", std::string()) == target.attribute &&
                      json.value("by", std::string()) == target.person;
    if (same) found = record;
    return !same;
  });
  return found;
}

// What is found now, as a case file says it; null: nothing.
Json found_now(const Case& data, ClaimIndex claim, const std::string& attribute) {
  auto rates = load_rates(data, LoadOptions());
  const CheckContext context(data, rates ? std::move(*rates) : RateTable(), {});
  const std::vector<Attribute>& attributes = data.claims[claim.at()].attributes;
  for (const Finding& finding : check_claim(context, claim)) {
    const std::string name =
        finding.attribute.valid() ? attributes[finding.attribute.at()].name : std::string();
    if (name != attribute) continue;
    const RecordedFinding found = recorded(finding);
    Json json{{"finding", found.finding},
              {"established", found.established},
              {"possible", found.possible}};
    if (!found.groups.empty()) json["groups"] = found.groups;
    return json;
  }
  return {};
}

Outcome<void> put_fields(const std::vector<std::string>& words, Json& verdict) {
  const std::vector<std::string> known{"rating", "reason", "by", "on"};
  Failure failure;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    const std::string name = equals == std::string::npos ? "rating" : word.substr(0, equals);
    const std::string value = equals == std::string::npos ? word : word.substr(equals + 1);
    if (std::ranges::find(known, name) == known.end() && !name.starts_with("x-")) {
      Message problem =
          say("edit.unknown-field",
              {{"kind", "verdict"}, {"field", excerpt(name)}, {"hint", did_you_mean(name, known)}});
      failure.messages.push_back({kProgram, 0, 0, {}, std::move(problem)});
    } else if (value.empty()) {
      verdict.erase(name);
    } else {
      verdict[name] = value;
    }
  }
  if (!failure.messages.empty()) return tl::unexpected<Failure>(std::move(failure));
  return {};
}

Outcome<void> check_rating(const Settings& settings, const Json& verdict) {
  const std::string rating = verdict.value("rating", std::string());
  if (rating_named(settings, rating) != nullptr) return {};
  std::string names;
  const std::vector<std::string> known = rating_names(settings);
  for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
  if (rating.empty())
    return input_failure(say("verdict.no-rating", {{"ratings", names}}), kProgram);
  return input_failure(
      say("verdict.off-scale",
          {{"rating", excerpt(rating)}, {"ratings", names}, {"hint", did_you_mean(rating, known)}}),
      kProgram);
}

}  // namespace

Outcome<std::vector<RecordChange>> plan_verdict(const StoreReader& view,
                                                const EditCommand& command) {
  const VerdictTarget target = target_of(command);
  const auto record = find_verdict(view, command.id, target);
  const bool adds = command.action == "add";
  if (adds && record) {
    return input_failure(
        say("verdict.exists", {{"person", excerpt(target.person)}, {"id", excerpt(command.id)}}),
        kProgram);
  }
  if (!adds && !record) {
    return input_failure(
        say("verdict.none", {{"person", excerpt(target.person)}, {"id", excerpt(command.id)}}),
        kProgram);
  }
  if (command.action == "retract") {
    return std::vector<RecordChange>{{"retract", record->key, std::nullopt}};
  }
  Json verdict = record ? Json::parse(record->json) : Json::object();
  if (!record) {
    verdict["id"] = command.id + '@' + target.person;
    verdict["claim"] = target.claim;
    if (!target.attribute.empty()) verdict["attribute"] = target.attribute;
    verdict["by"] = target.person;
  }
  verdict["on"] = to_string(command.author.time).substr(0, 10);
  if (!command.author.reason.empty()) verdict["reason"] = command.author.reason;
  if (const auto on = command.options.find("--on"); on != command.options.end()) {
    verdict["on"] = on->second;
  }
  if (auto put = put_fields(command.words, verdict); !put) {
    return tl::unexpected<Failure>(put.error());
  }
  const std::string claim_id = verdict["claim"].get<std::string>();
  const Case data = view.load_claims({claim_id});
  if (auto rated = check_rating(data.settings, verdict); !rated) {
    return tl::unexpected<Failure>(rated.error());
  }
  verdict.erase("finding");
  if (!data.claims.empty()) {
    Json found =
        found_now(data, ClaimIndex(std::size_t{0}), verdict.value("attribute", std::string()));
    if (!found.is_null()) verdict["finding"] = std::move(found);
  }
  const RecordKey key{RecordKind::verdict, verdict["id"].get<std::string>()};
  return std::vector<RecordChange>{{command.action, key, verdict.dump()}};
}

}  // namespace tawatur
