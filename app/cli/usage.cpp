#include "app/cli/usage.h"

namespace tawatur {

std::string heading_of(const OptionSpec& option) {
  std::string text;
  if (!option.short_name.empty()) text += std::string(option.short_name) + ", ";
  text += option.name;
  if (!option.argument.empty()) text += " " + std::string(option.argument);
  return text;
}

std::string usage_of(const CommandSpec& command) {
  std::string text = "tawatur " + std::string(command.name);
  if (!command.options.empty()) text += " [OPTION…]";
  for (const ArgumentSpec& argument : command.arguments) {
    const std::string name(argument.name);
    const std::string shown = argument.repeatable ? name + "…" : name;
    text += argument.required ? " " + shown : " [" + shown + "]";
  }
  return text;
}

}  // namespace tawatur
