#include "sources/read/read_file.h"

#include <algorithm>
#include <utility>

#include "core/sha256.h"
#include "core/text/utf8.h"
#include "sources/read/format.h"
#include "sources/read/visual_order.h"

namespace tawatur {

namespace {

// Hebrew of the charset ISO-8859-8 lies on the page as it is seen, unless the page says otherwise;
// some say the wrong thing, so the letters decide.
void turn_visual_lines(ReadDocument& document) {
  if (document.charset != "ISO-8859-8" || !looks_visual(document.text)) return;
  std::string turned;
  ByteMap places;
  std::size_t at = 0;
  while (at < document.text.size()) {
    const std::size_t end = std::min(document.text.find('\n', at), document.text.size());
    const std::string line = reading_order(std::string_view(document.text).substr(at, end - at));
    places.go_to(at);
    places.within(line.size(), end - at);
    turned += line;
    if (end < document.text.size()) {
      turned.push_back('\n');
      places.same(1);
    }
    at = end + 1;
  }
  document.origin = places.over(document.origin);
  document.text = std::move(turned);
  for (ReadField* field : {&document.title, &document.byline, &document.publisher}) {
    field->value = reading_order(field->value);
  }
  document.doubts.push_back({"visual-order", say("read.doubt.visual-order"), 0});
}

}  // namespace

Result<ReadDocument> read_document(std::string_view bytes, const ReadHints& hints,
                                   const ReadLimits& limits, const ChildRunner& runner) {
  auto document = read_any({bytes, hints, limits, runner, 0});
  if (!document) return document;
  while (!document->text.empty() && document->text.back() == '\n') document->text.pop_back();
  document->origin.cut(document->text.size());
  turn_visual_lines(*document);
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
