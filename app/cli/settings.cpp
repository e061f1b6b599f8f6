#include "app/cli/settings.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"
#include "core/value/edtf.h"

namespace tawatur {
namespace {

constexpr std::uint64_t kMaxThreads = 256;

tl::unexpected<Failure> wrong(const std::string& option, const std::string& text, Message wanted) {
  return input_failure(
      say("option.not-this",
          {{"option", option}, {"text", excerpt(text)}, {"wanted", std::move(wanted)}}),
      kProgram);
}

// Collects the messages of several readings.
class Problems {
 public:
  template <typename T>
  std::optional<T> take(Outcome<T> outcome) {
    if (outcome) return std::move(*outcome);
    for (Diagnostic& message : outcome.error().messages) {
      failure_.messages.push_back(std::move(message));
    }
    return std::nullopt;
  }
  [[nodiscard]] bool any() const { return !failure_.messages.empty(); }
  [[nodiscard]] const Failure& failure() const { return failure_; }

 private:
  Failure failure_;
};

When when_of(const CommandLine& line, std::string_view option) {
  const std::string value = line.value(option).value_or("auto");
  if (value == "always") return When::always;
  return value == "never" ? When::never : When::automatic;
}

std::string list_of(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Outcome<std::pair<std::string, ValueType>> read_type(const std::string& text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string::npos || equals == 0) {
    return wrong("--type", text, say("option.attribute-type"));
  }
  const std::vector<std::string> names{"quantity", "date", "percent", "ordinal", "text", "bool"};
  const std::string name = text.substr(equals + 1);
  const auto type = value_type_named(name);
  if (!type || std::ranges::find(names, name) == names.end()) {
    return input_failure(say("option.none-of", {{"option", "--type"},
                                                {"text", excerpt(name)},
                                                {"choices", list_of(names)},
                                                {"hint", did_you_mean(name, names)}}),
                         kProgram);
  }
  return std::pair(text.substr(0, equals), *type);
}

}  // namespace

Outcome<DayNumber> read_day(const std::string& option, const std::string& text) {
  const auto span = parse_edtf(text);
  if (!span)
    return input_failure(
        say("option.problem", {{"option", option}, {"problem", span.error().message}}), kProgram);
  if (!span->last) return wrong(option, text, say("option.date-with-end"));
  return *span->last;
}

Outcome<std::uint64_t> read_number(const std::string& option, const std::string& text,
                                   std::uint64_t least, std::uint64_t most) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < least || number > most) {
    return wrong(option, text, say("option.whole-number", {{"least", least}, {"most", most}}));
  }
  return number;
}

Outcome<std::size_t> read_size(const std::string& option, const std::string& text) {
  const std::size_t letters = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string suffix = text.substr(letters);
  const unsigned shift = suffix == "K" ? 10U : suffix == "M" ? 20U : suffix == "G" ? 30U : 0U;
  constexpr std::uint64_t kMost = std::uint64_t{1} << 50U;
  std::uint64_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + letters, number);
  if (error != std::errc() || stop != text.data() + letters || (shift == 0 && !suffix.empty()) ||
      number == 0 || number > (kMost >> shift)) {
    return wrong(option, text, say("option.size"));
  }
  return number << shift;
}

Outcome<RunSettings> read_settings(const CommandLine& line) {
  RunSettings settings;
  Problems problems;
  if (const auto text = line.value("--as-of")) {
    settings.load.known_on = problems.take(read_day("--as-of", *text));
  }
  if (const auto text = line.value("--published-by")) {
    settings.check.as_of = problems.take(read_day("--published-by", *text));
    settings.check.as_published = true;
  }
  if (const auto text = line.value("--threshold")) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    if (const auto number = problems.take(read_number("--threshold", *text, 2, kMost))) {
      settings.check.threshold = static_cast<std::uint32_t>(*number);
    }
  }
  settings.language = language_named(line.value("--lang").value_or("en")).value_or(Language::en);
  settings.threads = std::clamp(std::thread::hardware_concurrency(), 1U, 64U);
  if (const auto text = line.value("--threads")) {
    if (const auto number = problems.take(read_number("--threads", *text, 1, kMaxThreads))) {
      settings.threads = static_cast<unsigned>(*number);
    }
  }
  settings.load.threads = settings.threads;
  if (const auto text = line.value("--max-size")) {
    settings.load.max_bytes =
        problems.take(read_size("--max-size", *text)).value_or(settings.load.max_bytes);
  }
  for (const std::string& text : line.values("--type")) {
    if (auto type = problems.take(read_type(text))) settings.load.types.insert(std::move(*type));
  }
  settings.load.rates_file = line.value("--rates").value_or("");
  settings.color = when_of(line, "--color");
  settings.progress = when_of(line, "--progress");
  settings.quiet = line.has("--quiet");
  settings.format = line.value("--format").value_or("");
  if (settings.format.empty() && line.command != nullptr && !line.command->formats.empty()) {
    settings.format = line.command->formats.front();
  }
  if (problems.any()) return tl::unexpected<Failure>(problems.failure());
  return settings;
}

}  // namespace tawatur
