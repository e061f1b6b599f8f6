#include "app/service/proposals/decide.h"

#include <algorithm>
#include <utility>

#include "app/service/proposals/accepted_records.h"
#include "app/service/proposals/decisions.h"
#include "app/service/store/value_words.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

using Changes = std::vector<RecordChange>;

void complain(Failure& failure, Message message) {
  failure.messages.push_back({kProgram, 0, 0, {}, std::move(message)});
}

// The proposals of these ids, or what is wrong with each of them.
class Chosen {
 public:
  explicit Chosen(const StoreReader& view)
      : data_(view.load_case()), all_(proposals_of_case(data_)) {}

  [[nodiscard]] const Case& data() const { return data_; }
  [[nodiscard]] const std::vector<DecidedProposal>& all() const { return all_; }

  // nullptr, with a complaint, when there is none or it was decided already.
  [[nodiscard]] const DecidedProposal* open(const std::string& id, Failure& failure,
                                            bool rejected_too) const {
    const auto found = std::ranges::find_if(
        all_, [&id](const DecidedProposal& one) { return one.proposal.id == id; });
    if (found == all_.end()) {
      std::vector<std::string> ids;
      for (const DecidedProposal& one : all_) ids.push_back(one.proposal.id);
      complain(failure,
               say("proposal.unknown", {{"id", excerpt(id)}, {"hint", did_you_mean(id, ids)}}));
      return nullptr;
    }
    if (found->state == ProposalState::accepted) {
      complain(failure, say("proposal.accepted",
                            {{"id", excerpt(id)}, {"assertion", excerpt(found->assertion)}}));
      return nullptr;
    }
    if (found->state == ProposalState::rejected && !rejected_too) {
      complain(failure,
               say("proposal.rejected", {{"id", excerpt(id)}, {"reason", excerpt(found->reason)}}));
      return nullptr;
    }
    return &*found;
  }

 private:
  Case data_;
  std::vector<DecidedProposal> all_;
};

bool is_exact(const DecidedProposal& one) {
  const Proposal& proposal = one.proposal;
  return one.waits() && proposal.doubts.empty() && !proposal.new_claim && !proposal.new_attribute;
}

// The document's record with one more, or one fewer, decision.
void decide(const StoreReader& view, Changes& changes, const std::string& proposal,
            const std::optional<Decision>& decision, const char* operation) {
  const RecordKey key{RecordKind::document, document_in_id(proposal)};
  auto pending = std::ranges::find_if(
      changes, [&key](const RecordChange& change) { return change.key == key; });
  const auto record = view.record(key);
  if (!record) return;
  const std::string old = pending == changes.end() ? record->json : *pending->after;
  Decisions decisions = decisions_of_json(old);
  if (decision) {
    decisions[place_in_id(proposal)] = *decision;
  } else if (decisions.erase(place_in_id(proposal)) == 0) {
    return;
  }
  std::string after = with_decisions(old, decisions);
  if (pending == changes.end()) {
    changes.push_back({operation, key, std::move(after)});
  } else {
    pending->after = std::move(after);
  }
}

}  // namespace

Outcome<Changes> plan_accept(const StoreReader& view, const AcceptRequest& request) {
  const Chosen chosen(view);
  Failure failure;
  std::vector<const DecidedProposal*> wanted;
  for (const std::string& id : request.ids) {
    const DecidedProposal* const one = chosen.open(id, failure, true);
    if (one != nullptr && std::ranges::find(wanted, one) == wanted.end()) wanted.push_back(one);
  }
  if (request.all_exact) {
    for (const DecidedProposal& one : chosen.all()) {
      if (is_exact(one) && std::ranges::find(wanted, &one) == wanted.end()) wanted.push_back(&one);
    }
  }
  AcceptedRecords records(view);
  for (const DecidedProposal* const one : wanted) {
    if (one->proposal.incomplete()) {
      complain(failure, say("proposal.incomplete", {{"id", excerpt(one->proposal.id)}}));
      continue;
    }
    Proposal proposal = one->proposal;
    if (!request.claim.empty()) proposal.claim = request.claim;
    if (!request.attribute.empty() && proposal.value) proposal.attribute = request.attribute;
    records.take(proposal);
  }
  if (!failure.messages.empty()) return tl::unexpected<Failure>(std::move(failure));
  Changes changes = records.changes();
  // What was corrected is in the assertion now.
  for (const DecidedProposal* const one : wanted) {
    if (one->state != ProposalState::open) {
      decide(view, changes, one->proposal.id, std::nullopt, "decide");
    }
  }
  return changes;
}

Outcome<Changes> plan_proposal_edit(const StoreReader& view, const EditRequest& request,
                                    const Author& author) {
  const Chosen chosen(view);
  Failure failure;
  const DecidedProposal* const one = chosen.open(request.id, failure, false);
  if (one == nullptr) return tl::unexpected<Failure>(std::move(failure));
  Decision decision;
  const auto document =
      std::ranges::find(chosen.data().documents, one->proposal.document, &Document::id);
  const Decisions decisions = decisions_in(document->extras);
  if (const auto old = decisions.find(place_in_id(request.id)); old != decisions.end()) {
    decision = old->second;
  }
  decision.by = author.person;
  decision.on = to_string(author.time).substr(0, 10);
  decision.reason = author.reason;
  if (!request.claim.empty()) decision.claim = request.claim;
  if (!request.attribute.empty()) decision.attribute = request.attribute;
  if (!request.stance.empty()) decision.stance = request.stance;
  if (!request.value.empty()) {
    if (!one->proposal.value) {
      return input_failure(say("proposal.no-value", {{"id", excerpt(request.id)}}), kProgram);
    }
    auto value = value_json(one->proposal.type, request.value);
    if (!value) return tl::unexpected<Failure>(failure_of(value.error()));
    decision.value = std::move(*value);
  }
  if (request.chain) {
    decision.chain = listed_names(*request.chain);
    for (const std::string& id : *decision.chain) {
      const auto& sources = chosen.data().sources;
      if (std::ranges::find(sources, id, &Source::id) != sources.end()) continue;
      std::vector<std::string> ids;
      for (const Source& source : sources) ids.push_back(source.id);
      complain(failure,
               say("edit.no-record",
                   {{"kind", "source"}, {"id", excerpt(id)}, {"hint", did_you_mean(id, ids)}}));
    }
  }
  if (!failure.messages.empty()) return tl::unexpected<Failure>(std::move(failure));
  Changes changes;
  decide(view, changes, request.id, decision, "edit-proposal");
  return changes;
}

Outcome<Changes> plan_reject(const StoreReader& view, const std::vector<std::string>& ids,
                             const Author& author) {
  const Chosen chosen(view);
  Failure failure;
  Changes changes;
  for (const std::string& id : ids) {
    if (chosen.open(id, failure, false) == nullptr) continue;
    Decision decision;
    decision.rejected = true;
    decision.reason = author.reason;
    decision.by = author.person;
    decision.on = to_string(author.time).substr(0, 10);
    decide(view, changes, id, decision, "reject-proposal");
  }
  if (!failure.messages.empty()) return tl::unexpected<Failure>(std::move(failure));
  return changes;
}

}  // namespace tawatur
