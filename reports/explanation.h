// Everything a reader needs to follow one finding, as plain text parts in the reader's language.
// explain, the HTML report and the Markdown report are three ways to lay it out.

#ifndef REPORTS_EXPLANATION_H
#define REPORTS_EXPLANATION_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/messages.h"
#include "reports/verdict_text.h"

namespace tawatur {

// A document or a credited source, and whom it credits.
struct AttributionNode {
  std::string label;
  std::string remark;  // basis, not consulted, retracted, "its own words are below"; may be empty
  bool is_cut = false;
  bool is_document = false;
  std::vector<AttributionNode> credits;
};

struct ExplainedValue {
  AssertionIndex assertion;
  std::string document;     // "al-Mithaq, 2026-01-23"
  std::string stance;       // "affirmed"
  std::string printed;      // the document's own words; empty: not recorded
  std::string read;         // "about 200,000,000 EUR"; empty for the claim itself
  std::string quote;        // the words, not isolated; empty: not held or none given
  std::string quote_place;  // "characters 2,310 to 2,391"; empty: no place given
  std::string language;     // of the document, BCP 47; may be empty
  bool counted = false;     // it is in a group
  std::string left_out;     // why it is not counted; empty if it is
};

struct ExplainedGroup {
  std::string shown;
  std::string range;  // common range when it says more than `shown`; may be empty
  Origins origins;
  std::vector<std::vector<std::string>> lines;  // a largest set of separate lines, origin first
  std::vector<std::string> cut;
  std::vector<AttributionNode> tree;  // who credits whom, one root for each document
  std::size_t more_documents = 0;     // roots left out of the tree
};

struct ExplainedNote {
  Note note;
  std::string label;
  std::string why;
};

struct Explanation {
  std::string id;
  std::string claim;      // the statement
  std::string attribute;  // its name; empty: the claim itself
  std::string type;       // "money"; empty: the claim itself
  Flag flag = Flag::unsupported;
  std::string flag_label;
  std::string finding_label;
  std::string sentence;
  std::string origins;  // "0–2"
  std::vector<std::string> reasons;
  std::vector<ExplainedValue> values;
  std::size_t more_values = 0;  // left out of `values`
  std::vector<ExplainedGroup> groups;
  std::vector<ExplainedNote> notes;
  std::vector<ShownVerdict> verdicts;
  std::string as_of;  // the day it speaks for, as a sentence; empty: everything in the case
  std::string shape;
};

// At most `most` documents are told one by one (values, trees); the rest are counted.
[[nodiscard]] Explanation explanation_of(const CheckContext& context, const Finding& finding,
                                         const Messages& messages, std::size_t most = 200);

}  // namespace tawatur

#endif  // REPORTS_EXPLANATION_H
