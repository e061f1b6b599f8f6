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

// The names of a line under way. Whether a document is on it is asked at each step: the first few
// names are looked through, all documents behind them are also kept in a set.
class Path {
 public:
  void clear() { cut_to(0); }
  void push(const Name& name) {
    if (names_.size() >= kLookedThrough && name.is_document()) far_.insert(name.document.value);
    names_.push_back(name);
  }
  void cut_to(std::size_t size) {
    while (names_.size() > std::max(size, kLookedThrough)) {
      if (names_.back().is_document()) far_.erase(names_.back().document.value);
      names_.pop_back();
    }
    names_.resize(std::min(size, names_.size()));
  }
  [[nodiscard]] bool holds(DocumentIndex document) const {
    const std::size_t near = std::min(names_.size(), kLookedThrough);
    const auto* const end = names_.begin() + near;
    return std::find(names_.begin(), end, Name{{}, document}) != end ||
           (names_.size() > kLookedThrough && far_.contains(document.value));
  }
  [[nodiscard]] const NameList& names() const { return names_; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  static constexpr std::size_t kLookedThrough = 24;

  NameList names_;
  std::unordered_set<std::uint32_t> far_;
};

struct Frame {
  DocumentIndex document;
  LocalAssertions followed;
  std::size_t assertion = 0;  // position in `followed`
  std::size_t chain = 0;      // next chain of that assertion
  DocumentList onward;
  std::size_t next = 0;       // position in `onward`
  std::size_t path_size = 0;  // of the path up to this document
  bool not_in_cited = false;
};

class Walk {
 public:
  Walk(const ClaimView& view, const std::vector<std::uint8_t>& in_group)
      : view_(view), in_group_(in_group) {}

  void expect(std::size_t lines) { result_.lines.reserve(lines); }

  bool from(LocalAssertion start) {
    const Assertion& assertion = view_.assertion(start);
    start_ = start;
    path_.clear();
    path_.push({view_.context().publisher(assertion.document), {}});
    if (assertion.chains.empty()) {
      path_.push({{}, assertion.document});
      write_down(assertion.document, false, own_end(assertion));
      return may_go_on();
    }
    enter(assertion.document, {start}, false);
    while (!frames_.empty()) {
      if (!may_go_on()) return false;
      ++steps_;
      advance();
    }
    return true;
  }

  WalkedLines take() { return std::move(result_); }

 private:
  bool may_go_on() {
    if (steps_ <= kMaxSteps && result_.lines.size() <= kMaxLines) return true;
    result_.complete = false;
    return false;
  }

  void enter(DocumentIndex document, const LocalAssertions& followed, bool not_in_cited) {
    path_.push({{}, document});
    Frame& frame = frames_.emplace_back();
    frame.document = document;
    frame.followed = followed;
    frame.path_size = path_.size();
    frame.not_in_cited = not_in_cited;
  }

  void enter_cited(DocumentIndex document, bool not_in_cited) {
    const Stance stance = view_.assertion(start_).stance;
    const LocalAssertions all = view_.followed(document, stance);
    LocalAssertions inside;
    for (const LocalAssertion at : all) {
      if (in_group_[at] != 0) inside.push_back(at);
    }
    const bool none = inside.empty();
    enter(document, none ? all : inside, not_in_cited || none);
  }

  void advance() {
    Frame& frame = frames_.back();
    if (frame.next < frame.onward.size()) {
      const DocumentIndex document = frame.onward[frame.next++];
      if (!path_.holds(document)) enter_cited(document, frame.not_in_cited);
      return;
    }
    path_.cut_to(frame.path_size);
    if (frame.assertion == frame.followed.size()) {
      path_.cut_to(frame.path_size - 1);
      frames_.pop_back();
      return;
    }
    const Assertion& assertion = view_.assertion(frame.followed[frame.assertion]);
    if (assertion.chains.empty()) {
      ++frame.assertion;
      write_down(frame.document, frame.not_in_cited, own_end(assertion));
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
      if (name.is_document() && path_.holds(name.document)) return;
      path_.push(name);
    }
    if (step.ends()) {
      write_down(frame.document, frame.not_in_cited, step);
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

  void write_down(DocumentIndex document, bool not_in_cited, const ChainStep& step) {
    WalkedLine& line = result_.lines.emplace_back();
    line.path = path_.names();
    line.start = start_;
    line.not_in_cited = not_in_cited;
    set_end(line, view_, document, step);
    line.retracted = std::ranges::any_of(line.path, [&](const Name& name) {
      return name.is_document() && view_.context().is_retracted(name.document);
    });
    steps_ += path_.size();
  }

  const ClaimView& view_;
  const std::vector<std::uint8_t>& in_group_;
  LocalAssertion start_ = 0;
  Path path_;
  std::vector<Frame> frames_;
  std::size_t steps_ = 0;
  WalkedLines result_;
};

}  // namespace

WalkedLines walk_lines(const ClaimView& view, std::span<const LocalAssertion> starts,
                       const std::vector<std::uint8_t>& in_group) {
  Walk walk(view, in_group);
  walk.expect(std::min(starts.size(), kMaxLines));
  for (const LocalAssertion start : starts) {
    if (!walk.from(start)) break;
  }
  return walk.take();
}

}  // namespace tawatur
