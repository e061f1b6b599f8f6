// --reader 'COMMAND': another program that reads a text too.

#ifndef APP_CLI_READER_OPTION_H
#define APP_CLI_READER_OPTION_H

#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/service/external_reading.h"
#include "app/service/failure.h"
#include "reports/messages.h"

namespace tawatur {

// The program and its arguments; empty: the option is not given.
[[nodiscard]] Outcome<std::vector<std::string>> reader_command(const CommandLine& line);

// Says on standard error what of its answer does not hold: the rest is taken.
void tell_refused(const ExternalReading& reading, const Messages& messages);

}  // namespace tawatur

#endif  // APP_CLI_READER_OPTION_H
