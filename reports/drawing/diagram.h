// A provenance picture as a plain value: who is behind which value of which claim, free of any
// drawing library. Every text in it is ready to be shown: harmless, in the reader's language, with
// bidi isolates where they are needed; a writer only escapes it for its format.

#ifndef REPORTS_DRAWING_DIAGRAM_H
#define REPORTS_DRAWING_DIAGRAM_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/finding.h"

namespace tawatur {

enum class DiagramNodeKind : std::uint8_t {
  claim,
  attribute,  // one measured part of a claim, with its own finding
  group,      // one value (or stance) that some documents support
  document,
  source,
  origin,  // a source at which a chain ends
  owner,
  copied_text,  // stands between the first text and those that copy it
  repeats       // several documents of one shape in place of each
};

// Every edge points the way the news went: from an origin to the claim.
enum class DiagramEdgeKind : std::uint8_t {
  supports,   // document -> value group or claim
  part_of,    // value group -> attribute -> claim
  credits,    // credited source or document -> the one that credits it
  published,  // source -> its document
  owns,       // owner -> source
  copies,     // first text -> the one that copies it
  aside       // doubts, or a document that no longer stands -> claim
};

struct DiagramNode {
  DiagramNodeKind kind = DiagramNodeKind::document;
  std::string key;                   // "document:mithaq-2026-01-23"; unique in its panel
  std::string label;                 // the name, unwrapped
  std::vector<std::string> details;  // smaller lines under it: date, basis, numbers
  std::string title;                 // a whole sentence, for pointers and screen readers
  std::string url;                   // http or https, or empty
  std::optional<Flag> flag;          // claim, attribute: what was found
  std::string badge;                 // the flag in words
  std::string cut;                   // the word that marks a name of the cut; empty: not in it
  std::size_t count = 1;             // documents that it stands for
  bool faded = false;                // retracted, or takes no side
  bool own_account = false;          // a document at which a chain ends
};

struct DiagramEdge {
  std::size_t from = 0;  // positions in DiagramPanel::nodes
  std::size_t to = 0;
  DiagramEdgeKind kind = DiagramEdgeKind::credits;
  bool on_line = false;   // part of the independent lines that were counted
  bool proposed = false;  // a copy nobody has judged yet
  bool loop = false;      // part of a circle of credits
  std::string title;      // the arrow as a sentence
};

// One claim with everything behind it: laid out by itself.
struct DiagramPanel {
  std::string key;  // the claim's id
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;  // no two of one kind between the same two nodes
};

enum class LegendMark : std::uint8_t {
  node,
  edge,
  flag,
  cut,
  line
};

// One sample in the legend. Which of the fields counts is told by `mark`.
struct LegendEntry {
  LegendMark mark = LegendMark::node;
  DiagramNodeKind node = DiagramNodeKind::document;
  DiagramEdgeKind edge = DiagramEdgeKind::credits;
  Flag flag = Flag::agreement;
  std::string text;
};

struct Diagram {
  std::string language = "en";  // BCP 47
  bool right_to_left = false;   // origins on the right, the claim on the left
  std::string title;
  std::string description;  // the same in sentences, for those who cannot see it
  std::vector<DiagramPanel> panels;
  std::vector<LegendEntry> legend;
  std::string footer;     // what the shape of the record can show
  std::string not_shown;  // "12 more not shown"; empty: everything is shown
};

[[nodiscard]] std::string_view name_of(DiagramNodeKind kind);  // "copied-text"
[[nodiscard]] std::string_view name_of(DiagramEdgeKind kind);  // "credits"

}  // namespace tawatur

#endif  // REPORTS_DRAWING_DIAGRAM_H
