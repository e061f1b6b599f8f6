#include "app/cli/proposal_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/service/proposals/value_of_json.h"
#include "core/text/display.h"
#include "reports/message_text.h"
#include "reports/value_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kQuoteColumns = 160;

const Source* source_named(const Case& data, const std::string& id) {
  const auto found = std::ranges::find(data.sources, id, &Source::id);
  return found == data.sources.end() ? nullptr : &*found;
}

std::string source_text(const Case& data, const ProposedLink& link, const Messages& messages) {
  const Source* const known = source_named(data, link.id);
  const Source& source = known != nullptr ? *known : link.source;
  return messages.isolate(text_in(source.names, messages.tag(), link.id));
}

std::string publisher_of(const Case& data, const std::string& document) {
  for (const Document& row : data.documents) {
    if (row.id != document) continue;
    const Source& source = data.sources[row.source.at()];
    return text_in(source.names, "en", source.id);
  }
  return document;
}

// Nearest first: "al-Mithaq ← Maariv ← Business Insider".
std::string chain_text(const Case& data, const Proposal& proposal, const Messages& messages) {
  std::string out = messages.isolate(publisher_of(data, proposal.document));
  for (const Document& row : data.documents) {
    if (row.id != proposal.document) continue;
    const Source& source = data.sources[row.source.at()];
    out = messages.isolate(text_in(source.names, messages.tag(), source.id));
  }
  for (const ProposedLink& link : proposal.chain) {
    out += " ← " + source_text(data, link, messages);
  }
  return out;
}

std::string value_words(const Case& data, const Proposal& proposal, const Messages& messages) {
  const Value& value = *proposal.value;
  if (value.type == ValueType::entity && proposal.entity) {
    return source_text(data, *proposal.entity, messages);
  }
  return value_text(data, value, proposal.unit, messages);
}

std::string claim_words(const Case& data, const Proposal& proposal, const Messages& messages) {
  const auto claim = std::ranges::find(data.claims, proposal.claim, &Claim::id);
  const auto& statement = claim != data.claims.end() ? claim->statement : proposal.statement;
  return messages.isolate(
      shortened(visible(text_in(statement, messages.tag(), proposal.claim)), kQuoteColumns));
}

void add_line(std::string& out, const Messages& messages, std::string_view label,
              std::string_view text) {
  out += "  " + messages.named("proposal.label.", label) + ": ";
  out += text;
  out += '\n';
}

std::string joined(const std::vector<std::string>& parts, const Messages& messages) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += messages.format("proposal.semicolon") + ' ';
    out += part;
  }
  return out;
}

std::string doubts_text(const Proposal& proposal, const Messages& messages) {
  std::vector<std::string> doubts;
  for (const ProposalDoubt doubt : proposal.doubts) {
    doubts.push_back(messages.named("proposal-doubt.", name_of(doubt),
                                    std::initializer_list<Param>{Param::ready(
                                        "other", messages.isolate(proposal.other_claim))}));
  }
  return joined(doubts, messages);
}

void write_link(JsonWriter& json, const ProposedLink& link) {
  json.begin_object();
  json.key("source").string(link.id);
  json.key("known").boolean(link.known);
  json.key("printed").string(link.printed);
  if (!link.known) {
    json.key("kind").string(name_of(link.source.kind));
    json.key("names").begin_array();
    for (const LocalizedText& name : link.source.names) {
      json.begin_object();
      json.key("text").string(name.text);
      if (!name.lang.empty()) json.key("lang").string(name.lang);
      json.end_object();
    }
    json.end_array();
  }
  if (link.basis != Basis::none) json.key("basis").string(name_of(link.basis));
  json.end_object();
}

void write_about(JsonWriter& json, const Proposal& proposal) {
  json.key("about").begin_array();
  for (const ProposedEntity& entity : proposal.about) {
    json.begin_object();
    json.key("role").string(name_of(entity.role));
    json.key("printed").string(entity.printed);
    if (!entity.country.empty()) json.key("country").string(entity.country);
    json.key("start").unsigned_integer(entity.place.start);
    json.key("end").unsigned_integer(entity.place.end);
    json.end_object();
  }
  json.end_array();
}

