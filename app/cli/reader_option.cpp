#include "app/cli/reader_option.h"

#include <iostream>
#include <utility>

#include "app/cli/batch_words.h"
#include "reports/message_text.h"

namespace tawatur {

Outcome<std::vector<std::string>> reader_command(const CommandLine& line) {
  const auto command = line.value("--reader");
  if (!command) return std::vector<std::string>();
  auto words = words_of_line(*command);
  if (!words) return tl::unexpected<Failure>(failure_of(words.error()));
  if (words->empty()) return input_failure(say("reader.no-command"), kProgram);
  return std::move(*words);
}

void tell_refused(const ExternalReading& reading, const Messages& messages) {
  for (const RefusedReading& refused : reading.refused) {
    std::cerr << messages.isolate(reading.reader) << ": " << messages.isolate(refused.pointer)
              << ": " << text_of(refused.problem, messages) << '\n';
  }
  const std::size_t more = reading.refused_count - reading.refused.size();
  if (more > 0) std::cerr << messages.format("reader.more", {Param::count("count", more)}) << '\n';
}

}  // namespace tawatur
