#include "app/cli/author.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <pwd.h>
#include <unistd.h>

namespace tawatur {
namespace {

std::string person_of(const CommandLine& line) {
  if (auto given = line.value("--by")) return *given;
  if (const char* const name = std::getenv("TAWATUR_PERSON"); name != nullptr && *name != '\0') {
    return name;
  }
  const passwd* const account = ::getpwuid(::getuid());
  return account != nullptr ? account->pw_name : "unknown";
}

UtcTime now() {
  if (const char* const epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr) {
    const std::string_view text(epoch);
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t kMost = 250'000'000'000;  // year 9892
    if (error == std::errc() && end == text.data() + text.size() && seconds >= 0 &&
        seconds < kMost) {
      return {seconds * 1000};
    }
  }
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

}  // namespace

Author author_without_reason(const CommandLine& line) {
  return {person_of(line), line.value("--why").value_or(std::string()), now()};
}

Outcome<Author> author_of(Session& session) {
  Author author = author_without_reason(session.line);
  if (!author.reason.empty() || session.line.has("--no-why")) return author;
  if (::isatty(STDIN_FILENO) != 1) return input_failure(say("edit.why-missing"), kProgram);
  session.progress.begin(Phase::asking, 0);
  std::cerr << session.messages().format("edit.why-question") << ' ' << std::flush;
  std::getline(std::cin, author.reason);
  session.progress.begin(Phase::reading, 0);
  if (author.reason.empty()) return input_failure(say("edit.why-missing"), kProgram);
  return author;
}

}  // namespace tawatur
