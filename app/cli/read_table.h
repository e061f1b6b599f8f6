// What was read from a text, for a person: one line a value or source, in the order of the text.

#ifndef APP_CLI_READ_TABLE_H
#define APP_CLI_READ_TABLE_H

#include <string>

#include "app/service/text_reading.h"
#include "sources/read/read_file.h"

namespace tawatur {

// Columns apart by tabs: place, kind, reading, words. Kinds and hedges are the words of the JSON
// form. Text of the file is made harmless for terminals.
[[nodiscard]] std::string reading_as_table(const ReadDocument& document,
                                           const TextReading& reading);

}  // namespace tawatur

#endif  // APP_CLI_READ_TABLE_H
