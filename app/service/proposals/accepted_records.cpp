#include "app/service/proposals/accepted_records.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/proposals/decisions.h"
#include "app/service/proposals/value_of_json.h"

namespace tawatur {
namespace {

using RecordJson = nlohmann::ordered_json;

RecordJson names_json(const std::vector<LocalizedText>& texts) {
  RecordJson list = RecordJson::array();
  for (const LocalizedText& text : texts) {
    RecordJson entry{{"text", text.text}};
    if (!text.lang.empty()) entry["lang"] = text.lang;
    list.push_back(std::move(entry));
  }
  return list;
}

RecordJson chains_json(const std::vector<ProposedLink>& links) {
  RecordJson chain = RecordJson::array();
  for (const ProposedLink& link : links) {
    RecordJson entry{{"source", link.id}};
    if (link.basis != Basis::none) entry["basis"] = name_of(link.basis);
    chain.push_back(std::move(entry));
  }
  return RecordJson::array({std::move(chain)});
}

}  // namespace

std::string AcceptedRecords::state(const RecordKey& key) const {
  if (const auto found = at_.find(key); found != at_.end()) return pending_[found->second].json;
  const auto record = view_.record(key);
  return record ? record->json : std::string();
}

void AcceptedRecords::put(const RecordKey& key, std::string json, const char* operation_if_new) {
  if (const auto found = at_.find(key); found != at_.end()) {
    pending_[found->second].json = std::move(json);
    return;
  }
  const bool is_new = !view_.record(key).has_value();
  at_.emplace(key, pending_.size());
  pending_.push_back({key, is_new ? operation_if_new : "set", std::move(json)});
}

void AcceptedRecords::take_source(const ProposedLink& link) {
  const RecordKey key{RecordKind::source, link.id};
  if (link.known || !state(key).empty()) return;
  RecordJson source{{"id", link.id}, {"kind", name_of(link.source.kind)}};
  source["names"] = names_json(link.source.names);
  if (!link.source.country.empty()) source["country"] = link.source.country;
  put(key, source.dump(), "add");
}

void AcceptedRecords::take_claim(const Proposal& proposal) {
  const RecordKey key{RecordKind::claim, proposal.claim};
  const std::string old = state(key);
  RecordJson claim = old.empty() ? RecordJson{{"id", proposal.claim}} : RecordJson::parse(old);
  if (old.empty()) {
    claim["statement"] = proposal.statement.empty()
                             ? names_json({{proposal.quote_text, {}, false, {}}})
                             : names_json(proposal.statement);
  }
  if (!proposal.attribute.empty() && proposal.value) {
    RecordJson& attributes = claim["attributes"];
    if (!attributes.is_object()) attributes = RecordJson::object();
    if (!attributes.contains(proposal.attribute)) {
      RecordJson attribute{{"type", name_of(proposal.type)}};
      if (proposal.type == ValueType::quantity && !proposal.unit.empty()) {
        attribute["unit"] = proposal.unit;
      }
      attributes[proposal.attribute] = std::move(attribute);
    }
  }
  std::string json = claim.dump();
  if (json != old) put(key, std::move(json), "add");
}

// Values of one passage, under one chain, are one assertion, as a person would write it.
void AcceptedRecords::take_assertion(const Proposal& proposal) {
  RecordJson assertion{{"claim", proposal.claim},
                       {"document", proposal.document},
                       {"stance", name_of(proposal.stance)}};
  RecordJson chains;
  if (!proposal.chain.empty()) chains = chains_json(proposal.chain);
  const std::string wanted = proposal.document + '@' + std::to_string(proposal.quote.start);
  std::string id = wanted;
  for (int number = 2;; ++number) {
    const std::string old = state({RecordKind::assertion, id});
    if (old.empty()) break;
    RecordJson known = RecordJson::parse(old);
    const bool same = known.value("claim", "") == proposal.claim &&
                      known.value("stance", "") == name_of(proposal.stance) &&
                      known.contains(kProposalsKey) &&
                      (known.contains("chains") ? known["chains"] : RecordJson()) == chains;
    const bool room = proposal.attribute.empty() || !known.contains("values") ||
                      !known["values"].contains(proposal.attribute);
    if (same && room) {
      assertion = std::move(known);
      break;
    }
    id = wanted + '.' + std::to_string(number);
  }
  assertion["id"] = id;
  if (proposal.value) {
    assertion["values"][proposal.attribute] = RecordJson::parse(json_of_value(*proposal.value));
  }
  assertion["quote"] = {
      {"exact", proposal.quote_text}, {"start", proposal.quote.start}, {"end", proposal.quote.end}};
  if (!chains.is_null()) assertion["chains"] = chains;
  assertion[kProposalsKey].push_back(proposal.id);
  put({RecordKind::assertion, id}, assertion.dump(), "add");
}

void AcceptedRecords::take(const Proposal& proposal) {
  for (const ProposedLink& link : proposal.chain) take_source(link);
  if (proposal.entity) take_source(*proposal.entity);
  take_claim(proposal);
  take_assertion(proposal);
}

std::vector<RecordChange> AcceptedRecords::changes() const {
  std::vector<RecordChange> out;
  for (const Pending& record : pending_) {
    out.push_back({record.operation, record.key, record.json});
  }
  return out;
}

}  // namespace tawatur
