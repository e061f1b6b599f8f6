// What a file says about the article in it, and why a person should look at the original.

#ifndef APP_CLI_READ_FACTS_H
#define APP_CLI_READ_FACTS_H

#include <string>

#include "core/json/json_writer.h"
#include "reports/messages.h"
#include "sources/read/read_file.h"

namespace tawatur {

// The members byline, url, media_type, charset, sha256, text_sha256, places (where each field was
// read) and doubts; docs/reference/reading-files.md explains them. `document` was read from a file.
void write_file_facts(JsonWriter& json, const ReadDocument& document, const Messages& messages);

// Lines of the table: byline, address and each doubt.
[[nodiscard]] std::string file_facts_as_table(const ReadDocument& document,
                                              const Messages& messages);

}  // namespace tawatur

#endif  // APP_CLI_READ_FACTS_H
