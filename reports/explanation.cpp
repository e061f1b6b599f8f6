#include "reports/explanation.h"

#include <algorithm>

#include "claims/quote_check.h"
#include "reports/attribution_tree.h"
#include "reports/cut_text.h"
#include "reports/display_names.h"
#include "reports/formats/cells.h"
#include "reports/headline.h"
#include "reports/reasons.h"
#include "reports/value_text.h"

namespace tawatur {
namespace {

bool is_member(const Finding& finding, AssertionIndex assertion) {
  return std::any_of(finding.groups.begin(), finding.groups.end(), [&](const Group& group) {
    return std::binary_search(group.assertions.begin(), group.assertions.end(), assertion);
  });
}

std::string why_left_out(const CheckContext& context, const Assertion& assertion,
                         const Messages& messages) {
  if (context.is_retracted(assertion.document)) return messages.format("left-out.retracted");
  const Document& document = context.document(assertion.document);
  if (check_quote(assertion, document, context.snapshot(assertion.document)).missing) {
    return messages.format("left-out.quote-missing");
  }
  if (assertion.stance == Stance::doubts) return messages.format("left-out.doubts");
  return messages.format("left-out.no-value");
}

ExplainedValue explained_value(const CheckContext& context, const Finding& finding,
                               AssertionIndex index, const Messages& messages) {
  const Case& data = context.data();
  const Assertion& assertion = context.assertion(index);
  const Document& document = context.document(assertion.document);
  ExplainedValue out;
  out.assertion = index;
  out.document = document_name(data, assertion.document, messages);
  out.stance = messages.named("stance.", name_of(assertion.stance));
  out.language = document.language;
  if (finding.attribute.valid()) {
    const Attribute& attribute = data.claims[finding.claim.at()].attributes[finding.attribute.at()];
    if (const Value* value = value_of(assertion, finding.attribute)) {
      out.read = value_text(data, *value, attribute.unit, messages);
      if (value->detail) out.printed = value->detail->printed;
    }
  }
  if (assertion.detail && assertion.detail->has_quote) {
    if (const auto words = quoted_text(assertion, document)) out.quote = std::string(*words);
    const Quote& quote = assertion.detail->quote;
    if (quote.start && quote.end) {
      out.quote_place = messages.format(
          "quote.place", {Param::count("start", *quote.start), Param::count("end", *quote.end)});
    }
  }
  out.counted = is_member(finding, index);
  if (!out.counted) out.left_out = why_left_out(context, assertion, messages);
  return out;
}

ExplainedGroup explained_group(const CheckContext& context, const Finding& finding,
                               const Group& group, const Messages& messages, std::size_t most) {
  const Case& data = context.data();
  ExplainedGroup out;
  out.shown = group_text(data, finding, group, messages);
  out.origins = group.origins;
  if (finding.attribute.valid()) {
    const ValueType type = data.claims[finding.claim.at()].attributes[finding.attribute.at()].type;
    if (takes_hedge(type) || type == ValueType::date) {
      out.range = range_text(group, type, messages);
      if (out.range == out.shown) out.range.clear();
    }
  }
  for (const Line& line : group.lines) {
    if (out.lines.size() == most) break;
    std::vector<std::string>& path = out.lines.emplace_back();
    for (const Name& name : line.path) path.push_back(line_name(data, name, messages));
  }
  for (const Name& name : group.cut) {
    out.cut.push_back(cut_text(context, finding.claim, group, name, messages));
  }
  const std::size_t told = std::min(most, group.assertions.size());
  out.tree = attribution_tree(context, finding.claim, group, told, messages);
  out.more_documents = group.assertions.size() - told;
  return out;
}

}  // namespace

Explanation explanation_of(const CheckContext& context, const Finding& finding,
                           const Messages& messages, std::size_t most) {
  const Case& data = context.data();
  Explanation out;
  out.id = id_of(data, finding);
  out.claim = claim_text(data, finding.claim, messages);
  if (finding.attribute.valid()) {
    const Attribute& attribute = data.claims[finding.claim.at()].attributes[finding.attribute.at()];
    out.attribute = attribute.name;
    out.type = messages.named("type.", name_of(attribute.type));
  }
  out.flag = flag_of(finding.kind);
  out.flag_label = messages.named("flag.", name_of(out.flag));
  out.finding_label = messages.named("finding.", name_of(finding.kind));
  out.sentence = headline(context, finding, messages);
  out.origins = origins_text(finding);
  for (const Reason& reason : reasons_of(context, finding, messages)) {
    out.reasons.push_back(reason_text(reason, messages));
  }
  for (const AssertionIndex index : context.assertions_of(finding.claim)) {
    const bool valued = value_of(context.assertion(index), finding.attribute) != nullptr;
    if (finding.attribute.valid() && !valued) continue;
    if (out.values.size() == most) {
      ++out.more_values;
      continue;
    }
    out.values.push_back(explained_value(context, finding, index, messages));
  }
  for (const Group& group : finding.groups) {
    out.groups.push_back(explained_group(context, finding, group, messages, most));
  }
  for (const Note note : finding.notes) {
    out.notes.push_back(
        {note, messages.named("note.", name_of(note)), messages.named("note.why.", name_of(note))});
  }
  out.verdicts = shown_verdicts(context, finding, messages);
  out.as_of = day_sentence(context, messages);
  out.shape = shape_sentence(context, messages);
  return out;
}

}  // namespace tawatur
