#include "sources/read/read_file.h"

#include <algorithm>
#include <utility>

#include "core/sha256.h"
#include "core/text/utf8.h"
#include "sources/read/format.h"

namespace tawatur {

Result<ReadDocument> read_document(std::string_view bytes, const ReadHints& hints,
                                   const ReadLimits& limits, const ChildRunner& runner) {
  auto document = read_any({bytes, hints, limits, runner, 0});
  if (!document) return document;
  while (!document->text.empty() && document->text.back() == '\n') document->text.pop_back();
  document->origin.cut(document->text.size());
  document->sha256 = sha256(bytes);
  document->text_sha256 =
      std::string_view(document->text) == bytes ? document->sha256 : sha256(document->text);
  if (document->text.empty()) {
    document->doubts.push_back({"empty", say("read.doubt.empty"), 0});
  }
  return document;
}

std::optional<OriginPlace> origin_of(const ReadDocument& document, std::size_t start,
                                     std::size_t end) {
  const auto quote = code_points(document.text, start, end);
  if (!quote) return std::nullopt;
  const auto first = static_cast<std::size_t>(quote->data() - document.text.data());
  OriginPlace place;
  place.bytes = document.origin.source_of(first, first + quote->size());
  const auto behind =
      std::upper_bound(document.pages.begin(), document.pages.end(), first,
                       [](std::size_t at, const ReadPage& page) { return at < page.start; });
  if (behind != document.pages.begin()) place.page = std::prev(behind)->number;
  return place;
}

}  // namespace tawatur
