// What was read from a text, as JSON.

#ifndef APP_CLI_READ_JSON_H
#define APP_CLI_READ_JSON_H

#include <functional>
#include <string_view>

#include "app/service/text_reading.h"
#include "claims/extract/read_value.h"
#include "core/json/json_writer.h"

namespace tawatur {

// Called behind each attribution: whoever writes a long reading may take what stands in
// the writer's string, and clear it.
using Written = std::function<void()>;

// One element of the array `values`; keys as docs/reference/read.md has them.
void write_value(JsonWriter& json, std::string_view text, const ReadValue& value);

// The keys `attributions` and `chain`.
void write_attributions(JsonWriter& json, std::string_view text, const AttributionReading& reading,
                        const Written& written = {});

// The key `language`; null when it is none that is read.
void write_language(JsonWriter& json, std::string_view language);

// The keys `language`, `values`, `attributions` and `chain` of an object that is open.
void write_reading(JsonWriter& json, std::string_view text, const TextReading& reading);

}  // namespace tawatur

#endif  // APP_CLI_READ_JSON_H
