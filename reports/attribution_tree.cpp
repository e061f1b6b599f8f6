#include "reports/attribution_tree.h"

#include <algorithm>
#include <utility>

#include "reports/display_names.h"

namespace tawatur {
namespace {

class TreeMaker {
 public:
  TreeMaker(const CheckContext& context, ClaimIndex claim, const Group& group,
            const Messages& messages)
      : context_(context),
        data_(context.data()),
        claim_(claim),
        group_(group),
        messages_(messages) {
    const Stance stance = group.stance.value_or(Stance::affirms);
    for (const AssertionIndex index : context.assertions_of(claim)) {
      const Assertion& assertion = context.assertion(index);
      if (assertion.stance != stance || context.is_retracted(assertion.document)) continue;
      speakers_.emplace_back(context.document(assertion.document).source, index);
    }
    std::sort(speakers_.begin(), speakers_.end());
  }

  AttributionNode root(const Assertion& assertion) {
    std::vector<DocumentIndex> above;
    return document_node(assertion, above);
  }

 private:
  bool holds(const Copy& copy) const {
    return copy.claims.empty() ||
           std::binary_search(copy.claims.begin(), copy.claims.end(), claim_);
  }

  using Speaker = std::pair<SourceIndex, AssertionIndex>;

  // `above`: the documents that led here, so that a circle of credits ends.
  AttributionNode document_node(const Assertion& assertion, std::vector<DocumentIndex>& above) {
    AttributionNode node;
    node.label = document_name(data_, assertion.document, messages_);
    node.is_document = true;
    const SourceIndex publisher = context_.document(assertion.document).source;
    node.is_cut = in_cut(Name{{}, assertion.document}) || in_cut(Name{publisher, {}});
    std::vector<std::string> remarks;
    if (assertion.chains.empty()) remarks.push_back(basis_text(assertion.basis));
    if (!context_.is_consulted(assertion.document)) {
      remarks.push_back(messages_.format("remark.not-consulted"));
    }
    for (const Copy& copy : context_.document(assertion.document).copies) {
      if (copy.status == CopyStatus::rejected || !holds(copy)) continue;
      const bool accepted = copy.status == CopyStatus::accepted;
      remarks.push_back(messages_.format(
          accepted ? "remark.copied" : "remark.perhaps-copied",
          {Param::ready("document", document_name(data_, copy.document, messages_))}));
    }
    node.remark = joined(remarks);
    above.push_back(assertion.document);
    for (const Chain& chain : assertion.chains) add(node, chain, 0, above);
    above.pop_back();
    return node;
  }

  void add(AttributionNode& parent, const Chain& chain, std::size_t at,
           std::vector<DocumentIndex>& above) {
    if (at == chain.size()) return;
    const Link& link = chain[at];
    const std::vector<AssertionIndex> words = own_words(link, above);
    AttributionNode made = link_node(link, at + 1 == chain.size(), words, above.back());
    auto found = std::find_if(parent.credits.begin(), parent.credits.end(),
                              [&](const AttributionNode& node) {
                                return node.label == made.label && node.remark == made.remark;
                              });
    if (found == parent.credits.end()) {
      for (const AssertionIndex index : words) {
        if (stands_beside(index) || followed_ == kMostFollowed) continue;
        ++followed_;
        made.credits.push_back(document_node(context_.assertion(index), above));
      }
      parent.credits.push_back(std::move(made));
      found = parent.credits.end() - 1;
    }
    // Own words win: what others say about where they have it from is left aside.
    if (words.empty()) add(*found, chain, at + 1, above);
  }

  // What the credited source itself says about the claim, in documents not yet passed through.
  std::vector<AssertionIndex> own_words(const Link& link,
                                        const std::vector<DocumentIndex>& above) const {
    std::vector<AssertionIndex> words;
    auto it =
        std::lower_bound(speakers_.begin(), speakers_.end(), Speaker{link.source, {}},
                         [](const Speaker& a, const Speaker& b) { return a.first < b.first; });
    for (; it != speakers_.end() && it->first == link.source; ++it) {
      const DocumentIndex document = context_.assertion(it->second).document;
      if (link.document.valid() && document != link.document) continue;
      if (std::find(above.begin(), above.end(), document) != above.end()) continue;
      words.push_back(it->second);
    }
    return words;
  }

  bool stands_beside(AssertionIndex index) const {
    return std::binary_search(group_.assertions.begin(), group_.assertions.end(), index);
  }

  AttributionNode link_node(const Link& link, bool last, const std::vector<AssertionIndex>& words,
                            DocumentIndex crediting) const {
    AttributionNode node;
    node.label = link.document.valid() ? document_name(data_, link.document, messages_)
                                       : source_name(data_, link.source, messages_);
    const bool unnamed = data_.sources[link.source.at()].kind == SourceKind::unnamed;
    const Name name = unnamed ? Name{link.source, crediting} : Name{link.source, {}};
    node.is_cut = in_cut(name) || (link.document.valid() && in_cut(Name{{}, link.document}));
    std::vector<std::string> remarks;
    if (std::any_of(words.begin(), words.end(),
                    [&](AssertionIndex index) { return stands_beside(index); })) {
      remarks.push_back(messages_.format("remark.own-words"));
    }
    if (last && words.empty()) {
      remarks.push_back(basis_text(link.basis));
      const bool held = link.document.valid() && context_.is_consulted(link.document);
      if (!held && link.basis != Basis::interview && !unnamed) {
        remarks.push_back(messages_.format("remark.not-consulted"));
      }
    }
    if (link.document.valid() && context_.is_retracted(link.document)) {
      remarks.push_back(messages_.format("remark.retracted"));
    }
    node.remark = joined(remarks);
    return node;
  }

  std::string joined(const std::vector<std::string>& remarks) const {
    std::string out;
    for (const std::string& remark : remarks) {
      out = out.empty() ? remark
                        : messages_.format("remark.next", {Param::ready("before", out),
                                                           Param::ready("item", remark)});
    }
    return out;
  }

  std::string basis_text(Basis basis) const {
    const std::string_view name = name_of(basis);
    return messages_.named("basis.", name.empty() ? "none" : name);
  }

  bool in_cut(const Name& name) const {
    return std::find(group_.cut.begin(), group_.cut.end(), name) != group_.cut.end();
  }

  // Where everybody credits everybody the ways are exponentially many; nobody reads that.
  static constexpr std::size_t kMostFollowed = 200;

  const CheckContext& context_;
  const Case& data_;
  ClaimIndex claim_;
  const Group& group_;
  const Messages& messages_;
  std::size_t followed_ = 0;
  std::vector<Speaker> speakers_;  // by source: who takes the group's side on the claim
};

}  // namespace

std::vector<AttributionNode> attribution_tree(const CheckContext& context, ClaimIndex claim,
                                              const Group& group, std::size_t most,
                                              const Messages& messages) {
  TreeMaker maker(context, claim, group, messages);
  std::vector<AttributionNode> forest;
  for (const AssertionIndex index : group.assertions) {
    if (forest.size() == most) break;
    forest.push_back(maker.root(context.assertion(index)));
  }
  return forest;
}

}  // namespace tawatur
