#include "app/cli/session.h"

#include <cstdlib>
#include <iostream>
#include <limits>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

#include "reports/message_text.h"

namespace tawatur {

Outcome<const OpenCase*> Session::open(std::size_t at) {
  progress.begin(Phase::reading, 0);
  auto open = open_case(line.argument(at), settings.load, settings.check);
  if (!open) return tl::unexpected<Failure>(open.error());
  cases.push_back(std::move(*open));
  if (!settings.quiet) {
    for (const Diagnostic& remark : cases.back().remarks) {
      std::cerr << line_of(remark, messages()) << '\n';
    }
  }
  return &cases.back();
}

Outcome<std::size_t> Session::number(std::string_view option, std::size_t fallback) const {
  const auto text = line.value(option);
  if (!text) return fallback;
  return read_number(std::string(option), *text, 0, std::numeric_limits<std::uint32_t>::max());
}

bool Session::colour() const {
  if (settings.color != When::automatic) return settings.color == When::always;
  const char* const no_color = std::getenv("NO_COLOR");
  return output_path() == "-" && ::isatty(STDOUT_FILENO) == 1 &&
         (no_color == nullptr || *no_color == '\0');
}

std::size_t Session::terminal_width() const {
  constexpr std::size_t kDefault = 100;
  constexpr std::size_t kLeast = 40;
  // Into a file or a pipe nothing is shortened: what reads on there wants whole ids.
  if (output_path() != "-" || ::isatty(STDOUT_FILENO) != 1) return 0;
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= kLeast;
  return known ? size.ws_col : kDefault;
}

CommandResult write_result(const Session& session, std::string_view text) {
  if (auto written = write_output(session.output_path(), text); !written) {
    return tl::unexpected<Failure>(written.error());
  }
  return 0;
}

}  // namespace tawatur
