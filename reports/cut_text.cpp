#include "reports/cut_text.h"

#include <algorithm>
#include <vector>

#include "reports/display_names.h"

namespace tawatur {
namespace {

// Documents and sources that the chains of the group show.
struct Shown {
  std::vector<DocumentIndex> documents;
  std::vector<SourceIndex> sources;
};

template <typename Item>
void sort_unique(std::vector<Item>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

Shown shown_in(const CheckContext& context, const Group& group) {
  Shown shown;
  for (const AssertionIndex index : group.assertions) {
    const Assertion& assertion = context.assertion(index);
    shown.documents.push_back(assertion.document);
    for (const Chain& chain : assertion.chains) {
      for (const Link& link : chain) shown.sources.push_back(link.source);
    }
  }
  for (const Line& line : group.lines) {
    for (const Name& name : line.path) {
      if (name.is_document()) {
        shown.documents.push_back(name.document);
      } else {
        shown.sources.push_back(name.source);
      }
    }
  }
  sort_unique(shown.documents);
  for (const DocumentIndex document : shown.documents) {
    shown.sources.push_back(context.document(document).source);
  }
  sort_unique(shown.sources);
  return shown;
}

bool copies(const CheckContext& context, ClaimIndex claim, DocumentIndex copying,
            const Name& name) {
  return std::ranges::any_of(context.document(copying).copies, [&](const Copy& copy) {
    const bool holds = copy.status == CopyStatus::accepted &&
                       (copy.claims.empty() || std::ranges::binary_search(copy.claims, claim));
    return holds && (name.is_document() ? copy.document == name.document
                                        : context.document(copy.document).source == name.source);
  });
}

}  // namespace

std::string cut_text(const CheckContext& context, ClaimIndex claim, const Group& group,
                     const Name& name, const Messages& messages) {
  const std::string plain = line_name(context.data(), name, messages);
  const Shown shown = shown_in(context, group);
  const bool on_a_chain = name.is_document()
                              ? std::ranges::binary_search(shown.documents, name.document)
                              : std::ranges::binary_search(shown.sources, name.source);
  if (on_a_chain || name.is_unnamed()) return plain;
  std::vector<std::string> copying;
  for (const DocumentIndex document : shown.documents) {
    if (copies(context, claim, document, name)) {
      copying.push_back(line_name(context.data(), {{}, document}, messages));
    }
  }
  std::vector<std::string> owned;
  for (const SourceIndex source : shown.sources) {
    if (!name.is_document() && context.topmost_owner(source) == name.source) {
      owned.push_back(line_name(context.data(), {source, {}}, messages));
    }
  }
  if (copying.empty() && owned.empty()) return plain;
  return messages.format(copying.empty() ? "explain.cut-owner" : "explain.cut-copied",
                         {Param::ready("name", plain),
                          Param::ready("names", messages.list(copying.empty() ? owned : copying))});
}

}  // namespace tawatur
