#include "reports/display_names.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>

namespace tawatur {
namespace {

// Keeps first appearances, in order.
template <typename T>
class EachOnce {
 public:
  void add(T item) {
    // A claim has few documents, or else so many that looking at each would be quadratic.
    constexpr std::size_t kFew = 32;
    if (kept_.size() < kFew) {
      if (std::find(kept_.begin(), kept_.end(), item) == kept_.end()) kept_.push_back(item);
      return;
    }
    if (seen_.empty()) {
      for (const T known : kept_) seen_.insert(known.value);
    }
    if (seen_.insert(item.value).second) kept_.push_back(item);
  }
  std::vector<T> take() { return std::move(kept_); }

 private:
  std::vector<T> kept_;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace

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

std::vector<DocumentIndex> documents_of(const Case& data,
                                        std::span<const AssertionIndex> assertions) {
  EachOnce<DocumentIndex> documents;
  for (const AssertionIndex index : assertions) {
    documents.add(data.assertions[index.at()].document);
  }
  return documents.take();
}

std::vector<SourceIndex> publishers_of(const Case& data,
                                       std::span<const AssertionIndex> assertions) {
  EachOnce<SourceIndex> publishers;
  for (const AssertionIndex index : assertions) {
    publishers.add(data.documents[data.assertions[index.at()].document.at()].source);
  }
  return publishers.take();
}

std::string publisher_names(const Case& data, std::span<const AssertionIndex> assertions,
                            const Messages& messages) {
  constexpr std::size_t kMost = 3;
  const std::vector<SourceIndex> publishers = publishers_of(data, assertions);
  std::vector<std::string> names;
  names.reserve(std::min(publishers.size(), kMost + 1));
  // The list shows one more than kMost when that is the last.
  for (std::size_t i = 0; i < publishers.size() && i <= kMost; ++i) {
    names.push_back(source_name(data, publishers[i], messages));
  }
  return messages.list(names, kMost, publishers.size());
}

}  // namespace tawatur
