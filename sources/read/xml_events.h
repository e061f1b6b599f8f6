// XML as a row of events, for the parts of office documents.

#ifndef SOURCES_READ_XML_EVENTS_H
#define SOURCES_READ_XML_EVENTS_H

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "sources/read/limits.h"

namespace tawatur {

struct XmlEvents {
  using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;
  // Names without their prefixes: "p" of <w:p>.
  std::function<void(std::string_view name, const Attributes& attributes)> open;
  std::function<void(std::string_view name)> close;
  std::function<void(std::string_view text)> text;
};

// Entities other than the five of XML are left out, external ones never looked for. Fails with
// corrupt_data (not well-formed) and limit_exceeded (nesting).
[[nodiscard]] Result<void> parse_xml(std::string_view xml, const ReadLimits& limits,
                                     const XmlEvents& events);

}  // namespace tawatur

#endif  // SOURCES_READ_XML_EVENTS_H
