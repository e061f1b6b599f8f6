#include "app/cli/session.h"

#include <cstdlib>
#include <iostream>
#include <limits>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/service/confidential.h"
#include "reports/message_text.h"

namespace tawatur {

Outcome<OpenCase*> Session::open_whole(std::size_t at) {
  progress.begin(Phase::reading, 0);
  auto open = open_case(line.argument(at), settings.load, settings.check);
  if (!open) return tl::unexpected<Failure>(open.error());
  cases.push_back(std::move(*open));
  return &cases.back();
}

Outcome<const OpenCase*> Session::open(std::size_t at) {
  const auto open = open_whole(at);
  if (!open) return tl::unexpected<Failure>(open.error());
  if (auto withheld = withhold(**open, line.argument(at)); !withheld) {
    return tl::unexpected<Failure>(withheld.error());
  }
  tell_remarks(**open);
  return *open;
}

void Session::tell_remarks(const OpenCase& open) const {
  if (settings.quiet) return;
  for (const Diagnostic& remark : open.remarks) std::cerr << line_of(remark, messages()) << '\n';
}

Outcome<void> Session::withhold(OpenCase& open, const std::string& path) const {
  const bool redacts = line.has("--redact");
  if (line.has("--include-confidential")) {
    if (redacts) return input_failure(say("redact.both"), kProgram);
    return {};
  }
  const auto key = redaction_key(path, line.value("--redaction-key").value_or(""), redacts);
  if (!key) return tl::unexpected<Failure>(key.error());
  withhold_confidential(open, path, *key, settings.check, redacts);
  return {};
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
