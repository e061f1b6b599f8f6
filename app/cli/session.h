// What one run of the program has at hand: its command line, settings, output and progress.

#ifndef APP_CLI_SESSION_H
#define APP_CLI_SESSION_H

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

#include "app/cli/command_line.h"
#include "app/cli/settings.h"
#include "app/service/failure.h"
#include "app/service/load_case.h"
#include "app/service/output_file.h"
#include "app/service/progress.h"
#include "reports/messages.h"

namespace tawatur {

struct Session {
  CommandLine line;
  RunSettings settings;
  Progress progress;
  std::deque<OpenCase> cases;  // what open() opened

  [[nodiscard]] const Messages& messages() const { return Messages::in(settings.language); }
  // Where the result goes: --output, or standard output.
  [[nodiscard]] std::string output_path() const { return line.value("--output").value_or("-"); }
  // The case named by argument `at`; it lives as long as the session. Without
  // --include-confidential, what is marked in it is withheld.
  [[nodiscard]] Outcome<const OpenCase*> open(std::size_t at = 0);
  // The same with nothing withheld: for who withholds it later.
  [[nodiscard]] Outcome<OpenCase*> open_whole(std::size_t at = 0);
  // A number option, or `fallback`.
  [[nodiscard]] Outcome<std::size_t> number(std::string_view option, std::size_t fallback) const;

  void tell_remarks(const OpenCase& open) const;
  [[nodiscard]] Outcome<void> withhold(OpenCase& open, const std::string& path) const;

  [[nodiscard]] bool colour() const;
  [[nodiscard]] std::size_t terminal_width() const;  // 0 when the output is no terminal
};

// A command's work: the exit status (0 or 1), or what went wrong.
using CommandResult = Outcome<int>;

// Writes a whole text to the session's output.
[[nodiscard]] CommandResult write_result(const Session& session, std::string_view text);

}  // namespace tawatur

#endif  // APP_CLI_SESSION_H