std::string about_text(const Proposal& proposal, const Messages& messages) {
  std::vector<std::string> parts;
  for (const ProposedEntity& entity : proposal.about) {
    parts.push_back(messages.named(
        "proposal.about.", name_of(entity.role),
        std::vector<Param>{Param::ready("printed", messages.isolate(visible(entity.printed)))}));
  }
  return joined(parts, messages);
}

void write_proposal(JsonWriter& json, const Case& data, const DecidedProposal& decided,
                    const Messages& messages) {
  const Proposal& proposal = decided.proposal;
  json.begin_object();
  json.key("id").string(proposal.id);
  json.key("document").string(proposal.document);
  json.key("state").string(name_of(decided.state));
  if (!decided.assertion.empty()) json.key("assertion").string(decided.assertion);
  if (!decided.reason.empty()) json.key("reason").string(decided.reason);
  json.key("claim").begin_object();
  json.key("id").string(proposal.claim);
  json.key("new").boolean(proposal.new_claim);
  if (!proposal.new_claim) {
    json.key("score").unsigned_integer(proposal.score);
    json.key("shared").begin_array();
    for (const std::string& word : proposal.shared) json.string(word);
    json.end_array();
  } else if (!proposal.statement.empty()) {
    json.key("statement").string(proposal.statement.front().text);
  }
  if (!proposal.other_claim.empty()) json.key("other").string(proposal.other_claim);
  write_about(json, proposal);
  json.end_object();
  json.key("attribute");
  if (proposal.attribute.empty() || !proposal.value) {
    json.null();
    json.key("value").null();
  } else {
    json.begin_object();
    json.key("name").string(proposal.attribute);
    json.key("type").string(name_of(proposal.type));
    json.key("new").boolean(proposal.new_attribute);
    json.end_object();
    json.key("value").raw(json_of_value(*proposal.value));
    json.key("shown").string(value_words(data, proposal, messages));
  }
  json.key("stance").string(name_of(proposal.stance));
  json.key("chain").begin_array();
  for (const ProposedLink& link : proposal.chain) write_link(json, link);
  json.end_array();
  json.key("place").begin_object();
  json.key("start").unsigned_integer(proposal.place.start);
  json.key("end").unsigned_integer(proposal.place.end);
  json.end_object();
  json.key("quote").begin_object();
  json.key("exact").string(proposal.quote_text);
  json.key("start").unsigned_integer(proposal.quote.start);
  json.key("end").unsigned_integer(proposal.quote.end);
  json.end_object();
  json.key("doubts").begin_array();
  for (const ProposalDoubt doubt : proposal.doubts) json.string(name_of(doubt));
  json.end_array();
  if (!proposal.reader.empty()) json.key("reader").string(proposal.reader);
  json.end_object();
}

}  // namespace

std::string proposal_text(const Case& data, const DecidedProposal& decided,
                          const Messages& messages) {
  const Proposal& proposal = decided.proposal;
  std::string out = messages.isolate(proposal.id);
  out += "  " + messages.named("proposal.state.", name_of(decided.state));
  if (!decided.assertion.empty()) out += "  " + messages.isolate(decided.assertion);
  if (!decided.reason.empty()) out += "  " + messages.isolate(visible(decided.reason));
  out += '\n';
  std::string claim = messages.isolate(proposal.claim);
  if (proposal.new_claim) {
    claim += "  " + messages.format("proposal.new");
  } else if (proposal.score > 0 && decided.state != ProposalState::accepted) {
    claim += "  " + messages.format("proposal.score", {Param::count("score", proposal.score)});
  }
  add_line(out, messages, "claim", claim);
  if (!proposal.new_claim)
    add_line(out, messages, "statement", claim_words(data, proposal, messages));
  // The thing alone stands in the quote.
  const bool party = std::ranges::any_of(
      proposal.about, [](const auto& entity) { return entity.role != EntityRole::item; });
  if (party) add_line(out, messages, "about", about_text(proposal, messages));
  if (proposal.value && !proposal.attribute.empty()) {
    std::string value = messages.isolate(proposal.attribute) + " = ";
    value += value_words(data, proposal, messages);
    if (proposal.value->detail && !proposal.value->detail->printed.empty()) {
      value +=
          "  " + messages.format(
                     "proposal.printed",
                     {Param::ready("printed",
                                   messages.isolate(visible(proposal.value->detail->printed)))});
    }
    add_line(out, messages, "value", value);
  }
  if (proposal.stance != Stance::affirms) {
    add_line(out, messages, "stance", messages.named("proposal.stance.", name_of(proposal.stance)));
  }
  add_line(out, messages, "chain", chain_text(data, proposal, messages));
  add_line(out, messages, "quote",
           messages.isolate(shortened(visible(proposal.quote_text), kQuoteColumns)));
  if (!proposal.doubts.empty()) add_line(out, messages, "doubts", doubts_text(proposal, messages));
  return out;
}

