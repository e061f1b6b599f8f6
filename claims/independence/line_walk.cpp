// Depth-first over documents, with a stack of our own: chains of a hundred thousand documents are
// hostile but legal. Two budgets, both counts and not clocks, keep exponential cases short: the
// number of lines, and the number of steps, which dead ends spend too.

#include "claims/independence/line_walk.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "claims/independence/chain_links.h"
#include "claims/independence/line_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxSteps = 2'000'000;  // chains followed and names written down
// Up to so many starts are walked from one by one without looking at how they hang together.
constexpr std::size_t kFewStarts = 16;
// Looking at a name that comes from copies takes so much longer than at one on the path.
constexpr std::size_t kStepsOfCopiedName = 8;

// From which documents on other starts have the same lines, see LeftOut.
class SharedLines {
 public:
  // Empty where nothing can be told for sure.
  SharedLines(const ClaimView& view, std::span<const LocalAssertion> starts,
              const std::vector<std::uint8_t>& in_group) {
    const ChainLinks links(view, starts, in_group);
    if (links.names_in_passing()) return;
    std::vector<std::uint8_t> is_start(view.size(), 0);
    for (const LocalAssertion start : starts) is_start[start] = 1;
    const std::vector<ChainLinks::Lines> lines = links.count_lines(kMaxLines);
    for (LinkNode node = 0; node < lines.size(); ++node) {
      const bool all_start = std::ranges::all_of(
          links.steps_of(node), [&](const auto& step) { return is_start[step.by] != 0; });
      if (lines[node].settled && all_start) {
        of_document_.emplace(links.nodes()[node].document.value, lines[node]);
      }
    }
  }
  SharedLines() = default;

  [[nodiscard]] const ChainLinks::Lines* from(DocumentIndex document) const {
    const auto it = of_document_.find(document.value);
    return it == of_document_.end() ? nullptr : &it->second;
  }

 private:
  std::unordered_map<std::uint32_t, ChainLinks::Lines> of_document_;
};

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
  Walk(const ClaimView& view, const std::vector<std::uint8_t>& in_group, SharedLines shared)
      : view_(view), in_group_(in_group), shared_(std::move(shared)) {}

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
    if (steps_ <= kMaxSteps && result_.count() <= kMaxLines) return true;
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
      if (const ChainLinks::Lines* shared = shared_.from(document)) {
        leave_out(*shared, frame.not_in_cited);
      } else if (!path_.holds(document)) {
        enter_cited(document, frame.not_in_cited);
      }
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

  // No document of the path can come again behind the shared one: that would be a circle.
  void leave_out(const ChainLinks::Lines& shared, bool not_in_cited) {
    if (shared.count == 0) return;
    result_.lines_left_out += shared.count;
    result_.left_out.push_back({path_.names(), shared.shortest, not_in_cited});
    steps_ += path_.size();
  }

  // Copied names count on the line as well, though they are found out later.
  std::size_t steps_for_copies() {
    std::size_t names = 0;
    for (const Name& name : path_.names()) {
      if (!name.is_document() || !view_.context().has_copies(name.document)) continue;
      const auto [it, is_new] = copied_names_.try_emplace(name.document.value);
      if (is_new) {
        const NameRules rules{false, NameRules::Copies::accepted_and_proposed};
        it->second =
            names_as_met(view_.context(), view_.claim(), std::span(&name, 1), rules).size();
        names += it->second;
      }
      names += it->second;
    }
    return names * kStepsOfCopiedName;
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
    steps_ += path_.size() + steps_for_copies();
  }

  const ClaimView& view_;
  const std::vector<std::uint8_t>& in_group_;
  SharedLines shared_;
  std::unordered_map<std::uint32_t, std::size_t> copied_names_;  // by document
  LocalAssertion start_ = 0;
  Path path_;
  std::vector<Frame> frames_;
  std::size_t steps_ = 0;
  WalkedLines result_;
};

}  // namespace

WalkedLines walk_lines(const ClaimView& view, std::span<const LocalAssertion> starts,
                       const std::vector<std::uint8_t>& in_group, WantedLines wanted) {
  const bool look = wanted == WantedLines::needed && starts.size() > kFewStarts && !view.one_step();
  Walk walk(view, in_group, look ? SharedLines(view, starts, in_group) : SharedLines());
  for (const LocalAssertion start : starts) {
    if (!walk.from(start)) break;
  }
  return walk.take();
}

}  // namespace tawatur
