// All three shells complete commands, options, the choices of options and file names. Ids are not
// offered: that would mean reading the case at every press of the key.

#include <string>
#include <string_view>
#include <vector>

#include "app/cli/manuals.h"

namespace tawatur {
namespace {

// The options that may stand after a command, --format with the command's own choices.
std::vector<OptionSpec> options_after(const CommandSpec& command) {
  std::vector<OptionSpec> options = command.options;
  for (OptionSpec option : global_options()) {
    if (option.name == "--format") {
      if (command.formats.empty()) continue;
      option.completion = Completion::choices;
      option.choices = command.formats;
    }
    options.push_back(std::move(option));
  }
  return options;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::string command_names() {
  std::string out;
  for (const CommandSpec& command : commands()) {
    if (!out.empty()) out += ' ';
    out += command.name;
  }
  return out;
}

std::string first_sentence(std::string_view help) {
  const std::size_t end = help.find(". ");
  std::string text(help.substr(0, end));
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// For single quotes in a shell: the table has none, but a later line might.
std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string bash_values(const OptionSpec& option) {
  const std::string names = option.short_name.empty()
                                ? std::string(option.name)
                                : std::string(option.name) + "|" + std::string(option.short_name);
  if (option.completion == Completion::choices) {
    return "      " + names + ") mapfile -t COMPREPLY < <(compgen -W '" + joined(option.choices) +
           "' -- \"$word\"); return ;;\n";
  }
  if (option.completion == Completion::file) {
    return "      " + names +
           ") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n";
  }
  if (!option.argument.empty()) return "      " + names + ") return ;;\n";
  return "";
}

// In zsh's _arguments a colon, bracket or backslash inside a description must be escaped.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(Completion completion, const std::vector<std::string_view>& choices) {
  if (!choices.empty()) return "(" + joined(choices) + ")";
  return completion == Completion::file ? "_files" : "";
}

std::string zsh_option(const OptionSpec& option) {
  std::string spec = option.repeatable ? "*" : "";
  std::string tail = "[" + zsh_text(first_sentence(option.help)) + "]";
  if (!option.argument.empty()) {
    tail +=
        ":" + std::string(option.argument) + ":" + zsh_action(option.completion, option.choices);
  }
  std::string out = "        " + single_quoted(spec + std::string(option.name) + tail) + " \\\n";
  if (!option.short_name.empty()) {
    out += "        " + single_quoted(spec + std::string(option.short_name) + tail) + " \\\n";
  }
  return out;
}

std::string fish_option(const OptionSpec& option, const std::string& condition) {
  std::string out =
      "complete -c tawatur " + condition + " -l " + std::string(option.name.substr(2));
  if (!option.short_name.empty()) out += " -s " + std::string(option.short_name.substr(1));
  if (!option.argument.empty()) {
    out += option.completion == Completion::file ? " -r -F" : " -x";
    if (!option.choices.empty()) out += " -a '" + joined(option.choices) + "'";
  }
  return out + " -d " + single_quoted(first_sentence(option.help)) + "\n";
}

}  // namespace

std::string bash_completion() {
  std::string out =
      "# bash completion for tawatur; made from the program's command table.\n"
      "_tawatur() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case ${COMP_WORDS[i]} in\n      " +
      std::string();
  std::string alternatives;
  for (const CommandSpec& command : commands()) {
    if (!alternatives.empty()) alternatives += "|";
    alternatives += command.name;
  }
  out += alternatives + ") command=${COMP_WORDS[i]}; break ;;\n    esac\n  done\n";
  out += "  case $command in\n";
  for (const CommandSpec& command : commands()) {
    std::string names;
    out += "    " + std::string(command.name) + ") case $before in\n";
    for (const OptionSpec& option : options_after(command)) {
      out += bash_values(option);
      names += std::string(names.empty() ? "" : " ") + std::string(option.name);
    }
    out += "      esac\n      local options='" + names + "' ;;\n";
  }
  out += "    *) case $before in\n";
  std::string names;
  for (const OptionSpec& option : global_options()) {
    out += bash_values(option);
    names += std::string(names.empty() ? "" : " ") + std::string(option.name);
  }
  out += "      esac\n      local options='" + names + "' ;;\n  esac\n";
  out +=
      "  if [[ $word == -* ]]; then\n"
      "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
      "  elif [[ -z $command ]]; then\n"
      "    mapfile -t COMPREPLY < <(compgen -W '" +
      command_names() + "' -- \"$word\")\n";
  for (const CommandSpec& command : commands()) {
    if (command.arguments.empty() || command.arguments.front().choices.empty()) continue;
    out += "  elif [[ $command == " + std::string(command.name) +
           " ]]; then\n    mapfile -t COMPREPLY < <(compgen -W '" +
           joined(command.arguments.front().choices) + "' -- \"$word\")\n";
  }
  out +=
      "  else\n    compopt -o filenames\n    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n  "
      "fi\n"
      "}\ncomplete -F _tawatur tawatur\n";
  return out;
}

std::string zsh_completion() {
  std::string out =
      "#compdef tawatur\n# Made from the program's command table.\n_tawatur() {\n"
      "  local context state line\n  typeset -A opt_args\n  _arguments -C \\\n";
  for (const OptionSpec& option : global_options()) out += zsh_option(option);
  out += "        '1:command:->command' \\\n        '*::argument:->argument'\n";
  out += "  case $state in\n    command)\n      local -a commands\n      commands=(\n";
  for (const CommandSpec& command : commands()) {
    out += "        " + single_quoted(std::string(command.name) + ":" + zsh_text(command.summary)) +
           "\n";
  }
  out += "      )\n      _describe -t commands 'tawatur command' commands ;;\n";
  out += "    argument)\n      case $words[1] in\n";
  for (const CommandSpec& command : commands()) {
    out += "        " + std::string(command.name) + ") _arguments \\\n";
    for (const OptionSpec& option : options_after(command)) out += zsh_option(option);
    std::size_t position = 1;
    for (const ArgumentSpec& argument : command.arguments) {
      out += "        " +
             single_quoted(std::to_string(position++) + (argument.required ? ":" : "::") +
                           std::string(argument.name) + ":" +
                           zsh_action(argument.completion, argument.choices)) +
             " \\\n";
    }
    out += "        ;;\n";
  }
  return out + "      esac ;;\n  esac\n}\n_tawatur \"$@\"\n";
}

std::string fish_completion() {
  std::string out = "# fish completion for tawatur; made from the program's command table.\n";
  const std::string none_yet = "-n 'not __fish_seen_subcommand_from " + command_names() + "'";
  for (const CommandSpec& command : commands()) {
    out += "complete -c tawatur -f " + none_yet + " -a " + std::string(command.name) + " -d " +
           single_quoted(command.summary) + "\n";
  }
  for (const OptionSpec& option : global_options()) {
    if (option.name != "--format") out += fish_option(option, "");
  }
  for (const CommandSpec& command : commands()) {
    const std::string condition =
        "-n '__fish_seen_subcommand_from " + std::string(command.name) + "'";
    for (const OptionSpec& option : command.options) out += fish_option(option, condition);
    if (!command.formats.empty()) {
      out += "complete -c tawatur " + condition + " -l format -x -a '" + joined(command.formats) +
             "' -d 'Form of the output'\n";
    }
    if (!command.arguments.empty() && !command.arguments.front().choices.empty()) {
      out += "complete -c tawatur -f " + condition + " -a '" +
             joined(command.arguments.front().choices) + "'\n";
    }
  }
  return out;
}

}  // namespace tawatur
