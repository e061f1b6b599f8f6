// CLI11 takes the words apart; every rule that gives a message is checked here, so that the
// messages are ours and all problems are reported at once.

#include "app/cli/command_line.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "core/text/display.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

using OptionWords = std::map<std::string, std::vector<std::string>, std::less<>>;

std::string flags_of(const OptionSpec& option) {
  std::string flags(option.name);
  if (!option.short_name.empty()) flags += "," + std::string(option.short_name);
  return flags;
}

void add_options(CLI::App& app, std::span<const OptionSpec> options, OptionWords& words) {
  for (const OptionSpec& option : options) {
    std::vector<std::string>& place = words[std::string(option.name)];
    if (option.argument.empty()) {
      app.add_flag_callback(flags_of(option), [&place] { place.emplace_back(); });
    } else {
      app.add_option(flags_of(option), place)->allow_extra_args(false)->take_all();
    }
  }
}

std::vector<std::string> as_strings(const std::vector<std::string_view>& names) {
  return {names.begin(), names.end()};
}

std::string list_of(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

class Checker {
 public:
  explicit Checker(const CommandLine& line) : line_(line) {}

  void unknown_words(const std::vector<std::string>& extras) {
    for (const std::string& word : extras) {
      if (word == "--") continue;
      if (word.size() > 1 && word.front() == '-') {
        unknown_option(word.substr(0, word.find('=')));
      } else if (line_.command == nullptr) {
        std::vector<std::string> names;
        for (const CommandSpec& command : commands()) names.emplace_back(command.name);
        complain(say("usage.unknown-command",
                     {{"command", excerpt(word)}, {"hint", did_you_mean(word, names)}}));
        return;  // what follows belongs to a command that we do not know
      }
    }
  }

  void options(std::span<const OptionSpec> specs) {
    for (const OptionSpec& spec : specs) {
      const std::vector<std::string> given = line_.values(spec.name);
      if (given.size() > 1 && !spec.repeatable && !spec.argument.empty()) {
        complain(say("usage.given-often", {{"option", spec.name}, {"count", given.size()}}));
      }
      for (const std::string& value : given) choice(spec.name, value, spec.choices);
    }
  }

  void command() {
    const CommandSpec& spec = *line_.command;
    options(spec.options);
    if (const auto format = line_.value("--format"); format && spec.formats.empty()) {
      complain(say("usage.no-format", {{"command", spec.name}}));
    } else if (format) {
      choice("--format", *format, spec.formats);
    }
    for (std::size_t i = 0; i < spec.arguments.size(); ++i) {
      const ArgumentSpec& argument = spec.arguments[i];
      if (i < line_.arguments.size()) {
        choice(argument.name, line_.arguments[i], argument.choices);
      } else if (argument.required) {
        complain(say("usage.missing", {{"command", spec.name}, {"argument", argument.name}}));
      }
    }
    // The value of an option we do not know looks like an argument: that is said once, not twice.
    if (unknown_option_) return;
    if (!spec.arguments.empty() && spec.arguments.back().repeatable) return;
    for (std::size_t i = spec.arguments.size(); i < line_.arguments.size(); ++i) {
      complain(say("usage.too-many",
                   {{"command", spec.name}, {"argument", excerpt(line_.arguments[i])}}));
    }
  }

  void complain(Message message) { messages_.push_back({kProgram, 0, 0, {}, std::move(message)}); }
  [[nodiscard]] const Diagnostics& messages() const { return messages_; }

 private:
  void unknown_option(const std::string& word) {
    unknown_option_ = true;
    std::vector<std::string> names;
    for (const OptionSpec& option : global_options()) names.emplace_back(option.name);
    if (line_.command != nullptr) {
      for (const OptionSpec& option : line_.command->options) names.emplace_back(option.name);
    }
    complain(say("usage.unknown-option",
                 {{"option", visible(word)}, {"hint", did_you_mean(word, names)}}));
  }

  void choice(std::string_view what, const std::string& value,
              const std::vector<std::string_view>& choices) {
    if (choices.empty() || std::ranges::find(choices, value) != choices.end()) return;
    const std::vector<std::string> known = as_strings(choices);
    complain(say("option.none-of", {{"option", what},
                                    {"text", excerpt(value)},
                                    {"choices", list_of(choices)},
                                    {"hint", did_you_mean(value, known)}}));
  }

  const CommandLine& line_;
  Diagnostics messages_;
  bool unknown_option_ = false;
};

}  // namespace

std::optional<std::string> CommandLine::value(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> CommandLine::values(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

Language language_of(const std::vector<std::string>& words) {
  constexpr std::string_view kOption = "--lang";
  Language language = Language::en;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    std::string_view name;
    if (words[i] == kOption && i + 1 < words.size()) name = words[i + 1];
    if (words[i].starts_with("--lang=")) name = std::string_view(words[i]).substr(7);
    language = language_named(name).value_or(language);
  }
  return language;
}

Outcome<CommandLine> parse_command_line(const std::vector<std::string>& words) {
  CLI::App app;
  OptionWords global_words;
  // Addresses are kept by CLI11, so each command's words live in a table of their own.
  std::map<std::string_view, OptionWords> command_words;
  std::map<std::string_view, std::vector<std::string>> command_arguments;
  std::map<std::string_view, CLI::App*> parsers;

  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  add_options(app, global_options(), global_words);
  for (const CommandSpec& command : commands()) {
    CLI::App* parser = app.add_subcommand(std::string(command.name));
    parser->set_help_flag();
    parser->fallthrough();
    add_options(*parser, command.options, command_words[command.name]);
    parser->add_option("arguments", command_arguments[command.name]);
    parsers[command.name] = parser;
  }

  CommandLine line;
  Checker checker(line);
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    // Only an option without its value, or a switch with one, comes this way: "--name: reason".
    const std::string reason = error.what();
    const std::string name = reason.substr(0, reason.find(':'));
    const bool without_value = reason.find("required") != std::string::npos;
    checker.complain(!name.starts_with('-') ? Message(reason)
                     : without_value        ? say("usage.needs-value", {{"option", name}})
                                            : say("usage.takes-no-value", {{"option", name}}));
    return tl::unexpected<Failure>(Failure{Failure::Kind::input, checker.messages()});
  }

  for (const CommandSpec& command : commands()) {
    if (parsers[command.name]->parsed()) line.command = &command;
  }
  // An option of the command hides the global one of its name (`read --lang`).
  std::vector<OptionSpec> globals(global_options().begin(), global_options().end());
  line.options = std::move(global_words);
  std::erase_if(line.options, [](const auto& entry) { return entry.second.empty(); });
  if (line.command != nullptr) {
    line.arguments = command_arguments[line.command->name];
    line.options.merge(command_words[line.command->name]);
    for (const OptionSpec& own : line.command->options) {
      std::erase_if(globals, [&own](const OptionSpec& spec) { return spec.name == own.name; });
    }
  }
  std::erase_if(line.options, [](const auto& entry) { return entry.second.empty(); });

  checker.unknown_words(app.remaining(true));
  checker.options(globals);
  if (line.command != nullptr && !line.has("--help") && !line.has("--version")) checker.command();
  if (!checker.messages().empty()) {
    return tl::unexpected<Failure>(Failure{Failure::Kind::input, checker.messages()});
  }
  return line;
}

}  // namespace tawatur
