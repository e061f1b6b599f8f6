// Depth-first over documents, with a stack of our own: chains of a hundred thousand documents are
// hostile but legal. Two budgets, both counts and not clocks, keep exponential cases short: the
// number of lines, and the number of steps, which dead ends spend too.

#include "claims/independence/line_walk.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tawatur {
namespace {

constexpr std::size_t kMaxSteps = 2'000'000;  // chains followed and names written down

struct Frame {
  DocumentIndex document;
  std::vector<LocalAssertion> followed;
  std::size_t assertion = 0;  // position in `followed`
  std::size_t chain = 0;      // next chain of that assertion
  std::vector<DocumentIndex> onward;
  std::size_t next = 0;       // position in `onward`
  std::size_t path_size = 0;  // of the path up to this document
  bool not_in_cited = false;
};

class Walk {
 public:
  Walk(const ClaimView& view, const std::vector<std::uint8_t>& in_group)
      : view_(view), in_group_(in_group) {}

  bool from(LocalAssertion start) {
    const Assertion& assertion = view_.assertion(start);
    start_ = start;
    path_ = {{view_.context().document(assertion.document).source, {}}};
    enter(assertion.document, {start}, false);
    while (!frames_.empty()) {
      if (steps_ > kMaxSteps || result_.lines.size() > kMaxLines) {
        result_.complete = false;
        return false;
      }
      ++steps_;
      advance();
    }
    return true;
  }

  WalkedLines take() { return std::move(result_); }

 private:
  void enter(DocumentIndex document, std::vector<LocalAssertion> followed, bool not_in_cited) {
    path_.push_back({{}, document});
    on_line_.insert(document.value);
    Frame frame;
    frame.document = document;
    frame.followed = std::move(followed);
    frame.path_size = path_.size();
    frame.not_in_cited = not_in_cited;
    frames_.push_back(std::move(frame));
  }

  void enter_cited(DocumentIndex document, bool not_in_cited) {
    const Stance stance = view_.assertion(start_).stance;
    std::vector<LocalAssertion> all = view_.followed(document, stance);
    std::vector<LocalAssertion> inside;
    for (const LocalAssertion at : all) {
      if (in_group_[at] != 0) inside.push_back(at);
    }
    const bool none = inside.empty();
    enter(document, none ? std::move(all) : std::move(inside), not_in_cited || none);
  }

  void advance() {
    Frame& frame = frames_.back();
    if (frame.next < frame.onward.size()) {
      const DocumentIndex document = frame.onward[frame.next++];
      if (!on_line_.contains(document.value)) enter_cited(document, frame.not_in_cited);
      return;
    }
    path_.resize(frame.path_size);
    if (frame.assertion == frame.followed.size()) {
      on_line_.erase(frame.document.value);
      path_.pop_back();
      frames_.pop_back();
      return;
    }
    const Assertion& assertion = view_.assertion(frame.followed[frame.assertion]);
    if (assertion.chains.empty()) {
      ++frame.assertion;
      write_down(frame, own_end(assertion));
    } else if (frame.chain == assertion.chains.size()) {
      ++frame.assertion;
      frame.chain = 0;
    } else {
      follow(frame, follow_chain(view_, assertion, assertion.chains[frame.chain++]));
    }
  }

  void follow(Frame& frame, const ChainStep& step) {
    for (const Name& name : step.names) {
      // A document that is only named, without a stance of its own, is entered all the same.
      if (name.is_document() && std::ranges::find(path_, name) != path_.end()) return;
      path_.push_back(name);
    }
    if (step.ends()) {
      write_down(frame, step);
      return;
    }
    if (step.onward_document.valid()) {
      frame.onward = {step.onward_document};
    } else {
      frame.onward = view_.own_words(step.onward_source, view_.assertion(start_).stance);
    }
    frame.next = 0;
    steps_ += step.names.size() + frame.onward.size();
  }

  void write_down(const Frame& frame, const ChainStep& step) {
    WalkedLine line;
    line.path = path_;
    line.start = start_;
    line.not_in_cited = frame.not_in_cited;
    set_end(line, view_, frame.document, step);
    line.retracted = std::ranges::any_of(path_, [&](const Name& name) {
      return name.is_document() && view_.context().is_retracted(name.document);
    });
    steps_ += path_.size();
    result_.lines.push_back(std::move(line));
  }

  const ClaimView& view_;
  const std::vector<std::uint8_t>& in_group_;
  LocalAssertion start_ = 0;
  std::vector<Name> path_;
  std::unordered_set<std::uint32_t> on_line_;
  std::vector<Frame> frames_;
  std::size_t steps_ = 0;
  WalkedLines result_;
};

}  // namespace

WalkedLines walk_lines(const ClaimView& view, std::span<const LocalAssertion> starts,
                       const std::vector<std::uint8_t>& in_group) {
  Walk walk(view, in_group);
  for (const LocalAssertion start : starts) {
    if (!walk.from(start)) break;
  }
  return walk.take();
}

}  // namespace tawatur
