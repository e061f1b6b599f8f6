// One chain, link by link. "Own words win": where a credited source has standing documents in the
// case that take the same stance, the line goes on through them, and what the citing document says
// about that source's own sources is left aside.
//
//   al-Mithaq credits [Maariv, Business Insider]; Maariv's article is in the case and credits
//   [army]: the line is al-Mithaq ← Maariv ← army. Business Insider is not on it.

#include "claims/independence/line_walk.h"

namespace tawatur {
namespace {

Name name_of_link(const ClaimView& view, const Link& link, DocumentIndex crediting) {
  return {link.source, view.context().is_unnamed(link.source) ? crediting : DocumentIndex{}};
}

}  // namespace

ChainStep own_end(const Assertion& assertion) {
  ChainStep step;
  step.ends_at_document = true;
  step.basis = assertion.basis;
  return step;
}

ChainStep follow_chain(const ClaimView& view, const Assertion& assertion, const Chain& chain) {
  ChainStep step;
  const SourceIndex publisher = view.context().publisher(assertion.document);
  std::size_t at = 0;
  if (chain.front().source == publisher && !chain.front().document.valid()) {
    // The outlet credits itself: with other words of its own the line goes on there; alone, the
    // document speaks for itself; before other links it adds nothing.
    if (view.has_own_words(publisher, assertion.stance, assertion.document)) {
      step.names.push_back({publisher, {}});
      step.onward_source = publisher;
      return step;
    }
    if (chain.size() == 1) {
      step.ends_at_document = true;
      step.basis = chain.front().basis;
      return step;
    }
    at = 1;
  }
  const bool direct = chain.size() == at + 1;
  for (; at < chain.size(); ++at) {
    const Link& link = chain[at];
    step.names.push_back(name_of_link(view, link, assertion.document));
    if (link.document.valid()) {
      if (view.is_followed(link.document, assertion.stance)) {
        step.onward_document = link.document;
        return step;
      }
      step.names.push_back({{}, link.document});
    } else if (link.source == publisher || view.has_own_words(link.source, assertion.stance, {})) {
      // The outlet itself, credited behind others: only its other documents lead out of the loop.
      step.onward_source = link.source;
      return step;
    }
  }
  const Link& last = chain.back();
  step.basis = last.basis;
  step.ends_at_document = last.document.valid();
  step.interview = direct && !last.document.valid() && last.basis == Basis::interview &&
                   !step.names.back().is_unnamed();
  return step;
}

void set_end(WalkedLine& line, const ClaimView& view, DocumentIndex document,
             const ChainStep& step) {
  const CheckContext& context = view.context();
  line.basis = step.basis == Basis::none ? Basis::unattributed : step.basis;
  line.unnamed_end = !step.names.empty() && step.names.back().is_unnamed();
  const bool speaks_for_itself = step.ends_at_document && step.names.empty();
  if (speaks_for_itself) {
    line.end_held = context.is_consulted(document);
    line.qualifies =
        line.end_held && (line.basis == Basis::first_hand || line.basis == Basis::document);
  } else if (step.ends_at_document) {
    line.end_held = context.is_consulted(step.names.back().document);
  } else {
    line.end_held = step.interview && context.is_consulted(document);
    line.qualifies = line.end_held;
  }
}

}  // namespace tawatur
