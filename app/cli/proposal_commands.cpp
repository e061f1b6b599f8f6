// add, proposals, accept, edit, reject: from an article to assertions.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>

#include "app/cli/author.h"
#include "app/cli/commands.h"
#include "app/cli/finish_edit.h"
#include "app/cli/proposal_text.h"
#include "app/cli/reader_option.h"
#include "app/cli/review.h"
#include "app/service/proposals/decide.h"
#include "app/service/proposals/decisions.h"
#include "app/service/store/store_edit.h"
#include "app/service/store/store_file.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

std::string list_text(const Case& data, const std::vector<DecidedProposal>& proposals,
                      const Messages& messages) {
  std::string out;
  for (const DecidedProposal& proposal : proposals) {
    out += '\n' + proposal_text(data, proposal, messages);
  }
  return out;
}

std::vector<std::string> rest_of(const CommandLine& line) {
  return {line.arguments.begin() + std::min<std::ptrdiff_t>(1, std::ssize(line.arguments)),
          line.arguments.end()};
}

Outcome<Author> author_for(Session& session) {
  if (session.line.has("--dry-run")) return author_without_reason(session.line);
  return author_of(session);
}

// Plans on the store as it is, and applies.
template <typename Plan>
CommandResult decide_with(Session& session, const Plan& plan) {
  const auto author = author_for(session);
  if (!author) return tl::unexpected<Failure>(author.error());
  auto edit = StoreEdit::begin(session.line.argument(0));
  if (!edit) return tl::unexpected<Failure>(edit.error());
  const auto changes = plan(edit->view(), *author);
  if (!changes) return tl::unexpected<Failure>(changes.error());
  if (auto done = edit->apply(*changes, *author); !done) {
    return tl::unexpected<Failure>(done.error());
  }
  return finish_edit(session, *edit);
}

Outcome<AddRequest> add_request(const Session& session, const std::string& file) {
  AddRequest request;
  auto reader = reader_command(session.line);
  if (!reader) return tl::unexpected<Failure>(reader.error());
  request.reader = std::move(*reader);
  request.file = file;
  request.id = session.line.value("--id").value_or("");
  request.source = session.line.value("--source").value_or("");
  request.url = session.line.value("--url").value_or("");
  request.published = session.line.value("--published").value_or("");
  request.language = session.line.value("--language").value_or("");
  request.title = session.line.value("--title").value_or("");
  request.cites = listed_names(session.line.value("--cites").value_or(""));
  return request;
}

}  // namespace

CommandResult add_command(Session& session) {
  std::vector<std::string> files = rest_of(session.line);
  Author author = author_without_reason(session.line);
  auto edit = StoreEdit::begin(session.line.argument(0));
  if (!edit) return tl::unexpected<Failure>(edit.error());
  std::vector<AddPlan> plans;
  for (const std::string& file : files) {
    const auto request = add_request(session, file);
    if (!request) return tl::unexpected<Failure>(request.error());
    auto plan = plan_add(edit->view(), *request, author);
    if (!plan) return tl::unexpected<Failure>(plan.error());
    tell_refused(plan->external, session.messages());
    Author own = author;
    // Its name alone: where a checker keeps the file is nobody's business.
    if (own.reason.empty()) own.reason = std::filesystem::path(file).filename().string();
    if (!plan->original.empty()) edit->keep(plan->original);
    if (!plan->changes.empty()) {
      if (auto done = edit->apply(plan->changes, own); !done) {
        return tl::unexpected<Failure>(done.error());
      }
    }
    plans.push_back(std::move(*plan));
  }
  const Case data = edit->view().load_case();
  const Messages& messages = session.messages();
  std::string text;
  std::string json_text;
  JsonWriter json(json_text, JsonLayout::indented);
  json.begin_object();
  json.key("tawatur_proposals").integer(1);
  json.key("case").string(data.id);
  json.key("documents").begin_array();
  std::vector<DecidedProposal> all;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const AddPlan& plan = plans[i];
    std::vector<DecidedProposal> proposals;
    if (plan.state != AddState::same) proposals = proposals_of_case(data, plan.document);
    const std::vector<std::string> unchanged = unchanged_in(plan.before, proposals);
    const std::vector<DecidedProposal> gone = gone_from(plan.before, proposals);
    write_added(json, files[i], plan, unchanged, gone, messages);
    text += (text.empty() ? "" : "\n") + added_text(plan, messages);
    if (plan.state == AddState::same) continue;
    if (plan.state == AddState::version) {
      text += version_text(data, unchanged.size(), gone, messages);
    }
    std::erase_if(proposals, [&unchanged](const DecidedProposal& one) {
      return !one.waits() || std::ranges::find(unchanged, one.proposal.id) != unchanged.end();
    });
    text += list_text(data, proposals, messages);
    text += '\n' +
            messages.format("add.proposals", {Param::count("count", proposals.size()),
                                              Param::ready("case", session.line.argument(0))}) +
            '\n';
    for (DecidedProposal& one : proposals) all.push_back(std::move(one));
  }
  json.end_array();
  write_proposals(json, data, all, messages);
  json.end_object();
  json_text += '\n';
  if (!session.line.has("--dry-run")) {
    const auto report = edit->commit(session.settings.check, session.settings.threads);
    if (!report) return tl::unexpected<Failure>(report.error());
  }
  return write_result(session, session.settings.format == "json" ? json_text : text);
}

