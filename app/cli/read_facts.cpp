#include "app/cli/read_facts.h"

#include <array>
#include <string_view>
#include <utility>

#include "core/text/display.h"
#include "reports/message_text.h"

namespace tawatur {
namespace {

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  text.empty() ? json.null() : json.string(text);
}

}  // namespace

void write_file_facts(JsonWriter& json, const ReadDocument& document, const Messages& messages) {
  write_text(json, "byline", document.byline.value);
  write_text(json, "url", document.url.value);
  write_text(json, "media_type", document.media_type);
  write_text(json, "charset", document.charset);
  write_text(json, "sha256", document.sha256);
  write_text(json, "text_sha256", document.text_sha256);
  json.key("places").begin_object();
  const std::array<std::pair<std::string_view, const ReadField*>, 7> fields{
      {{"title", &document.title},
       {"publisher", &document.publisher},
       {"published", &document.published},
       {"modified", &document.modified},
       {"byline", &document.byline},
       {"url", &document.url},
       {"language", &document.language}}};
  for (const auto& [name, field] : fields) {
    if (field->given()) json.key(name).string(field->where);
  }
  json.end_object();
  json.key("doubts").begin_array();
  for (const ReadDoubt& doubt : document.doubts) {
    json.begin_object();
    json.key("code").string(doubt.code);
    if (doubt.page > 0) json.key("page").unsigned_integer(doubt.page);
    json.key("message").string(text_of(doubt.message, messages));
    json.end_object();
  }
  json.end_array();
}

std::string file_facts_as_table(const ReadDocument& document, const Messages& messages) {
  std::string out;
  if (document.byline.given()) out += "byline\t" + visible(document.byline.value) + "\n";
  if (document.url.given()) out += "url\t" + visible(document.url.value) + "\n";
  for (const ReadDoubt& doubt : document.doubts) {
    out += "doubt\t" + text_of(doubt.message, messages) + "\n";
  }
  return out;
}

}  // namespace tawatur
