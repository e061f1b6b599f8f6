// The global options, read and checked.

#ifndef APP_CLI_SETTINGS_H
#define APP_CLI_SETTINGS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "app/cli/command_line.h"
#include "app/service/failure.h"
#include "app/service/load_case.h"
#include "claims/check_context.h"
#include "reports/messages.h"

namespace tawatur {

enum class When : std::uint8_t {
  automatic,
  always,
  never
};

struct RunSettings {
  CheckOptions check;
  LoadOptions load;
  Language language = Language::en;
  std::string format;  // the command's default when none is given
  unsigned threads = 1;
  When color = When::automatic;
  When progress = When::automatic;
  bool quiet = false;
};

// Fails with every value that is out of range.
[[nodiscard]] Outcome<RunSettings> read_settings(const CommandLine& line);

// "2026-01-23", "2026-01" or "2026": the last day of it. `option` is named in the message.
[[nodiscard]] Outcome<DayNumber> read_day(const std::string& option, const std::string& text);
// A whole number from `least` to `most`.
[[nodiscard]] Outcome<std::uint64_t> read_number(const std::string& option, const std::string& text,
                                                 std::uint64_t least, std::uint64_t most);
// "4G", "500M", "65536".
[[nodiscard]] Outcome<std::size_t> read_size(const std::string& option, const std::string& text);

}  // namespace tawatur

#endif  // APP_CLI_SETTINGS_H