CommandResult proposals_command(Session& session) {
  if (session.line.has("--review")) return review_proposals(session);
  const auto store = open_store_to_read(session.line.argument(0));
  if (!store) return tl::unexpected<Failure>(store.error());
  const Case data = (*store)->load_case();
  const std::string document = session.line.value("--document").value_or("");
  if (!document.empty() &&
      std::ranges::find(data.documents, document, &Document::id) == data.documents.end()) {
    std::vector<std::string> ids;
    for (const Document& row : data.documents) ids.push_back(row.id);
    return input_failure(say("edit.no-record", {{"kind", "document"},
                                                {"id", excerpt(document)},
                                                {"hint", did_you_mean(document, ids)}}),
                         kProgram);
  }
  std::vector<DecidedProposal> proposals = proposals_of_case(data, document);
  if (!session.line.has("--all")) {
    std::erase_if(proposals, [](const DecidedProposal& one) { return !one.waits(); });
  }
  const Messages& messages = session.messages();
  if (session.settings.format != "json") {
    std::string text = list_text(data, proposals, messages);
    if (!text.empty()) text.erase(0, 1);
    if (proposals.empty()) text = messages.format("proposal.none") + '\n';
    return write_result(session, text);
  }
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  json.begin_object();
  json.key("tawatur_proposals").integer(1);
  json.key("case").string(data.id);
  write_proposals(json, data, proposals, messages);
  json.end_object();
  out += '\n';
  return write_result(session, out);
}

CommandResult accept_command(Session& session) {
  AcceptRequest request;
  request.ids = rest_of(session.line);
  request.all_exact = session.line.has("--all-exact");
  request.claim = session.line.value("--claim").value_or("");
  request.attribute = session.line.value("--attribute").value_or("");
  if (request.ids.empty() && !request.all_exact) {
    return input_failure(say("usage.missing", {{"command", "accept"}, {"argument", "ID"}}),
                         kProgram);
  }
  return decide_with(session, [&request](const StoreReader& view, const Author&) {
    return plan_accept(view, request);
  });
}

CommandResult edit_proposal_command(Session& session) {
  EditRequest request;
  request.id = session.line.argument(1);
  request.value = session.line.value("--value").value_or("");
  request.claim = session.line.value("--claim").value_or("");
  request.attribute = session.line.value("--attribute").value_or("");
  request.stance = session.line.value("--stance").value_or("");
  request.chain = session.line.value("--chain");
  return decide_with(session, [&request](const StoreReader& view, const Author& author) {
    return plan_proposal_edit(view, request, author);
  });
}

CommandResult reject_command(Session& session) {
  const std::vector<std::string> ids = rest_of(session.line);
  return decide_with(session, [&ids](const StoreReader& view, const Author& author) {
    return plan_reject(view, ids, author);
  });
}

}  // namespace tawatur
