#include "app/cli/review.h"

#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/author.h"
#include "app/cli/edit_text.h"
#include "app/cli/key_input.h"
#include "app/cli/proposal_text.h"
#include "app/service/proposals/decide.h"
#include "app/service/store/store_edit.h"
#include "app/service/store/store_file.h"
#include "reports/message_text.h"

namespace tawatur {
namespace {

class Review {
 public:
  explicit Review(Session& session) : session_(session), messages_(session.messages()) {}

  CommandResult run() {
    session_.progress.begin(Phase::asking, 0);
    for (;;) {
      auto shown = show_next();
      if (!shown) return tl::unexpected<Failure>(shown.error());
      if (!*shown) break;
      auto goes_on = decide();
      if (!goes_on) return tl::unexpected<Failure>(goes_on.error());
      if (!*goes_on) break;
    }
    tell("review.end", {Param::count("count", taken_.size())});
    return 0;
  }

 private:
  void tell(std::string_view key, std::initializer_list<Param> params = {}) {
    std::cout << messages_.format(key, params) << '\n';
  }

  // The first that waits and was not left for later; false: there is none.
  Outcome<bool> show_next() {
    const auto store = open_store_to_read(session_.line.argument(0));
    if (!store) return tl::unexpected<Failure>(store.error());
    const Case data = (*store)->load_case();
    auto proposals =
        proposals_of_case(data, session_.line.value("--document").value_or(std::string()));
    std::erase_if(proposals, [](const DecidedProposal& one) { return !one.waits(); });
    const auto next = std::ranges::find_if(
        proposals, [this](const DecidedProposal& one) { return !left_.contains(one.proposal.id); });
    if (next == proposals.end()) {
      if (proposals.empty()) tell("proposal.none");
      return false;
    }
    current_ = next->proposal.id;
    std::cout << '\n' << proposal_text(data, *next, messages_);
    waiting_ = proposals.size();
    return true;
  }

  // One key, or several until one decides; false: the person goes.
  Outcome<bool> decide() {
    for (;;) {
      std::cout << messages_.format("review.keys", {Param::count("count", waiting_)}) << ' '
                << std::flush;
      const auto key = keys_.key();
      std::cout << '\n';
      if (!key || *key == 'q') return false;
      switch (*key) {
        case 'a':
          return went_on(accept());
        case 'r':
          return went_on(reject());
        case 'e':
          return went_on(edit());
        case 'u':
          return went_on(undo());
        case 's':
          left_.insert(current_);
          return true;
        default:
          tell("review.help");
      }
    }
  }

  // What is wrong with an answer is said, and the proposal shown again; a store that fails ends it.
  static Outcome<bool> went_on(Outcome<void> done, const Messages& messages) {
    if (done) return true;
    if (done.error().kind == Failure::Kind::system) return tl::unexpected<Failure>(done.error());
    for (const Diagnostic& message : done.error().messages) {
      std::cout << text_of(message.message, messages) << '\n';
    }
    return true;
  }
  Outcome<bool> went_on(Outcome<void> done) { return went_on(std::move(done), messages_); }

  template <typename Plan>
  Outcome<void> change(const Author& author, const Plan& plan) {
    auto edit = StoreEdit::begin(session_.line.argument(0));
    if (!edit) return tl::unexpected<Failure>(edit.error());
    if (auto done = plan(*edit, author); !done) return done;
    const auto report = edit->commit(session_.settings.check, session_.settings.threads);
    if (!report) return tl::unexpected<Failure>(report.error());
    if (!report->entries.empty()) taken_.push_back(report->entries.front().change);
    std::cout << edit_text(*report, false, messages_);
    return {};
  }

  template <typename Plan>
  Outcome<void> apply(const Author& author, const Plan& plan) {
    return change(author, [&plan](StoreEdit& edit, const Author& by) -> Outcome<void> {
      const auto changes = plan(edit.view(), by);
      if (!changes) return tl::unexpected<Failure>(changes.error());
      return edit.apply(*changes, by);
    });
  }

  // --why holds for the whole review; without it, what has no reason on its face is asked for one.
  Author author(bool ask) {
    Author by = author_without_reason(session_.line);
    if (!ask || !by.reason.empty()) return by;
    std::cout << messages_.format("edit.why-question") << ' ' << std::flush;
    by.reason = keys_.line().value_or(std::string());
    return by;
  }

  Outcome<void> accept() {
    return apply(author(false), [this](const StoreReader& view, const Author&) {
      AcceptRequest request;
      request.ids = {current_};
      return plan_accept(view, request);
    });
  }

  Outcome<void> reject() {
    return apply(author(true), [this](const StoreReader& view, const Author& by) {
      return plan_reject(view, {current_}, by);
    });
  }

  Outcome<void> edit() {
    std::cout << messages_.format("review.fields") << ' ' << std::flush;
    const auto field = keys_.key();
    EditRequest request;
    request.id = current_;
    std::cout << (field ? std::string(1, *field) : std::string()) << ' ' << std::flush;
    std::string answer = field ? keys_.line().value_or(std::string()) : std::string();
    switch (field.value_or('\0')) {
      case 'v':
        request.value = std::move(answer);
        break;
      case 'c':
        request.claim = std::move(answer);
        break;
      case 't':
        request.attribute = std::move(answer);
        break;
      case 'h':
        request.chain = std::move(answer);
        break;
      default:
        tell("review.no-field");
        return {};
    }
    return apply(author(false), [&request](const StoreReader& view, const Author& by) {
      return plan_proposal_edit(view, request, by);
    });
  }

  // The last decision of this review; the proposal waits again.
  Outcome<void> undo() {
    if (taken_.empty()) {
      if (left_.empty()) {
        tell("review.nothing-to-undo");
      } else {
        left_.clear();
      }
      return {};
    }
    const EntryNumber last = taken_.back();
    auto done = change(author(false),
                       [last](StoreEdit& edit, const Author& by) { return edit.undo(last, by); });
    if (!done) return done;
    // The undoing itself is no decision.
    taken_.resize(taken_.size() - 2);
    return {};
  }

  Session& session_;
  const Messages& messages_;
  KeyInput keys_;
  std::string current_;
  std::size_t waiting_ = 0;
  std::set<std::string> left_;      // for later
  std::vector<EntryNumber> taken_;  // changes of this review
};

}  // namespace

CommandResult review_proposals(Session& session) {
  if (session.settings.format == "json") return input_failure(say("review.no-json"), kProgram);
  return Review(session).run();
}

}  // namespace tawatur
