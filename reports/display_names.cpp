#include "reports/display_names.h"

#include <algorithm>

namespace tawatur {

std::string source_name(const Case& data, SourceIndex source, const Messages& messages) {
  const Source& record = data.sources[source.at()];
  return messages.isolate(text_in(record.names, messages.tag(), record.id));
}

std::string document_name(const Case& data, DocumentIndex document, const Messages& messages) {
  const Document& record = data.documents[document.at()];
  const std::string publisher = source_name(data, record.source, messages);
  const std::string& mark = record.published.empty() ? record.id : record.published;
  return messages.format("document.of",
                         {Param::ready("source", publisher), Param::words("mark", mark)});
}

std::string line_name(const Case& data, const Name& name, const Messages& messages) {
  if (name.is_document()) return document_name(data, name.document, messages);
  std::string source = source_name(data, name.source, messages);
  if (!name.is_unnamed()) return source;
  return messages.format("unnamed.in",
                         {Param::ready("source", source),
                          Param::ready("document", document_name(data, name.document, messages))});
}

std::string claim_text(const Case& data, ClaimIndex claim, const Messages& messages) {
  const Claim& record = data.claims[claim.at()];
  return messages.isolate(text_in(record.statement, messages.tag(), record.id));
}

std::vector<SourceIndex> publishers_of(const Case& data,
                                       std::span<const AssertionIndex> assertions) {
  std::vector<SourceIndex> publishers;
  for (const AssertionIndex index : assertions) {
    const SourceIndex source = data.documents[data.assertions[index.at()].document.at()].source;
    // Quadratic only up to a point: a claim has few publishers, or else many repeats of them.
    if (std::find(publishers.begin(), publishers.end(), source) == publishers.end()) {
      publishers.push_back(source);
    }
  }
  return publishers;
}

std::string publisher_names(const Case& data, std::span<const AssertionIndex> assertions,
                            const Messages& messages) {
  std::vector<std::string> names;
  for (const SourceIndex source : publishers_of(data, assertions)) {
    names.push_back(source_name(data, source, messages));
  }
  return messages.list(names, 3);
}

}  // namespace tawatur
