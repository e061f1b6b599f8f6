// What a page says about its article in JSON-LD (schema.org).

#ifndef SOURCES_READ_JSON_LD_H
#define SOURCES_READ_JSON_LD_H

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tawatur {

// As the page writes them, references (&amp;) and time zones included; empty: not said.
struct LinkedArticle {
  std::string headline;
  std::string author;  // several joined with ", "
  std::string publisher;
  std::string url;
  std::string published;
  std::string modified;
  std::string language;
  std::string body;
  std::size_t body_script = 0;  // which script `body` is from
};

// Of the scripts of one page, the article that says most; what it leaves out is taken from the
// WebPage beside it, and what it refers to by @id is followed. Scripts that are no JSON, deeper
// than `max_depth` or larger than a few mebibytes are passed over.
[[nodiscard]] LinkedArticle read_json_ld(std::span<const std::string_view> scripts,
                                         std::size_t max_depth);

}  // namespace tawatur

#endif  // SOURCES_READ_JSON_LD_H
