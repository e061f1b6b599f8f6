// What another program read in a text. It is believed in nothing: places and forms are checked,
// what does not hold is refused, and what it brings is marked.

#ifndef APP_SERVICE_EXTERNAL_READING_H
#define APP_SERVICE_EXTERNAL_READING_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/failure.h"
#include "app/service/text_reading.h"
#include "sources/read/read_file.h"

namespace tawatur {

// One thing that does not hold.
struct RefusedReading {
  std::string pointer;  // in the answer: "/values/3"
  Message problem;
};

struct ExternalReading {
  std::string reader;                     // the program's name, without its folder
  std::vector<ReadValue> values;          // by place, each `external`
  std::vector<Attribution> attributions;  // by place; `via` is a position in this list
  std::vector<RefusedReading> refused;    // the first hundred
  std::size_t refused_count = 0;
  std::string json;  // what was not refused, as a document keeps it
};

// `answer` is an object with `values` and `attributions` in the form of `read --format json`
// (docs/reference/external-readers.md). Fails when it is none. Linear in both; thread-safe.
[[nodiscard]] Result<ExternalReading> external_reading_in(std::string_view answer,
                                                          std::string_view text);

// Runs `command`, the program and its arguments, on the document. Fails when it cannot
// be started, exits with another status than 0, takes too long or answers no JSON object.
[[nodiscard]] Outcome<ExternalReading> run_external_reader(const std::vector<std::string>& command,
                                                           const ReadDocument& document);

// Puts it among what was read by rules, in the order of the text. What both read alike stays the
// program's own.
void add_external(TextReading& reading, const ExternalReading& external);

}  // namespace tawatur

#endif  // APP_SERVICE_EXTERNAL_READING_H
