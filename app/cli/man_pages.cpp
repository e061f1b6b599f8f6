#include <string>
#include <string_view>

#include "app/cli/manuals.h"
#include "app/cli/usage.h"

namespace tawatur {
namespace {

// In roff a backslash begins an escape, a hyphen may become a typographic one that cannot be copied
// into a shell, and a point or apostrophe at the start of a line begins a request.
std::string roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    line_start = c == '\n';
  }
  return out;
}

std::string paragraphs(std::string_view text) {
  std::string out;
  for (;;) {
    const std::size_t gap = text.find("\n\n");
    out += roff(text.substr(0, gap)) + "\n";
    if (gap == std::string_view::npos) return out;
    out += ".PP\n";
    text.remove_prefix(gap + 2);
  }
}

std::string heading(std::string_view title, std::string_view version) {
  return ".\\\" Made from the command table of the program; do not edit.\n.TH " +
         std::string(title) + " 1 \"\" \"tawatur " + std::string(version) +
         "\" \"Tawatur manual\"\n";
}

std::string choices(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) {
    out += out.empty() ? "One of " : ", ";
    out += "\\fB" + roff(name) + "\\fR";
  }
  return out.empty() ? out : out + ".\n";
}

std::string option_entries(std::span<const OptionSpec> options) {
  std::string out;
  for (const OptionSpec& option : options) {
    out += ".TP\n";
    if (!option.short_name.empty()) out += "\\fB" + roff(option.short_name) + "\\fR, ";
    out += "\\fB" + roff(option.name) + "\\fR";
    if (!option.argument.empty()) out += " \\fI" + roff(option.argument) + "\\fR";
    out += "\n" + roff(option.help) + "\n" + choices(option.choices);
  }
  return out;
}

std::string examples(const CommandSpec& command) {
  std::string out = ".SH EXAMPLES\n";
  for (const ExampleSpec& example : command.examples) {
    out +=
        ".TP\n\\fBtawatur " + roff(example.command) + "\\fR\n" + roff(example.explanation) + "\n";
  }
  return out;
}

std::string exit_status_section() {
  std::string out = ".SH EXIT STATUS\n";
  for (const ExitStatus& status : exit_statuses()) {
    out += ".TP\n\\fB" + std::to_string(status.status) + "\\fR\n" + roff(status.meaning) + "\n";
  }
  return out;
}

}  // namespace

std::string main_man_page(std::string_view version) {
  std::string out = heading("TAWATUR", version);
  out += ".SH NAME\ntawatur \\- who says so, and do they know it separately?\n";
  out += ".SH SYNOPSIS\n\\fBtawatur\\fR [\\fIOPTION\\fR…] \\fICOMMAND\\fR \\fICASE\\fR …\n";
  out += ".SH DESCRIPTION\n";
  out += paragraphs(
      "Tawatur reads claims, the sources that make them and who each source got them from. For "
      "every "
      "claim and every value inside a claim it reports whether the sources agree, conflict, or "
      "come "
      "down to a single source, and shows the chain, the quote and the reason.\n\n"
      "It states what the record supports. The shape of the record can disprove independence, it "
      "cannot prove it; a verdict belongs to a person.");
  out += ".SH COMMANDS\n";
  for (const CommandSpec& command : commands()) {
    out += ".TP\n\\fB" + roff(command.name) + "\\fR\n" + roff(command.summary) +
           ". See \\fBtawatur\\-" + roff(command.name) + "\\fR(1).\n";
  }
  out += ".SH OPTIONS\nThese may stand before or after the command.\n";
  out += option_entries(global_options());
  out += exit_status_section();
  out +=
      ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nWhen set and not empty, no colours unless "
      "\\fB\\-\\-color always\\fR.\n";
  return out;
}

std::string command_man_page(const CommandSpec& command, std::string_view version) {
  std::string title = "TAWATUR-";
  for (const char c : command.name) title += static_cast<char>(c - 'a' + 'A');
  std::string out = heading(roff(title), version);
  out += ".SH NAME\ntawatur\\-" + roff(command.name) + " \\- " + roff(command.summary) + "\n";
  out += ".SH SYNOPSIS\n\\fB" + roff("tawatur " + std::string(command.name)) + "\\fR";
  out += roff(usage_of(command).substr(8 + command.name.size())) + "\n";
  out += ".SH DESCRIPTION\n" + paragraphs(command.description);
  if (!command.arguments.empty()) out += ".SH ARGUMENTS\n";
  for (const ArgumentSpec& argument : command.arguments) {
    out += ".TP\n\\fI" + roff(argument.name) + "\\fR\n" + roff(argument.help) + "\n" +
           choices(argument.choices);
  }
  out += ".SH OPTIONS\n" + option_entries(command.options);
  if (!command.formats.empty()) {
    out += ".TP\n\\fB\\-\\-format\\fR \\fIFORMAT\\fR\nForm of the output (default \\fB" +
           roff(command.formats.front()) + "\\fR).\n" + choices(command.formats);
  }
  out += ".PP\nThe options of \\fBtawatur\\fR(1) may be given too.\n";
  out += examples(command) + exit_status_section();
  out += ".SH SEE ALSO\n\\fBtawatur\\fR(1)\n";
  return out;
}

}  // namespace tawatur
