// Follows chains: document ← links … ← origin (decisions.md 1, 17, 18).

#ifndef CLAIMS_INDEPENDENCE_LINE_WALK_H
#define CLAIMS_INDEPENDENCE_LINE_WALK_H

#include <cstdint>
#include <span>
#include <vector>

#include "claims/finding.h"
#include "claims/independence/claim_view.h"

namespace tawatur {

// A line as it was walked, before anything is said about what its names share.
struct WalkedLine {
  NameList path;  // from the reporting document's publisher outwards to the end
  LocalAssertion start = 0;
  Basis basis = Basis::none;  // how the end knows
  bool unnamed_end = false;   // ends at an unnamed source
  bool qualifies = false;     // its end counts for `established`; see decisions.md 3, 17, 18
  bool end_held = false;      // its end is a document we consulted, or a person who spoke to one
  bool retracted = false;     // a document on its path is retracted
  bool not_in_cited = false;  // follows a document that does not have the group's value
};

inline constexpr std::size_t kMaxLines = 4'096;

// Lines that begin alike and go on as the lines of another start do: that start's lines hold
// nothing but names of theirs, so they add nothing to any count. What they still tell: names on
// them may be nearer to an origin than anywhere else, and what is wrong with them is to be noted.
struct LeftOut {
  NameList path;             // as WalkedLine::path, up to the document of the other start
  std::uint32_t beyond = 0;  // the fewest names behind it
  bool not_in_cited = false;
};

struct WalkedLines {
  std::vector<WalkedLine> lines;
  std::vector<LeftOut> left_out;
  std::size_t lines_left_out = 0;
  bool complete = true;  // false: there are more than kMaxLines, or following took too many steps

  [[nodiscard]] std::size_t count() const { return lines.size() + lines_left_out; }
};

enum class WantedLines : std::uint8_t {
  all,
  needed  // to count and to cut: where starts are many, as few as are told apart easily
};

// All lines that start at the assertions `starts`. `in_group[at]` tells which of the claim's
// assertions belong to the value group: of a cited document, those are followed if it has any.
// Never loops: a line that would enter a document twice is none. With `needed`, a row of n papers
// of which each credits the next one is n steps, not n times n.
[[nodiscard]] WalkedLines walk_lines(const ClaimView& view, std::span<const LocalAssertion> starts,
                                     const std::vector<std::uint8_t>& in_group,
                                     WantedLines wanted = WantedLines::all);

// What following one chain of an assertion comes to: the names on the way, and then either a
// document to go on through, or a source to go on through the own words of, or an end.
struct ChainStep {
  NameList names;
  DocumentIndex onward_document;
  SourceIndex onward_source;
  // Ends at the last of `names`, or at the document itself when there are none.
  [[nodiscard]] bool ends() const { return !onward_document.valid() && !onward_source.valid(); }
  Basis basis = Basis::none;
  bool ends_at_document = false;  // the document that credits, or a named one without the stance
  bool interview = false;         // the end is a named person whom the document credits directly
};

[[nodiscard]] ChainStep follow_chain(const ClaimView& view, const Assertion& assertion,
                                     const Chain& chain);

// The end of an assertion without chains, which is its document.
[[nodiscard]] ChainStep own_end(const Assertion& assertion);

// Sets basis, unnamed_end, qualifies and end_held from the step that ends the line at `document`.
void set_end(WalkedLine& line, const ClaimView& view, DocumentIndex document,
             const ChainStep& step);

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_LINE_WALK_H