void write_proposals(JsonWriter& json, const Case& data,
                     const std::vector<DecidedProposal>& proposals, const Messages& messages) {
  json.key("proposals").begin_array();
  for (const DecidedProposal& proposal : proposals) write_proposal(json, data, proposal, messages);
  json.end_array();
}

std::string version_text(const Case& data, std::size_t unchanged,
                         const std::vector<DecidedProposal>& gone, const Messages& messages) {
  std::string out = messages.format("add.unchanged", {Param::count("count", unchanged)}) + '\n';
  if (gone.empty()) return out;
  out += '\n' + messages.format("add.gone", {Param::count("count", gone.size())}) + '\n';
  for (const DecidedProposal& one : gone) out += proposal_text(data, one, messages);
  return out;
}

std::string added_text(const AddPlan& plan, const Messages& messages) {
  std::string out = messages.named(
      "add.state.", name_of(plan.state),
      std::initializer_list<Param>{Param::ready("document", messages.isolate(plan.document))});
  out += '\n';
  if (plan.state == AddState::same) return out;
  std::string source = messages.isolate(plan.source);
  if (plan.new_source) source += "  " + messages.format("proposal.new");
  const auto line = [&](std::string_view label, const std::string& value,
                        const std::string& where) {
    std::string text = value;
    if (!where.empty()) {
      text +=
          "  " + messages.format("add.read-at", {Param::ready("where", messages.isolate(where))});
    }
    add_line(out, messages, label, text);
  };
  line("source", source, plan.read.publisher.where);
  const std::array<std::pair<std::string_view, const ReadField*>, 4> fields{
      {{"published", &plan.read.published},
       {"language", &plan.read.language},
       {"title", &plan.read.title},
       {"url", &plan.read.url}}};
  for (const auto& [label, field] : fields) {
    if (field->given()) {
      line(label, messages.isolate(shortened(visible(field->value), kQuoteColumns)), field->where);
    }
  }
  for (const ReadDoubt& doubt : plan.read.doubts) {
    add_line(out, messages, "doubts", text_of(doubt.message, messages));
  }
  return out;
}

void write_added(JsonWriter& json, const std::string& file, const AddPlan& plan,
                 const std::vector<std::string>& unchanged,
                 const std::vector<DecidedProposal>& gone, const Messages& messages) {
  json.begin_object();
  json.key("file").string(file);
  json.key("state").string(name_of(plan.state));
  json.key("document").string(plan.document);
  json.key("source").begin_object();
  json.key("id").string(plan.source);
  json.key("new").boolean(plan.new_source);
  json.end_object();
  json.key("sha256").string(plan.read.sha256);
  json.key("text_sha256").string(plan.read.text_sha256);
  json.key("doubts").begin_array();
  for (const ReadDoubt& doubt : plan.read.doubts) {
    json.begin_object();
    json.key("code").string(doubt.code);
    json.key("message").string(text_of(doubt.message, messages));
    json.end_object();
  }
  json.end_array();
  json.key("unchanged").begin_array();
  for (const std::string& id : unchanged) json.string(id);
  json.end_array();
  json.key("gone").begin_array();
  for (const DecidedProposal& one : gone) {
    json.begin_object();
    json.key("claim").string(one.proposal.claim);
    json.key("attribute");
    one.proposal.attribute.empty() ? json.null() : json.string(one.proposal.attribute);
    json.key("quote").string(one.proposal.quote_text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace tawatur
