#include "app/service/proposals/open_proposals.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/service/external_reading.h"
#include "app/service/proposals/decisions.h"
#include "app/service/proposals/value_of_json.h"
#include "app/service/text_reading.h"
#include "claims/propose/propose.h"
#include "claims/propose/proposed_value.h"
#include "claims/quote_check.h"
#include "core/text/code_point_index.h"

namespace tawatur {
namespace {

std::optional<DayNumber> day_of(std::string_view published) {
  const auto date = parse_edtf(published.substr(0, 10));
  if (!date || date->precision != DatePrecision::day) return std::nullopt;
  return date->first;
}

// Where assertions of the document stand and what they say: an accepted proposal is told by its id,
// one that was recorded by hand by its place and value.
const Assertion* assertion_of(const Case& data, const Document& document,
                              const CodePointIndex& text, const Proposal& proposal) {
  for (const Assertion& assertion : data.assertions) {
    if (&data.documents[assertion.document.at()] != &document) continue;
    if (!stands_at_its_place(assertion, text)) continue;
    const std::vector<std::string> made = proposals_in(assertion);
    if (std::ranges::find(made, proposal.id) != made.end()) return &assertion;
    if (!made.empty() || !assertion.detail || !assertion.detail->has_quote) continue;
    const Quote& quote = assertion.detail->quote;
    if (!quote.start || !quote.end || *quote.start > proposal.place.start ||
        *quote.end < proposal.place.end) {
      continue;
    }
    if (!proposal.value) continue;
    const bool same = std::ranges::any_of(assertion.values, [&](const AttributeValue& own) {
      return own.value.type == proposal.value->type && own.value.hedge == proposal.value->hedge &&
             own.value.word == proposal.value->word &&
             own.value.number.to_rational() == proposal.value->number.to_rational();
    });
    if (same) return &assertion;
  }
  return nullptr;
}

const Claim* claim_named(const Case& data, const std::string& id) {
  const auto found = std::ranges::find(data.claims, id, &Claim::id);
  return found == data.claims.end() ? nullptr : &*found;
}

void apply_edit(const Case& data, const Decision& decision, Proposal& proposal) {
  const auto drop = [&proposal](ProposalDoubt doubt) { std::erase(proposal.doubts, doubt); };
  if (!decision.claim.empty()) {
    proposal.claim = decision.claim;
    proposal.new_claim = claim_named(data, decision.claim) == nullptr;
    proposal.other_claim.clear();
    proposal.score = 0;
    proposal.shared.clear();
    drop(ProposalDoubt::claim_uncertain);
    drop(ProposalDoubt::other_claim_near);
  }
  if (!decision.attribute.empty()) {
    proposal.attribute = decision.attribute;
    drop(ProposalDoubt::attribute_guessed);
  }
  if (!decision.value.empty() && proposal.value) {
    if (auto value = value_of_json(proposal.type, decision.value)) {
      value->detail.ensure().printed = proposal.value->detail->printed;
      proposal.value = std::move(*value);
      for (const ProposalDoubt doubt :
           {ProposalDoubt::currency_guessed, ProposalDoubt::currency_unknown,
            ProposalDoubt::separator_guessed, ProposalDoubt::day_month_order,
            ProposalDoubt::date_no_year, ProposalDoubt::date_relative, ProposalDoubt::date_hijri,
            ProposalDoubt::implicit_number, ProposalDoubt::weekday_differs}) {
        drop(doubt);
      }
    }
  }
  if (!decision.stance.empty()) {
    proposal.stance = stance_named(decision.stance).value_or(proposal.stance);
  }
  if (const Claim* const claim = claim_named(data, proposal.claim)) {
    const auto known = std::ranges::find(claim->attributes, proposal.attribute, &Attribute::name);
    proposal.new_attribute = known == claim->attributes.end();
  } else {
    proposal.new_attribute = true;
  }
  if (decision.chain) {
    proposal.chain.clear();
    for (const std::string& id : *decision.chain) {
      ProposedLink link;
      link.id = id;
      link.known = std::ranges::find(data.sources, id, &Source::id) != data.sources.end();
      link.printed = id;
      link.source.id = id;
      link.source.names.emplace_back().text = id;
      proposal.chain.push_back(std::move(link));
    }
    drop(ProposalDoubt::no_source_found);
    drop(ProposalDoubt::source_new);
    drop(ProposalDoubt::source_unnamed);
    drop(ProposalDoubt::source_of_document);
  }
}

}  // namespace

std::string_view name_of(ProposalState state) {
  switch (state) {
    case ProposalState::open:
      return "open";
    case ProposalState::edited:
      return "edited";
    case ProposalState::accepted:
      return "accepted";
    case ProposalState::rejected:
      return "rejected";
  }
  return "open";
}

std::vector<Proposal> read_proposals(const Case& data, const Document& document) {
  if (!document.snapshot || !document.snapshot->text) return {};
  const std::string& text = *document.snapshot->text;
  ReadingOptions options;
  options.published = day_of(document.published);
  TextReading read = read_text(text, document.language, options);
  std::string reader;
  if (const auto external = external_reading_in(external_reading_of(document.extras), text)) {
    add_external(read, *external);
    reader = external->reader;
  }
  DocumentReading reading;
  reading.document = document.id;
  reading.text = text;
  reading.language = read.language;
  reading.values = &read.values;
  reading.attributions = &read.attributions;
  reading.reader = reader;
  reading.cites = cites_in(document.extras);
  return propose(data, reading);
}

std::vector<DecidedProposal> proposals_of(const Case& data, const Document& document) {
  std::vector<DecidedProposal> out;
  if (!document.snapshot || !document.snapshot->text) return out;
  const CodePointIndex text(*document.snapshot->text);
  const Decisions decisions = decisions_in(document.extras);
  for (Proposal& proposal : read_proposals(data, document)) {
    DecidedProposal decided;
    const auto decision = decisions.find(place_in_id(proposal.id));
    if (decision != decisions.end()) {
      if (!decision->second.rejected) apply_edit(data, decision->second, proposal);
      decided.state = decision->second.rejected ? ProposalState::rejected : ProposalState::edited;
      decided.reason = decision->second.reason;
      decided.by = decision->second.by;
    }
    if (const Assertion* const assertion = assertion_of(data, document, text, proposal)) {
      decided.state = ProposalState::accepted;
      decided.assertion = assertion->id;
      proposal.claim = data.claims[assertion->claim.at()].id;
      proposal.new_claim = false;
    }
    decided.proposal = std::move(proposal);
    out.push_back(std::move(decided));
  }
  return out;
}

std::vector<DecidedProposal> proposals_of_case(const Case& data, std::string_view document) {
  std::vector<DecidedProposal> out;
  for (const Document& row : data.documents) {
    if (!document.empty() && row.id != document) continue;
    for (DecidedProposal& proposal : proposals_of(data, row)) out.push_back(std::move(proposal));
  }
  return out;
}

}  // namespace tawatur
