// What was read from a text, as JSON.

#ifndef APP_CLI_READ_JSON_H
#define APP_CLI_READ_JSON_H

#include <functional>
#include <string_view>
#include <vector>

#include "app/service/text_reading.h"
#include "claims/extract/read_value.h"
#include "core/json/json_writer.h"

namespace tawatur {

// Called behind each value and attribution: whoever writes a long reading may take what stands in
// the writer's string, and clear it.
using Written = std::function<void()>;

// The array `values`; keys as docs/reference/read.md has them.
void write_values(JsonWriter& json, std::string_view text, const std::vector<ReadValue>& values,
                  const Written& written = {});

// The keys `language`, `values`, `attributions` and `chain` of an object that is open.
void write_reading(JsonWriter& json, std::string_view text, const TextReading& reading,
                   const Written& written = {});

}  // namespace tawatur

#endif  // APP_CLI_READ_JSON_H
