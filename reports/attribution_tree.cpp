#include "reports/attribution_tree.h"

#include <algorithm>

#include "reports/display_names.h"

namespace tawatur {
namespace {

class TreeMaker {
 public:
  TreeMaker(const CheckContext& context, const Group& group, const Messages& messages)
      : context_(context), data_(context.data()), group_(group), messages_(messages) {
    for (const AssertionIndex index : group.assertions) {
      speakers_.push_back(context.document(context.assertion(index).document).source);
    }
    std::sort(speakers_.begin(), speakers_.end());
  }

  AttributionNode root(const Assertion& assertion) const {
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
    node.remark = joined(remarks);
    for (const Chain& chain : assertion.chains) add(node, chain, 0, assertion.document);
    return node;
  }

 private:
  void add(AttributionNode& parent, const Chain& chain, std::size_t at,
           DocumentIndex crediting) const {
    if (at == chain.size()) return;
    const Link& link = chain[at];
    const bool last = at + 1 == chain.size();
    AttributionNode made = node_of(link, last, crediting);
    auto found = std::find_if(parent.credits.begin(), parent.credits.end(),
                              [&](const AttributionNode& node) {
                                return node.label == made.label && node.remark == made.remark;
                              });
    if (found == parent.credits.end()) {
      parent.credits.push_back(std::move(made));
      found = parent.credits.end() - 1;
    }
    add(*found, chain, at + 1, crediting);
  }

  AttributionNode node_of(const Link& link, bool last, DocumentIndex crediting) const {
    AttributionNode node;
    node.label = source_name(data_, link.source, messages_);
    if (link.document.valid()) node.label = document_name(data_, link.document, messages_);
    const bool unnamed = data_.sources[link.source.at()].kind == SourceKind::unnamed;
    const Name name = unnamed ? Name{link.source, crediting} : Name{link.source, {}};
    node.is_cut = in_cut(name) || (link.document.valid() && in_cut(Name{{}, link.document}));
    std::vector<std::string> remarks;
    const bool has_own_words =
        std::binary_search(speakers_.begin(), speakers_.end(), link.source) &&
        context_.document(crediting).source != link.source;
    if (has_own_words) remarks.push_back(messages_.format("remark.own-words"));
    if (last && !has_own_words) {
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

  const CheckContext& context_;
  const Case& data_;
  const Group& group_;
  const Messages& messages_;
  std::vector<SourceIndex> speakers_;
};

}  // namespace

std::vector<AttributionNode> attribution_tree(const CheckContext& context, const Group& group,
                                              std::size_t most, const Messages& messages) {
  const TreeMaker maker(context, group, messages);
  std::vector<AttributionNode> forest;
  for (const AssertionIndex index : group.assertions) {
    if (forest.size() == most) break;
    forest.push_back(maker.root(context.assertion(index)));
  }
  return forest;
}

}  // namespace tawatur
